/// The values that an estimate leaves plausible.
package struct ConfidenceInterval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The normal interval: an estimate ± its standard error × the normal quantile.
  ///
  /// - Parameters:
  ///   - estimate: The middle.
  ///   - standardError: Its standard error.
  ///   - confidence: The chance, in (0, 1), with which such an interval holds the truth.
  package init(estimate: Double, standardError: Double, confidence: Double) {
    let margin = Self.deviate(confidence) * standardError
    self.init(low: estimate - margin, high: estimate + margin)
  }

  /// How many standard errors a two-sided interval reaches to either side.
  static func deviate(_ confidence: Double) -> Double {
    -NormalCurve.quantile((1 - confidence) / 2)
  }
}
