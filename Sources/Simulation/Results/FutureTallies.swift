/// What is added up over futures: whole numbers, so that no order of adding changes them.
package struct FutureTallies: Sendable, Hashable {
  /// Cents by stream (the reserve last) × component (interest last) × calendar year.
  package internal(set) var spending: [Int]
  /// Futures by stream × restriction × shortfall (either last): how often the one is to blame for
  /// money of the other.
  package internal(set) var blamedIn: [Int]
  /// Cents by stream × restriction × shortfall.
  package internal(set) var blamedFor: [Int]
  /// Cents by month × age, what funders owe at the month's end.
  package internal(set) var receivables: [Int]

  /// The tallies of no futures yet.
  init() {
    spending = []
    blamedIn = []
    blamedFor = []
    receivables = []
  }

  package init(spending: [Int], blamedIn: [Int], blamedFor: [Int], receivables: [Int]) {
    self.spending = spending
    self.blamedIn = blamedIn
    self.blamedFor = blamedFor
    self.receivables = receivables
  }

  /// The four lists in a fixed order.
  package var lists: [[Int]] { [spending, blamedIn, blamedFor, receivables] }

  private var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  /// Adds the tallies of other futures.
  mutating func add(_ other: FutureTallies) {
    if isEmpty {
      self = other
    } else if !other.isEmpty {
      for index in spending.indices { spending[index] += other.spending[index] }
      for index in blamedIn.indices { blamedIn[index] += other.blamedIn[index] }
      for index in blamedFor.indices { blamedFor[index] += other.blamedFor[index] }
      for index in receivables.indices { receivables[index] += other.receivables[index] }
    }
  }

  /// Whether they may be tallies of some of a blueprint's futures: as many numbers as it has places
  /// for, and none so large that their sums would not be numbers any more; nothing for no futures.
  func fit(_ blueprint: Blueprint, futures: Int) -> Bool {
    if futures == 0 { return isEmpty }
    let streams = blueprint.streams.count
    let pairs = streams * Restriction.count
    let years = blueprint.years.count
    guard spending.count == (streams + 1) * (blueprint.components.count + 1) * years,
      blamedIn.count == pairs * (Shortfall.count + 1), blamedFor.count == pairs * Shortfall.count,
      receivables.count == blueprint.horizon * ReceivableAge.count
    else { return false }
    return lists.allSatisfy { list in
      var sum = UInt(0)
      for value in list {
        let (more, overflows) = sum.addingReportingOverflow(value.magnitude)
        guard !overflows, more <= FutureTallies.largestSum else { return false }
        sum = more
      }
      return true
    }
  }

  /// 2⁶¹ cents, so that the sum of two such tallies is still a number: $22 billion in each of a million
  /// futures.
  private static let largestSum: UInt = 1 << 61
}
