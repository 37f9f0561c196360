package import Planning

/// What people on the payroll cost in a month, as far as a scenario tells: it has lines for them, but
/// counts no heads.
package struct StaffCost: Sendable, Hashable {
  /// Dollars a month of the classes personnel and fringe benefits that are due by the month, at the
  /// middle of what is assumed and before growth of prices.
  package let monthly: Double
  /// The stage in which they cost that much, the most of all.
  package let stage: Stage

  /// The cost in the stage in which it is highest, the earliest of equals; nil where no line is for
  /// staff.
  ///
  /// - Parameter scenario: the plan
  package init?(_ scenario: Scenario) {
    let lines = PricedLine.all(scenario) { scenario[$0].middleValue }.filter {
      [.personnel, .fringe].contains($0.objectClass) && $0.carrier.driver == .perMonth
    }
    let stages = scenario.stages.isFixed ? [scenario.stages.initial] : Stage.allCases
    var most: (monthly: Double, stage: Stage)?
    for stage in stages {
      let monthly = lines.reduce(0) { sum, line in
        line.carrier.stages.contains(StageSet(stage)) ? sum + line.price : sum
      }
      if monthly > most?.monthly ?? 0 { most = (monthly, stage) }
    }
    guard let most else { return nil }
    (monthly, stage) = most
  }
}
