/// The closed interval of values that an assumption can take.
package struct Domain: Sendable, Hashable {
  package let lower: Double
  package let upper: Double

  /// Creates the domain between two bounds, either of which may be infinite.
  ///
  /// - Parameters:
  ///   - lower: The least value.
  ///   - upper: The greatest value; at least `lower`.
  package init(lower: Double, upper: Double) {
    precondition(lower <= upper, "a domain's bounds are in order")
    self.lower = lower
    self.upper = upper
  }

  /// Shares and probabilities, 0...1.
  package static let share = Self(lower: 0, upper: 1)

  /// Money, counts and durations: 0 or more.
  package static let nonNegative = Self(lower: 0, upper: .infinity)

  /// What must not be 0; its least value is the least normal double.
  package static let positive = Self(lower: .leastNormalMagnitude, upper: .infinity)

  /// Every number.
  package static let any = Self(lower: -.infinity, upper: .infinity)

  package func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }

  /// The nearest value in the domain that is a finite number; NaN stays NaN.
  package func clamp(_ value: Double) -> Double {
    if value < lower || value == -.infinity { return max(lower, -.greatestFiniteMagnitude) }
    if value > upper || value == .infinity { return min(upper, .greatestFiniteMagnitude) }
    return value
  }
}
