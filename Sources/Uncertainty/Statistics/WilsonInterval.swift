/// The interval for a probability of which successes in independent tries were seen.
///
/// Source: Wilson, "Probable inference, the law of succession, and statistical inference",
/// JASA 22 (1927). Unlike the estimate ± 2 standard errors it stays in 0...1 and holds its
/// confidence for rare events and few tries.
package struct WilsonInterval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  /// Computes the interval; without tries it is 0...1.
  ///
  /// - Parameters:
  ///   - successes: How many of the tries succeeded, 0...trials.
  ///   - trials: The number of tries.
  ///   - confidence: The chance, in (0, 1), with which such an interval holds the truth.
  package init(successes: Int, trials: Int, confidence: Double = 0.95) {
    guard trials > 0 else {
      low = 0
      high = 1
      return
    }
    let n = Double(trials)
    let share = Double(successes) / n
    let z = ConfidenceInterval.deviate(confidence)
    let square = z * z / n
    let middle = (share + square / 2) / (1 + square)
    let margin = (share * (1 - share) * square + square * square / 4).squareRoot() / (1 + square)
    // Exactly 0 and 1 when nothing or everything succeeded, where rounding would miss them.
    low = successes == 0 ? 0 : max(0, middle - margin)
    high = successes == trials ? 1 : min(1, middle + margin)
  }
}
