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
}
