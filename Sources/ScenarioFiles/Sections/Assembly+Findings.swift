import Planning

extension Assembly {
  /// Warns of what is allowed but hardly meant.
  mutating func warn(of scenario: Scenario, _ places: ScenarioPlaces) {
    warnOfGates(scenario, places)
    warnOfPrograms(scenario, places)
    warnOfReachability(scenario, places)
    warnOfCosts(scenario, places)
    warnOfStreams(scenario, places)
    warnOfRestrictions(scenario, places)
    warnOfHorizon(scenario, places)
  }

  /// Gates that can never open because something is missing from the hub.
  private mutating func warnOfGates(_ scenario: Scenario, _ places: ScenarioPlaces) {
    guard !scenario.stages.isFixed else { return }
    let waits: (Stage, GateCondition.Measure) -> Bool = { stage, measure in
      scenario.stages.initial <= stage
        && scenario.stages.leavesWhen[stage].contains { $0.measure == measure }
    }
    let last = scenario.start.advanced(by: scenario.horizon - 1)
    let place = places.key("hub")
    for stage in Stage.allCases {
      if waits(stage, .criteriaMet), !scenario.criteriaMetAtStart,
        scenario.hub.criteriaMet.map({ $0 > last }) ?? true
      {
        let unmet = scenario.hubCriteria.filter { !$0.isMet && !$0.isRecommendedOnly }
        report(
          .criteriaUnmet, place,
          "the hub never leaves \(stage.title), because these criteria are not met: "
            + unmet.map { "\($0.title) (\($0.evidence))" }.joined(separator: "; "),
          help: "say so in the scenario, or when it will be so: 'criteria-met: "
            + "\(scenario.start.advanced(by: 6))' under 'hub'")
      }
      if waits(stage, .rolesFilled), !scenario.rolesFilledAtStart,
        scenario.hub.rolesFilled.map({ $0 > last }) ?? true
      {
        let missing =
          scenario.missingRoles.map { "nobody has the role '\($0.rawValue)'" }
          + (scenario.hub.publish.isEmpty ? ["no metrics are chosen to be made public"] : [])
        report(
          .rolesUnfilled, place,
          "the hub never leaves \(stage.title): \(missing.joined(separator: "; "))",
          help: "fill 'roles' and 'publish' under 'hub', or say when they will be filled: "
            + "'roles-filled: \(scenario.start.advanced(by: 6))'")
      }
      if waits(stage, .goalsSet), scenario.goals.isEmpty {
        report(
          .noGoals, places.key("goals"),
          "the hub never leaves \(stage.title), because the scenario has no goals",
          help: "add 'goals:', for example '- { metric: placed, at-least: 80, by: \(last) }'")
      }
    }
  }

  private mutating func warnOfPrograms(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let stages = scenario.reachableStages
    var hasCohorts = false
    for (index, program) in scenario.programs.enumerated() {
      if stages.contains(where: { program.cohorts[$0] != nil }) {
        hasCohorts = true
      } else {
        report(
          .programNeverRuns, places.name(places.programs, index),
          "no stage runs 'programs.\(program.name)'",
          help: nearNames["programs.\(program.name)"].map {
            "\($0) The extended file has that program, and this name adds another"
          } ?? "say how many cohorts start, as in 'cohorts: { \(stages.last?.name ?? "sustain"): "
            + "2 per year }'")
      }
    }
    if hasCohorts, !stages.contains(where: { scenario.outreach.reach[$0] != nil }) {
      report(
        .nobodyReached, places.key("outreach"),
        "cohorts are planned, but nobody is ever reached to fill them",
        help: "say how many people are reached a month, as in 'reach: { "
          + "\(stages.last?.name ?? "sustain"): 60 }' under 'outreach'")
    }
  }

  private mutating func warnOfCosts(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let hasFederalMoney = scenario.streams.contains {
      $0.kind == .wioa || $0.kind == .discretionary
    }
    guard hasFederalMoney else { return }
    for (index, line) in scenario.costs.enumerated() {
      guard case .amount = line.price, line.activity == .training, line.driver == .perParticipant,
        !line.excludedFromMTDC
      else { continue }
      report(
        .tuitionInMTDC, places.name(places.costs, index),
        "'costs.\(line.name)' counts in the modified total direct cost, which tuition and "
          + "participant support never do (2 CFR 200.1)",
        help: "if it is either, write 'excluded-from-mtdc: yes'")
    }
  }

  private mutating func warnOfStreams(_ scenario: Scenario, _ places: ScenarioPlaces) {
    for (index, stream) in scenario.streams.enumerated() {
      if case .wioa(let terms) = stream.terms, terms.trainingAccountCap == nil,
        stream.pays.contains(.training)
      {
        report(
          .noTrainingAccountCap, places.name(places.streams, index),
          "'funding.\(stream.name)' has no cap on a participant's training account, and local "
            + "boards set one",
          help: "write 'ita-cap:' with your local board's figure")
      }
      if case .equip(let terms) = stream.terms {
        warnOfRoute(terms, scenario, at: places.name(places.streams, index))
      }
      if case .discretionary(let terms) = stream.terms, terms.match != nil,
        !scenario.streams.contains(where: \.countsAsMatch)
      {
        report(
          .noMatch, places.name(places.streams, index),
          "'funding.\(stream.name)' asks for match, and no stream counts as match: all that it pays "
            + "would have to be returned",
          help: "write 'counts-as-match: yes' at the streams whose money is pledged as match")
      }
    }
  }
}

extension Assembly {
  /// Warns of a program that its route to formula aid would not admit.
  ///
  /// Workforce Pell: 8 to under 15 weeks and 150 to 599 clock hours (final rule of 19 May 2026,
  /// 91 FR 29254). Other non-degree Pell programs: at least 15 weeks and 600 hours.
  private mutating func warnOfRoute(
    _ terms: EquipTerms, _ scenario: Scenario, at place: SourcePlace
  ) {
    let program = scenario.programs[terms.program]
    guard let hours = program.hours, let weeks = program.weeks else { return }
    let problem: String
    switch terms.route {
    case .workforcePell:
      guard !(8..<15).contains(weeks) || !(150...599).contains(hours) else { return }
      problem = "Workforce Pell admits programs of 8 to under 15 weeks and 150 to 599 hours"
    case .degreeProgram, .equip:
      guard weeks < 15 || hours < 600 else { return }
      problem = "regular Pell admits programs of at least 15 weeks and 600 hours"
    }
    report(
      .routeBounds, place,
      "\(problem); '\(program.name)' has \(decimal(weeks)) weeks and \(decimal(hours)) hours",
      help: "correct 'hours' and 'weeks' of the program, or choose another 'route'")
  }
}

extension Scenario {
  /// The stages that the hub can ever be in.
  var reachableStages: [Stage] {
    stages.isFixed ? [stages.initial] : Stage.allCases.filter { $0 >= stages.initial }
  }
}
