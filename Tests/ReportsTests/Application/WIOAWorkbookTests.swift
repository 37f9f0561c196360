import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

struct WIOAWorkbookTests {
  @Test func `LibreOffice agrees about every formula and every point of a chart`() async throws {
    try await Application.county.workbook.expectLibreOfficeToAgree()
  }

  @Test func `splits the year's costs into quarters that add up by hand`() async throws {
    let sheet = try await Application.county.workbook.sheet("Budget")
    let head = try sheet.row("II. Projected costs")
    let total = try sheet.row("H. Total projected costs")
    for row in (head + 1)...total {
      let parts = (1...4).reduce(0) { $0 + (sheet.number(row, $1) ?? 0) }
      #expect(parts == sheet.number(row, 5))
    }
    for column in 1...5 {
      let parts = ((head + 1)..<total).reduce(0) { $0 + (sheet.number($1, column) ?? 0) }
      #expect(parts == sheet.number(total, column))
    }
    let funds = try sheet.row("Total funds")
    let carry = try sheet.row("Total funds less total projected costs")
    #expect(
      sheet.number(carry, 5)
        == (sheet.number(funds, 5) ?? 0) - (sheet.number(total, 5) ?? 0))
  }

  @Test func `a training account is the lesser of the cap and what other aid leaves`() async throws
  {
    let draft = try await Application.county.draft
    let inputs = try draft.sheet("Inputs")
    let cap = CellReference(
      row: try inputs.row("Most for one participant's training"), column: 1)
    let aid = CellReference(row: try inputs.row("Other aid first, Tuition"), column: 1)
    func account(_ cap: Double, _ aid: Double, _ cells: [CellReference]) throws -> (
      Double?, Double?
    ) {
      let workbook = try draft.with([(cells[0], cap), (cells[1], aid)], on: "Inputs").calculated()
      #expect(try workbook.failedChecks().failed.isEmpty)
      let sheet = try workbook.sheet("ITA plan")
      let row = try #require(sheet.rows("Tuition").last)
      return (sheet.number(row, 6), sheet.number(row, 4))
    }
    let capped = try account(3_000, 100, [cap, aid])
    #expect(capped.0 == 3_000)
    let open = try account(30_000, 1_000, [cap, aid])
    #expect(open.0 == (open.1 ?? 0) - 1_000)
  }

  @Test func `people who come and go leave as many in training as they should`() async throws {
    let sheet = try await Application.county.workbook.sheet("Participants")
    let begin = try sheet.row("A. In training when the quarter begins")
    let end = try sheet.row("In training when the quarter ends")
    for quarter in 2...5 {
      let left =
        (sheet.number(begin, quarter) ?? 0) + (sheet.number(begin + 1, quarter) ?? 0)
        - (sheet.number(begin + 2, quarter) ?? 0) - (sheet.number(begin + 3, quarter) ?? 0)
      #expect(left == sheet.number(end, quarter))
      if quarter < 5 { #expect(sheet.number(begin, quarter + 1) == left) }
    }
  }

  @Test func `says which policy is not kept`() async throws {
    let draft = try await Application.county.draft
    let share = CellReference(
      row: try draft.sheet("Inputs").row("Least share of program money for training"), column: 1)
    func verdict(_ limit: Double) throws -> String? {
      let sheet = try draft.with([(share, limit)], on: "Inputs").calculated().sheet("Tests")
      return sheet.text(try sheet.row("Training, at least"), 5)
    }
    #expect(try verdict(0) == "kept")
    #expect(try verdict(1) == "NOT KEPT")
  }
}
