import Planning

/// Where a value that may differ between expansion and recession stands among the drawn ones.
struct RateID: Sendable, Hashable {
  let index: Int
}

extension Unit {
  /// Whether it is that of a chance.
  var isChance: Bool {
    switch self {
    case .share, .chance: true
    case .perYear, .money, .count, .people, .months, .duration, .wage: false
    }
  }
}

/// How a rate comes from assumptions: a base, and the factor that a recession puts on it.
struct Rate: Sendable, Hashable {
  let base: Int
  let factor: Int?
  let unit: Unit

  /// The value that one month works with.
  ///
  /// Counts per year become counts per month by division; a chance p per year becomes
  /// 1 − (1 − p)^(1/12), so that twelve months together have the chance p.
  func monthlyValue(base: Double, factor: Double) -> Double {
    let value = base * factor
    switch unit {
    case .share, .chance(per: .month): return min(1, max(0, value))
    case .chance(per: .year): return 1 - nonNegativePower(1 - min(1, max(0, value)), 1.0 / 12)
    case .perYear: return value / 12
    case .money, .count, .people, .months, .duration, .wage: return value
    }
  }
}
