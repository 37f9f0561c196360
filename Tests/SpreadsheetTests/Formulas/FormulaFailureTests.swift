import Spreadsheet
import Testing

/// What a formula must not be.
struct FormulaFailureTests {
  private let sample: FormulaSample

  init() throws { sample = try FormulaSample.filled() }

  @Test func `refuses what has no value that a file could hold`() throws {
    let ten = sample.cell(1, 1)
    let cases: [(Formula, FormulaFailure)] = [
      (ten.isAbove(1), .truth), (ten / sample.cell(1, 6), .divisionByZero),
      (.call(.mod, [ten, sample.cell(1, 5)]), .divisionByZero),
      (.average(sample.block(2, 1...4)), .divisionByZero), (ten + sample.cell(2, 1), .needsNumber),
      (ten + sample.block(1, 1...3), .needsOneValue), (.call(.rows, [ten + 1]), .needsRange),
      (.sum("a"), .needsNumber), (sample.cell(2, 1).isBelow("zebra"), .orderOfTexts),
      (.match("nobody", sample.block(2, 1...6)), .notFound),
      (.matchAtMost(1, sample.block(1, 1...4)), .notFound),
      (.matchAtMost(100, sample.block(1, 1...6)), .notAscending),
      (.index(sample.block(1, 1...3), 4), .outsideRange),
      (.call(.large, [sample.block(1, 1...4), 12]), .outsideRange),
      (.sumIf(sample.block(2, 1...4), "x", sample.block(1, 1...3)), .differentSizes),
      (.sumProduct(sample.block(1, 1...4), sample.block(1, 1...3)), .differentSizes),
      (.name(try DefinedName("In_Missing")), .unknownName("In_Missing")),
      (.cell(CellAddress(try SheetName("Nowhere"), row: 0, column: 0)), .unknownSheet("Nowhere")),
      (.call(.year, [ten]), .noSuchDate),
      (.call(.text, [ten, "0.00000"]), .unknownFormat("0.00000")),
      (.call(.if, [ten, 1]), .arguments(.if)), (ten * 7, .constant(7)),
      (.text(String(repeating: "x", count: 256)), .longText(256)),
      (sample.cell(0, 1), .outsideRange),
    ]
    for (formula, failure) in cases {
      #expect(sample.failure(formula) == failure, "\(formula)")
    }
  }

  @Test func `refuses numbers beyond all bounds`() throws {
    var sample = sample
    sample.put([.number(1e300)], inRow: 9)
    #expect(sample.failure(sample.cell(1, 9) * sample.cell(1, 9)) == .notFinite)
  }

  @Test func `finds a circle and says where`() throws {
    var workbook = Workbook(
      properties: WorkbookProperties(title: "Test", created: Sample.created))
    var sheet = Sheet(name: try SheetName("Data"))
    func cell(_ row: Int) -> Formula { .cell(CellAddress(sheet.name, row: row, column: 0)) }
    sheet[0, 0] = .live(cell(1) + 1)
    sheet[1, 0] = .live(.if(cell(3).equals(0), 1, cell(2)))
    sheet[2, 0] = .live(cell(0) * 4)
    workbook.append(sheet)
    let error = #expect(throws: SpreadsheetError.self) { try workbook.calculated() }
    #expect(error?.problem == .formulaFails(.cycle))
    let itself = Sheet(name: sheet.name)
    #expect(itself[0, 0] == nil)
  }

  @Test func `follows a chain of any length, in any order`() throws {
    var workbook = Workbook(
      properties: WorkbookProperties(title: "Test", created: Sample.created))
    var sheet = Sheet(name: try SheetName("Data"))
    let length = 20_000
    sheet[length, 0] = .integer(12)
    for row in 0..<length {
      sheet[row, 0] = .live(.cell(CellAddress(sheet.name, row: row + 1, column: 0)) + 1)
    }
    workbook.append(sheet)
    let calculated = try workbook.calculated()
    let first = calculated.value(at: CellAddress(sheet.name, row: 0, column: 0))
    #expect(first == .number(Double(length + 12)))
  }

  @Test func `writes no formula without its value`() throws {
    let workbook = try Sample.workbook { $0[1, 0] = .live(.number(1) + 4) }
    let error = #expect(throws: SpreadsheetError.self) { try workbook.validate() }
    #expect(error?.problem == .notCalculated)
    let sheet = try WrittenFile(workbook).sheet()
    #expect(sheet.contains("<f>1+4</f><v>5</v>"))
  }
}
