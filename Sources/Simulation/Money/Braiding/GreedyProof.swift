/// Finds out whether payments made in order of rank are the best there are.
///
/// They are not if money can be moved along a chain: from a payer with money left to a cost it may
/// pay, from there to whoever pays that cost now, to another cost that this payer may pay instead,
/// and so on, to an unpaid cost or to a payer that ranks after the first; or from a paid cost to an
/// unpaid one that stands before it. Sets of payers are bits of a word.
struct GreedyProof: ~Copyable {
  /// More payers than this are left to the network.
  static let mostPayers = 64

  enum Verdict: Sendable {
    case isOptimal
    /// The gap is the least there is, but other aims are not served, or may not be.
    case leavesLeastGap
    case mayLeaveLess
  }

  private var hasLeft: UInt64 = 0
  private var hasAdministrationLeft: UInt64 = 0
  private var hasIndirectLeft: UInt64 = 0
  /// By account: from whose room under the cap a chain can go on.
  private var reachedUnderCap = PlainList<UInt64>()
  /// By class of costs: whether a chain reaches it.
  private var isReached = PlainList<Bool>()
  /// Whose money a chain can take up: in all, under the cap on administration, and under the one on
  /// indirect cost.
  private var reached: UInt64 = 0
  private var administrationReached: UInt64 = 0
  private var indirectReached: UInt64 = 0

  /// Judges a problem that was paid in order.
  mutating func verdict(on problem: inout BraidingProblem, _ classes: inout CostClasses) -> Verdict
  {
    let spends = note(&problem, &classes)
    var servesRank = true
    var waiting = hasLeft
    while waiting != 0 {
      let first = waiting & ~(waiting &- 1)
      waiting &= waiting &- 1
      // What was reached before leads to nobody who ranks after an earlier payer, nor after this.
      guard reached & first == 0 else { continue }
      reached |= first
      spread(&classes)
      if reached & spends & ~(first | (first &- 1)) != 0 { servesRank = false }
    }
    var firstUnpaid = Int.max
    for place in classes.list.indices where classes.list[place].unpaid > 0 {
      if isReached[place] { return .mayLeaveLess }
      firstUnpaid = min(firstUnpaid, classes.list[place].firstUnpaid)
    }
    return servesRank && coversInOrder(&classes, from: firstUnpaid) ? .isOptimal : .leavesLeastGap
  }

  /// Whether no unpaid cost, of which the first is given, could be paid in the place of a later one.
  private mutating func coversInOrder(
    _ classes: inout CostClasses, from firstUnpaid: Int
  ) -> Bool {
    guard firstUnpaid < Int.max else { return true }
    clearReach(&classes)
    var item = classes.ofItem.count - 1
    while item > firstUnpaid {
      let place = classes.ofItem[item]
      if classes.list[place].lastPaid == item, !isReached[place] {
        enter(place, &classes)
        spread(&classes)
        for other in classes.list.indices
        where isReached[other] && classes.list[other].firstUnpaid < item {
          return false
        }
      }
      item -= 1
    }
    return true
  }

  /// Prepares the search; answers who spends anything.
  private mutating func note(
    _ problem: inout BraidingProblem, _ classes: inout CostClasses
  ) -> UInt64 {
    hasLeft = problem.haveLeft[0]
    hasAdministrationLeft = 0
    hasIndirectLeft = 0
    for payer in problem.payers.indices {
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: payer)
      if problem.rooms[payer].administration > 0 { hasAdministrationLeft |= bit }
      if problem.rooms[payer].indirect > 0 { hasIndirectLeft |= bit }
    }
    clearReach(&classes)
    var spends: UInt64 = 0
    for place in classes.list.indices { spends |= classes.list[place].payers }
    return spends
  }

  // MARK: Chains

  private mutating func clearReach(_ classes: inout CostClasses) {
    reached = 0
    administrationReached = 0
    indirectReached = 0
    reachedUnderCap.fill(0, count: classes.accounts.count)
    isReached.fill(false, count: classes.list.count)
  }

  /// Follows chains until they reach nothing new.
  private mutating func spread(_ classes: inout CostClasses) {
    var grows = true
    while grows {
      grows = false
      spreadUnderCaps(&classes)
      for place in isReached.indices where !isReached[place] {
        let feeding: UInt64
        switch classes.list[place].kind {
        case .direct: feeding = reached
        case .administration: feeding = administrationReached
        case .indirect: feeding = indirectReached
        case .training:
          let account = classes.list[place].account
          feeding = (reached & ~classes.accounts[account].capped) | reachedUnderCap[account]
        }
        guard feeding & classes.list[place].allowed != 0 else { continue }
        enter(place, &classes)
        grows = true
      }
    }
  }

  /// Takes a chain from a class of costs to those who pay for it.
  @inline(__always)
  private mutating func enter(_ place: Int, _ classes: inout CostClasses) {
    isReached[place] = true
    let paying = classes.list[place].payers
    switch classes.list[place].kind {
    case .direct: reached |= paying
    case .administration: administrationReached |= paying
    case .indirect: indirectReached |= paying
    case .training:
      let account = classes.list[place].account
      let capped = classes.accounts[account].capped
      reached |= paying & ~capped
      reachedUnderCap[account] |= paying & capped
    }
  }

  /// Passes a chain up to what a cap lies within, and down to caps that leave room.
  @inline(__always)
  private mutating func spreadUnderCaps(_ classes: inout CostClasses) {
    administrationReached |= indirectReached
    reached |= administrationReached
    for place in reachedUnderCap.indices { reached |= reachedUnderCap[place] }
    administrationReached |= reached & hasAdministrationLeft
    indirectReached |= administrationReached & hasIndirectLeft
    for place in reachedUnderCap.indices {
      reachedUnderCap[place] |= reached & classes.accounts[place].hasRoom
    }
  }
}
