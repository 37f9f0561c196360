extension Ledger {
  /// Promises an amount to a cohort's cost.
  mutating func oblige(_ obligation: Obligation) {
    obligations.append(obligation)
    commit(obligation.amount, by: obligation)
  }

  /// Adds to what an award has promised for a cost, or takes from it.
  @inline(__always)
  private mutating func commit(_ amount: Int, by obligation: Obligation) {
    let award = awards.start + obligation.award
    award.pointee.committed += amount
    if obligation.isFreed { award.pointee.freedUse += amount }
    if components[obligation.component].isAdministration {
      award.pointee.administration += amount
      if components[obligation.component].isIndirect { award.pointee.indirect += amount }
    }
  }

  /// Charges an award what it promised for a cost of the present month.
  mutating func keep(_ index: Int) {
    let obligation = obligations.start + index
    let amount = obligation.pointee.amount
    guard amount > 0 else { return }
    obligation.pointee.amount = 0
    gather(
      obligation.pointee.award, amount,
      for: Purpose(
        component: obligation.pointee.component, group: obligation.pointee.group,
        cohort: obligation.pointee.cohort),
      month: obligation.pointee.month, isPromised: true)
  }

  /// Passes over the obligations that are settled for good.
  mutating func settle() {
    while firstUnsettled < obligations.count && obligations[firstUnsettled].amount == 0 {
      firstUnsettled += 1
    }
  }

  /// Withdraws part of a promise.
  mutating func release(_ amount: Int, of index: Int) {
    guard amount > 0 else { return }
    obligations[index].amount -= amount
    commit(-amount, by: obligations[index])
  }

  /// Withdraws every promise to a cohort.
  mutating func releaseAll(_ range: Range<Int>) {
    for index in range { release(obligations[index].amount, of: index) }
  }

  /// Shrinks the promises for one cost of a cohort in one month, each award's in proportion.
  ///
  /// - Parameters:
  ///   - range: the obligations for that cost
  ///   - old: the cost that the promises were made for, in cents
  ///   - new: the cost that remains, at most `old`
  ///   - scratch: lists to work with
  mutating func shrink(
    _ range: Range<Int>, from old: Int, to new: Int, scratch: inout ShrinkScratch
  ) {
    guard old > new, old > 0 else { return }
    scratch.places.removeAll()
    scratch.weights.removeAll()
    var promised = 0
    for index in range where obligations[index].amount > 0 {
      scratch.places.append(index)
      scratch.weights.append(obligations[index].amount)
      promised += obligations[index].amount
    }
    guard promised > 0 else { return }
    let product = promised.multipliedFullWidth(by: new)
    let target = promised == old ? new : old.dividingFullWidth(product).quotient
    if scratch.places.count == 1 {
      release(promised - target, of: scratch.places[0])
      return
    }
    split(target, by: scratch.weights, into: &scratch.parts, &scratch.remainders)
    for index in scratch.places.indices {
      let place = scratch.places[index]
      release(obligations[place].amount - scratch.parts[index], of: place)
    }
  }
}

/// Lists that `Ledger.shrink` fills anew at each call.
struct ShrinkScratch: ~Copyable {
  var places = PlainList<Int>()
  var weights = PlainList<Int>()
  var parts = PlainList<Int>()
  var remainders = PlainList<Int>()
}
