/// A quantity that is followed month by month, at each month's end.
package enum Series: String, Sendable, Hashable, CaseIterable {
  /// Cumulative head counts.
  case reached, enrolled, completed, placed
  case employers
  /// The balance, in cents.
  case cash
  /// The month's cost and gap, in cents.
  case cost, gap
  /// What funders owe the hub, in cents.
  case receivables
  /// 1 for Apply to 5 for Sustain; a hub that has closed keeps its last stage.
  case stage
  /// 1 while the hub is open, 0 once it has closed.
  case open

  /// Whether its values are cents.
  package var isMoney: Bool {
    switch self {
    case .cash, .cost, .gap, .receivables: true
    default: false
    }
  }
}
