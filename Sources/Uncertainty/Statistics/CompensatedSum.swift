/// A sum that keeps what rounding drops.
///
/// Neumaier's variant of Kahan's summation: the error does not grow with the number of terms
/// unless they nearly cancel, so a million terms added in any order agree to the last digits.
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var dropped = 0.0

  package init() {}

  package var value: Double { sum + dropped }

  package mutating func add(_ term: Double) {
    let next = sum + term
    dropped += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}

extension CompensatedSum {
  /// The sum of what a function makes of each element.
  package static func of<Elements: Sequence>(
    _ elements: Elements, _ term: (Elements.Element) -> Double
  ) -> Double {
    var sum = Self()
    for element in elements { sum.add(term(element)) }
    return sum.value
  }
}
