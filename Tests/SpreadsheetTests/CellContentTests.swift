import Spreadsheet
import Testing

struct CellContentTests {
  private let place = SpreadsheetError.Place.cell("Data", CellReference(row: 4, column: 1))

  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func `refuses a number that is not finite`(number: Double) throws {
    let plain = try failure(of: Sample.workbook { $0[4, 1] = .number(number) })
    #expect(plain == SpreadsheetError(.notFinite, at: place))
    let formula = try failure(
      of: Sample.workbook { $0[4, 1] = .formula("A1/0", value: .number(number)) })
    #expect(formula == SpreadsheetError(.notFinite, at: place))
  }

  @Test func `says which cell is wrong`() throws {
    let error = try failure(of: Sample.workbook { $0[4, 1] = .number(.nan) })
    #expect("\(error)" == "cell Data!B5: the number is not finite")
  }

  @Test func `refuses an integer that would lose digits`() throws {
    try Sample.workbook { $0[4, 1] = .integer(-(1 << 53)) }.validate()
    let error = try failure(of: Sample.workbook { $0[4, 1] = .integer(1 << 53 + 1) })
    #expect(error == SpreadsheetError(.integerTooLarge, at: place))
    let least = try failure(of: Sample.workbook { $0[4, 1] = .integer(.min) })
    #expect(least == SpreadsheetError(.integerTooLarge, at: place))
  }

  @Test func `refuses a cell outside the sheet`() throws {
    for (row, column) in [(1_048_576, 0), (0, 16_384), (-1, 0)] {
      let error = try failure(of: Sample.workbook { $0[row, column] = .integer(1) })
      #expect(error.problem == .outsideSheet)
    }
  }

  @Test func `writes numbers with sixteen digits and a point`() throws {
    let sheet = try WrittenFile(
      Sample.workbook { sheet in
        sheet[1, 0] = .number(1.0 / 3)
        sheet[2, 0] = .number(-0.0)
        sheet[3, 0] = .number(-1e-300)
        sheet[4, 0] = .integer(9_007_199_254_740_991)
      }
    ).sheet()
    for value in ["0.3333333333333333", "0", "-1E-300", "9007199254740991"] {
      #expect(sheet.contains("<v>\(value)</v>"))
    }
    #expect(!sheet.contains("<v>-0</v>"))
  }

  @Test func `writes a formula with its value`() throws {
    let sheet = try WrittenFile(
      Sample.workbook { sheet in
        sheet[1, 0] = .formula("=SUM(B2:B9)", value: .number(12.5))
        sheet[2, 0] = .formula("\"a\"&\"<b>\"", value: .text("a<b>"))
      }
    ).sheet()
    #expect(sheet.contains("<c r=\"A2\"><f>SUM(B2:B9)</f><v>12.5</v></c>"))
    #expect(
      sheet.contains("<c r=\"A3\" t=\"str\"><f>\"a\"&amp;\"&lt;b&gt;\"</f><v>a&lt;b&gt;</v></c>"))
  }

  @Test(arguments: [
    ("", FormulaText.Flaw.empty), ("=", .empty), ("SUM(A1", .parentheses),
    ("A1)+(B1", .parentheses),
    ("\"open", .quotationMarks), ("'Cash!A1", .quotationMarks), ("{=A1}", .array),
    ("A1\n+A2", .controlCharacter), (String(repeating: "1+", count: 4_096) + "1", .tooLong),
  ])
  func `refuses a formula that no spreadsheet can read`(formula: String, flaw: FormulaText.Flaw)
    throws
  {
    let error = try failure(
      of: Sample.workbook { $0[4, 1] = .formula(formula, value: .number(0)) })
    #expect(error == SpreadsheetError(.formulaRefused(flaw), at: place))
  }

  @Test(arguments: ["IF(A1=\"(\",1,0)", "'It''s a sheet'!A1", "\"say \"\"hi\"\"\"", "(1+2)*3"])
  func `takes a formula with quoted signs`(formula: String) {
    #expect(FormulaText(formula).flaw == nil)
  }

  @Test(arguments: [
    (2027, 7, 1, 46_569), (1901, 1, 1, 367), (2000, 2, 29, 36_585), (2024, 2, 29, 45_351),
    (2027, 12, 31, 46_752), (9999, 12, 31, 2_958_465),
  ])
  func `counts days as Excel does`(year: Int, month: Int, day: Int, serial: Int) throws {
    #expect(try SpreadsheetDate(year: year, month: month, day: day).serial == serial)
  }

  @Test(arguments: [
    (2027, 2, 29), (2100, 2, 29), (2027, 0, 1), (2027, 13, 1), (2027, 4, 31), (1900, 12, 31),
    (10_000, 1, 1), (2027, 1, 0),
  ])
  func `refuses a day that no calendar has`(year: Int, month: Int, day: Int) {
    #expect(throws: SpreadsheetError.self) {
      try SpreadsheetDate(year: year, month: month, day: day)
    }
  }

  @Test func `finds the ends of months`() throws {
    #expect(try SpreadsheetDate.monthEnd(year: 2028, month: 2).day == 29)
    #expect(try SpreadsheetDate.monthStart(year: 2028, month: 2).serial == 46_784)
  }

  @Test func `leads a link to its cell`() throws {
    let other = CellAddress(try SheetName("Data"), row: 9, column: 2)
    let file = try WrittenFile(Sample.workbook { $0[1, 0] = .link("Further down", to: other) })
    #expect(try file.sheet().contains("<hyperlink ref=\"A2\" location=\"Data!C10\""))
    let stray = CellAddress(try SheetName("Nowhere"), row: 0, column: 0)
    let error = try failure(of: Sample.workbook { $0[1, 0] = .link("Stray", to: stray) })
    #expect(error.problem == .unknownSheet("Nowhere"))
  }
}
