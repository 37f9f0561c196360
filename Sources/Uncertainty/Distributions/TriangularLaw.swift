/// The distribution whose density rises in a line from the minimum to the mode and falls to the
/// maximum.
struct TriangularLaw: ContinuousLaw {
  let support: Domain
  let mode: Double

  private var range: Double { support.upper - support.lower }

  var mean: Double { support.lower / 3 + mode / 3 + support.upper / 3 }

  func tails(at value: Double) -> Tails {
    let fromLower = (value - support.lower) / range
    let fromUpper = (support.upper - value) / range
    if value < mode {
      let lower = fromLower * fromLower / ((mode - support.lower) / range)
      return Tails(lower: lower, upper: 1 - lower)
    }
    let upper = fromUpper * fromUpper / ((support.upper - mode) / range)
    return Tails(lower: 1 - upper, upper: upper)
  }

  func quantile(at tails: Tails) -> Double {
    if tails.lower < (mode - support.lower) / range {
      return support.lower + (tails.lower * range * (mode - support.lower)).squareRoot()
    }
    return support.upper - (tails.upper * range * (support.upper - mode)).squareRoot()
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    if lower < mode, mode < upper {
      return partialMean(onOneSideFrom: lower, to: mode)
        + partialMean(onOneSideFrom: mode, to: upper)
    }
    return partialMean(onOneSideFrom: lower, to: upper)
  }

  /// Simpson's rule, which is exact for the parabola that value × density is on either side.
  private func partialMean(onOneSideFrom lower: Double, to upper: Double) -> Double {
    let middle = lower + (upper - lower) / 2
    let rises = upper <= mode
    let weighted = { (value: Double) in value * density(value, rises: rises) }
    return (upper - lower) / 6 * (weighted(lower) + 4 * weighted(middle) + weighted(upper))
  }

  private func density(_ value: Double, rises: Bool) -> Double {
    rises
      ? 2 * (value - support.lower) / (range * (mode - support.lower))
      : 2 * (support.upper - value) / (range * (support.upper - mode))
  }
}
