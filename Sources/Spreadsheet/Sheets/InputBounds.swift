/// What a reader may type into some cells: spreadsheet programs refuse everything else.
package struct InputBounds: Hashable, Sendable {
  package var range: CellRange
  /// The least and the greatest number that is taken.
  package var numbers: ClosedRange<Double>
  /// Whether only whole numbers are.
  package var isWhole: Bool

  /// - Parameters:
  ///   - range: the cells
  ///   - numbers: the least and the greatest number that is taken
  ///   - isWhole: whether only whole numbers are
  package init(_ range: CellRange, _ numbers: ClosedRange<Double>, isWhole: Bool = false) {
    self.range = range
    self.numbers = numbers
    self.isWhole = isWhole
  }

  /// What a program says when it refuses, such as `A whole number from 0 to 48.`.
  var message: String {
    "A \(isWhole ? "whole number" : "number") from \(numbers.lowerBound.asGeneralText) to "
      + "\(numbers.upperBound.asGeneralText)."
  }
}
