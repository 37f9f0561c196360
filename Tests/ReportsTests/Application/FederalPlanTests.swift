import Reports
import Spreadsheet
import TestSupport
import Testing

/// What a federal application's plan says of match, of the year's course, and of people.
struct FederalPlanTests {
  /// The workbook of Riverbend's application with some inputs changed.
  private func changed(
    _ changes: [(label: String, place: Int, column: Int, value: Double)]
  ) async throws -> Workbook {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    let cells = try changes.map { change in
      let rows = inputs.rows(change.label)
      let row = try #require(rows.indices.contains(change.place) ? rows[change.place] : nil)
      return (CellReference(row: row, column: change.column), change.value)
    }
    return try draft.with(cells, on: "Inputs").calculated()
  }

  private func number(_ workbook: Workbook, _ sheet: String, _ label: String, _ column: Int) throws
    -> Double
  {
    let sheet = try workbook.sheet(sheet)
    return try #require(sheet.number(try sheet.row(label), column), "\(label)")
  }

  @Test func `section D follows the year's own course, in whole dollars that add up`() async throws
  {
    let workbook = try await changed([])
    let form = try workbook.sheet("SF-424A")
    for line in ["13.", "14.", "15."] {
      let row = try form.row(line)
      let quarters = try (3...6).map { try #require(form.number(row, $0)) }
      #expect(form.number(row, 2) == quarters.reduce(0, +))
      #expect(quarters.allSatisfy { $0 == $0.rounded() && $0 >= 0 })
    }
    let federal = try (3...6).map { try #require(form.number(try form.row("13."), $0)) }
    // The grant pays nothing evenly.
    #expect(Set(federal).count == 4)
    // The quarters are those of the months.
    let cash = try workbook.sheet("Cash")
    let paid = try cash.row("Paid for the award's part")
    for quarter in 0..<4 {
      let months = (0..<3).map { cash.number(paid, 4 + 3 * quarter + $0) ?? -1 }
      #expect(months.reduce(0, +) == federal[quarter])
      #expect((months.max() ?? 0) - (months.min() ?? 0) <= 1)
    }
    // A reader moves money from the first quarters to the last; the year's stays.
    let late = try await changed(
      (1...3).map { ("Paid for the award's part, year 1", 0, $0, 0) })
    let moved = try late.sheet("SF-424A")
    let row = try moved.row("13.")
    #expect((3...6).map { moved.number(row, $0) } == [0, 0, 0, federal.reduce(0, +)])
    #expect(try late.failedChecks().failed.isEmpty)
  }

  @Test func `says on the first page what match is missing, and follows the plan`() async throws {
    func verdict(_ workbook: Workbook) throws -> String? {
      try workbook.sheet("Summary").text(5, 0)
    }
    let none = try await changed([("Match asked for", 0, 1, 0)])
    #expect(try verdict(none) == "The match asked for is committed")
    // Line 2 of the form has no title while no match is asked for.
    let form = try none.sheet("SF-424A")
    #expect(form.text(try form.row("2."), 1) == "")
    let much = try await changed([("Match asked for", 0, 1, 4)])
    #expect(try verdict(much) == "MATCH MISSING: see the line below")
    let column = try #require(
      try much.sheet("Summary").references.first {
        (try? much.sheet("Summary").text($0.row, $0.column)) == "Total"
      }?.column)
    let missing = try number(
      much, "Summary", "Match missing: asked for, not committed", column)
    let asked = try number(much, "Summary", "Match asked for by the award", column)
    let counted = try number(much, "Summary", "Match that counts, committed", column)
    #expect(missing > 0 && missing + counted == asked)
    for workbook in [none, much] { #expect(try workbook.failedChecks().failed.isEmpty) }
  }

  @Test func `the first page adds up with what is still to be found`() async throws {
    let summary = try await changed([]).sheet("Summary")
    let cost = try summary.row("What everything costs")
    let parts = try [
      "Asked of this award", "Match that counts, committed", "Leveraged, committed",
      "Pending, in no total", "To be found: no source, or rounding",
    ].map { try summary.row($0) }
    let columns = summary.references.filter {
      $0.row == cost && summary.number(cost, $0.column) != nil
    }.map(\.column)
    #expect(columns.count > 2)
    for column in columns {
      let sum = parts.reduce(0) { $0 + (summary.number($1, column) ?? 0) }
      #expect(sum == summary.number(cost, column), "column \(column)")
    }
  }

  @Test func `only committed match shapes sections B and C`() async throws {
    let before = try await changed([])
    // A source that is still asked for brings a fortune.
    let inputs = try before.sheet("Inputs")
    let pending = inputs.references.filter { cell in
      cell.column == 0 && inputs.text(cell.row, 0)?.hasSuffix(", pending") ?? false
    }
    #expect(pending.count > 2)
    let draft = try await Application.riverbend.draft
    let after = try draft.with(
      pending.map { (CellReference(row: $0.row, column: 1), 5_000_000) }, on: "Inputs"
    ).calculated()
    let forms = try [before, after].map { try $0.sheet("SF-424A") }
    for cell in forms[0].references {
      #expect(forms[0][cell]?.value == forms[1][cell]?.value, "\(cell.a1)")
    }
  }

  @Test func `who goes on to a further program is served once, by the share of those who do`()
    async throws
  {
    let plan = try await changed([])
    let nobody = try await changed([("Digital Basics", 3, 1, 0)])
    let everyone = try await changed([("Digital Basics", 3, 1, 1)])
    let total = try #require(
      try plan.sheet("Targets").references.first {
        (try? plan.sheet("Targets").text($0.row, $0.column)) == "Total"
      }?.column)
    func served(_ workbook: Workbook) throws -> Double {
      try number(workbook, "Targets", "Total participants served", total)
    }
    let starts = try number(plan, "Targets", "Starts of training", total)
    #expect(try served(nobody) == starts)
    #expect(try served(plan) < starts)
    #expect(try served(everyone) < served(plan))
    for workbook in [plan, nobody, everyone] {
      #expect(
        try workbook.failedChecks().failed.filter { !$0.hasPrefix("Targets: up to") }.isEmpty)
    }
    // The chance holds for the target with which it was found.
    let targets = try nobody.sheet("Targets")
    #expect(targets.text(try targets.row("Total participants served"), total + 4) == "run again")
    let sheet = try plan.sheet("Targets")
    let words = try #require(sheet.text(try sheet.row("Total participants served"), 1))
    #expect(words.contains("each counted once"))
  }
}
