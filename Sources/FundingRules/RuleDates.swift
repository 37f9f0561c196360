package import Planning

/// How a rule changes with the date.
package struct RuleDates: Sendable, Hashable {
  /// Which date decides.
  package enum Clock: String, Sendable, Hashable, CaseIterable {
    case awardDate = "award-date"
    case awardYear = "award-year"
    case fiscalYear = "fiscal-year"
    case calendar

    package var meaning: String {
      switch self {
      case .awardDate: "by the date of the award"
      case .awardYear: "by the Pell award year, July to June"
      case .fiscalYear: "by the date on which the hub's fiscal year begins"
      case .calendar: "by the date of the transfer or payment"
      }
    }
  }

  /// What holds from a month on, until the next term begins.
  package struct Term: Sendable, Hashable {
    /// nil for what held before anything that is listed.
    package let from: Month?
    package let value: String

    static func before(_ value: String) -> Term { Term(from: nil, value: value) }

    static func from(_ year: Int, _ month: Int, _ value: String) -> Term {
      Term(from: Month(year: year, number: month), value: value)
    }
  }

  package let clock: Clock
  /// In the order of their dates.
  package let terms: [Term]

  init(_ clock: Clock, _ terms: Term...) {
    self.clock = clock
    self.terms = terms
  }

  /// Terms by the date of the award, from the figures of the Uniform Guidance that the ledger uses.
  static func uniformGuidance(
    _ clock: Clock = .awardDate, _ value: (UniformGuidance) -> String
  ) -> RuleDates {
    RuleDates(
      clock: clock,
      terms: UniformGuidance.revisions.map { Term(from: $0.from, value: value($0)) })
  }

  private init(clock: Clock, terms: [Term]) {
    self.clock = clock
    self.terms = terms
  }

  /// What holds in a month; nil before the rule began.
  package func value(in month: Month) -> String? {
    terms.last { term in term.from.map { $0 <= month } ?? true }?.value
  }
}
