/// What one future yields as a single number, taken at the horizon.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  case reached, applied, qualified, enrolled
  /// Every completion, several for a person who completes several programs.
  case completed
  /// Distinct people who completed a program.
  case trained
  case credentialed
  /// People hired: gross, not compared with what would have happened without the hub.
  case placed
  case retainedSixMonths = "retained-6-months"
  case retainedTwelveMonths = "retained-12-months"
  case cohortsStarted = "cohorts-started"
  /// Cohorts that were due and had to wait at least a month, or never started.
  case cohortsPostponed = "cohorts-postponed"
  /// Tries to start a due cohort that were refused, by the first reason that applied.
  case refusedForPeople = "starts-refused-people"
  case refusedForMoney = "starts-refused-money"
  case refusedForShortMonth = "starts-refused-short-month"
  case cost
  /// Paid by awards or the reserve: cost − gap.
  case funded
  case gap
  case awarded, lapsed
  case reserveUsed = "reserve-used"
  case lowestCash = "lowest-cash"
  /// The first month, counted from 0, in which cash was lowest.
  case lowestCashMonth = "lowest-cash-month"
  case monthsShort = "months-short"
  /// The most that funders owe at any month's end.
  case receivablePeak = "receivable-peak"
  /// The most that is drawn on the credit line at any month's end, and in how many months.
  case creditPeak = "credit-peak"
  case creditMonths = "credit-months"
  /// What the credit line costs, paid or not.
  case interest
  /// Undefined in futures with nobody placed.
  case costPerPlacement = "cost-per-placement"
  case costPerParticipant = "cost-per-participant"
  case costPerCompletion = "cost-per-completion"
  /// gap ÷ cost; 0 when nothing cost anything.
  case unpaidShare = "unpaid-share"
  case monthsOpen = "months-open"
  case sustained, closed
  case gaveUp = "gave-up"
  case droppedOut = "dropped-out"
  case stoppedSearching = "stopped-searching"
  case recessionMonths = "recession-months"
  /// What the placed earn in a year at their starting wages, full time: gross, like placements.
  case wagesPerYear = "wages-per-year"
  /// What open awards would have to return for want of match, at the horizon.
  case matchLiability = "match-liability"

  /// What the number counts.
  package enum Measure: Sendable, Hashable {
    case people, count, money, months, share, flag
    /// A number of the month, counted from 0.
    case month
  }

  package var measure: Measure {
    switch self {
    case .reached, .applied, .qualified, .enrolled, .completed, .trained, .credentialed, .placed,
      .retainedSixMonths, .retainedTwelveMonths, .gaveUp, .droppedOut, .stoppedSearching:
      .people
    case .cohortsStarted, .cohortsPostponed, .refusedForPeople, .refusedForMoney,
      .refusedForShortMonth:
      .count
    case .cost, .funded, .gap, .awarded, .lapsed, .reserveUsed, .lowestCash, .costPerPlacement,
      .costPerParticipant, .costPerCompletion, .wagesPerYear, .matchLiability, .receivablePeak,
      .creditPeak, .interest:
      .money
    case .monthsShort, .monthsOpen, .recessionMonths, .creditMonths: .months
    case .lowestCashMonth: .month
    case .unpaidShare: .share
    case .sustained, .closed: .flag
    }
  }

  /// The outcomes that a future records; the others are ratios of recorded ones.
  package static let recorded: [Outcome] = allCases.filter { $0.ratio == nil }

  /// The recorded outcomes whose quotient this one is; nil for a recorded one.
  package var ratio: (numerator: Outcome, denominator: Outcome)? {
    switch self {
    case .costPerPlacement: (.cost, .placed)
    case .costPerParticipant: (.cost, .enrolled)
    case .costPerCompletion: (.cost, .completed)
    case .unpaidShare: (.gap, .cost)
    default: nil
    }
  }
}
