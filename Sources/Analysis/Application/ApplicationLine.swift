package import Planning

/// A cost line in the plan of an application: how often it arises, what it costs each time, and what
/// part of it the award is asked to pay, year by year.
///
/// Everything is whole: units, cents, percents, hundredths of a percent, dollars. So a spreadsheet
/// that multiplies and rounds finds the same.
package struct ApplicationLine: Sendable, Hashable {
  /// The line's place in the scenario.
  package let place: Int
  package let name: String
  package let activity: Activity
  package let objectClass: ObjectClass
  package let driver: CostLine.Driver
  /// What one unit costs, or the share of the lines that it rides on.
  package let assumption: Assumption
  package let growth: Assumption?
  /// Cents of one unit in the first year; 0 for a share.
  package let firstPrice: Int
  /// Growth of the price from one year to the next, in hundredths of a percent.
  package let growthRate: Int
  /// The share of other lines in hundredths of a percent, and their places; empty for a price.
  package let share: Int
  package let bases: [Int]
  /// Units by year; empty for a share.
  package let quantities: [Int]
  /// What the award is asked to pay, in percent of the planned cost by year.
  package private(set) var percents: [Int]
  /// Whether the award's part counts in the base of indirect cost.
  package let countsInBase: Bool

  package var isShare: Bool { !bases.isEmpty }
  package var isContractual: Bool { objectClass == .contractual }
  package var isIndirect: Bool { objectClass == .indirect }
  package var isAdministration: Bool { isIndirect || activity == .administration }

  /// Cents of one unit by year.
  package var prices: [Int] {
    var price = firstPrice
    return percents.indices.map { year in
      if year > 0 { price = rounded(price * (10_000 + growthRate), by: 10_000) }
      return price
    }
  }
}

/// A quotient rounded half away from zero, as spreadsheets round.
func rounded(_ number: Int, by divisor: Int) -> Int {
  number < 0 ? -((-number + divisor / 2) / divisor) : (number + divisor / 2) / divisor
}

extension ApplicationLine {
  /// The line at a place of the scenario, read off futures in which the award is granted.
  init(
    _ place: Int, in futures: GrantedFutures, years: [ApplicationYear], prices: LinePrices
  ) {
    let scenario = futures.scenario
    let line = scenario.costs[place]
    self.place = place
    name = line.name
    objectClass = line.objectClass
    activity = line.objectClass == .indirect ? .administration : line.activity
    driver = line.driver
    growth = line.grows.map { scenario[$0] }
    growthRate = growth.map { Self.hundredths($0.middleValue) } ?? 0
    countsInBase =
      !line.excludedFromMTDC && line.objectClass != .equipment && line.objectClass != .indirect
    switch line.price {
    case .amount(let amount):
      assumption = scenario[amount.base]
      bases = []
      share = 0
      let months = years[0].months
      let sum = months.reduce(0) { $0 + (prices.middle(of: place, month: $1) ?? 0) }
      firstPrice = Int((sum / Double(months.count) * 100).rounded())
      quantities = years.map { Int(futures.units(line: place, $0.months).rounded()) }
    case .share(let amount, let lines):
      assumption = scenario[amount.base]
      bases = lines
      share = Self.hundredths(assumption.middleValue)
      firstPrice = 0
      quantities = []
    }
    percents = years.map { year in
      let cost = futures.cost(line: place, year.months)
      guard cost > 0 else { return 0 }
      let paid = futures.paid(stream: futures.stream, line: place, year.months)
      return max(0, min(100, Int((paid / cost * 100).rounded())))
    }
  }

  /// Asks the award for one percent less of a year's cost.
  mutating func askLess(year: Int) { percents[year] -= 1 }

  private static func hundredths(_ share: Double) -> Int { Int((share * 10_000).rounded()) }
}
