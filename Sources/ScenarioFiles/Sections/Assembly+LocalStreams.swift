import Planning

extension Assembly {
  mutating func stateLocal(_ section: Section) -> FundingStream.Terms {
    let fiscalYearStarts = fiscalYearStarts(section)
    if section.has("milestones") {
      return .milestones(milestones(section, fiscalYearStarts: fiscalYearStarts))
    }
    if let entry = section["annual-limit"] {
      note(path: section.path(of: "annual-limit"))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path).annual-limit' has no effect without 'milestones'",
        help: "for a yearly appropriation write 'annual:'")
    }
    if section.factors["milestones"] != nil {
      report(
        .contradiction, section.place(of: "in-recession"),
        "'\(section.path).in-recession.milestones' has no effect without 'milestones'")
    }
    return .appropriation(
      AppropriationTerms(
        annual: annual(section),
        alreadyGranted: alreadyGranted(section, fiscalYearStarts: fiscalYearStarts),
        fiscalYearStarts: fiscalYearStarts,
        reimbursedAfter: assumption(section, "reimbursed-after", .months), cut: cut(section)))
  }

  private mutating func annual(_ section: Section) -> CyclicAssumption {
    if section.has("annual") { return cyclic(section, "annual", .money) }
    note(path: section.path(of: "annual"))
    reportMissing(
      section, "annual",
      help: "write 'annual: $200k', or 'milestones:' with what is paid for each outcome")
    return CyclicAssumption(.broken)
  }

  /// 1 for January to 12 for December.
  private mutating func fiscalYearStarts(_ section: Section) -> Int {
    let name =
      word(section, "fiscal-year-starts", from: Month.names)
      ?? section.standard("fiscal-year-starts")?.written
    return (Month.names.firstIndex { $0 == name } ?? 6) + 1
  }

  private mutating func alreadyGranted(_ section: Section, fiscalYearStarts: Int)
    -> Assumption.ID?
  {
    guard let id = optional(section, "already-granted", .money) else { return nil }
    if let start, start.number == fiscalYearStarts {
      report(
        .alreadyGranted, section["already-granted"]?.keyPlace ?? section.place,
        "'\(section.path).already-granted': a fiscal year begins in "
          + "\(Month.names[fiscalYearStarts - 1]), together with the scenario, so none is running",
        help: "leave it out: the whole 'annual' arrives in \(start)")
    }
    return id
  }

  private mutating func cut(_ section: Section) -> AppropriationTerms.MidYearCut? {
    guard let part = openPart(section, "cut", keys: ["expansion", "recession", "depth"]) else {
      return nil
    }
    return AppropriationTerms.MidYearCut(
      inExpansion: assumption(part, "expansion", .chance),
      inRecession: assumption(part, "recession", .chance),
      depth: assumption(part, "depth", .share))
  }

  private mutating func milestones(_ section: Section, fiscalYearStarts: Int) -> MilestoneTerms {
    for key in ["annual", "already-granted", "reimbursed-after", "cut"] {
      guard let entry = section[key] else { continue }
      note(path: section.path(of: key))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path(of: key))' has no effect on money that is paid on milestones",
        help: key == "annual" ? "limit it with 'annual-limit:'" : "leave it out")
    }
    let outcomes = ["completion", "credential", "placement"]
    let part = openPart(section, "milestones", keys: outcomes)
    if let part, part.entries.isEmpty {
      report(
        .missingValue, part.place, "'\(part.path)' names no outcome",
        help: "its keys are \(listed(outcomes, "and"))")
    }
    let factor = section.factors["milestones"]
    var paid: [CyclicAssumption?] = []
    for outcome in outcomes {
      guard let part else { break }
      paid.append(
        optional(part, outcome, .money).map { CyclicAssumption($0, inRecession: factor) })
    }
    return MilestoneTerms(
      completion: paid.first ?? nil, credential: paid.dropFirst().first ?? nil,
      placement: paid.dropFirst(2).first ?? nil,
      annualLimit: optional(section, "annual-limit", .money), fiscalYearStarts: fiscalYearStarts)
  }

  mutating func philanthropy(_ section: Section) -> PhilanthropyTerms {
    let payment: PhilanthropyTerms.Payment = choice(section, "paid") ?? .yearly
    let amount = cyclic(section, "amount", .money)
    let origin = origin(section)
    let renews = optionalCyclic(section, "renews", .share)
    if renews == nil, let entry = section["expects"] {
      note(path: section.path(of: "expects"))
      report(
        .contradiction, entry.keyPlace, "'\(section.path).expects' has no effect without 'renews'",
        help: "'expects' is the placement rate below which a renewal is half as likely")
    }
    return PhilanthropyTerms(
      amount: amount, origin: origin, period: assumption(section, "period", .atLeastOneMonth),
      payment: payment, renews: renews,
      expects: renews == nil ? nil : optional(section, "expects", .share))
  }

  private mutating func origin(_ section: Section) -> PhilanthropyTerms.Origin {
    guard let pledge = section["pledged"] else {
      let decidedAfter = assumption(section, "decided-after", .months)
      let asked = applicationDate(section, "asked")
      warnOfDecision(
        asked, section, "asked",
        won: "pledged: \(start?.description ?? "2027-01")' with what is left of it, without 'asked")
      return .prospect(
        asked: asked, decidedAfter: decidedAfter, odds: cyclic(section, "odds", .share))
    }
    for key in ["asked", "decided-after", "odds"] {
      guard let entry = section[key] else { continue }
      note(path: section.path(of: key))
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path(of: key))' has no effect on money that is already pledged",
        help: "leave it out, or write 'asked:' instead of 'pledged:'")
    }
    if section.factors["odds"] != nil {
      report(
        .contradiction, section.place(of: "in-recession"),
        "'\(section.path).in-recession.odds' has no effect on money that is already pledged")
    }
    let month = date(section, "pledged") ?? start ?? Month(year: 2000, number: 1)
    warnBeyondHorizon(month, section, "pledged")
    if let start, month < start {
      report(
        .dateOutside, pledge.value.place,
        "'\(section.path).pledged' is \(month), before the start in \(start)",
        help: "write what is left of it: 'pledged: \(start)', the amount that is still unspent and "
          + "the months that remain of its period")
    }
    return .pledged(month)
  }
}
