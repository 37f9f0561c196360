/// A look that depends on values.
package struct ConditionalFormat: Hashable, Sendable {
  /// What the look depends on.
  package enum Rule: Hashable, Sendable {
    /// Cells for which a formula, written as for the first cell of the range, is true; of the
    /// style only the font's color, weight and slant, the fill and the borders count.
    ///
    /// Other kinds of rules have faults in version 1.1.4 of the C library.
    case formula(String, CellStyle)
    /// A solid bar in each cell, as long as the number is large.
    case dataBars(Color)
  }

  package var range: CellRange
  package var rule: Rule

  package init(_ range: CellRange, _ rule: Rule) {
    self.range = range
    self.rule = rule
  }
}
