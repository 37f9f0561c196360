/// Title I formula money of the Workforce Innovation and Opportunity Act.
package struct WIOATerms: Sendable, Hashable {
  package enum Fund: String, Sendable, Hashable, CaseIterable {
    case adultAndDislocatedWorker = "adult-dw"
    case youth
  }

  /// The most of a local area's money that its administration may take: WIOA section 128(b)(4),
  /// 20 CFR 683.205.
  package static let administrationLimit = 0.10

  package let fund: Fund
  /// A program year's amount.
  package let annual: CyclicAssumption
  /// The most that may be paid for one participant's training; nil for no cap.
  package let trainingAccountCap: Assumption.ID?
  package let reimbursedAfter: Assumption.ID
  /// Share of completers to be placed within 6 months; nil when nothing was negotiated.
  package let negotiatedPlacement: Assumption.ID?
  /// Share of the next tranches that is cut when that is missed.
  package let cutIfMissed: Assumption.ID?
  /// Shares that Youth money owes; nil for what the rules say.
  package let outOfSchoolShare: Assumption.ID?
  package let workExperienceShare: Assumption.ID?

  package init(
    fund: Fund, annual: CyclicAssumption, trainingAccountCap: Assumption.ID?,
    reimbursedAfter: Assumption.ID, negotiatedPlacement: Assumption.ID?,
    cutIfMissed: Assumption.ID?, outOfSchoolShare: Assumption.ID?,
    workExperienceShare: Assumption.ID?
  ) {
    self.fund = fund
    self.annual = annual
    self.trainingAccountCap = trainingAccountCap
    self.reimbursedAfter = reimbursedAfter
    self.negotiatedPlacement = negotiatedPlacement
    self.cutIfMissed = cutIfMissed
    self.outOfSchoolShare = outOfSchoolShare
    self.workExperienceShare = workExperienceShare
  }
}

/// A competitive grant: one application, decided once.
package struct DiscretionaryTerms: Sendable, Hashable {
  package let amount: CyclicAssumption
  /// When a grant that is no longer in question was awarded, which may be before the start; nil for
  /// an application.
  package let awarded: Month?
  package let submitted: Month
  package let decidedAfter: Assumption.ID
  package let odds: CyclicAssumption
  package let period: Assumption.ID
  /// Dollars of match asked per federal dollar charged; nil for none.
  package let match: Assumption.ID?
  /// Chance of early termination; nil for none.
  package let terminated: CyclicAssumption?
  /// Chance of one no-cost extension of 12 months.
  package let extensionChance: Assumption.ID
  package let reimbursedAfter: Assumption.ID

  package init(
    amount: CyclicAssumption, awarded: Month?, submitted: Month, decidedAfter: Assumption.ID,
    odds: CyclicAssumption, period: Assumption.ID, match: Assumption.ID?,
    terminated: CyclicAssumption?, extensionChance: Assumption.ID, reimbursedAfter: Assumption.ID
  ) {
    self.amount = amount
    self.awarded = awarded
    self.submitted = submitted
    self.decidedAfter = decidedAfter
    self.odds = odds
    self.period = period
    self.match = match
    self.terminated = terminated
    self.extensionChance = extensionChance
    self.reimbursedAfter = reimbursedAfter
  }
}

/// The accreditation route to formula aid for students.
package struct EquipTerms: Sendable, Hashable {
  package enum Route: String, Sendable, Hashable, CaseIterable {
    case workforcePell = "workforce-pell"
    case equip
    case degreeProgram = "degree-program"
  }

  package let route: Route
  /// The program whose students may be aided, by its place in the scenario.
  package let program: Int
  package let applied: Month
  package let approvalOdds: CyclicAssumption
  package let approvedAfter: Assumption.ID
  /// Share of eligible participants who take the aid.
  package let takesUp: CyclicAssumption
  /// A full year's award, prorated by the program's hours and weeks.
  package let scheduledAward: Assumption.ID
  /// How many months after it is due each half of the aid arrives; nil when it is on time.
  package let arrivesLate: Assumption.ID?
  /// The share that must complete, and that must be placed, by waiver; nil for `standardBar`.
  package let bar: Assumption.ID?

  /// The share of a program's students that must complete, and of completers that must be placed
  /// within 180 days, for it to keep its aid (final rule of 19 May 2026, 91 FR 29254).
  package static let standardBar = 0.7
  /// The calendar month in which a program's results are judged each year.
  package static let judgedIn = 7

  /// The first month in which a program can be approved: Workforce Pell exists from award year
  /// 2026-27 (91 FR 29254); nil where nothing bounds it.
  package var approvedNotBefore: Month? {
    route == .workforcePell ? Month(year: 2026, number: 7) : nil
  }

  package init(
    route: Route, program: Int, applied: Month, approvalOdds: CyclicAssumption,
    approvedAfter: Assumption.ID, takesUp: CyclicAssumption, scheduledAward: Assumption.ID,
    arrivesLate: Assumption.ID?, bar: Assumption.ID?
  ) {
    self.route = route
    self.program = program
    self.applied = applied
    self.approvalOdds = approvalOdds
    self.approvedAfter = approvedAfter
    self.takesUp = takesUp
    self.scheduledAward = scheduledAward
    self.arrivesLate = arrivesLate
    self.bar = bar
  }
}

