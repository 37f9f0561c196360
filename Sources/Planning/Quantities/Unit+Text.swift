extension Unit {
  /// A value of this unit as people write it, with three significant digits where it is uncertain.
  package func text(_ value: Double) -> String {
    switch self {
    case .share, .chance: percent((value * 1000).rounded() / 1000)
    case .money: Money(dollars: value.rounded()).description
    case .wage: Money(dollars: value).description
    case .people, .months: "\(Int(value.rounded()))"
    case .count, .perYear, .duration: decimal(value)
    }
  }
}

/// A number with at most one decimal, none when it is whole.
package func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  if tenths % 10 == 0 { return "\(tenths / 10)" }
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
