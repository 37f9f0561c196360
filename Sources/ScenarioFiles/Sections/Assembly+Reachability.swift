import Planning
import Uncertainty

extension Assembly {
  /// Warns of stages that the plan prepares for but never comes to, or has nobody for.
  mutating func warnOfReachability(_ scenario: Scenario, _ places: ScenarioPlaces) {
    warnOfIdleCohorts(scenario, places)
    warnOfGatesOutOfReach(scenario, places)
  }

  private mutating func warnOfIdleCohorts(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let stages = scenario.reachableStages
    let reached = stages.filter { scenario.outreach.reach[$0] != nil }
    var empty: [Stage] = []
    for (index, program) in scenario.programs.enumerated() {
      let planned = Stage.allCases.filter { program.cohorts[$0] != nil }
      let idle = planned.filter { !stages.contains($0) && !scenario.mayFallBack(to: $0) }
      // Where nothing runs at all another finding says so.
      if !idle.isEmpty, planned.contains(where: stages.contains) {
        report(
          .cohortsInUnreachedStage, places.name(places.programs, index, key: "cohorts"),
          "'programs.\(program.name).cohorts' plans cohorts in \(listed(idle.map(\.title), "and")), "
            + "where the hub never is",
          help: scenario.stages.isFixed
            ? "the hub stays in \(scenario.stages.initial.title); leave the others out, or 'fixed'"
            : "the hub begins in \(scenario.stages.initial.title); leave earlier stages out")
      }
      for stage in planned where stages.contains(stage) && !reached.contains(stage) {
        if !empty.contains(stage) { empty.append(stage) }
      }
    }
    guard !reached.isEmpty else { return }
    for stage in empty {
      report(
        .nobodyReachedInStage, places.key("outreach"),
        "cohorts are planned in \(stage.title), but nobody is reached there",
        help: "add '\(stage.name):' with the people reached a month to 'reach' under 'outreach'")
    }
  }

  /// Gates that the plan has too little to open, however well it goes.
  private mutating func warnOfGatesOutOfReach(_ scenario: Scenario, _ places: ScenarioPlaces) {
    // Once one gate stays shut, those after it do not matter.
    let shut: Set<Diagnostic.Code> = [.criteriaUnmet, .rolesUnfilled, .noGoals]
    guard !scenario.stages.isFixed, !diagnostics.contains(where: { shut.contains($0.code) }) else {
      return
    }
    var isShut = false
    for stage in Stage.allCases.dropLast() where stage >= scenario.stages.initial && !isShut {
      for condition in scenario.stages.leavesWhen[stage] {
        guard case .value(let wanted) = condition.threshold,
          let obstacle = obstacle(condition.measure, wanted, in: stage, scenario)
        else { continue }
        isShut = true
        report(
          .gateOutOfReach, places.key("stages"),
          "the hub never leaves \(stage.title), which waits for \(condition.measure.rawValue) >= "
            + "\(plain(wanted)): \(obstacle)",
          help: "add what is missing, or write 'leaves-when' for '\(stage.name)' under 'stages'")
      }
    }
  }

  private func obstacle(
    _ measure: GateCondition.Measure, _ wanted: Double, in stage: Stage, _ scenario: Scenario
  ) -> String? {
    let until = Stage.allCases.filter { $0 >= scenario.stages.initial && $0 <= stage }
    switch measure {
    case .sourcesOfMoney where Double(scenario.streams.count) < wanted:
      let streams = scenario.streams.count
      return "there \(streams == 1 ? "is 1 stream" : "are \(streams) streams") of money"
    case .employers:
      let most = scenario[scenario.employers.atStart].distribution.quantile(0.9999)
      guard most < wanted, !until.contains(where: { scenario.employers.joining[$0] != nil }) else {
        return nil
      }
      return "\(plain(most)) at the start, and none ever join"
    case .cohortsCompleted where wanted > 0:
      guard
        scenario.programs.contains(where: { program in
          until.contains { program.cohorts[$0] != nil }
        })
      else { return "no program runs cohorts until then" }
      let most = scenario.mostCohortsCompleted(through: stage)
      guard Double(most) < wanted else { return nil }
      return "the programs' schedules complete "
        + "\(most == 0 ? "none" : "at most \(most)") in time, each started when it is due"
    default: return nil
    }
  }
}

extension Scenario {
  /// Whether a hub that begins later may fall back to a stage for want of money.
  ///
  /// It falls from Sustain to Scale and Grow and from there to Test and Build, no further.
  fileprivate func mayFallBack(to stage: Stage) -> Bool {
    !stages.isFixed && stage >= .testAndBuild
  }
}
