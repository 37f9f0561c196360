import Spreadsheet
import Testing

/// A workbook for tests of formulas: a sheet Data of constants and a sheet Results of formulas.
struct FormulaSample {
  let data: SheetName
  let results: SheetName
  private var sheet: Sheet
  private var answers: Sheet
  private var row = 0
  private var names: [(DefinedName, RangeAddress)] = []

  init() throws {
    data = try SheetName("Data")
    results = try SheetName("Re sults")
    sheet = Sheet(name: data)
    answers = Sheet(name: results)
  }

  /// Fills a row of the sheet Data, counted from 1.
  mutating func put(_ cells: [Cell?], inRow number: Int) {
    for (column, cell) in cells.enumerated() { sheet[number - 1, column] = cell }
  }

  /// Adds a formula to the next row of the sheet Results and answers its cell.
  @discardableResult
  mutating func add(_ formula: Formula) -> CellAddress {
    answers[row, 0] = .live(formula)
    row += 1
    return CellAddress(results, row: row - 1, column: 0)
  }

  mutating func define(_ name: String, _ range: RangeAddress) throws {
    names.append((try DefinedName(name), range))
  }

  /// A block of the sheet Data such as `A1:B3`, given by its corners counted from 1.
  func block(_ column: Int, _ rows: ClosedRange<Int>) -> Formula {
    .range(address(column, rows))
  }

  func address(_ column: Int, _ rows: ClosedRange<Int>) -> RangeAddress {
    RangeAddress(
      data, CellRange(column: column - 1, rows: (rows.lowerBound - 1)...(rows.upperBound - 1)))
  }

  func cell(_ column: Int, _ row: Int) -> Formula {
    .cell(CellAddress(data, row: row - 1, column: column - 1))
  }

  var workbook: Workbook {
    var workbook = Workbook(
      properties: WorkbookProperties(title: "Test", created: Sample.created))
    // The formulas come first, so that they refer to what is made later.
    workbook.append(answers)
    workbook.append(sheet)
    for (name, range) in names { workbook.define(name, as: range) }
    return workbook
  }

  /// What one formula comes to.
  func value(_ formula: Formula) throws -> CellValue? {
    var copy = self
    let cell = copy.add(formula)
    return try copy.workbook.calculated().value(at: cell)
  }

  /// Why one formula has no value.
  func failure(_ formula: Formula) -> FormulaFailure? {
    var copy = self
    copy.add(formula)
    let error = #expect(throws: SpreadsheetError.self) { try copy.workbook.calculated() }
    if case .formulaFails(let failure)? = error?.problem { return failure }
    return nil
  }

  /// The sheet Data of most tests: numbers, texts, halves, and empty cells.
  static func filled() throws -> FormulaSample {
    var sample = try FormulaSample()
    sample.put([.number(10), .text("Personnel"), .number(2.5), .number(46_569)], inRow: 1)
    sample.put([.number(20), .text("travel"), .number(-2.5), .number(46_600)], inRow: 2)
    sample.put([.number(30), .text("PERSONNEL"), .number(2.675)], inRow: 3)
    sample.put([.number(30), .text("Pers*"), .number(0.125), .text("x")], inRow: 4)
    sample.put([nil, nil, .number(1e-12), .text("5")], inRow: 5)
    sample.put([.number(0), .text("What?"), .number(1.0 / 3)], inRow: 6)
    return sample
  }
}
