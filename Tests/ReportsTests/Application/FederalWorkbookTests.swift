import Analysis
import Foundation
import Planning
import Reports
import Spreadsheet
import TestSupport
import Testing

struct FederalWorkbookTests {
  @Test func `LibreOffice agrees about every formula and every point of a chart`() async throws {
    try await Application.riverbend.workbook.expectLibreOfficeToAgree()
  }

  @Test func `changing an input moves the plan as if it had been written with it`() async throws {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    // The first line's price and its share asked for in the last year, and the rate.
    let price = CellReference(row: try inputs.row("Job developer"), column: 2)
    let share = CellReference(row: inputs.rows("Job developer")[2], column: 4)
    let rate = CellReference(row: try inputs.row("Rate of indirect cost"), column: 1)
    let changes: [(CellReference, Double)] = [(price, 6_100.5), (share, 0.31), (rate, 0.1)]
    let directory = try TemporaryDirectory()
    let path = directory.file("federal.xlsx")
    let other = directory.file("other.xlsx")
    try draft.calculated().write(to: path)
    let changed = try draft.with(changes, on: "Inputs").calculated()
    try changed.write(to: other)
    var arguments = [path]
    for (cell, value) in changes { arguments += ["--set", "Inputs!\(cell.a1)=\(value)"] }
    let result = try Recalculation(arguments: arguments + ["--against", other])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    // The plan moved, it still adds up, and the workbook says that the simulation did not follow.
    let about = try changed.sheet("About")
    #expect(about.text(3, 1) == "OK")
    #expect(about.text(4, 1) == "INPUTS CHANGED: run techhire again")
    func request(_ workbook: Workbook) throws -> Double? {
      let form = try workbook.sheet("SF-424A")
      return form.number(try form.row("5."), 5)
    }
    #expect(try request(changed) != request(draft.calculated()))
  }

  @Test func `whatever input is changed, the workbook says so`() async throws {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    let figures = inputs.references.filter { cell in
      inputs[cell]?.style.isLocked == false && inputs.number(cell.row, cell.column) != nil
    }
    #expect(figures.count > 100)
    #expect(try draft.calculated().sheet("About").text(4, 1) == "Simulation matches the inputs")
    // Every seventh, so that all columns and blocks have their turn.
    for place in stride(from: 0, to: figures.count, by: 7) {
      let cell = figures[place]
      let old = try #require(inputs.number(cell.row, cell.column))
      let changed = try draft.with([(cell, old + 0.01)], on: "Inputs").calculated()
      #expect(
        try changed.sheet("About").text(4, 1) == "INPUTS CHANGED: run techhire again", "\(cell.a1)")
    }
    // People moved from one year to another leave every sum of people as it was.
    let row = try inputs.row("Placed in a job (gross)")
    let swapped = [1, 2].map { column in
      (
        CellReference(row: row, column: column),
        (inputs.number(row, column) ?? 0) + (column == 1 ? 5 : -5)
      )
    }
    #expect(
      try draft.with(swapped, on: "Inputs").calculated().sheet("About").text(4, 1)
        == "INPUTS CHANGED: run techhire again")
  }

  @Test
  func `a pending source moves no official total, and a target that is changed has no chance`()
    async throws
  {
    let draft = try await Application.riverbend.draft
    let inputs = try draft.sheet("Inputs")
    let pending = CellReference(
      row: try inputs.row("State workforce appropriation, pending"), column: 1)
    let placed = CellReference(row: try inputs.row("Placed in a job (gross)"), column: 1)
    let before = try draft.calculated()
    let after = try draft.with([(pending, 900_000), (placed, 1)], on: "Inputs").calculated()
    let form = try before.sheet("SF-424A")
    let same = try after.sheet("SF-424A")
    for cell in form.references { #expect(form[cell]?.value == same[cell]?.value) }
    let targets = try after.sheet("Targets")
    let row = try targets.row("Completers who obtain employment")
    #expect(targets.text(row, 11) == "run again")
    #expect(try before.sheet("Targets").number(row, 11) != nil)
  }

  @Test func `form SF-424A has the form's lines and words`() async throws {
    let form = try await Application.riverbend.workbook.sheet("SF-424A")
    let words = Set(form.references.compactMap { form.text($0.row, $0.column) })
    for title in [
      "SECTION A - BUDGET SUMMARY", "SECTION B - BUDGET CATEGORIES",
      "SECTION C - NON-FEDERAL RESOURCES", "SECTION D - FORECASTED CASH NEEDS",
      "SECTION E - BUDGET ESTIMATES OF FEDERAL FUNDS NEEDED FOR BALANCE OF THE PROJECT",
      "SECTION F - OTHER BUDGET INFORMATION", "(a) Grant Program Function or Activity",
      "a. Personnel", "b. Fringe Benefits", "c. Travel", "d. Equipment", "e. Supplies",
      "f. Contractual", "g. Construction", "h. Other", "i. Total Direct Charges (sum of 6a-6h)",
      "j. Indirect Charges", "k. TOTALS (sum of 6i and 6j)", "Program Income",
      "TOTAL (sum of lines 8-11)", "TOTAL (sum of lines 13 and 14)", "TOTAL (sum of lines 16-19)",
      "Direct Charges:", "Indirect Charges:", "Remarks:",
    ] { #expect(words.contains(title), "\(title)") }
    let lines = form.references.filter { $0.column == 0 }.compactMap { form.text($0.row, 0) }
    let numbers = lines.filter { $0.hasSuffix(".") }.compactMap { Int($0.dropLast()) }
    #expect(numbers == Array(1...5) + [7] + Array(8...23))
    // What the form has room for.
    for line in ["21.", "22."] {
      #expect(try #require(form.text(try form.row(line), 2)).count <= 50)
    }
  }

  @Test func `tells plan and simulation apart, and says likely range rather than percentiles`()
    async throws
  {
    let workbook = try await Application.riverbend.workbook
    #expect(!workbook.words.contains { $0.contains("P10") || $0.contains("P90") })
    // Figures stand on Inputs and on Simulation alone; elsewhere only labels' numbers and what
    // drivers and chances the sheet of risks holds.
    let labels = ["Inputs", "Simulation", "Risk", "SF-424A", "Narrative", "About"]
    for sheet in workbook.sheets where !labels.contains(sheet.name.text) {
      for cell in sheet.references {
        switch sheet[cell]?.content {
        case .number, .integer: Issue.record("\(sheet.name.text)!\(cell.a1) is typed")
        default: break
        }
      }
    }
    for sheet in workbook.sheets {
      for formula in sheet.formulas { #expect(formula.utf16.count <= 100, "\(formula)") }
    }
  }

  @Test func `the same run gives the same bytes`() async throws {
    func bytes() async throws -> Data {
      let text = try Run.text("riverbend")
      let application = try await Application(text, stream: "Federal skills grant", futures: 20)
      return try application.federal.workbook.bytes()
    }
    let first = try await bytes()
    #expect(try await bytes() == first)
  }
}
