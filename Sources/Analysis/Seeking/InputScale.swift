package import Planning

/// The values of one input that a search tries: from one end to the other in equal steps.
///
/// Steps are round numbers, 1, 2 or 5 times a power of ten, and whole where the input counts whole
/// things: an answer of $417,293.18 would claim more than any plan can keep.
package struct InputScale: Sendable, Hashable {
  package let unit: Unit
  package let from: Double
  package let step: Double
  /// The number of the last step; the first is 0.
  package let last: Int

  /// About how many steps a scale has.
  private static let fineness = 100.0

  /// Divides a range into steps; its upper end moves down to a whole step.
  ///
  /// - Parameters:
  ///   - unit: what the input counts
  ///   - from: the least value
  ///   - to: the greatest, above `from`
  package init(_ unit: Unit, from: Double, to: Double) {
    self.unit = unit
    let from = unit.isWhole ? from.rounded(.up) : from
    self.from = from
    step = InputScale.step(unit, width: to - from)
    last = max(0, Int(((to - from) / step + 1e-9).rounded(.down)))
  }

  /// The largest round step of which a hundred fit, at least a whole thing or a cent.
  private static func step(_ unit: Unit, width: Double) -> Double {
    let least = unit.isWhole ? 1 : (unit == .money || unit == .wage) ? 0.01 : 1e-6
    var power = 1e-6
    var step = least
    while power <= width {
      for factor in [1.0, 2, 5] {
        // Multiplied or divided by whole numbers, so that no step carries a rounding error.
        let candidate = power < 1 ? factor / (1 / power).rounded() : factor * power
        if candidate * fineness <= width * (1 + 1e-9) { step = max(step, candidate) }
      }
      power = power < 0.5 ? 1 / (1 / power / 10).rounded() : power * 10
    }
    return step
  }

  /// The value of a step.
  package func value(_ number: Int) -> Double {
    let value = from + Double(number) * step
    // Ten digits after the point are more than any unit has; the rest is rounding.
    return (value * 1e9).rounded() / 1e9
  }

  /// The value of a step as a scenario writes it.
  package func written(_ number: Int) -> String { unit.written(value(number)) }
}
