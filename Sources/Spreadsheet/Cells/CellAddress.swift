/// A cell in a named sheet.
package struct CellAddress: Hashable, Sendable {
  package var sheet: SheetName
  package var cell: CellReference

  package init(_ sheet: SheetName, _ cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  package init(_ sheet: SheetName, row: Int, column: Int) {
    self.init(sheet, CellReference(row: row, column: column))
  }

  /// The address as a formula has it, such as `Cash!B3`.
  package var relative: String { sheet.quoted + "!" + cell.a1 }

  /// The address with all parts fixed, such as `Cash!$B$3`.
  package var absolute: String { sheet.quoted + "!" + cell.absolute }
}

/// A block of cells in a named sheet.
package struct RangeAddress: Hashable, Sendable {
  package var sheet: SheetName
  package var range: CellRange

  package init(_ sheet: SheetName, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  package init(_ address: CellAddress) {
    self.init(address.sheet, CellRange(address.cell))
  }

  /// The address as a formula has it, such as `Cash!B2:B9`.
  package var relative: String { sheet.quoted + "!" + range.a1 }

  /// The address with all parts fixed, such as `Cash!$B$2:$B$9`.
  package var absolute: String { sheet.quoted + "!" + range.absolute }

  /// The addresses of the block's cells, row by row.
  package var cells: [CellAddress] { range.cells.map { CellAddress(sheet, $0) } }
}
