import Planning
package import Uncertainty

/// Rounds what is shown to the digits that the simulation error leaves meaningful.
package struct Precision: Sendable {
  /// The step to which values are rounded.
  package let step: Double

  /// The step for a quantile of a sample: the largest of 1, 10, 100, … that stays below twice the
  /// quantile's standard error, and at least `least`.
  ///
  /// The standard error of a quantile between the 10th and the 90th percentile is about 1.3 to 1.7
  /// standard deviations over √n for samples near the normal law; 1.5 is used for all.
  package init(_ summary: Summary, least: Double = 1) {
    self.init(error: 1.5 * (summary.standardError ?? 0), least: least)
  }

  /// The step for an estimate: the largest of 1, 10, 100, … that is at most twice its standard error,
  /// and at least `least`.
  package init(error: Double, least: Double = 1) {
    var step = least
    while step * 10 <= 2 * error { step *= 10 }
    self.step = step
  }

  package func rounded(_ value: Double) -> Double { (value / step).rounded() * step }

  /// A number of people or things: `3,210`.
  package func count(_ value: Double) -> String { grouped(rounded(value)) }

  /// Dollars: `$1,240,000`, or `$1.24M` where room is short.
  package func money(_ value: Double) -> String {
    let rounded = rounded(value)
    return (rounded < 0 ? "-$" : "$") + grouped(abs(rounded))
  }

  private func grouped(_ value: Double) -> String {
    let whole = Int(value.rounded())
    return (whole < 0 ? "-" : "") + Planning.grouped(whole.magnitude)
  }
}

/// The middle and the likely range of an outcome, as words.
package enum LikelyRange {
  /// `1,200 to 1,900`: 8 in 10 futures lie between; one number when they all agree.
  package static func text(_ summary: Summary, isMoney: Bool) -> String {
    let precision = Precision(summary)
    let low = isMoney ? precision.money(summary.p10) : precision.count(summary.p10)
    let high = isMoney ? precision.money(summary.p90) : precision.count(summary.p90)
    return low == high ? low : "\(low) to \(high)"
  }

  /// The middle future's value.
  package static func middle(_ summary: Summary, isMoney: Bool) -> String {
    let precision = Precision(summary)
    return isMoney ? precision.money(summary.median) : precision.count(summary.median)
  }
}
