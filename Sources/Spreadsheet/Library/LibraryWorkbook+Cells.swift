import CXLSXWriter

extension LibraryWorkbook {
  mutating func write(
    _ cell: Cell, at reference: CellReference, to sheetHandle: UnsafeMutablePointer<lxw_worksheet>,
    of sheet: Sheet
  ) throws(SpreadsheetError) {
    let row = lxw_row_t(reference.row)
    let column = lxw_col_t(reference.column)
    let format = try format(for: cell.style)
    let code: lxw_error
    switch cell.content {
    // Validation lets none pass, and nobody should see its format without its value.
    case .live:
      throw SpreadsheetError(.notCalculated, at: .cell(sheet.name.text, reference))
    case .blank:
      code = worksheet_write_blank(sheetHandle, row, column, format)
    case .number(let number):
      code = worksheet_write_number(sheetHandle, row, column, number.withoutSignOfZero, format)
    case .integer(let integer):
      code = worksheet_write_number(sheetHandle, row, column, Double(integer), format)
    case .date(let date):
      code = worksheet_write_number(sheetHandle, row, column, Double(date.serial), format)
    case .text(let text):
      let stored = CellText(text).stored.withEscapesEscaped
      code = worksheet_write_string(sheetHandle, row, column, stored, format)
    case .link(let text, let target):
      let stored = CellText(text).stored.withEscapesEscaped
      let url = "internal:" + target.relative
      code = worksheet_write_url_opt(sheetHandle, row, column, url, format, stored, nil)
    case .formula(let formula, .number(let number)):
      let text = FormulaText(formula).text
      let value = number.withoutSignOfZero
      code = worksheet_write_formula_num(sheetHandle, row, column, text, format, value)
    case .formula(let formula, .text(let value)):
      let text = FormulaText(formula).text
      // Unlike a cell's own text this is not unescaped by LibreOffice.
      let stored = value.withoutControlCharacters(keeping: ["\n", "\t"])
      code = worksheet_write_formula_str(sheetHandle, row, column, text, format, stored)
    }
    try must(code, "worksheet_write", at: .cell(sheet.name.text, reference))
  }
}

extension LibraryWorkbook {
  /// Writes a block row by row, which is the order in which the library keeps cells.
  mutating func write(
    _ block: NumberBlock, to sheetHandle: UnsafeMutablePointer<lxw_worksheet>, of sheet: Sheet
  ) throws(SpreadsheetError) {
    let format = try format(for: block.style)
    var place = 0
    for row in block.range.rows {
      for column in block.range.columns {
        let code = worksheet_write_number(
          sheetHandle, lxw_row_t(row), lxw_col_t(column), block.numbers[place].withoutSignOfZero,
          format)
        place += 1
        guard code == LXW_NO_ERROR else {
          let cell = CellReference(row: row, column: column)
          try must(code, "worksheet_write_number", at: .cell(sheet.name.text, cell))
          continue
        }
      }
    }
  }
}

extension Double {
  /// The number itself; a negative zero would be written as `-0`.
  fileprivate var withoutSignOfZero: Double { self == 0 ? 0 : self }
}
