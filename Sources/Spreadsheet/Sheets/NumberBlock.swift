/// Many numbers side by side in one look, which a sheet keeps and writes more cheaply than cells.
///
/// A thousand futures by month are some hundred thousand numbers. As cells each would carry its
/// own look and be found by its place; here a number is a number.
package struct NumberBlock: Hashable, Sendable {
  package let range: CellRange
  package let style: CellStyle
  /// Row by row, as many as the range has cells.
  package let numbers: [Double]

  /// A block of numbers, given row by row; nil if there are not as many as the range has cells.
  package init?(_ range: CellRange, _ numbers: [Double], style: CellStyle) {
    guard numbers.count == range.count else { return nil }
    self.range = range
    self.numbers = numbers
    self.style = style
  }

  /// The number in a cell; nil outside the block.
  package subscript(reference: CellReference) -> Double? {
    guard range.contains(reference) else { return nil }
    let row = reference.row - range.rows.lowerBound
    return numbers[row * range.columns.count + reference.column - range.columns.lowerBound]
  }
}

extension NumberBlock {
  /// The numbers of a part of the block, row by row; nil where the part reaches beyond it.
  func numbers(in part: CellRange) -> [Double]? {
    guard range.contains(part.first), range.contains(part.last) else { return nil }
    let width = range.columns.count
    let first = part.columns.lowerBound - range.columns.lowerBound
    var found: [Double] = []
    found.reserveCapacity(part.count)
    for row in part.rows {
      let start = (row - range.rows.lowerBound) * width + first
      found.append(contentsOf: numbers[start..<(start + part.columns.count)])
    }
    return found
  }

  func validate(on sheet: SheetName) throws(SpreadsheetError) {
    guard range.isInsideSheet else {
      throw SpreadsheetError(.outsideSheet, at: .sheet(sheet.text))
    }
    try style.validate(at: .cell(sheet.text, range.first))
    guard let wrong = numbers.firstIndex(where: { !$0.isFinite }) else { return }
    let (row, column) = wrong.quotientAndRemainder(dividingBy: range.columns.count)
    let cell = CellReference(
      row: range.rows.lowerBound + row, column: range.columns.lowerBound + column)
    throw SpreadsheetError(.notFinite, at: .cell(sheet.text, cell))
  }
}
