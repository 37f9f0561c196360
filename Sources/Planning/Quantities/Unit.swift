/// What an assumption's number counts, and thereby what may be written for it.
package enum Unit: Sendable, Hashable {
  /// A part of a whole, 0 to 1, written `62%`.
  case share
  /// US dollars.
  case money
  /// A count per month that need not be whole, such as people reached.
  case count
  /// Whole people or other whole things.
  case people
  /// A number of things per year, written `3 per year`; a chance is not meant.
  case perYear
  /// A chance of something happening within a period, written `5% per month`.
  case chance(per: Period)
  /// A setting in whole months, such as a lag.
  case months
  /// A mean duration in months that is never rounded.
  case duration
  /// US dollars per hour of work.
  case wage

  /// The period within which a chance holds.
  package enum Period: Sendable, Hashable { case month, year }

  /// Whether a drawn value is rounded to a whole number.
  package var isWhole: Bool {
    switch self {
    case .people, .months: true
    default: false
    }
  }

  /// The unit in words, as a column of reports shows it.
  package var title: String {
    switch self {
    case .share: "share"
    case .money: "dollars"
    case .count: "a month"
    case .people: "people"
    case .perYear: "a year"
    case .chance(per: .month): "chance a month"
    case .chance(per: .year): "chance a year"
    case .months: "months"
    case .duration: "months"
    case .wage: "dollars an hour"
    }
  }
}
