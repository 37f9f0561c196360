import Planning
import Uncertainty

extension Assembly {
  /// Warns of what takes so long that the last month comes first: decisions on money, and training.
  mutating func warnOfHorizon(_ scenario: Scenario, _ places: ScenarioPlaces) {
    for index in scenario.streams.indices { warnOfLateDecision(index, scenario, places) }
    for (index, program) in scenario.programs.enumerated() {
      let length = scenario.least(program.length)
      // Outreach comes after cohort starts, so that none starts in the first month.
      guard 1 + length >= scenario.horizon,
        scenario.reachableStages.contains(where: { program.cohorts[$0] != nil })
      else { continue }
      report(
        .programOutlastsHorizon, places.name(places.programs, index, key: "length"),
        "no cohort of 'programs.\(program.name)' completes by \(scenario.lastMonth), the last month: "
          + "it trains for "
          + (scenario[program.length].knownValue == nil ? "at least " : "")
          + "\(length) \(length == 1 ? "month" : "months"), from \(scenario.start.advanced(by: 1)) at the "
          + "earliest",
        help: "choose a horizon of at least \(length + 2) months, or a shorter 'length'")
    }
  }

  private mutating func warnOfLateDecision(
    _ index: Int, _ scenario: Scenario, _ places: ScenarioPlaces
  ) {
    let stream = scenario.streams[index]
    let wait: (asked: Month, lag: Assumption.ID, key: String)
    switch stream.terms {
    case .discretionary(let terms) where terms.awarded == nil:
      wait = (terms.submitted, terms.decidedAfter, "submitted")
    case .equip(let terms): wait = (terms.applied, terms.approvedAfter, "applied")
    case .philanthropy(let terms):
      guard case .prospect(let asked, let decidedAfter, _) = terms.origin else { return }
      wait = (asked, decidedAfter, "asked")
    case .discretionary, .wioa, .appropriation, .milestones, .employers: return
    }
    let decided = wait.asked.advanced(by: scenario.least(wait.lag))
    // Of an application after the last month its date tells already.
    guard wait.asked <= scenario.lastMonth, decided > scenario.lastMonth else { return }
    report(
      .decidedBeyondHorizon, places.name(places.streams, index, key: wait.key),
      "'funding.\(stream.name)' is decided in \(decided) at the earliest, after the last month that "
        + "is simulated, \(scenario.lastMonth)",
      help: "apply earlier, or choose a horizon of at least "
        + "\(scenario.start.distance(to: decided) + 1) months")
  }
}

extension Scenario {
  fileprivate var lastMonth: Month { start.advanced(by: horizon - 1) }

  /// The fewest months that an assumption ever comes to.
  ///
  /// One draw in ten thousand may be less where the assumption has no least value.
  func least(_ months: Assumption.ID) -> Int {
    Int((self[months].distribution.quantile(0.0001) + 0.5).rounded(.down))
  }
}
