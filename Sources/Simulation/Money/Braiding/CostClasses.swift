/// The costs of a braiding problem, put together where the same payers may pay them under the same
/// caps.
struct CostClasses: ~Copyable {
  struct CostClass: Sendable, BitwiseCopyable {
    /// One of its items.
    let example: Int
    /// The first word of who may pay.
    let allowed: UInt64
    /// `.training` only where some payer has a cap on it.
    let kind: BraidingProblem.Kind
    /// The place of the members whose training it is, where some payer has a cap on it; −1 if none.
    let account: Int
    /// In cents.
    var amount = 0
    var unpaid = 0
    /// Items, as the payments in order left them.
    var firstUnpaid = Int.max
    var lastPaid = -1
    /// Who pays for it, among the first 64 payers.
    var payers: UInt64 = 0
  }

  /// Members of one cohort and group, on whose training some payer has a cap.
  struct Account: Sendable, BitwiseCopyable {
    let cohort: Int
    let group: Int
    /// Which of the first 64 payers has one, and who has room under it.
    var capped: UInt64 = 0
    var hasRoom: UInt64 = 0
  }

  private(set) var list = PlainList<CostClass>()
  private(set) var accounts = PlainList<Account>()
  /// By item.
  private(set) var ofItem = PlainList<Int>()

  /// Sorts the items of a problem that was paid in order.
  mutating func find(in problem: inout BraidingProblem) {
    list.removeAll()
    noteAccounts(&problem)
    ofItem.resize(to: problem.items.count)
    for index in problem.items.indices {
      let place = place(of: index, in: &problem)
      ofItem[index] = place
      let amount = problem.items[index].amount
      let unpaid = problem.unpaid[index]
      let own = list.start + place
      own.pointee.amount += amount
      if unpaid > 0 {
        own.pointee.unpaid += unpaid
        own.pointee.firstUnpaid = min(own.pointee.firstUnpaid, index)
      }
      if unpaid < amount { own.pointee.lastPaid = index }
    }
    for index in problem.payments.indices where problem.payments[index].payer < 64 {
      list[ofItem[problem.payments[index].item]].payers |=
        1 &<< UInt64(truncatingIfNeeded: problem.payments[index].payer)
    }
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
      guard cap.payer < 64 else { continue }
      accounts[number].capped |= 1 &<< UInt64(truncatingIfNeeded: cap.payer)
      if cap.left > 0 {
        accounts[number].hasRoom |= 1 &<< UInt64(truncatingIfNeeded: cap.payer)
      }
    }
  }

  private func account(cohort: Int, group: Int) -> Int {
    for place in accounts.indices
    where accounts[place].cohort == cohort && accounts[place].group == group {
      return place
    }
    return -1
  }

  /// The place of an item's class, which is made where there is none.
  @inline(__always)
  private mutating func place(of index: Int, in problem: inout BraidingProblem) -> Int {
    var kind = problem.items[index].kind
    var account = -1
    if kind == .training {
      if !accounts.isEmpty {
        account = self.account(
          cohort: problem.items[index].cohort, group: problem.items[index].group)
      }
      if account < 0 { kind = .direct }
    }
    let words = problem.wordsPerItem
    let allowed = problem.allowed[index * words]
    let classes = list.start
    for place in list.indices
    where classes[place].allowed == allowed && classes[place].kind == kind
      && classes[place].account == account
      && (words == 1 || CostClasses.isSame(classes[place].example, index, in: &problem))
    {
      return place
    }
    list.append(CostClass(example: index, allowed: allowed, kind: kind, account: account))
    return list.count - 1
  }

  /// Whether the further words of who may pay two items are the same.
  private static func isSame(
    _ example: Int, _ index: Int, in problem: inout BraidingProblem
  ) -> Bool {
    let words = problem.wordsPerItem
    for word in 1..<max(1, words)
    where problem.allowed[example * words + word] != problem.allowed[index * words + word] {
      return false
    }
    return true
  }
}
