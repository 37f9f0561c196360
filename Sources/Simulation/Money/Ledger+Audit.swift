extension Ledger {
  /// The largest difference in cents that the books show; 0 when they balance.
  ///
  /// Four identities that are kept by separate bookings: what was incurred is what was paid and
  /// what was left unpaid; what is committed is the sum of the promises; what funders owe is the
  /// same by due date and by age; and cash is the reserve, plus advances in hand, minus what funders
  /// still owe.
  mutating func residual() -> Int {
    var paidInAll = 0
    var inHand = 0
    var worst = 0
    for place in awards.indices {
      let award = awards[place]
      paidInAll += award.charged
      if let stream = award.stream {
        if lags[stream] == nil {
          inHand += award.received - award.charged - award.refunded - award.released
        }
      } else {
        inHand += award.amount - award.charged
      }
      if award.available < 0 { worst = max(worst, -award.available) }
      if !award.isOpen { worst = max(worst, abs(award.balance)) }
    }
    var promised = 0
    for index in firstUnsettled..<obligations.count { promised += obligations[index].amount }
    var committed = 0
    for place in awards.indices { committed += awards[place].committed }
    worst = max(worst, abs(cost - gap - paidInAll))
    worst = max(worst, abs(promised - committed))
    worst = max(worst, abs(receivableTotal - claims.total))
    worst = max(worst, abs(cash - (inHand - receivableTotal)))
    return worst
  }
}
