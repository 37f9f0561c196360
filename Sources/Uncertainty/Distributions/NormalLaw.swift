/// The normal distribution.
struct NormalLaw: ContinuousLaw {
  let mean: Double
  let deviation: Double

  var support: Domain { .any }

  func tails(at value: Double) -> Tails {
    NormalCurve.tails(at: (value - mean) / deviation)
  }

  func quantile(at tails: Tails) -> Double {
    mean + deviation * NormalCurve.quantile(at: tails)
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    let low = (lower - mean) / deviation
    let high = (upper - mean) / deviation
    let mass = NormalCurve.tails(at: low).mass(to: NormalCurve.tails(at: high))
    return mean * mass + deviation * (NormalCurve.density(low) - NormalCurve.density(high))
  }
}
