import Planning

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

  /// Whether a grant may have to return charges that gifts for some groups alone may bear.
  static func mayReturnToGiftsForGroups(_ streams: [FundingStream]) -> Bool {
    let asksForMatch = streams.contains { stream in
      guard case .discretionary(let terms) = stream.terms else { return false }
      return terms.match != nil
    }
    return asksForMatch && streams.contains { !$0.restricted && $0.groups != nil }
  }

  /// Splits an amount in proportion to what an award was charged for, by largest remainder: over the
  /// components, and of each over the groups that it was for.
  ///
  /// - Returns: by component × (groups + 1), the first for nobody in particular, parts in cents that
  ///   add up to the amount; where no group's charges are kept, everything is for nobody
  func parts(of amount: Int, overChargesOf place: Int) -> PlainList<Int> {
    let groups = groupCount + 1
    var weights = PlainList<Int>()
    var byComponent = PlainList<Int>()
    var byGroup = PlainList<Int>()
    var remainders = PlainList<Int>()
    let first = place * components.count
    for component in components.indices { weights.append(chargedByComponent[first + component]) }
    split(amount, by: weights, into: &byComponent, &remainders)
    var parts = PlainList<Int>()
    parts.append(repeating: 0, count: components.count * groups)
    for component in components.indices where byComponent[component] > 0 {
      weights.removeAll()
      if tellsGroupsApart {
        for group in 0..<groups {
          weights.append(chargedByGroup[(first + component) * groups + group])
        }
      } else {
        weights.append(1)
      }
      split(byComponent[component], by: weights, into: &byGroup, &remainders)
      for group in byGroup.indices { parts[component * groups + group] = byGroup[group] }
    }
    return parts
  }

  /// Takes back part of what a federal award was charged for a cost, for want of match.
  mutating func takeBack(_ amount: Int, from place: Int, for purpose: Purpose, month: Int) {
    enter(place, -amount, for: purpose, month: month, isPromised: false)
    awards[place].returned += amount
  }

  /// Charges an open award for what a federal award must return, and pays it at once.
  ///
  /// What it bears is no match.
  mutating func bear(_ place: Int, _ amount: Int, for purpose: Purpose, month: Int) {
    enter(place, amount, for: purpose, month: month, isPromised: false)
    cash -= amount
  }
}
