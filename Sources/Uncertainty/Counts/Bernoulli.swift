/// A single chance: something happens or it does not.
package enum Bernoulli {
  /// Whether it happens, for one uniform number in (0, 1).
  ///
  /// What happens at a probability happens at every larger one, for the same number. Small numbers
  /// make it happen, whereas counts rise with the number.
  @inlinable
  package static func happens(probability: Double, uniform: Double) -> Bool {
    uniform < probability
  }
}
