/// An argument of a function: one value, a block of cells, or values made from blocks.
enum FormulaOperand: Sendable {
  case value(FormulaValue)
  case block(RangeAddress)
  /// Values row by row, such as a block times another, inside SUMPRODUCT.
  case array(rows: Int, columns: Int, [FormulaValue])
}
