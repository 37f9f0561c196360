import Planning

/// What each cost line's price is in a month of a future, to tell how often it was incurred.
struct LinePrices: Sendable {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// The price of a line with its growth, in dollars; nil for a line that is a share of others.
  ///
  /// - Parameters:
  ///   - line: the place of the line
  ///   - month: counted from the start; growth is a step at each anniversary
  ///   - isRecession: whether the factor of a recession holds
  ///   - values: what the future takes each assumption to be
  /// - Returns: the price
  func price(of line: Int, month: Int, isRecession: Bool, _ values: [Double]) -> Double? {
    let cost = scenario.costs[line]
    guard case .amount(let amount) = cost.price else { return nil }
    var price = values[amount.base.index]
    if isRecession, let factor = amount.inRecession { price *= values[factor.index] }
    let growth = cost.grows.map { values[$0.index] } ?? 0
    for _ in 0..<(month / 12) { price *= 1 + growth }
    return price
  }

  /// The price at the middle of what is assumed, in a steady economy.
  func middle(of line: Int, month: Int) -> Double? {
    price(
      of: line, month: month, isRecession: false, scenario.assumptions.map(\.middleValue))
  }
}
