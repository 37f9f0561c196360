internal import RealModule

/// The distribution of a number whose logarithm is normal.
struct LogNormalLaw: ContinuousLaw {
  /// The distribution of the logarithm.
  let logarithm: NormalLaw

  init(logarithm: NormalLaw) {
    self.logarithm = logarithm
  }

  /// The law with this mean and standard deviation of the value itself; both positive.
  init(mean: Double, deviation: Double) {
    let ratio = deviation / mean
    let variance = Double.log(onePlus: ratio * ratio)
    logarithm = NormalLaw(mean: .log(mean) - variance / 2, deviation: variance.squareRoot())
  }

  var support: Domain { .nonNegative }

  var mean: Double {
    .exp(logarithm.mean + logarithm.deviation * logarithm.deviation / 2)
  }

  func tails(at value: Double) -> Tails {
    logarithm.tails(at: .log(value))
  }

  func quantile(at tails: Tails) -> Double {
    .exp(logarithm.quantile(at: tails))
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    // Weighting by the value shifts the logarithm by its variance.
    let shifted = Self(
      logarithm: NormalLaw(
        mean: logarithm.mean + logarithm.deviation * logarithm.deviation,
        deviation: logarithm.deviation))
    return mean * shifted.tails(anywhere: lower).mass(to: shifted.tails(anywhere: upper))
  }
}
