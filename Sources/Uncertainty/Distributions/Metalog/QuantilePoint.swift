/// A point of a cumulative distribution: a value and the probability of lying below it.
package struct QuantilePoint: Sendable, Hashable {
  /// In (0, 1).
  package let probability: Double
  package let value: Double

  package init(_ probability: Double, _ value: Double) {
    self.probability = probability
    self.value = value
  }
}
