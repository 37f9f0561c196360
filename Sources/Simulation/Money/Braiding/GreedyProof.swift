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

  /// Caps on the training of one cohort's members: who has one, who has room under it, and from
  /// whose room a chain can go on.
  struct Account: Sendable, BitwiseCopyable {
    var capped: UInt64 = 0
    var hasRoom: UInt64 = 0
    var reached: UInt64 = 0
  }

  private var spends: UInt64 = 0
  private var hasLeft: UInt64 = 0
  private var hasAdministrationLeft: UInt64 = 0
  private var hasIndirectLeft: UInt64 = 0
  private var accounts = PlainList<Account>()
  /// By class of costs: who pays for it, and whether a chain reaches it.
  private var payers = PlainList<UInt64>()
  private var isReached = PlainList<Bool>()
  /// Whose money a chain can take up: in all, under the cap on administration, and under the one on
  /// indirect cost.
  private var reached: UInt64 = 0
  private var administrationReached: UInt64 = 0
  private var indirectReached: UInt64 = 0

  /// Judges a problem that was paid in order.
  mutating func verdict(on problem: inout BraidingProblem, _ classes: inout CostClasses) -> Verdict
  {
    note(&problem, &classes)
    clearReach()
    var servesRank = true
    var waiting = hasLeft
    while waiting != 0 {
      let first = waiting & ~(waiting - 1)
      waiting &= waiting - 1
      // What was reached before leads to nobody who ranks after an earlier payer, nor after this.
      guard reached & first == 0 else { continue }
      reached |= first
      spread(&classes)
      if reached & spends & ~(first | (first - 1)) != 0 { servesRank = false }
    }
    for place in classes.list.indices where isReached[place] && classes.list[place].unpaid > 0 {
      return .mayLeaveLess
    }
    return servesRank && coversInOrder(&classes) ? .isOptimal : .leavesLeastGap
  }

  /// Whether no unpaid cost could be paid in the place of a later one.
  private mutating func coversInOrder(_ classes: inout CostClasses) -> Bool {
    var firstUnpaid = Int.max
    for place in classes.list.indices {
      firstUnpaid = min(firstUnpaid, classes.list[place].firstUnpaid)
    }
    guard firstUnpaid < Int.max else { return true }
    clearReach()
    var item = classes.ofItem.count - 1
    while item > firstUnpaid {
      let place = classes.ofItem[item]
      if classes.list[place].lastPaid == item, !isReached[place] {
        isReached[place] = true
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

  private mutating func note(_ problem: inout BraidingProblem, _ classes: inout CostClasses) {
    spends = 0
    hasLeft = 0
    hasAdministrationLeft = 0
    hasIndirectLeft = 0
    for payer in problem.payers.indices {
      let bit: UInt64 = 1 << UInt64(payer)
      let room = problem.rooms[payer]
      if room.capacity > 0 { hasLeft |= bit }
      if room.capacity < problem.payers[payer].capacity { spends |= bit }
      if room.administration > 0 { hasAdministrationLeft |= bit }
      if room.indirect > 0 { hasIndirectLeft |= bit }
    }
    accounts.removeAll()
    for number in classes.accounts.indices {
      let account = classes.accounts[number]
      var noted = Account()
      for place in problem.trainingRooms.indices {
        let cap = problem.trainingRooms[place]
        guard cap.cohort == account.cohort, cap.group == account.group else { continue }
        noted.capped |= 1 << UInt64(cap.payer)
        if cap.left > 0 { noted.hasRoom |= 1 << UInt64(cap.payer) }
      }
      accounts.append(noted)
    }
    payers.removeAll()
    isReached.removeAll()
    allowed.removeAll()
    for place in classes.list.indices {
      payers.append(0)
      isReached.append(false)
      allowed.append(problem.allowed[classes.list[place].example])
    }
    for index in problem.payments.indices {
      let payment = problem.payments[index]
      payers[classes.ofItem[payment.item]] |= 1 << UInt64(payment.payer)
    }
  }

  private var allowed = PlainList<UInt64>()

  // MARK: Chains

  private mutating func clearReach() {
    reached = 0
    administrationReached = 0
    indirectReached = 0
    for place in accounts.indices { accounts[place].reached = 0 }
    for place in isReached.indices { isReached[place] = false }
  }

  /// Follows chains until they reach nothing new.
  private mutating func spread(_ classes: inout CostClasses) {
    var grows = true
    while grows {
      grows = false
      spreadUnderCaps()
      for place in classes.list.indices where !isReached[place] {
        let account = classes.list[place].account
        let feeding: UInt64
        switch classes.list[place].kind {
        case .direct: feeding = reached
        case .administration: feeding = administrationReached
        case .indirect: feeding = indirectReached
        case .training:
          feeding = (reached & ~accounts[account].capped) | accounts[account].reached
        }
        guard feeding & allowed[place] != 0 else { continue }
        isReached[place] = true
        enter(place, &classes)
        grows = true
      }
    }
  }

  /// Takes a chain from a cost to those who pay it.
  private mutating func enter(_ place: Int, _ classes: inout CostClasses) {
    let paying = payers[place]
    switch classes.list[place].kind {
    case .direct: reached |= paying
    case .administration: administrationReached |= paying
    case .indirect: indirectReached |= paying
    case .training:
      let account = classes.list[place].account
      reached |= paying & ~accounts[account].capped
      accounts[account].reached |= paying & accounts[account].capped
    }
  }

  /// Passes a chain up to what a cap lies within, and down to caps that leave room.
  private mutating func spreadUnderCaps() {
    administrationReached |= indirectReached
    reached |= administrationReached
    for place in accounts.indices { reached |= accounts[place].reached }
    administrationReached |= reached & hasAdministrationLeft
    indirectReached |= administrationReached & hasIndirectLeft
    for place in accounts.indices { accounts[place].reached |= reached & accounts[place].hasRoom }
  }
}
