import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

struct FoundationWorkbookTests {
  @Test func `LibreOffice agrees about every formula and every point of a chart`() async throws {
    try await Application.bank.workbook.expectLibreOfficeToAgree()
  }

  @Test func `begins with six pages, each of which is one`() async throws {
    let workbook = try await Application.bank.workbook
    let names = [
      "About", "Project budget", "Multi-year", "Sources and uses", "Logic model", "Sustainability",
    ]
    #expect(workbook.sheets.prefix(6).map(\.name.text) == names)
    for sheet in workbook.sheets.prefix(6) {
      #expect(sheet.page.scale == .pages(wide: 1, long: 1), "\(sheet.name.text)")
    }
    #expect(try workbook.verdicts() == ["OK", "Simulation matches the inputs"])
  }

  @Test func `pending money moves neither the request nor what is committed`() async throws {
    let draft = try await Application.bank.draft
    let inputs = try draft.sheet("Inputs")
    let pending = CellReference(row: try inputs.row("Credential bonus, pending"), column: 1)
    let before = try draft.calculated().sheet("Project budget")
    let after = try draft.with([(pending, 90_000)], on: "Inputs").calculated()
    let budget = try after.sheet("Project budget")
    for label in ["This request", "Committed by others"] {
      #expect(budget.number(try budget.row(label), 4) == before.number(try before.row(label), 4))
    }
    let total = try budget.row("TOTAL EXPENSES")
    #expect(budget.number(total, 4) != before.number(total, 4))
    #expect(try after.failedChecks().failed.isEmpty)
  }

  @Test func `printed rows and columns add up by hand`() async throws {
    let workbook = try await Application.bank.workbook
    let budget = try workbook.sheet("Project budget")
    let total = try budget.row("TOTAL EXPENSES")
    let head = try budget.row("Expenses")
    for column in 1...6 {
      let parts = ((head + 1)..<total).reduce(0) { $0 + (budget.number($1, column) ?? 0) }
      #expect(parts == budget.number(total, column))
    }
    for row in (head + 1)...total {
      let parts = (2...6).reduce(0) { $0 + (budget.number(row, $1) ?? 0) }
      #expect(parts == budget.number(row, 1))
      for column in 1...6 {
        #expect((budget.number(row, column) ?? 0).rounded() == budget.number(row, column))
      }
    }
  }

  @Test func `what each year's parts come to adds up to its cost, with what is to be found`()
    async throws
  {
    let sheet = try await Application.bank.workbook.sheet("Multi-year")
    let parts = [
      "This request", "Committed by others", "Pending (in no official total)",
      "To be found: no source, or rounding", "What everything costs",
    ]
    let rows = try parts.map { try sheet.row($0) }
    let blocks = try parts.map { try sheet.row($0 + ", by line") }
    let lines = try #require(sheet.rows("TOTAL").first) - blocks[0] - 1
    for column in 1...3 {
      let amounts = try rows.map { try #require(sheet.number($0, column)) }
      #expect(amounts.dropLast().reduce(0, +) == amounts[4])
      // Each line adds up across the blocks, and each block down to its part.
      for line in 1...lines {
        let across = try blocks.map { try #require(sheet.number($0 + line, column)) }
        #expect(across.dropLast().reduce(0, +) == across[4])
      }
      for (block, amount) in zip(blocks, amounts) {
        let sum = (1...lines).reduce(0) { $0 + (sheet.number(block + $1, column) ?? .nan) }
        #expect(sum == amount)
      }
    }
  }
}