/// State or local money appropriated for each fiscal year, which reverts at its end.
package struct AppropriationTerms: Sendable, Hashable {
  /// A cut in the middle of a fiscal year, at most one a year.
  package struct MidYearCut: Sendable, Hashable {
    package let inExpansion: Assumption.ID
    package let inRecession: Assumption.ID
    /// Share of what is unspent, drawn for each cut.
    package let depth: Assumption.ID

    package init(inExpansion: Assumption.ID, inRecession: Assumption.ID, depth: Assumption.ID) {
      self.inExpansion = inExpansion
      self.inRecession = inRecession
      self.depth = depth
    }
  }

  package let annual: CyclicAssumption
  /// What is left of the fiscal year that runs at the start.
  package let alreadyGranted: Assumption.ID?
  /// 1 for January to 12 for December.
  package let fiscalYearStarts: Int
  package let reimbursedAfter: Assumption.ID
  package let cut: MidYearCut?

  package init(
    annual: CyclicAssumption, alreadyGranted: Assumption.ID?, fiscalYearStarts: Int,
    reimbursedAfter: Assumption.ID, cut: MidYearCut?
  ) {
    self.annual = annual
    self.alreadyGranted = alreadyGranted
    self.fiscalYearStarts = fiscalYearStarts
    self.reimbursedAfter = reimbursedAfter
    self.cut = cut
  }
}

/// State or local money paid for each outcome, up to a limit per fiscal year.
package struct MilestoneTerms: Sendable, Hashable {
  package let completion: CyclicAssumption?
  package let credential: CyclicAssumption?
  package let placement: CyclicAssumption?
  package let annualLimit: Assumption.ID?
  /// 1 for January to 12 for December.
  package let fiscalYearStarts: Int

  package init(
    completion: CyclicAssumption?, credential: CyclicAssumption?, placement: CyclicAssumption?,
    annualLimit: Assumption.ID?, fiscalYearStarts: Int
  ) {
    self.completion = completion
    self.credential = credential
    self.placement = placement
    self.annualLimit = annualLimit
    self.fiscalYearStarts = fiscalYearStarts
  }
}

/// A gift: already pledged, or asked for.
package struct PhilanthropyTerms: Sendable, Hashable {
  package enum Origin: Sendable, Hashable {
    case pledged(Month)
    case prospect(asked: Month, decidedAfter: Assumption.ID, odds: CyclicAssumption)
  }

  /// When the cash of a gift arrives.
  package enum Payment: String, Sendable, Hashable, CaseIterable {
    case upFront = "up front"
    case yearly = "yearly in advance"
    case quarterly = "quarterly in advance"
    case monthly = "monthly in advance"

    /// Months from one instalment to the next; nil when there is only one.
    package var spacing: Int? {
      switch self {
      case .upFront: nil
      case .yearly: 12
      case .quarterly: 3
      case .monthly: 1
      }
    }
  }

  package let amount: CyclicAssumption
  package let origin: Origin
  package let period: Assumption.ID
  package let payment: Payment
  /// Chance of renewal at the end, at most twice; nil for none.
  package let renews: CyclicAssumption?
  /// The placement rate below which the chance of renewal halves.
  package let expects: Assumption.ID?

  package init(
    amount: CyclicAssumption, origin: Origin, period: Assumption.ID, payment: Payment,
    renews: CyclicAssumption?, expects: Assumption.ID?
  ) {
    self.amount = amount
    self.origin = origin
    self.period = period
    self.payment = payment
    self.renews = renews
    self.expects = expects
  }
}
