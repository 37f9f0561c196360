import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

struct StateWorkbookTests {
  @Test func `LibreOffice agrees about an appropriation`() async throws {
    try await Application.yearly.workbook.expectLibreOfficeToAgree()
  }

  @Test func `LibreOffice agrees about pay by milestones`() async throws {
    let workbook = try await Application.milestones.workbook
    try workbook.expectLibreOfficeToAgree()
    #expect(try workbook.verdicts() == ["OK", "Simulation matches the inputs"])
  }

  @Test func `pays for credentials up to the year's limit`() async throws {
    let draft = try await Application.milestones.draft
    let inputs = try draft.sheet("Inputs")
    let limit = CellReference(row: try inputs.row("Most in a fiscal year"), column: 1)
    let credentials = CellReference(row: try inputs.row("Earn a credential"), column: 1)
    let workbook = try draft.with([(limit, 5_000), (credentials, 10)], on: "Inputs").calculated()
    let sheet = try workbook.sheet("Milestones")
    let row = try sheet.row("Year 1: Jul 2027 to Jun 2028")
    // Ten credentials at $1,500, of which the year's limit leaves $5,000.
    #expect(sheet.number(row, 4) == 10)
    #expect(sheet.number(row, 6) == 15_000)
    #expect(sheet.number(row, 7) == 5_000)
  }

  @Test func `splits the cost so that rows and columns add up by hand`() async throws {
    let sheet = try await Application.yearly.workbook.sheet("Funding")
    let total = try sheet.row("Total")
    let head = try sheet.row("All fiscal years")
    for row in (head + 1)...total {
      let parts = (1...5).reduce(0) { $0 + (sheet.number(row, $1) ?? 0) }
      #expect(parts == sheet.number(row, 6))
    }
    for column in 1...6 {
      let parts = ((head + 1)..<total).reduce(0) { $0 + (sheet.number($1, column) ?? 0) }
      #expect(parts == sheet.number(total, column))
    }
  }
}
