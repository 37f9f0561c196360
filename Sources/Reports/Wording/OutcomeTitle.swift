package import Planning
package import Simulation

extension Outcome {
  /// The outcome in words for readers.
  package var title: String {
    switch self {
    case .reached: "People reached"
    case .applied: "Applied"
    case .qualified: "Qualified"
    case .enrolled: "Enrolled"
    case .completed: "Completions"
    case .trained: "Trained (people who completed)"
    case .credentialed: "Earned a credential"
    case .placed: "Placed in a job (gross)"
    case .retainedSixMonths: "Still employed after 6 months"
    case .retainedTwelveMonths: "Still employed after 12 months"
    case .cohortsStarted: "Cohorts started"
    case .cohortsPostponed: "Cohorts postponed"
    case .refusedForPeople: "Months a cohort waited for people"
    case .refusedForMoney: "Months a cohort waited for money"
    case .refusedForShortMonth: "Months a cohort waited after a short month"
    case .cost: "Total cost"
    case .funded: "Paid"
    case .gap: "Unpaid (gap)"
    case .awarded: "Awarded by all streams"
    case .lapsed: "Lapsed"
    case .reserveUsed: "Paid from the reserve"
    case .lowestCash: "Lowest cash"
    case .lowestCashMonth: "Month of the lowest cash"
    case .monthsShort: "Months short of money"
    case .receivablePeak: "Most that funders owe at once"
    case .creditPeak: "Most drawn on the credit line"
    case .creditMonths: "Months on the credit line"
    case .interest: "Interest on the credit line"
    case .costPerPlacement: "Cost per placement"
    case .costPerParticipant: "Cost per participant"
    case .costPerCompletion: "Cost per completion"
    case .unpaidShare: "Unpaid share of cost"
    case .monthsOpen: "Months open"
    case .sustained: "Sustained"
    case .closed: "Closed"
    case .gaveUp: "Gave up waiting"
    case .droppedOut: "Dropped out"
    case .stoppedSearching: "Stopped searching"
    case .recessionMonths: "Months of recession"
    case .wagesPerYear: "Yearly wages of those placed"
    case .matchLiability: "To be returned for want of match"
    }
  }
}

extension Series {
  /// The series in words for readers.
  package var title: String {
    switch self {
    case .reached: "People reached so far"
    case .enrolled: "People enrolled so far"
    case .completed: "Completions so far"
    case .placed: "People placed so far (gross)"
    case .employers: "Employers"
    case .cash: "Cash at month's end"
    case .cost: "Cost of the month"
    case .gap: "Unpaid in the month"
    case .receivables: "Owed by funders at month's end"
    case .stage: "Stage (1 to 5)"
    case .open: "Open (1) or closed (0)"
    }
  }
}

extension Goal {
  /// The goal as a sentence's object: `place 80 people by Dec 2030`.
  package var sentence: String {
    let until = "by \(by.title)"
    switch target {
    case .people(let people):
      let who =
        tag.map { "\(grouped(people.magnitude)) \($0) people" }
        ?? "\(grouped(people.magnitude)) people"
      return "\(verb) \(who) \(until)"
    case .share(let share):
      return "\(percent(share)) of \(noun) \(tag ?? "") \(until)"
    }
  }

  private var verb: String {
    switch metric {
    case .reached: "reach"
    case .applied: "get applications from"
    case .qualified: "qualify"
    case .enrolled: "enroll"
    case .completed: "count completions of"
    case .trained: "train"
    case .credentialed: "credential"
    case .placed: "place"
    case .retainedSixMonths: "keep employed for 6 months"
    case .retainedTwelveMonths: "keep employed for 12 months"
    }
  }

  private var noun: String {
    switch metric {
    case .placed: "those placed"
    case .trained: "those trained"
    case .reached: "those reached"
    case .enrolled: "those enrolled"
    default: "those \(metric.rawValue)"
    }
  }
}
