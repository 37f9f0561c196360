import Analysis
import Foundation
import Planning
import Reports
import Spreadsheet
import TestSupport
import Testing

/// The workbook of a scenario that draws values from a file.
struct BoardHistoryTests {
  @Test func `says what is drawn together`() async throws {
    let workbook = try await Run.Known.riverbend.workbook
    let words = workbook.words
    #expect(
      words.contains("employers.placement and programs.Web Development.completion: 0.3"))
    let without = try await Run.Known.twoYears.workbook.words
    #expect(!without.contains { $0.contains("rise and fall together") })
  }

  @Test func `says which file it drew from and what that held`() async throws {
    let folder = try TemporaryDirectory()
    let cells = "qualified,n\n40%,1\n35%,2\n44%,3\n"
    try Data(cells.utf8).write(to: URL(fileURLWithPath: folder.file("intake.csv")))
    let text = try Run.text("riverbend").replacing(
      "qualify: 48 of 120", with: "qualify: history(intake.csv, qualified)")
    let run = try await Run(text, name: folder.file("plan.yaml"), futures: 10)
    let history = try #require(run.projection.scenario.histories.first)
    let method = try run.board.workbook.sheet("Method")
    let row = try method.row("Past values from")
    #expect(method.text(row, 2) == "intake.csv")
    #expect(method.text(row + 1, 2) == history.sha256 && history.sha256.count == 64)
    let assumptions = try run.board.workbook.sheet("Assumptions")
    let qualify = try assumptions.row("outreach.qualify")
    #expect(assumptions.text(qualify, 1) == "history(intake.csv, qualified)")
    #expect(assumptions.number(qualify, 4) == 0.4)
    #expect(assumptions.text(qualify, 7) == "Riverbend Works intake records, 2026")
  }
}
