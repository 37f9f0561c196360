import Analysis
import Foundation
import Planning
import Reports
import Spreadsheet
import TestSupport
import Testing

struct FederalWorkbookTests {
  @Test func `LibreOffice agrees about every formula and every point of a chart`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("federal.xlsx")
    let workbook = try await FederalApplication.riverbend.workbook
    try workbook.write(to: path)
    if let copy = ProcessInfo.processInfo.environment["KEEP_WORKBOOK"] {
      try workbook.write(to: copy)
    }
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    let formulas = try workbook.workbook.sheets.flatMap(\.formulas).count
    #expect(
      result.output.contains("formulas \(formulas), formulas that agree \(formulas)"),
      "\(result.output)")
  }
}
