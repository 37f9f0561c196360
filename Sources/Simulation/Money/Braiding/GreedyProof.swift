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
    let cohort: Int
    let group: Int
    var capped: UInt64 = 0
    var hasRoom: UInt64 = 0
    var reached: UInt64 = 0
  }

  /// A cost, who may pay it, who pays it, and whether a chain reaches it.
  struct Cost: Sendable, BitwiseCopyable {
    let allowed: UInt64
    var payers: UInt64 = 0
    let kind: BraidingProblem.Kind
    /// The place of the members whose training it is, where some payer has a cap on it; −1 if none.
    let account: Int
    let isUnpaid: Bool
    var isReached = false
  }

  private var spends: UInt64 = 0
  private var hasLeft: UInt64 = 0
  private var hasAdministrationLeft: UInt64 = 0
  private var hasIndirectLeft: UInt64 = 0
  private var accounts = PlainList<Account>()
  /// By item.
  private var costs = PlainList<Cost>()
  /// Whose money a chain can take up: in all, under the cap on administration, and under the one on
  /// indirect cost.
  private var reached: UInt64 = 0
  private var administrationReached: UInt64 = 0
  private var indirectReached: UInt64 = 0

  /// Judges a problem that was paid in order.
  mutating func verdict(on problem: inout BraidingProblem) -> Verdict {
    note(&problem)
    var servesRank = true
    var waiting = hasLeft
    while waiting != 0 {
      let first = waiting & ~(waiting - 1)
      waiting &= waiting - 1
      // What was reached before leads to nobody who ranks after an earlier payer, nor after this.
      guard reached & first == 0 else { continue }
      reached |= first
      spread()
      if reached & spends & ~(first | (first - 1)) != 0 { servesRank = false }
    }
    var firstUnpaid = Int.max
    for item in costs.indices.reversed() where costs[item].isUnpaid {
      if costs[item].isReached { return .mayLeaveLess }
      firstUnpaid = item
    }
    return servesRank && coversInOrder(from: firstUnpaid) ? .isOptimal : .leavesLeastGap
  }

  /// Whether no unpaid cost, of which the first is given, could be paid in the place of a later one.
  private mutating func coversInOrder(from firstUnpaid: Int) -> Bool {
    guard firstUnpaid < Int.max else { return true }
    clearReach()
    var item = costs.count - 1
    while item > firstUnpaid {
      if costs[item].payers != 0, !costs[item].isReached {
        costs[item].isReached = true
        enter(item)
        spread()
        for other in firstUnpaid..<item where costs[other].isReached && costs[other].isUnpaid {
          return false
        }
      }
      item -= 1
    }
    return true
  }

  private mutating func note(_ problem: inout BraidingProblem) {
    spends = 0
    hasAdministrationLeft = 0
    hasIndirectLeft = 0
    hasLeft = problem.haveLeft[0]
    for payer in problem.payers.indices {
      let bit: UInt64 = 1 &<< UInt64(payer)
      if problem.rooms[payer].administration > 0 { hasAdministrationLeft |= bit }
      if problem.rooms[payer].indirect > 0 { hasIndirectLeft |= bit }
    }
    noteAccounts(&problem)
    costs.resize(to: problem.items.count)
    for item in problem.items.indices {
      var kind = problem.items[item].kind
      var account = -1
      if kind == .training {
        if !accounts.isEmpty {
          account = self.account(
            cohort: problem.items[item].cohort, group: problem.items[item].group)
        }
        if account < 0 { kind = .direct }
      }
      costs[item] = Cost(
        allowed: problem.allowed[item], kind: kind, account: account,
        isUnpaid: problem.unpaid[item] > 0)
    }
    for index in problem.payments.indices {
      let bit: UInt64 = 1 &<< UInt64(problem.payments[index].payer)
      costs[problem.payments[index].item].payers |= bit
      spends |= bit
    }
    reached = 0
    administrationReached = 0
    indirectReached = 0
  }

  private mutating func noteAccounts(_ problem: inout BraidingProblem) {
    accounts.removeAll()
    for place in problem.trainingRooms.indices {
      let cap = problem.trainingRooms[place]
      var number = account(cohort: cap.cohort, group: cap.group)
      if number < 0 {
        number = accounts.count
        accounts.append(Account(cohort: cap.cohort, group: cap.group))
      }
      accounts[number].capped |= 1 << UInt64(cap.payer)
      if cap.left > 0 { accounts[number].hasRoom |= 1 << UInt64(cap.payer) }
    }
  }

  private func account(cohort: Int, group: Int) -> Int {
    for place in accounts.indices
    where accounts[place].cohort == cohort && accounts[place].group == group {
      return place
    }
    return -1
  }

  // MARK: Chains

  private mutating func clearReach() {
    reached = 0
    administrationReached = 0
    indirectReached = 0
    for place in accounts.indices { accounts[place].reached = 0 }
    for item in costs.indices { costs[item].isReached = false }
  }

  /// Follows chains until they reach nothing new.
  private mutating func spread() {
    var grows = true
    while grows {
      grows = false
      spreadUnderCaps()
      for item in costs.indices where !costs[item].isReached {
        let feeding: UInt64
        switch costs[item].kind {
        case .direct: feeding = reached
        case .administration: feeding = administrationReached
        case .indirect: feeding = indirectReached
        case .training:
          let account = costs[item].account
          feeding = (reached & ~accounts[account].capped) | accounts[account].reached
        }
        guard feeding & costs[item].allowed != 0 else { continue }
        costs[item].isReached = true
        if enter(item) { grows = true }
      }
    }
  }

  /// Takes a chain from a cost to those who pay it; answers whether it reaches anybody new.
  @discardableResult
  private mutating func enter(_ item: Int) -> Bool {
    let paying = costs[item].payers
    switch costs[item].kind {
    case .direct:
      let before = reached
      reached |= paying
      return reached != before
    case .administration:
      let before = administrationReached
      administrationReached |= paying
      return administrationReached != before
    case .indirect:
      let before = indirectReached
      indirectReached |= paying
      return indirectReached != before
    case .training:
      let account = costs[item].account
      let before = (reached, accounts[account].reached)
      reached |= paying & ~accounts[account].capped
      accounts[account].reached |= paying & accounts[account].capped
      return before != (reached, accounts[account].reached)
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
