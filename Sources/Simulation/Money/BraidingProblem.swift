/// Costs that await payment and the money that may pay them.
///
/// The ledger fills it, a braider answers with `payments`, and the ledger books them. It is reused
/// from month to month, so that nothing is allocated while futures run.
package struct BraidingProblem: ~Copyable {
  /// In the order in which they are covered: for the optimum coordination first, then file order,
  /// month, group, and cohort (oldest first).
  package var items = PlainList<Item>()
  /// In the order in which they pay, the reserve last.
  package var payers = PlainList<Payer>()
  package var trainingRooms = PlainList<TrainingRoom>()
  /// By item: a bit for each payer that permissions and periods allow, 64 to a word.
  var allowed = PlainList<UInt64>()
  /// What the payers have left while a braider works.
  var rooms = PlainList<Room>()
  /// A bit for each payer that the payments in order left something, 64 to a word.
  var haveLeft = PlainList<UInt64>()
  /// By item, and among the payments for one item in the order of the payers.
  package var payments = PlainList<Payment>()
  /// What remains unpaid of each item, in cents.
  package var unpaid = PlainList<Int>()

  package init() {}

  package var totalUnpaid: Int {
    @inline(__always)
    get {
      var total = 0
      for item in unpaid.indices { total += unpaid[item] }
      return total
    }
  }

  /// Words of `allowed` for each item.
  var wordsPerItem: Int {
    @inline(__always) get { (payers.count + 63) / 64 }
  }

  /// Lets nobody pay for anything, as the state before permissions are given.
  package mutating func allowNothing() {
    allowed.fill(0, count: items.count * wordsPerItem)
  }

  package mutating func allow(_ item: Int, payer: Int) {
    allowed[item * wordsPerItem + payer / 64] |= 1 << UInt64(payer % 64)
  }

  package func isAllowed(_ item: Int, payer: Int) -> Bool {
    allowed[item * wordsPerItem + payer / 64] & (1 << UInt64(payer % 64)) != 0
  }

  /// Forgets who may pay for what, so that the same costs can be braided anew.
  mutating func resetRooms() {
    allowed.removeAll()
    trainingRooms.removeAll()
  }

  mutating func clear() {
    items.removeAll()
    payers.removeAll()
    resetRooms()
    payments.removeAll()
    unpaid.removeAll()
  }
}
