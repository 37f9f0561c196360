import Spreadsheet

extension SheetWriter {
  /// The number in a cell; 0 for an empty cell or a text.
  func number(_ row: Int, _ column: Int) -> Double { sheet.number(row, column) }

  /// The sum of a part of a column.
  func sum(rows: ClosedRange<Int>, column: Int, style: CellStyle) -> Cell {
    let range = CellRange(column: column, rows: rows)
    return .formula(
      "SUM(\(range.a1))", value: .number(sheet.sum(range)), style: style)
  }

  /// The sum of a part of a row.
  func sum(row: Int, columns: ClosedRange<Int>, style: CellStyle) -> Cell {
    let range = CellRange(row: row, columns: columns)
    return .formula("SUM(\(range.a1))", value: .number(sheet.sum(range)), style: style)
  }

  /// One cell less another.
  func difference(
    _ first: CellReference, _ second: CellReference, style: CellStyle
  ) -> Cell {
    .formula(
      "\(first.a1)-\(second.a1)",
      value: .number(number(first.row, first.column) - number(second.row, second.column)),
      style: style)
  }

  /// One cell divided by another, and nothing where that is impossible.
  func ratio(
    _ numerator: CellReference, _ denominator: CellReference, style: CellStyle
  ) -> Cell {
    let divisor = number(denominator.row, denominator.column)
    let value = CellValue.number(number(numerator.row, numerator.column) / divisor)
    return .formula(
      "IF(\(denominator.a1)=0,\"\",\(numerator.a1)/\(denominator.a1))",
      value: divisor == 0 ? .text("") : value, style: style)
  }
}

extension Sheet {
  /// The number in a cell; 0 for an empty cell or a text.
  func number(_ row: Int, _ column: Int) -> Double {
    if case .number(let number) = self[row, column]?.value { return number }
    return 0
  }

  /// The sum of the numbers in a block.
  func sum(_ range: CellRange) -> Double {
    range.cells.reduce(0) { $0 + number($1.row, $1.column) }
  }

  /// The sum of the sizes of the numbers in a block.
  func sumOfSizes(_ range: CellRange) -> Double {
    range.cells.reduce(0) { $0 + abs(number($1.row, $1.column)) }
  }
}
