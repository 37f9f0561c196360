/// A ratio of totals over futures, such as the cost per placement, with its error.
///
/// The ratio of sums, not the mean of ratios: futures without placements then count with their
/// cost. Its standard error is that of the delta method: the spread of y − R·x over the mean of x.
package struct RatioEstimate: Sendable, Hashable {
  package let ratio: Double

  /// The standard error; nil for a single future.
  package let standardError: Double?

  /// Estimates a ratio; nil if there are no futures or the denominators add up to 0.
  ///
  /// - Parameters:
  ///   - numerators: One value for each future.
  ///   - denominators: As many, in the same order.
  package init?(numerators: [Double], denominators: [Double]) {
    precondition(numerators.count == denominators.count, "every future has both values")
    let total = CompensatedSum.of(denominators) { $0 }
    guard !numerators.isEmpty, total != 0 else { return nil }
    let ratio = CompensatedSum.of(numerators) { $0 } / total
    self.ratio = ratio
    guard numerators.count > 1 else {
      standardError = nil
      return
    }
    let squares = CompensatedSum.of(zip(numerators, denominators)) { numerator, denominator in
      let residual = numerator - ratio * denominator
      return residual * residual
    }
    let number = Double(numerators.count)
    standardError = (squares * number / (number - 1)).squareRoot() / abs(total)
  }

  /// The normal interval; nil for a single future.
  package func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    standardError.map {
      ConfidenceInterval(estimate: ratio, standardError: $0, confidence: confidence)
    }
  }
}
