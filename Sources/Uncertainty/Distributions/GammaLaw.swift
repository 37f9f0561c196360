/// The gamma distribution.
struct GammaLaw: ContinuousLaw {
  let mean: Double
  private let scale: Double
  private let standard: IncompleteGamma

  /// The law with this mean and standard deviation; both positive.
  init(mean: Double, deviation: Double) {
    let ratio = mean / deviation
    self.init(mean: mean, standard: IncompleteGamma(shape: ratio * ratio))
  }

  private init(mean: Double, standard: IncompleteGamma) {
    self.mean = mean
    self.standard = standard
    scale = mean / standard.shape
  }

  var support: Domain { .nonNegative }

  func tails(at value: Double) -> Tails {
    standard.tails(at: value / scale)
  }

  func quantile(at tails: Tails) -> Double {
    scale * standard.quantile(at: tails)
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    // Weighting by the value raises the shape by 1.
    let raised = IncompleteGamma(shape: standard.shape + 1)
    return mean * raised.tails(at: lower / scale).mass(to: raised.tails(at: upper / scale))
  }
}
