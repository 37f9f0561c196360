internal import RealModule

/// The rise of a metalog's quantile function, which has to be positive everywhere for it to be one.
///
/// The derivative times u (1 − u) is A(s) + B(s) · w(s), where A and B are polynomials and
/// w = u (1 − u) logit u is bounded, so that it has a value at both ends too.
struct MetalogRise: Sendable {
  private let plain: [Double]
  private let weighted: [Double]
  /// What rounding is measured against.
  private let scale: Double

  init(_ curve: MetalogCurve) {
    let centerSlope = Self.derivative(curve.center)
    var plain = curve.spread
    // (¼ − s²) P′(s), since u (1 − u) = ¼ − s².
    for (power, coefficient) in centerSlope.enumerated() {
      while plain.count < power + 3 { plain.append(0) }
      plain[power] += coefficient / 4
      plain[power + 2] -= coefficient
    }
    self.plain = plain
    weighted = Self.derivative(curve.spread)
    scale = (curve.center.dropFirst() + curve.spread).reduce(0) { $0 + abs($1) }
  }

  private static func derivative(_ coefficients: [Double]) -> [Double] {
    coefficients.enumerated().dropFirst().map { Double($0.offset) * $0.element }
  }

  /// The rise at s = u − ½, in −½…½.
  func value(_ s: Double) -> Double {
    MetalogCurve.polynomial(plain, s) + MetalogCurve.polynomial(weighted, s) * Self.weight(s)
  }

  /// The bounded factor w, which is 0 at both ends.
  private static func weight(_ s: Double) -> Double {
    let below = 0.5 + s
    let above = 0.5 - s
    guard below > 0, above > 0 else { return 0 }
    return below * above * (.log(below) - .log(above))
  }

  /// Where w is least (and, with the other sign, greatest): the root of 1 + (1 − 2u) logit u.
  private static let turningPoint = 0.323_959_114_514_801_4

  // MARK: Proof

  /// Whether the rise is proven to be positive on the whole of −½…½.
  ///
  /// Intervals are halved until a lower bound of the rise on each is above what rounding can do,
  /// or until a point is found where it is not. A lower bound comes from the Taylor expansion of
  /// the polynomials about the middle and the exact range of w, so no narrow dip can slip through
  /// as it could between the points of a grid. What is still undecided after 5,000 intervals
  /// comes so near to 0 that it is not taken for positive.
  var isPositive: Bool {
    let floor = 1e-13 * scale
    var open = [(middle: 0.0, radius: 0.5)]
    for _ in 0..<5_000 {
      guard let interval = open.popLast() else { return true }
      guard value(interval.middle) > floor else { return false }
      if lowerBound(interval.middle, interval.radius) > floor { continue }
      let half = interval.radius / 2
      guard half > 0x1p-45 else { return false }
      open.append((interval.middle - half, half))
      open.append((interval.middle + half, half))
    }
    return false
  }

  /// A bound that the rise does not fall below within a distance of a point.
  private func lowerBound(_ middle: Double, _ radius: Double) -> Double {
    let first = Self.range(of: plain, middle, radius)
    let second = Self.range(of: weighted, middle, radius)
    let weights = Self.weightRange(middle - radius, middle + radius)
    let products = [
      second.lower * weights.lower, second.lower * weights.upper,
      second.upper * weights.lower, second.upper * weights.upper,
    ]
    return first.lower + (products.min() ?? 0)
  }

  private static func range(
    of coefficients: [Double], _ middle: Double, _ radius: Double
  ) -> (lower: Double, upper: Double) {
    // Repeated synthetic division turns the coefficients into those about the middle.
    var shifted = coefficients
    for start in shifted.indices {
      for index in (start..<max(start, shifted.count - 1)).reversed() {
        shifted[index] += middle * shifted[index + 1]
      }
    }
    var spread = 0.0
    for coefficient in shifted.dropFirst().reversed() {
      spread = (spread + abs(coefficient)) * radius
    }
    let value = shifted.first ?? 0
    return (value - spread, value + spread)
  }

  private static func weightRange(
    _ lower: Double, _ upper: Double
  ) -> (lower: Double, upper: Double) {
    let ends = [weight(max(lower, -0.5)), weight(min(upper, 0.5))]
    var range = (lower: min(ends[0], ends[1]), upper: max(ends[0], ends[1]))
    if lower <= turningPoint, turningPoint <= upper { range.upper = weight(turningPoint) }
    if lower <= -turningPoint, -turningPoint <= upper { range.lower = weight(-turningPoint) }
    return range
  }

  /// The probability near which the rise is least.
  var steepestFall: Double {
    let least = Self.grid.min { value($0) < value($1) } ?? 0
    return least + 0.5
  }

  /// Points close together everywhere and closer still towards both ends.
  static let grid: [Double] =
    [-0.5] + (-600...600).map { 0.5 * .tanh(Double($0) / 60) } + [0.5]
}
