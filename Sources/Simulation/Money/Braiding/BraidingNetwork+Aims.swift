extension BraidingNetwork {
  /// Pays unpaid costs as long as any money can be moved to them: the least gap.
  mutating func fillGap() {
    while hasGap {
      beginSearch()
      for payer in 0..<payerCount where pools[3 * payer].flow < pools[3 * payer].capacity {
        start(at: 3 * payer)
      }
      guard let end = search(.unpaidClass) else { return }
      let place = end - pools.count
      let (payer, room) = chain(to: end)
      let amount = min(
        room, pools[payer].capacity - pools[payer].flow, amounts[place] - covered[place])
      move(amount, to: end)
      pools[payer].flow += amount
      covered[place] += amount
    }
  }

  /// Lets each payer in turn take over what payers after it spend; what is covered stays covered.
  mutating func spendByRank() {
    beginSearch()
    for payer in 0..<payerCount {
      // What an earlier payer has reached in vain leads nobody after it to a later spender.
      while pools[3 * payer].flow < pools[3 * payer].capacity && !hasReached(3 * payer) {
        start(at: 3 * payer)
        guard let end = search(.spender(after: payer)) else { break }
        let amount = min(
          chain(to: end).room, pools[3 * payer].capacity - pools[3 * payer].flow, pools[end].flow)
        move(amount, to: end)
        pools[3 * payer].flow += amount
        pools[end].flow -= amount
        beginSearch()
      }
    }
  }

  /// Covers each item in turn in the place of later ones; what each payer spends stays as it is.
  ///
  /// What is covered of a class goes to its first items.
  mutating func coverInOrder(_ problem: inout BraidingProblem, _ classes: inout CostClasses) {
    guard hasGap else { return }
    passed.fill(0, count: classCount)
    isSpent.fill(false, count: classCount)
    for item in problem.items.indices {
      let own = classes.ofItem[item]
      let goal = passed[own] + problem.items[item].amount
      while covered[own] < goal && !isSpent[own] {
        beginSearch()
        for other in 0..<classCount where other != own && covered[other] > passed[other] {
          start(at: node(ofClass: other))
        }
        guard let end = search(.classOfCosts(own)) else {
          // Later items of the class get nothing either, or this one would have had it.
          isSpent[own] = true
          break
        }
        let (start, room) = chain(to: end)
        let other = start - pools.count
        let amount = min(room, covered[other] - passed[other], goal - covered[own])
        move(amount, to: end)
        covered[other] -= amount
        covered[own] += amount
      }
      passed[own] = goal
    }
  }

  /// Assigns what is paid to payers and items: each payer in turn pays the most that it can of the
  /// first item, then of the second, and so on.
  mutating func assign(_ problem: inout BraidingProblem, _ classes: inout CostClasses) {
    noteCovered(&problem, &classes)
    assigned.removeAll()
    placeOfNext.fill(0, count: problem.items.count + 1)
    for payer in 0..<payerCount {
      isSpent.fill(false, count: classCount)
      var left = pools[3 * payer].flow
      var item = 0
      while left > 0 && item < problem.items.count {
        let place = classes.ofItem[item]
        if unassigned[item] > 0, feeders[payer * classCount + place] >= 0 {
          let amount = assign(item, ofClass: place, to: payer, atMost: left)
          guard amount > 0 else {
            item += 1
            continue
          }
          assigned.append(BraidingProblem.Payment(item: item, payer: payer, amount: amount))
          placeOfNext[item + 1] += 1
          left -= amount
        }
        item += 1
      }
    }
    sortPayments(&problem)
  }

  /// Assigns as much of an item to a payer as it can pay, and answers how much that is.
  private mutating func assign(
    _ item: Int, ofClass place: Int, to payer: Int, atMost left: Int
  ) -> Int {
    let edge = payer * classCount + place
    while paid[edge] - settled[edge] < min(unassigned[item], left) && !isSpent[place] {
      bringTogether(payer, place, short: unassigned[item] - (paid[edge] - settled[edge]))
    }
    let amount = min(unassigned[item], paid[edge] - settled[edge])
    settle(amount, from: payer, for: place)
    unassigned[item] -= amount
    return amount
  }

  /// Hands over the payments item by item.
  private mutating func sortPayments(_ problem: inout BraidingProblem) {
    for item in problem.items.indices { placeOfNext[item + 1] += placeOfNext[item] }
    problem.payments.copy(assigned)
    for index in assigned.indices {
      let payment = assigned[index]
      problem.payments[placeOfNext[payment.item]] = payment
      placeOfNext[payment.item] += 1
    }
  }

  /// Notes what is covered of each item: the first items of a class first.
  private mutating func noteCovered(_ problem: inout BraidingProblem, _ classes: inout CostClasses)
  {
    unassigned.removeAll()
    problem.unpaid.removeAll()
    passed.fill(0, count: classCount)
    for item in problem.items.indices {
      let place = classes.ofItem[item]
      let amount = problem.items[item].amount
      let part = min(amount, covered[place] - passed[place])
      passed[place] += part
      unassigned.append(part)
      problem.unpaid.append(amount - part)
    }
  }

  /// Lets a payer pay more for a class in exchange for what is not settled elsewhere.
  private mutating func bringTogether(_ payer: Int, _ place: Int, short: Int) {
    let edge = payer * classCount + place
    beginSearch()
    start(at: node(ofClass: place))
    guard let end = search(.pool(feeders[edge])) else {
      isSpent[place] = true
      return
    }
    let amount = min(chain(to: end).room, short)
    move(amount, to: end)
    pay(amount, from: payer, for: place)
  }
}
