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
  }

  /// Members of one cohort and group, on whose training some payer has a cap.
  struct Account: Sendable, BitwiseCopyable {
    let cohort: Int
    let group: Int
  }

  private(set) var list = PlainList<CostClass>()
  private(set) var accounts = PlainList<Account>()
  /// By item.
  private(set) var ofItem = PlainList<Int>()

  /// Sorts the items of a problem that was paid in order.
  mutating func find(in problem: inout BraidingProblem) {
    list.removeAll()
    accounts.removeAll()
    ofItem.removeAll()
    for place in problem.trainingRooms.indices {
      let room = problem.trainingRooms[place]
      guard account(cohort: room.cohort, group: room.group) < 0 else { continue }
      accounts.append(Account(cohort: room.cohort, group: room.group))
    }
    for index in problem.items.indices {
      let place = place(of: index, in: &problem)
      ofItem.append(place)
      list[place].amount += problem.items[index].amount
    }
  }

  private mutating func account(cohort: Int, group: Int) -> Int {
    for place in accounts.indices
    where accounts[place].cohort == cohort && accounts[place].group == group {
      return place
    }
    return -1
  }

  private mutating func place(of index: Int, in problem: inout BraidingProblem) -> Int {
    var kind = problem.items[index].kind
    var account = -1
    if kind == .training {
      account = self.account(
        cohort: problem.items[index].cohort, group: problem.items[index].group)
      if account < 0 { kind = .direct }
    }
    let words = problem.wordsPerItem
    let allowed = problem.allowed[index * words]
    for place in list.indices.reversed()
    where list[place].allowed == allowed && list[place].kind == kind
      && list[place].account == account
    {
      var isSame = true
      for word in 1..<max(1, words)
      where problem.allowed[list[place].example * words + word]
        != problem.allowed[index * words + word]
      {
        isSame = false
      }
      if isSame { return place }
    }
    list.append(CostClass(example: index, allowed: allowed, kind: kind, account: account))
    return list.count - 1
  }
}
