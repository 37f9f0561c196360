/// The probabilities below and above a point.
///
/// They add up to 1; whichever is small is precise, which the difference of the other from 1
/// would not be.
struct Tails: Sendable, Hashable {
  let lower: Double
  let upper: Double

  static let allAbove = Self(lower: 0, upper: 1)
  static let allBelow = Self(lower: 1, upper: 0)

  /// The probability between this point and a higher one.
  func mass(to end: Self) -> Double {
    if end.lower <= 0.5 { return end.lower - lower }
    if upper <= 0.5 { return upper - end.upper }
    return 1 - lower - end.upper
  }
}
