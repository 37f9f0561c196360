import Planning

extension Assembly {
  mutating func wioa(_ section: Section) -> WIOATerms {
    let fund: WIOATerms.Fund = choice(section, "program") ?? .adultAndDislocatedWorker
    let annual = cyclic(section, "annual", .money)
    let cap = optional(section, "ita-cap", .money)
    let lag = assumption(section, "reimbursed-after", .months)
    let negotiated = optional(section, "negotiated-placement", .share)
    if negotiated == nil, let entry = section["cut-if-missed"] {
      note(path: section.path(of: "cut-if-missed"))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path).cut-if-missed' has no effect without 'negotiated-placement'",
        help: "add 'negotiated-placement:' with the share that was negotiated")
    }
    let isYouth = fund == .youth
    for key in ["out-of-school-share", "work-experience-share"] where !isYouth {
      guard let entry = section[key] else { continue }
      note(path: section.path(of: key))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path(of: key))' has no effect: only Youth money owes such a share",
        help: "leave it out, or write 'program: youth'")
    }
    return WIOATerms(
      fund: fund, annual: annual, trainingAccountCap: cap, reimbursedAfter: lag,
      negotiatedPlacement: negotiated,
      cutIfMissed: negotiated == nil ? nil : optional(section, "cut-if-missed", .share),
      outOfSchoolShare: isYouth ? optional(section, "out-of-school-share", .share) : nil,
      workExperienceShare: isYouth ? optional(section, "work-experience-share", .share) : nil)
  }

  mutating func discretionary(_ section: Section) -> DiscretionaryTerms {
    let amount = cyclic(section, "amount", .money)
    let application = application(section)
    if word(section, "draws", from: ["monthly"]) != nil, let entry = section["reimbursed-after"] {
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path)' has both 'draws: monthly' and 'reimbursed-after'",
        help: "money that is drawn monthly does not wait for reimbursement: keep one of the two")
    }
    return DiscretionaryTerms(
      amount: amount, awarded: application.awarded, submitted: application.submitted,
      decidedAfter: application.decidedAfter, odds: application.odds,
      period: assumption(section, "period", .atLeastOneMonth),
      match: optional(section, "match", .matchRate),
      terminated: optionalCyclic(section, "terminated", .chance),
      extensionChance: assumption(section, "extension", .share),
      reimbursedAfter: assumption(section, "reimbursed-after", .months))
  }

  /// When a grant was asked for and how likely it is, or when it was awarded.
  private mutating func application(_ section: Section) -> (
    awarded: Month?, submitted: Month, decidedAfter: Assumption.ID, odds: CyclicAssumption
  ) {
    guard section.has("awarded") else {
      let decidedAfter = assumption(section, "decided-after", .months)
      let submitted = applicationDate(section, "submitted")
      warnOfDecision(submitted, section, "submitted", won: "awarded: \(submitted)")
      return (nil, submitted, decidedAfter, cyclic(section, "odds", .share))
    }
    for key in ["submitted", "decided-after", "odds"] {
      guard let entry = section[key] else { continue }
      note(path: section.path(of: key))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path(of: key))' has no effect on a grant that is already awarded",
        help: "leave it out, or write 'submitted:' instead of 'awarded:'")
    }
    if section.factors["odds"] != nil {
      report(
        .contradiction, section.place(of: "in-recession"),
        "'\(section.path).in-recession.odds' has no effect on a grant that is already awarded")
    }
    let awarded = date(section, "awarded") ?? start ?? Month(year: 2000, number: 1)
    warnBeyondHorizon(awarded, section, "awarded")
    let source = "default: the grant is awarded"
    return (
      awarded, awarded,
      addDefault(
        "0 months", source: source, path: section.path(of: "decided-after"), .months, of: section),
      CyclicAssumption(
        addDefault("100%", source: source, path: section.path(of: "odds"), .share, of: section))
    )
  }

  mutating func equip(_ section: Section, _ surroundings: StreamSurroundings) -> EquipTerms {
    let route: EquipTerms.Route = choice(section, "route") ?? .workforcePell
    let program = reference(
      section, "program", to: surroundings.programNames, isRequired: true)
    if let program { checkInstruction(program, section, surroundings) }
    let approvedAfter = assumption(section, "approved-after", .months)
    return EquipTerms(
      route: route, program: program ?? 0,
      applied: applicationDate(section, "applied"),
      approvalOdds: cyclic(section, "approval-odds", .share), approvedAfter: approvedAfter,
      takesUp: cyclic(section, "takes-up", .share),
      scheduledAward: assumption(section, "scheduled-award", .money),
      arrivesLate: optional(section, "arrives-late", .lateMonths),
      bar: waivedOnly(section, "completion-and-placement", .share))
  }

  /// Formula aid is prorated by a program's hours and weeks, so both must be known.
  private mutating func checkInstruction(
    _ index: Int, _ section: Section, _ surroundings: StreamSurroundings
  ) {
    guard !brokenPaths.contains("programs"), surroundings.programs.indices.contains(index) else {
      return
    }
    let program = surroundings.programs[index]
    let path = "programs.\(program.name)"
    var missing: [String] = []
    if program.hours == nil, !knownPaths.contains("\(path).hours") { missing.append("hours") }
    if program.weeks == nil, !knownPaths.contains("\(path).weeks") { missing.append("weeks") }
    guard !missing.isEmpty else { return }
    report(
      .formulaAid, section.place(of: "program"),
      "'\(section.path)' pays by clock hours and weeks, and '\(path)' does not give its "
        + "\(listed(missing, "and"))",
      help: "add \(listed(missing.map { "'\($0): \($0 == "hours" ? 560 : 14)'" }, "and")) with the "
        + "right figures to the program")
  }
}
