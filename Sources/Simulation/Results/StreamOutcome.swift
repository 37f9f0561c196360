/// What became of one stream's money in a future, in cents at the horizon.
///
/// awarded = charged + cut + terminated + returned + lapsed + released + remaining.
package enum StreamOutcome: String, Sendable, Hashable, CaseIterable {
  case awarded
  /// Paid for costs, net of what was returned.
  case charged
  case lapsed, cut, returned, terminated
  /// An unrestricted award's balance that went to the reserve at its end.
  case released
  case remaining
  /// What an open award would have to return for want of match.
  case liability
  /// What it could have paid of all that went unpaid, had no restriction kept it from paying.
  case stranded
  /// The most that it could have paid of what a refused start of a cohort wanted.
  case strandedAtStarts = "stranded-at-starts"

  /// Its place among them.
  var place: Int {
    switch self {
    case .awarded: 0
    case .charged: 1
    case .lapsed: 2
    case .cut: 3
    case .returned: 4
    case .terminated: 5
    case .released: 6
    case .remaining: 7
    case .liability: 8
    case .stranded: 9
    case .strandedAtStarts: 10
    }
  }

  /// How many there are.
  static let count = 11
}
