extension Unit {
  /// A value in the midst of a sentence, rounded for readers: `3.3 a year`, `62%`, `2 months`.
  package func phrase(_ value: Double) -> String {
    switch self {
    case .share, .money, .people: text(value)
    case .count: text(value) + " a month"
    case .wage: text((value * 100).rounded() / 100) + " an hour"
    case .perYear, .chance(per: .year): text(value) + " a year"
    case .chance(per: .month): text(value) + " a month"
    case .months, .duration: text(value) + (text(value) == "1" ? " month" : " months")
    }
  }

  /// A known value of this unit as a scenario writes it: `$1,500`, `62.5%`, `3 per year`.
  package func written(_ value: Double) -> String {
    switch self {
    case .share: exactPercent(value)
    case .money: Money(dollars: value).description
    case .wage: Money(dollars: value).description + " per hour"
    case .count: shortest(value)
    case .people: shortest(value.rounded())
    case .perYear: shortest(value) + " per year"
    case .chance(per: .month): exactPercent(value) + " per month"
    case .chance(per: .year): exactPercent(value) + " per year"
    case .months, .duration:
      shortest(value) + (value == 1 ? " month" : " months")
    }
  }

  private func exactPercent(_ share: Double) -> String { shortest(share * 100) + "%" }

  /// At most six decimals, none of them a trailing zero.
  private func shortest(_ value: Double) -> String {
    let millionths = Int((value * 1e6).rounded())
    let whole = millionths / 1_000_000
    var fraction = String(millionths.magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    let sign = millionths < 0 && whole == 0 ? "-" : ""
    return fraction.isEmpty ? "\(whole)" : "\(sign)\(whole).\(fraction)"
  }
}
