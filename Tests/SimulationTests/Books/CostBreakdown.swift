import Planning

/// A cost line, or the part of a `share … of` line that rides on one other line, worked out from the
/// scenario alone.
struct CostBreakdown {
  struct Part {
    let place: Int
    /// The line, what it rides on, and so on, to the line that has an amount of its own.
    let chain: [CostLine]

    var line: CostLine { chain[0] }
    /// The line that gives it its driver, activity, program, group and stages.
    var base: CostLine { chain[chain.count - 1] }
    var isIndirect: Bool { line.objectClass == .indirect }
    var activity: Activity { isIndirect ? .administration : base.activity }
    var isForCohorts: Bool { base.driver == .perCohort || base.driver == .perParticipant }
    var isForPeople: Bool {
      switch base.driver {
      case .perMonth, .once: false
      default: true
      }
    }
    var isTuition: Bool { activity == .training && base.driver == .perParticipant }
    /// Whether it belongs to the modified total direct cost.
    var isDirectBase: Bool {
      !line.excludedFromMTDC && !isIndirect && line.objectClass != .equipment
    }
  }

  let parts: [Part]

  init(_ scenario: Scenario) {
    func chains(_ place: Int) -> [[CostLine]] {
      switch scenario.costs[place].price {
      case .amount: [[scenario.costs[place]]]
      case .share(_, let others): others.flatMap(chains).map { [scenario.costs[place]] + $0 }
      }
    }
    parts = scenario.costs.indices.flatMap { place in
      chains(place).map { Part(place: place, chain: $0) }
    }
  }
}
