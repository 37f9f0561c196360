import Planning
import Uncertainty

extension Assembly {
  /// Warns of limits beyond what the rules allow, and of limits that undo each other; what no waiver
  /// lets WIOA pay is an error.
  mutating func warnOfRestrictions(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let bases = scenario.baseLines
    for (index, stream) in scenario.streams.enumerated() where stream.kind != .employers {
      let place = places.name(places.streams, index)
      let payable = Payable(stream, in: scenario, bases)
      if let obstacle = payable.obstacle {
        report(
          .paysForNothing, place,
          "'funding.\(stream.name)' can pay for nothing in this scenario: \(obstacle)",
          help: "look at what it 'pays', at the activities and classes of the costs, and at whom "
            + "it may pay for")
      }
      func key(_ key: String) -> SourcePlace { places.name(places.streams, index, key: key) }
      if stream.kind == .discretionary, stream.administrationCap == nil,
        payable.parts.contains(where: { $0.activity == .administration })
      {
        report(
          .noAdministrationCap, place,
          "'funding.\(stream.name)' may pay any amount of administration, and announcements cap it, "
            + "most often at 10% of the award",
          help: "write 'admin-cap:' with the announcement's figure")
      }
      warnOfRules(stream, scenario, at: key)
      if payable.obstacle == nil { warnOfCaps(stream, scenario, payable, at: key) }
    }
    checkEmployerShares(scenario, bases, places)
  }

  /// Limits that a rule sets and that the stream exceeds without a waiver.
  private mutating func warnOfRules(
    _ stream: FundingStream, _ scenario: Scenario, at place: (String) -> SourcePlace
  ) {
    func exceeds(_ id: Assumption.ID?, _ limit: Double, _ rule: String) -> Double? {
      guard let id, scenario[id].distribution.median > limit + 1e-9,
        !scenario.waivers.contains(where: { waiver in
          waiver.rule == rule && waiver.effects.contains { $0.name == stream.name }
        })
      else { return nil }
      return scenario[id].distribution.median
    }
    if stream.kind == .wioa,
      let cap = exceeds(
        stream.administrationCap, WIOATerms.administrationLimit, "W-06")
    {
      report(
        .administrationBeyondRule, place("admin-cap"),
        "'funding.\(stream.name).admin-cap' is \(percent(cap)), and local administration may take "
          + "no more than \(percent(WIOATerms.administrationLimit))",
        help: "lower it, or write a waiver: 'waivers: [{ rule: W-06, stream: \(stream.name), "
          + "limit: \(percent(cap)), reason: … }]'")
    }
    guard stream.kind == .wioa || stream.kind == .discretionary else { return }
    let deMinimis = scenario.guidance(for: stream).deMinimisRate
    if let id = stream.indirectRate, !scenario[id].isDefault,
      let rate = exceeds(id, deMinimis, "U-02")
    {
      report(
        .indirectBeyondDeMinimis, place("indirect"),
        "'funding.\(stream.name).indirect' is \(percent(rate)), and without a negotiated rate "
          + "indirect cost is at most \(percent(deMinimis)) of the direct cost that counts",
        help: "name the agreement in a waiver: 'waivers: [{ rule: U-02, stream: \(stream.name), "
          + "limit: \(percent(rate)), reason: \"rate agreement of …\" }]'")
    }
  }

