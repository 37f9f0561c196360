/// What awards that are closed add to the sums that the books are held against.
struct ClosedAwards: Sendable, BitwiseCopyable {
  /// Paid for costs, in cents.
  private(set) var charged = 0
  /// Of money that was paid in advance, what is still in hand, in cents.
  private(set) var inHand = 0
  /// The largest balance that one was closed with, in cents; 0 when the books are right.
  private(set) var worstBalance = 0

  mutating func add(_ award: Award, isAdvanced: Bool) {
    charged += award.charged
    if isAdvanced { inHand += award.inHand }
    worstBalance = max(worstBalance, abs(award.balance))
  }

  /// Notes a charge to an award that is closed already, or one that is taken back.
  mutating func charge(_ amount: Int, isAdvanced: Bool) {
    charged += amount
    if isAdvanced { inHand -= amount }
  }
}
