/// Costs that await payment and the money that may pay them.
///
/// The ledger fills it, a braider answers with `payments`, and the ledger books them. It is reused
/// from month to month, so that nothing is allocated while futures run.
package struct BraidingProblem: Sendable {
  /// In the order in which they are covered: for the optimum coordination first, then file order,
  /// month, group, and cohort (oldest first).
  package var items: [Item] = []
  /// In the order in which they pay, the reserve last.
  package var payers: [Payer] = []
  package var trainingRooms: [TrainingRoom] = []
  /// By item: a bit for each payer that permissions and periods allow, 64 to a word.
  var allowed: [UInt64] = []
  /// What the payers have left while a braider works.
  var rooms: [Room] = []
  /// By item, and among the payments for one item in the order of the payers.
  package var payments: [Payment] = []
  /// What remains unpaid of each item, in cents.
  package var unpaid: [Int] = []
  /// Items that are set aside while others are moved before them.
  private var movedItems: [Item] = []

  package init() {}

  package var totalUnpaid: Int {
    var total = 0
    for amount in unpaid { total += amount }
    return total
  }

  /// Words of `allowed` for each item.
  var wordsPerItem: Int { (payers.count + 63) / 64 }

  /// Lets nobody pay for anything, as the state before permissions are given.
  package mutating func allowNothing() {
    allowed.removeAll(keepingCapacity: true)
    allowed.append(contentsOf: repeatElement(0, count: items.count * wordsPerItem))
  }

  package mutating func allow(_ item: Int, payer: Int) {
    allowed[item * wordsPerItem + payer / 64] |= 1 << UInt64(payer % 64)
  }

  /// Lets those pay for an item who may pay for another.
  mutating func allow(_ item: Int, as other: Int) {
    let words = wordsPerItem
    for word in 0..<words { allowed[item * words + word] = allowed[other * words + word] }
  }

  package func isAllowed(_ item: Int, payer: Int) -> Bool {
    allowed[item * wordsPerItem + payer / 64] & (1 << UInt64(payer % 64)) != 0
  }

  /// The place of the cap on what a payer pays for an item, if there is one.
  func trainingRoom(of payer: Int, for item: Item) -> Int? {
    guard item.kind == .training else { return nil }
    for place in trainingRooms.indices
    where trainingRooms[place].payer == payer && trainingRooms[place].cohort == item.cohort
      && trainingRooms[place].group == item.group
    {
      return place
    }
    return nil
  }

  /// Moves the costs of coordination before all others and keeps the order otherwise.
  mutating func putCoordinationFirst() {
    movedItems.removeAll(keepingCapacity: true)
    var kept = 0
    for index in items.indices {
      if items[index].isCoordination {
        items[kept] = items[index]
        kept += 1
      } else {
        movedItems.append(items[index])
      }
    }
    for item in movedItems {
      items[kept] = item
      kept += 1
    }
  }

  /// Forgets who may pay for what, so that the same costs can be braided anew.
  mutating func resetRooms() {
    allowed.removeAll(keepingCapacity: true)
    trainingRooms.removeAll(keepingCapacity: true)
  }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    payers.removeAll(keepingCapacity: true)
    resetRooms()
    payments.removeAll(keepingCapacity: true)
    unpaid.removeAll(keepingCapacity: true)
  }
}
