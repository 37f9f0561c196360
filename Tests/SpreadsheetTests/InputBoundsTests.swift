import Spreadsheet
import Testing

/// What readers may type.
struct InputBoundsTests {
  @Test func `lets programs refuse what lies outside, and say what is taken`() throws {
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet[1, 1] = .number(0.25, style: CellStyle.probability.asInput)
        sheet.inputBounds = [
          InputBounds(CellRange(row: 1, columns: 1...3), 0...1),
          InputBounds(CellRange(CellReference(row: 2, column: 1)), 1...48, isWhole: true),
        ]
      })
    let sheet = try file.sheet()
    for piece in [
      "<dataValidation type=\"decimal\"", "sqref=\"B2:D2\"", "<formula1>0</formula1>",
      "<dataValidation type=\"whole\"", "sqref=\"B3\"", "<formula2>48</formula2>",
      "showErrorMessage=\"1\"", "error=\"A whole number from 1 to 48.\"",
    ] { #expect(sheet.contains(piece), "\(piece): \(sheet)") }
  }

  @Test func `refuses bounds that are no numbers or lie outside the sheet`() throws {
    let endless = try failure(
      of: Sample.workbook { sheet in
        sheet.inputBounds = [InputBounds(CellRange(row: 1, columns: 1...1), 0...Double.infinity)]
      })
    #expect(endless.problem == .notFinite)
    let outside = try failure(
      of: Sample.workbook { sheet in
        sheet.inputBounds = [InputBounds(CellRange(row: 1, columns: 1...16_384), 0...1)]
      })
    #expect(outside.problem == .outsideSheet)
  }
}
