import Spreadsheet

/// Formulas that the workbook calculates itself, so that nobody writes their values.
///
/// A live formula is made of `Formula`s, which know their cells: `writer.cell(4, 2) * rate`. Its
/// value is found by `Workbook.calculated()` when the whole workbook is there, so a sheet may refer
/// to one that is made later.
extension SheetWriter {
  /// A cell of this sheet, rows and columns counted from 0, for formulas here and on other sheets.
  func cell(_ row: Int, _ column: Int, _ fixing: Formula.Fixing = .none) -> Formula {
    .cell(sheet.address(row: row, column: column), fixing)
  }

  /// A part of a column of this sheet.
  func range(rows: ClosedRange<Int>, column: Int, _ fixing: Formula.Fixing = .none) -> Formula {
    .range(RangeAddress(sheet.name, CellRange(column: column, rows: rows)), fixing)
  }

  /// A part of a row of this sheet.
  func range(row: Int, columns: ClosedRange<Int>, _ fixing: Formula.Fixing = .none) -> Formula {
    .range(RangeAddress(sheet.name, CellRange(row: row, columns: columns)), fixing)
  }

  /// The live sum of a part of a column.
  func liveSum(rows: ClosedRange<Int>, column: Int, style: CellStyle) -> Cell {
    .live(.sum(range(rows: rows, column: column)), style: style)
  }

  /// The live sum of a part of a row.
  func liveSum(row: Int, columns: ClosedRange<Int>, style: CellStyle) -> Cell {
    .live(.sum(range(row: row, columns: columns)), style: style)
  }

  /// One number divided by another, live, and nothing where that is impossible.
  func liveRatio(_ numerator: Formula, _ denominator: Formula, style: CellStyle) -> Cell {
    .live(.if(denominator.equals(0), "", numerator / denominator), style: style)
  }

  /// Writes a live formula in each of a row's columns, one expression with its column put in, so
  /// that the row has one formula.
  ///
  /// - Parameters:
  ///   - columns: where it is written, counted from 0
  ///   - row: the row, counted from 0
  ///   - style: how the cells look
  ///   - formula: the formula for a column
  mutating func putLive(
    columns: ClosedRange<Int>, row: Int, style: CellStyle, _ formula: (Int) -> Formula
  ) {
    for column in columns { put(.live(formula(column), style: style), row: row, column: column) }
  }
}
