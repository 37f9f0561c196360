/// The costs of a braiding problem, put together where the same payers may pay them under the same
/// caps.
struct CostClasses: Sendable {
  struct CostClass: Sendable {
    /// One of its items.
    let example: Int
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
  }

  /// Members of one cohort and group, on whose training some payer has a cap.
  struct Account: Sendable {
    let cohort: Int
    let group: Int
  }

  private(set) var list: [CostClass] = []
  private(set) var accounts: [Account] = []
  /// By item.
  private(set) var ofItem: [Int] = []

  /// Sorts the items of a problem that was paid in order.
  mutating func find(in problem: BraidingProblem) {
    list.removeAll(keepingCapacity: true)
    accounts.removeAll(keepingCapacity: true)
    ofItem.removeAll(keepingCapacity: true)
    for room in problem.trainingRooms
    where account(cohort: room.cohort, group: room.group) < 0 {
      accounts.append(Account(cohort: room.cohort, group: room.group))
    }
    for index in problem.items.indices {
      let place = place(of: index, in: problem)
      ofItem.append(place)
      let amount = problem.items[index].amount
      let unpaid = problem.unpaid[index]
      list[place].amount += amount
      list[place].unpaid += unpaid
      if unpaid > 0 && list[place].firstUnpaid == Int.max { list[place].firstUnpaid = index }
      if unpaid < amount { list[place].lastPaid = index }
    }
  }

  private func account(cohort: Int, group: Int) -> Int {
    for place in accounts.indices
    where accounts[place].cohort == cohort && accounts[place].group == group {
      return place
    }
    return -1
  }

  private mutating func place(of index: Int, in problem: BraidingProblem) -> Int {
    var kind = problem.items[index].kind
    var account = -1
    if kind == .training {
      account = self.account(
        cohort: problem.items[index].cohort, group: problem.items[index].group)
      if account < 0 { kind = .direct }
    }
    let words = problem.wordsPerItem
    for place in list.indices where list[place].kind == kind && list[place].account == account {
      let example = list[place].example
      var isSame = true
      for word in 0..<words
      where problem.allowed[example * words + word] != problem.allowed[index * words + word] {
        isSame = false
      }
      if isSame { return place }
    }
    list.append(CostClass(example: index, kind: kind, account: account))
    return list.count - 1
  }
}
