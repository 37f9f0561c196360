extension Ledger {
  /// What a federal award must return because too little match was paid while it was open.
  ///
  /// Match is what awards that count as match paid in the months in which the award was open; a
  /// dollar counts once, earliest first.
  ///
  /// - Parameters:
  ///   - place: the federal award
  ///   - rate: dollars of match asked per federal dollar charged
  ///   - month: the first month that no longer counts
  ///   - used: by month, the match that other awards have used; this award's use is added
  /// - Returns: the charges in cents that the match found does not support
  mutating func unmatched(_ place: Int, rate: Double, before month: Int, used: inout [Int]) -> Int {
    let award = awards[place]
    guard rate > 0, award.charged > 0 else { return 0 }
    // A hair below the product, so that rounding noise does not ask for a cent too much.
    let needed = Int((rate * Double(award.charged) - 1e-6).rounded(.up))
    var found = 0
    for paidIn in award.arose..<max(award.arose, min(month, horizon)) where found < needed {
      let taken = min(needed - found, matchPaid[paidIn] - used[paidIn])
      guard taken > 0 else { continue }
      used[paidIn] += taken
      found += taken
    }
    guard found < needed else { return 0 }
    let supported = Int((Double(found) / rate + 1e-6).rounded(.down))
    return max(0, award.charged - supported)
  }

  /// Returns federal charges for want of match; unrestricted awards and then the reserve bear them
  /// instead, and the rest is gap.
  ///
  /// - Parameters:
  ///   - amount: cents to return
  ///   - place: the federal award
  ///   - month: the present month
  ///   - mayPay: whether an award's stream may pay for a component
  mutating func returnUnmatched(
    _ amount: Int, of place: Int, month: Int, mayPay: (_ stream: Int, _ component: Int) -> Bool
  ) {
    guard amount > 0 else { return }
    var weights = PlainList<Int>()
    var parts = PlainList<Int>()
    let first = place * components.count
    for component in components.indices { weights.append(chargedByComponent[first + component]) }
    var remainders = PlainList<Int>()
    split(amount, by: weights, into: &parts, &remainders)
    awards[place].charged -= amount
    awards[place].returned += amount
    let payers =
      open.values.filter { $0 != place && awards[$0].isUnrestricted } + [Ledger.reserve]
    for component in components.indices where parts[component] > 0 {
      chargedByComponent[first + component] -= parts[component]
      book(place, -parts[component], component: component, month: month)
      record(-parts[component], place, component, month)
      var left = parts[component]
      for payer in payers where left > 0 {
        if let stream = awards[payer].stream, !mayPay(stream, component) { continue }
        let paid = min(left, max(0, awards[payer].available))
        guard paid > 0 else { continue }
        awards[payer].charged += paid
        chargedByComponent[payer * components.count + component] += paid
        book(payer, paid, component: component, month: month)
        record(paid, payer, component, month)
        cash -= paid
        left -= paid
      }
      if left > 0 { leaveUnpaid(left) }
    }
  }

  private mutating func record(_ amount: Int, _ place: Int, _ component: Int, _ month: Int) {
    guard keepsCharges else { return }
    charges.append(
      Charge(
        month: month, award: place, component: component, group: nil, cohort: nil, amount: amount)
    )
  }
}
