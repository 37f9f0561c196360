import Analysis
import Foundation
import Reports
import Spreadsheet
import Testing

/// The fifty dots, and the workbook for everyone.
struct DotsAndPublicTests {
  @Test func `fills as many dots as futures reach the goal`() async throws {
    let run = try await Run.Known.riverbend.run
    let sheet = try await Run.Known.riverbend.workbook.sheet("Dots")
    let bounds = sheet.rows("Filled from")
    // One for each goal: on people placed, trained and reached, and on a tag's share of those placed.
    #expect(bounds.count == 4)
    for (bound, goal) in zip(bounds, run.projection.goals) {
      let least = try #require(sheet.number(bound, 1))
      let dots = try ((bound + 1)...(bound + 5)).flatMap { row in
        try (1...10).map { try #require(sheet.number(row, $0)) }
      }
      #expect(dots == dots.sorted())
      let filled = Double(dots.count { $0 >= least })
      #expect(abs(filled / 50 - goal.probability) <= 0.02)
      let title = try #require(sheet.text(bound - 1, 0))
      #expect(title.hasPrefix("\(Int(filled)) of 50 dots"))
    }
  }

  @Test func `leaves out of a public workbook what the hub does not publish`() async throws {
    let run = try await Run.Known.riverbend.run
    let workbook = try BoardWorkbook(
      run.projection, provenance: run.provenance, isPublic: true
    ).workbook
    #expect(
      workbook.sheets.map(\.name.text) == ["Summary", "Dots", "Funnel", "Method", "Checks"])
    let words = workbook.words
    // Published: placed, trained, reached.
    #expect(words.contains("Placed in a job (gross)"))
    for hidden in ["Enrolled", "Total cost", "Lowest cash", "Still employed after 12 months"] {
      #expect(!words.contains(hidden), "\(hidden)")
    }
    for secret in ["reserve of", "Bank foundation prospect", "funding:", "$"] {
      #expect(!words.contains { $0.contains(secret) }, "\(secret)")
    }
    #expect(WorkbookRules(workbook).violations == [])
  }
}