  /// Refuses learning at work of which employers pay less than WIOA asks of them, as WIOA would.
  private mutating func checkEmployerShares(
    _ scenario: Scenario, _ bases: [Set<Int>], _ places: ScenarioPlaces
  ) {
    for (index, line) in scenario.costs.enumerated() {
      guard let kind = line.workBased, let (rule, standard) = kind.leastEmployerShare,
        let payer = scenario.streams.first(where: { stream in
          stream.kind == .wioa && stream.pays.contains(line.activity)
            && stream.paysClasses.contains(line.objectClass)
        })
      else { continue }
      let waived = scenario.waivers.first { waiver in
        waiver.rule == rule && waiver.effects.contains { $0.name == line.name }
      }
      // On-the-job training is limited by what is reimbursed, the other by what is paid.
      let least = waived.map { kind == .onTheJob ? 1 - $0.value : $0.value } ?? standard
      let share = line.employerShare.map { scenario[$0].distribution.median } ?? 0
      guard share < least - 1e-9 else { continue }
      report(
        kind == .onTheJob ? .onTheJobShare : .incumbentWorkerShare,
        places.name(places.costs, index, key: "employer-pays"),
        "'costs.\(line.name)': employers pay \(percent(share)), and '\(payer.name)' asks them for at "
          + "least \(percent(least))"
          + (kind == .onTheJob
            ? " of wages on the job"
            : " of the training of their own workers (25% with 51 to 100 employees, 50% with more)"),
        help: "write 'employer-pays: \(percent(least))', or a waiver of \(rule) with its reason")
    }
  }

  /// Limits of one stream of which one keeps the other from ever being reached.
  private mutating func warnOfCaps(
    _ stream: FundingStream, _ scenario: Scenario, _ payable: Payable,
    at place: (String) -> SourcePlace
  ) {
    let path = "funding.\(stream.name)"
    if let id = stream.indirectRate, !scenario[id].isDefault {
      let rate = scenario[id].distribution.median
      if !stream.pays.contains(.administration) {
        report(
          .capAboveCap, place("indirect"),
          "'\(path).indirect' has no effect: indirect cost is administration, which is not among "
            + "what it 'pays'",
          help: "add administration to 'pays', or leave 'indirect' out")
      } else if let cap = stream.administrationCap.map({ scenario[$0].distribution.median }),
        rate > 0, payable.countsWholly, rate / (1 + rate) > cap + 1e-9
      {
        report(
          .capAboveCap, place("indirect"),
          "'\(path).indirect' allows up to \(percent((rate / (1 + rate) * 1_000).rounded() / 1_000))"
            + " of the award, and 'admin-cap', within which it lies, only \(percent(cap))",
          help: "the lower one holds: correct the one that is not meant")
      }
    }
    if case .wioa(let terms) = stream.terms, let cap = terms.trainingAccountCap,
      scenario[cap].distribution.median > scenario[terms.annual.base].distribution.median
    {
      report(
        .capAboveCap, place("ita-cap"),
        "'\(path).ita-cap' for one participant is above 'annual', all that a program year brings")
    }
    if case .milestones(let terms) = stream.terms, let limit = terms.annualLimit {
      let paid = [
        ("completion", terms.completion), ("credential", terms.credential),
        ("placement", terms.placement),
      ]
      for (outcome, price) in paid {
        guard let price,
          scenario[price.base].distribution.median > scenario[limit].distribution.median
        else { continue }
        report(
          .capAboveCap, place("annual-limit"),
          "'\(path).milestones.\(outcome)' pays more for one \(outcome) than 'annual-limit' allows "
            + "in a year")
      }
    }
  }
}

extension Scenario {
  /// The figures of 2 CFR 200 for a stream's awards: those of its date where that is known, else
  /// those of the last month.
  fileprivate func guidance(for stream: FundingStream) -> UniformGuidance {
    if case .discretionary(let terms) = stream.terms, let awarded = terms.awarded {
      return .inForce(in: awarded)
    }
    return .inForce(in: start.advanced(by: horizon - 1))
  }
}

extension Payable {
  /// Whether all direct cost that the stream may pay for counts in the MTDC.
  fileprivate var countsWholly: Bool {
    let direct = parts.filter { !$0.isIndirect }
    return direct.contains { $0.activity != .administration }
      && direct.allSatisfy { part in
        !part.line.excludedFromMTDC && part.line.objectClass != .equipment
          && part.line.objectClass != .contractual
      } && parts.contains(where: \.isIndirect)
  }
}
