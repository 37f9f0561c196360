import Planning

extension BookAudit {
  /// A federal award that has ended, and the match in cents that what it kept asks for.
  private struct Claim {
    let stream: Int
    let months: Range<Int>
    var needed: Int
  }

  /// Holds what federal awards have kept at their end against the match that was paid while they ran,
  /// of which every dollar serves one award.
  ///
  /// The dollars of each month go to the award that ends soonest, so that whatever can be matched is;
  /// who has the first claim where it does not suffice is not asked. What bears a return for want of
  /// match is no match itself.
  mutating func checkMatch() {
    var claims: [Claim] = []
    for place in awards.indices {
      guard let award = given[place], award.stops < openMonths,
        case .discretionary(let grant) = scenario.streams[award.stream].terms,
        let rate = terms.value(grant.match), rate > 0
      else { continue }
      let kept = chargesByAward[place].reduce(0) { $0 + $1.amount }
      // A hair below the product, so that rounding noise does not ask for a cent too much.
      let needed = Int((rate * Double(kept) - 1e-5).rounded(.up))
      claims.append(
        Claim(stream: award.stream, months: award.arose..<award.stops, needed: max(0, needed)))
    }
    guard !claims.isEmpty else { return }
    claims.sort { $0.months.upperBound < $1.months.upperBound }
    var paid = Array(repeating: 0, count: scenario.horizon)
    for (charge, isRepayment) in zip(charges, isRepayment) where !isRepayment {
      if stream(of: charge)?.countsAsMatch ?? false { paid[charge.month] += charge.amount }
    }
    for month in paid.indices {
      for place in claims.indices where claims[place].months.contains(month) {
        let taken = max(0, min(claims[place].needed, paid[month]))
        claims[place].needed -= taken
        paid[month] -= taken
      }
    }
    for claim in claims where claim.needed > 0 {
      object("\(scenario.streams[claim.stream].name): \(claim.needed) of match is wanting")
    }
  }
}
