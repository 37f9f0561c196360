/// What money can be stranded beside.
package enum Shortfall: String, Sendable, Hashable, CaseIterable {
  /// Costs of a month that nobody paid.
  case unpaidCosts = "beside-unpaid-costs"
  /// The start of a cohort that was refused for want of money.
  case refusedStarts = "at-refused-starts"

  /// Its place among them.
  var place: Int {
    switch self {
    case .unpaidCosts: 0
    case .refusedStarts: 1
    }
  }

  /// How many there are.
  static let count = 2
}
