extension Binomial {
  /// The chance of at least so many successes: the incomplete beta function.
  package static func chance(ofAtLeast count: Int, trials: Int, probability: Double) -> Double {
    if count <= 0 { return 1 }
    if count > trials || probability <= 0 { return 0 }
    if probability >= 1 { return 1 }
    return IncompleteBeta(alpha: Double(count), beta: Double(trials - count + 1))
      .tails(x: probability, y: 1 - probability).lower
  }
}

extension Poisson {
  /// The chance of at least so many events: the incomplete gamma function.
  package static func chance(ofAtLeast count: Int, mean: Double) -> Double {
    if count <= 0 { return 1 }
    return IncompleteGamma(shape: Double(count)).tails(at: mean).lower
  }
}
