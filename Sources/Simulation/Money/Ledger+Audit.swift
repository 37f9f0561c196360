extension Ledger {
  /// The largest difference in cents that the books show at a month's end; 0 when they balance.
  ///
  /// Four identities that are kept by separate bookings: what was incurred is what was paid and
  /// what was left unpaid; what is committed is the sum of the promises; what funders owe is the
  /// same by due date and by age; and cash is the reserve, plus advances in hand, minus what funders
  /// still owe. Of closed awards the sums are carried on; `discrepancy` counts them anew.
  mutating func residual() -> Int {
    var paidInAll = closed.charged + awards[Ledger.reserve].charged
    var inHand =
      closed.inHand + awards[Ledger.reserve].amount - awards[Ledger.reserve].charged
    var committed = awards[Ledger.reserve].committed
    var worst = max(closed.worstBalance, -awards[Ledger.reserve].available)
    for position in open.indices {
      let place = open[position]
      paidInAll += awards[place].charged
      committed += awards[place].committed
      if isAdvanced(place) { inHand += awards[place].inHand }
      worst = max(worst, -awards[place].available)
    }
    var promised = 0
    for index in firstUnsettled..<obligations.count { promised += obligations[index].amount }
    worst = max(worst, abs(cost - gap - paidInAll))
    worst = max(worst, abs(promised - committed))
    worst = max(worst, abs(receivableTotal - claims.total))
    worst = max(worst, abs(cash - (inHand - receivableTotal)))
    return worst
  }

  /// How far the sums that are carried on of closed awards are from the awards, counted one by one; 0
  /// when the books are right.
  mutating func discrepancy() -> Int {
    var charged = 0
    var inHand = 0
    var worst = 0
    for place in awards.indices where !awards[place].isOpen {
      charged += awards[place].charged
      if isAdvanced(place) { inHand += awards[place].inHand }
      worst = max(worst, abs(awards[place].balance), abs(awards[place].committed))
    }
    return max(worst, abs(charged - closed.charged), abs(inHand - closed.inHand))
  }
}
