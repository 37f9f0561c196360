import Analysis
import Planning
import Simulation
import Uncertainty

/// A mean of paired differences with its 95% interval, in words.
enum MeanDifference {
  /// `1.24 (0.90 to 1.58)`, `$12,000 ($9,000 to $15,000)`, or `none` where no future differs.
  ///
  /// - Parameters:
  ///   - difference: of a recorded outcome
  ///   - sign: −1 to tell a decrease as a gain
  /// - Returns: the words
  static func text(_ difference: PairedDifference, sign: Double = 1) -> String {
    guard difference.larger > 0 || difference.smaller > 0, let summary = difference.summary else {
      return "none"
    }
    let bounds = [difference.interval.low, difference.interval.high].map { $0 * sign }.sorted()
    func number(_ value: Double) -> String {
      difference.outcome.measure == .money
        ? Precision(summary).money(value) : hundredths(value)
    }
    return "\(number(summary.mean * sign)) (\(number(bounds[0])) to \(number(bounds[1])))"
  }

  private static func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    let rest = scaled.magnitude % 100
    return
      "\(scaled < 0 ? "-" : "")\(grouped(scaled.magnitude / 100)).\(rest < 10 ? "0" : "")\(rest)"
  }
}
