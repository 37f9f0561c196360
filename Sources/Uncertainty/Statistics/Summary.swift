/// What a sample of futures says about one outcome.
package struct Summary: Sendable, Hashable {
  package let count: Int
  package let mean: Double

  /// The standard deviation with divisor n − 1; nil for a single value.
  package let standardDeviation: Double?

  package let minimum: Double
  package let p5: Double
  package let p10: Double
  package let p25: Double
  package let median: Double
  package let p75: Double
  package let p90: Double
  package let p95: Double
  package let maximum: Double

  /// Summarizes a sample; nil if it is empty.
  ///
  /// - Parameter values: The values, without NaN.
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    count = values.count
    let number = Double(values.count)
    let mean = CompensatedSum.of(values) { $0 } / number
    self.mean = mean
    if values.count > 1 {
      // The first sum is 0 but for the rounding of the mean, which it corrects.
      let deviation = CompensatedSum.of(values) { $0 - mean }
      let squares = CompensatedSum.of(values) { ($0 - mean) * ($0 - mean) }
      let variance = (squares - deviation * deviation / number) / (number - 1)
      standardDeviation = max(variance, 0).squareRoot()
    } else {
      standardDeviation = nil
    }
    var scratch = values
    let quantiles = OrderStatistics.quantiles(
      [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1], selectingIn: &scratch)
    minimum = quantiles[0]
    p5 = quantiles[1]
    p10 = quantiles[2]
    p25 = quantiles[3]
    median = quantiles[4]
    p75 = quantiles[5]
    p90 = quantiles[6]
    p95 = quantiles[7]
    maximum = quantiles[8]
  }

  /// The standard error of the mean; nil for a single value.
  package var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }

  /// The normal interval for the mean; nil for a single value.
  package func meanInterval(confidence: Double = 0.95) -> ConfidenceInterval? {
    standardError.map {
      ConfidenceInterval(estimate: mean, standardError: $0, confidence: confidence)
    }
  }
}
