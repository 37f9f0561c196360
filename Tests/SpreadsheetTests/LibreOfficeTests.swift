import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Compares the values that we store with those that LibreOffice finds.
///
/// The tests fail where LibreOffice is missing: without it nothing tells whether formulas are
/// right.
struct LibreOfficeTests {
  @Test func `agrees about a workbook that uses every feature`() throws {
    let result = try Recalculation(of: Showcase().workbook())
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("formulas 101, formulas that agree 101"), "\(result.output)")
    #expect(result.output.contains("chart points 233, chart points that agree 233"))
  }

  @Test func `finds a number that is not the formula's`() throws {
    let workbook = try Sample.workbook { sheet in
      sheet[1, 0] = .formula("1+1", value: .number(2))
      sheet[2, 0] = .formula("1+2", value: .number(3.001))
    }
    let result = try Recalculation(of: workbook)
    #expect(result.status == 1)
    #expect(result.output.contains("differs: Data!A3 says 3.001, LibreOffice finds 3.0  =1+2"))
    #expect(result.output.contains("formulas 2, formulas that agree 1"))
  }

  @Test func `finds a text, an error and a point that are not the formula's`() throws {
    let workbook = try Sample.workbookWithChart { chart in
      chart.title = .literal("Wrong")
    }
    var wrong = Workbook(properties: workbook.properties)
    var sheet = try #require(workbook.sheets.first)
    sheet[2, 1] = .formula("2*2.5", value: .number(2.5))
    sheet[8, 0] = .formula("\"a\"&\"b\"", value: .text("ba"))
    sheet[9, 0] = .formula("NOSUCHFUNCTION(1)", value: .number(1))
    wrong.append(sheet)
    let result = try Recalculation(of: wrong)
    #expect(result.status == 1)
    for finding in [
      "differs: Data!B3 says 2.5, LibreOffice finds 5.0", "differs: Data!A9 says 'ba'",
      "error value: Data!A10", "chart point: chart1.xml <- Data!B3 says '2.5'",
    ] {
      #expect(result.output.contains(finding), "\(result.output)")
    }
  }

  @Test func `tells a formula from a number that was typed in its place`() throws {
    func workbook(input: Double, isLive: Bool) throws -> Workbook {
      try Sample.workbook { sheet in
        sheet[1, 0] = .number(input)
        sheet[2, 0] = .formula(isLive ? "A2*2" : "14", value: .number(input * 2))
      }
    }
    let directory = try TemporaryDirectory()
    try workbook(input: 8, isLive: true).write(to: directory.file("other.xlsx"))
    let options = ["--set", "Data!A2=8", "--against", directory.file("other.xlsx")]
    let live = try Recalculation(of: workbook(input: 7, isLive: true), options)
    #expect(live.status == 0, "\(live.output)")
    let typed = try Recalculation(of: workbook(input: 7, isLive: false), options)
    #expect(typed.status == 1, "\(typed.output)")
  }

  @Test func `says when it cannot check`() throws {
    let directory = try TemporaryDirectory()
    let file = directory.file("text.xlsx")
    try Data("no workbook".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try Recalculation(arguments: [file]).status == 2)
    try Sample.workbook().write(to: file)
    let missing = try Recalculation(arguments: [file, "--soffice", "no-such-program"])
    #expect(missing.status == 2)
    #expect(missing.output.contains("no-such-program is not installed"))
  }
}
