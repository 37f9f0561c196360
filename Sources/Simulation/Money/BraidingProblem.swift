/// Costs that await payment and the money that may pay them.
///
/// The ledger fills it, a braider answers with `payments`, and the ledger books them. It is reused
/// from month to month, so that nothing is allocated while futures run.
struct BraidingProblem: Sendable {
  /// A cost to be paid.
  struct Item: Sendable {
    let component: Int
    /// −1 for a cost that is for nobody in particular.
    let group: Int
    /// −1 for a cost of no cohort.
    let cohort: Int
    /// The month in which it is charged.
    let month: Int
    /// In cents.
    let amount: Int
    let isAdministration: Bool
    let isIndirect: Bool
    /// Whether it is training of a cohort, on which a cap per participant may lie.
    let isCohortTraining: Bool
    /// Whether the item's gap is to be kept out of coordination if anything else can bear it.
    let isCoordination: Bool
  }

  /// An award, or the reserve, that may pay.
  struct Payer: Sendable {
    let award: Int
    /// −1 for the reserve, which may pay for everything.
    let stream: Int
    let arose: Int
    let end: Int
    /// What it may still pay in all, for administration, and for indirect cost, in cents; they
    /// nest.
    let capacity: Int
    let administrationRoom: Int
    let indirectRoom: Int
  }

  /// What is left of a payer's means while a braider works.
  struct Room: Sendable {
    var capacity: Int
    var administration: Int
    var indirect: Int

    init(_ payer: Payer) {
      capacity = payer.capacity
      administration = payer.administrationRoom
      indirect = payer.indirectRoom
    }
  }

  /// What a payer pays for an item.
  struct Payment: Sendable {
    let item: Int
    let payer: Int
    let amount: Int
  }

  /// A cap on what one award pays for the training of one cohort's members in one group.
  struct TrainingRoom: Sendable {
    let payer: Int
    let cohort: Int
    let group: Int
    var room: Int
  }

  /// In the order: file order, then month, then group, then cohort (oldest first).
  var items: [Item] = []
  /// In the order in which they pay, the reserve last.
  var payers: [Payer] = []
  var trainingRooms: [TrainingRoom] = []
  /// By item × payer: whether permissions and periods allow it.
  var allowed: [Bool] = []
  var rooms: [Room] = []
  var payments: [Payment] = []
  /// What remains unpaid of each item, in cents.
  var unpaid: [Int] = []

  var totalUnpaid: Int {
    var total = 0
    for amount in unpaid { total += amount }
    return total
  }

  /// Forgets who may pay for what, so that the same costs can be braided anew.
  mutating func resetRooms() {
    allowed.removeAll(keepingCapacity: true)
    trainingRooms.removeAll(keepingCapacity: true)
  }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    payers.removeAll(keepingCapacity: true)
    trainingRooms.removeAll(keepingCapacity: true)
    allowed.removeAll(keepingCapacity: true)
    payments.removeAll(keepingCapacity: true)
    unpaid.removeAll(keepingCapacity: true)
  }
}
