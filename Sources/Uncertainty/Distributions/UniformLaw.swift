/// The distribution in which every value between two bounds is equally likely.
struct UniformLaw: ContinuousLaw {
  let support: Domain

  private var range: Double { support.upper - support.lower }

  var mean: Double { support.lower + range / 2 }

  func tails(at value: Double) -> Tails {
    Tails(lower: (value - support.lower) / range, upper: (support.upper - value) / range)
  }

  func quantile(at tails: Tails) -> Double {
    tails.lower <= tails.upper
      ? support.lower + range * tails.lower : support.upper - range * tails.upper
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    (lower + (upper - lower) / 2) * ((upper - lower) / range)
  }
}
