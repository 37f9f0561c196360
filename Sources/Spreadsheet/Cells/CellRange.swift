/// A block of cells in a sheet.
package struct CellRange: Hashable, Sendable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// A part of one row.
  package init(row: Int, columns: ClosedRange<Int>) {
    self.init(rows: row...row, columns: columns)
  }

  /// A part of one column.
  package init(column: Int, rows: ClosedRange<Int>) {
    self.init(rows: rows, columns: column...column)
  }

  /// A block of one cell.
  package init(_ cell: CellReference) {
    self.init(rows: cell.row...cell.row, columns: cell.column...cell.column)
  }

  package var first: CellReference {
    CellReference(row: rows.lowerBound, column: columns.lowerBound)
  }

  package var last: CellReference {
    CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  package var count: Int { rows.count * columns.count }

  /// Whether the block is a part of one row or of one column.
  package var isOneLine: Bool { rows.count == 1 || columns.count == 1 }

  package var isInsideSheet: Bool { first.isInsideSheet && last.isInsideSheet }

  /// The block's cells, row by row.
  package var cells: [CellReference] {
    rows.flatMap { row in columns.map { CellReference(row: row, column: $0) } }
  }

  /// The block as a formula has it, such as `B2:B9`; one cell has no colon.
  package var a1: String { text() }

  /// The block with all parts fixed, such as `$B$2:$B$9`.
  package var absolute: String { text(fixingRows: true, fixingColumns: true) }

  /// The block as a formula has it, with a `$` before the fixed parts.
  package func text(fixingRows: Bool = false, fixingColumns: Bool = false) -> String {
    let start = first.text(fixingRow: fixingRows, fixingColumn: fixingColumns)
    let end = last.text(fixingRow: fixingRows, fixingColumn: fixingColumns)
    return count == 1 ? start : start + ":" + end
  }
}
