import Planning
import Simulation
import Uncertainty

/// Changes of an outcome in words, with the digits that the simulation error leaves meaningful.
struct ChangeWords: Sendable {
  private let measure: Outcome.Measure
  /// The step to which values are rounded, in the outcome's unit.
  let step: Double

  /// - Parameters:
  ///   - measure: what the outcome counts
  ///   - error: the standard error of the mean change
  init(_ measure: Outcome.Measure, error: Double) {
    self.measure = measure
    // A tenth of a person, a dollar, a tenth of a percentage point.
    let least =
      switch measure {
      case .money: 1.0
      case .people, .count, .months, .month: 0.1
      case .share, .flag: 0.001
      }
    var step = least
    while step * 10 <= 2 * error { step *= 10 }
    self.step = step
  }

  /// A value without a sign of change: `$12,000`, `85.2`, `72 of 100`.
  func value(_ value: Double) -> String {
    let text = magnitude(value)
    return isZero(value) || value > 0 ? text : "-" + text
  }

  /// A change: `+$9,000`, `-3.1`, `0`, `+2.1 of 100`.
  func change(_ value: Double) -> String {
    if isZero(value) { return "0" }
    return (value > 0 ? "+" : "-") + magnitude(value)
  }

  /// A change of a chance without its hundred, where that is said above: `-3.1`, `0`, `+2.1`.
  func points(_ value: Double) -> String {
    if isZero(value) { return "0" }
    return (value > 0 ? "+" : "-")
      + ChangeWords.decimals((abs(value) / step).rounded() * step * 100)
  }

  /// The ends of an interval of changes: `-0.9 to -0.1`; one where it has no width.
  func range(_ interval: ConfidenceInterval, _ words: (Double) -> String) -> String {
    interval.low == interval.high
      ? words(interval.low) : "\(words(interval.low)) to \(words(interval.high))"
  }

  /// How far an estimate may be off (95 of 100), rounded up: `± $2,000`.
  func margin(_ error: Double) -> String {
    "\u{B1} " + magnitude((1.96 * error / step - 1e-9).rounded(.up) * step)
  }

  /// A size, such as that of a loss: `$9,000`, `3`.
  func size(_ value: Double) -> String { magnitude(value) }

  /// How many steps a value is.
  func steps(_ value: Double) -> Int { Int((value / step).rounded()) }

  private func isZero(_ value: Double) -> Bool { (abs(value) / step).rounded() == 0 }

  private func magnitude(_ value: Double) -> String {
    let rounded = (abs(value) / step).rounded() * step
    switch measure {
    case .money: return "$" + grouped(UInt(rounded.rounded()))
    case .people, .count, .months, .month: return ChangeWords.decimals(rounded)
    case .share: return ChangeWords.decimals(rounded * 100) + "%"
    case .flag: return ChangeWords.decimals(rounded * 100) + " of 100"
    }
  }

  /// A number that is not negative with one decimal, none when it is whole.
  private static func decimals(_ value: Double) -> String {
    let tenths = UInt((value * 10).rounded())
    return grouped(tenths / 10) + (tenths % 10 == 0 ? "" : ".\(tenths % 10)")
  }
}
