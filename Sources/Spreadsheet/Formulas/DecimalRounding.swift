import Glibc

/// Rounding to decimals as spreadsheets do it.
enum DecimalRounding {
  enum Direction: Sendable {
    /// Half away from zero.
    case nearest
    case awayFromZero
    case towardZero
  }

  /// Rounds to digits after the point, or before it where `digits` is negative.
  ///
  /// The decimals that a reader sees decide, not the binary number behind them: 2.675 becomes 2.68,
  /// although its binary neighbor lies below. So a number counts as its neighbor with 15 digits.
  static func round(_ number: Double, digits: Int, _ direction: Direction) -> Double {
    let scale = pow(10, Double(Swift.abs(digits)))
    let scaled = Swift.abs(digits < 0 ? number / scale : number * scale)
    guard scaled.isFinite, scaled < 1e15 else { return number }
    let slack = scaled * 1e-15
    let whole =
      switch direction {
      case .nearest: (scaled + 0.5 + slack).rounded(.down)
      case .awayFromZero: (scaled - slack).rounded(.up)
      case .towardZero: (scaled + slack).rounded(.down)
      }
    let size = digits < 0 ? whole * scale : whole / scale
    return number < 0 ? -size : size
  }

  /// The whole number at or below a number, which counts as its neighbor with 15 digits.
  static func floor(_ number: Double) -> Double {
    (number + Swift.abs(number) * 1e-15).rounded(.down)
  }
}
