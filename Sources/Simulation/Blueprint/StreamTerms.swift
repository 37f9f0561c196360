import Planning

/// The terms of a stream with their assumptions resolved to places and rates.
enum StreamTerms: Sendable {
  case wioa(WIOA)
  case discretionary(Discretionary)
  case equip(Equip)
  case appropriation(Appropriation)
  case milestones(Milestones)
  case philanthropy(Philanthropy)
  case employers

  struct WIOA: Sendable {
    let fund: WIOATerms.Fund
    let annual: RateID
    let trainingAccountCap: Int?
    let negotiatedPlacement: Int?
    let cutIfMissed: Int?
  }

  struct Discretionary: Sendable {
    let amount: RateID
    let submitted: Int
    let decidedAfter: Int
    let odds: RateID
    let period: Int
    let match: Int?
    let terminated: RateID?
    let extensionChance: Int
  }

  struct Equip: Sendable {
    let program: Int
    let applied: Int
    /// The first month with approvals; 0 where there is none to wait for.
    let approvedNotBefore: Int
    let approvalOdds: RateID
    let approvedAfter: Int
    let takesUp: RateID
    let scheduledAward: Int
    /// Months; nil when it is on time.
    let arrivesLate: Int?
    /// The share that must complete and be placed, by waiver; nil for the rule's own.
    let bar: Int?
    /// Whether members of each group may take the aid.
    let eligible: [Bool]
  }

  struct Appropriation: Sendable {
    let annual: RateID
    let alreadyGranted: Int?
    let fiscalYearStarts: Int
    let cutInExpansion: RateID?
    let cutInRecession: RateID?
    let cutDepth: Int?
  }

  struct Milestones: Sendable {
    let completion: RateID?
    let credential: RateID?
    let placement: RateID?
    let annualLimit: Int?
    let fiscalYearStarts: Int
  }

  struct Philanthropy: Sendable {
    let amount: RateID
    /// The month of a pledge; nil for a prospect.
    let pledged: Int?
    let asked: Int
    let decidedAfter: Int?
    let odds: RateID?
    let period: Int
    /// Months between instalments; nil for one payment.
    let spacing: Int?
    let renews: RateID?
    let expects: Int?
  }

  init(_ stream: FundingStream, scenario: Scenario, rates: inout RateTable) {
    switch stream.terms {
    case .wioa(let terms):
      self = .wioa(
        WIOA(
          fund: terms.fund, annual: rates.id(of: terms.annual),
          trainingAccountCap: terms.trainingAccountCap?.index,
          negotiatedPlacement: terms.negotiatedPlacement?.index,
          cutIfMissed: terms.cutIfMissed?.index))
    case .discretionary(let terms):
      self = .discretionary(
        Discretionary(
          amount: rates.id(of: terms.amount), submitted: scenario.monthNumber(terms.submitted),
          decidedAfter: terms.decidedAfter.index, odds: rates.id(of: terms.odds),
          period: terms.period.index, match: terms.match?.index,
          terminated: rates.id(ofOptional: terms.terminated),
          extensionChance: terms.extensionChance.index))
    case .equip(let terms):
      self = .equip(
        Equip(
          program: terms.program, applied: scenario.monthNumber(terms.applied),
          approvedNotBefore: terms.approvedNotBefore.map { max(0, scenario.monthNumber($0)) } ?? 0,
          approvalOdds: rates.id(of: terms.approvalOdds),
          approvedAfter: terms.approvedAfter.index, takesUp: rates.id(of: terms.takesUp),
          scheduledAward: terms.scheduledAward.index,
          arrivesLate: terms.arrivesLate?.index, bar: terms.bar?.index,
          eligible: scenario.groups.indices.map { group in
            scenario.groups[group].eligible.contains(.equip)
              && (stream.groups?.contains(group) ?? true)
          }))
    case .appropriation(let terms):
      self = .appropriation(
        Appropriation(
          annual: rates.id(of: terms.annual), alreadyGranted: terms.alreadyGranted?.index,
          fiscalYearStarts: terms.fiscalYearStarts,
          cutInExpansion: rates.id(ofOptional: terms.cut?.inExpansion),
          cutInRecession: rates.id(ofOptional: terms.cut?.inRecession),
          cutDepth: terms.cut?.depth.index))
    case .milestones(let terms):
      self = .milestones(
        Milestones(
          completion: rates.id(ofOptional: terms.completion),
          credential: rates.id(ofOptional: terms.credential),
          placement: rates.id(ofOptional: terms.placement), annualLimit: terms.annualLimit?.index,
          fiscalYearStarts: terms.fiscalYearStarts))
    case .employers: self = .employers
    case .philanthropy(let terms):
      var philanthropy = (pledged: Int?.none, asked: 0, decidedAfter: Int?.none, odds: RateID?.none)
      switch terms.origin {
      case .pledged(let month): philanthropy.pledged = scenario.monthNumber(month)
      case .prospect(let asked, let decidedAfter, let odds):
        philanthropy.asked = scenario.monthNumber(asked)
        philanthropy.decidedAfter = decidedAfter.index
        philanthropy.odds = rates.id(of: odds)
      }
      self = .philanthropy(
        Philanthropy(
          amount: rates.id(of: terms.amount), pledged: philanthropy.pledged,
          asked: philanthropy.asked, decidedAfter: philanthropy.decidedAfter,
          odds: philanthropy.odds, period: terms.period.index, spacing: terms.payment.spacing,
          renews: rates.id(ofOptional: terms.renews), expects: terms.expects?.index))
    }
  }
}
