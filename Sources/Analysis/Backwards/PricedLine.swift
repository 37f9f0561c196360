import Planning

/// A cost line, or the part of a line that rides on another, with what one unit of its driver costs.
struct PricedLine {
  let name: String
  let objectClass: ObjectClass
  /// The line whose driver, activity, stages, program and group count.
  let carrier: CostLine
  /// Dollars for a unit of the driver: the mean over futures, before growth of prices.
  let price: Double

  /// All lines of a scenario; a share of several lines comes once for each of them.
  ///
  /// - Parameters:
  ///   - scenario: whose lines
  ///   - mean: the mean value of an assumption
  /// - Returns: in the scenario's order
  static func all(_ scenario: Scenario, mean: (Assumption.ID) -> Double) -> [PricedLine] {
    scenario.costs.flatMap { line -> [PricedLine] in
      switch line.price {
      case .amount(let amount):
        return [
          PricedLine(
            name: line.name, objectClass: line.objectClass, carrier: line,
            price: mean(amount.base))
        ]
      case .share(let share, let places):
        return places.compactMap { place in
          guard case .amount(let amount) = scenario.costs[place].price else { return nil }
          return PricedLine(
            name: line.name, objectClass: line.objectClass, carrier: scenario.costs[place],
            price: mean(share.base) * mean(amount.base))
        }
      }
    }
  }
}
