import Spreadsheet

extension CellAddress {
  /// The cell in a formula; it moves when the formula is copied.
  var live: Formula { .cell(self) }

  /// The cell in a formula; it stays when the formula is copied.
  var pinned: Formula { .fixed(self) }
}

extension RangeAddress {
  var live: Formula { .range(self) }
  var pinned: Formula { .fixed(self) }

  /// A part of one column.
  init(_ sheet: SheetName, column: Int, rows: ClosedRange<Int>) {
    self.init(sheet, CellRange(column: column, rows: rows))
  }

  /// A part of one row.
  init(_ sheet: SheetName, row: Int, columns: ClosedRange<Int>) {
    self.init(sheet, CellRange(row: row, columns: columns))
  }
}

extension SheetWriter {
  /// A cell of this sheet.
  func at(_ row: Int, _ column: Int) -> CellAddress { sheet.address(row: row, column: column) }

  /// A part of a row of this sheet.
  func row(_ row: Int, _ columns: ClosedRange<Int>) -> RangeAddress {
    RangeAddress(sheet.name, row: row, columns: columns)
  }

  /// A part of a column of this sheet.
  func column(_ column: Int, _ rows: ClosedRange<Int>) -> RangeAddress {
    RangeAddress(sheet.name, column: column, rows: rows)
  }
}
