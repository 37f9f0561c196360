import Planning

/// What federal awards return at their close because too little match was paid while they were open.
extension FutureSimulator {
  /// Whether an award is a grant that asks for match.
  mutating func asksForMatch(_ place: Int) -> Bool {
    guard let index = ledger.awards[place].stream else { return false }
    guard case .discretionary(let terms) = blueprint.streams[index].terms else { return false }
    return terms.match != nil
  }

  /// Returns what a closing federal award could not match; federal awards that stand before it in
  /// the file have the first claim on the match.
  mutating func settleMatch(of place: Int, rate: Double) {
    guard rate > 0, let own = ledger.awards[place].stream else { return }
    var used = ledger.matchUsed.values
    for index in 0..<own { claimMatch(index, used: &used) }
    let claimed = used
    let unmatched = ledger.unmatched(place, rate: rate, before: month, used: &used)
    for past in used.indices { ledger.matchUsed[past] += used[past] - claimed[past] }
    if unmatched > 0 { returnUnmatched(unmatched, of: place) }
  }

  /// Sets aside the match that an open federal award of a stream would use; answers what it could
  /// not match.
  @discardableResult
  mutating func claimMatch(_ index: Int, used: inout [Int]) -> Int {
    guard case .discretionary(let terms) = blueprint.streams[index].terms,
      let match = terms.match, let place = streams[index].award, ledger.awards[place].isOpen
    else { return 0 }
    return ledger.unmatched(
      place, rate: drawn.values[match], before: blueprint.horizon, used: &used)
  }

  /// Returns charges of a federal award.
  ///
  /// Unrestricted awards and then the reserve bear the costs
  /// instead, by the rules under which they pay any cost, and the rest is gap.
  ///
  /// - Parameters:
  ///   - amount: cents to return, above 0
  ///   - place: the federal award, still open
  private mutating func returnUnmatched(_ amount: Int, of place: Int) {
    poseReturn(amount, of: place)
    braider.solve(&problem)
    var position = 0
    for number in problem.items.indices {
      let item = problem.items[number]
      let purpose = Ledger.Purpose(component: item.component, group: item.group, cohort: -1)
      ledger.takeBack(item.amount, from: place, for: purpose, month: month)
      // Payments stand by item.
      while position < problem.payments.count, problem.payments[position].item == number {
        let payment = problem.payments[position]
        ledger.bear(
          problem.payers[payment.payer].award, payment.amount, for: purpose, month: month)
        position += 1
      }
      if problem.unpaid[number] > 0 { ledger.leaveUnpaid(problem.unpaid[number]) }
    }
  }

  /// Lists what is returned by what it was for, and the free money that may bear it.
  private mutating func poseReturn(_ amount: Int, of place: Int) {
    problem.clear()
    let parts = ledger.parts(of: amount, overChargesOf: place)
    let groups = blueprint.groupCount + 1
    for position in coveringOrder.indices {
      let index = coveringOrder[position]
      for group in 0..<groups {
        add(
          index, group: group - 1, cohort: -1, month: month, amount: parts[index * groups + group])
      }
    }
    let now = month..<(month + 1)
    addPayers(now, unrestrictedOnly: true)
    allow(in: now)
  }
}
