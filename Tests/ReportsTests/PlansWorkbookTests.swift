import Analysis
import Planning
import Reports
import ScenarioFiles
import Simulation
import Spreadsheet
import TestSupport
import Testing
import Uncertainty

/// The workbook of several plans.
struct PlansWorkbookTests {
  /// Riverbend, Riverbend with a smaller reserve, and Riverbend once more.
  private static let plans = Task {
    try await plans(
      changes: [[], ["hub.reserve=$40k"], []], names: ["Riverbend", "A thin reserve", "Again"])
  }

  private static func plans(
    changes: [[String]], names: [String]
  ) async throws -> (workbook: PlansWorkbook, projections: [Projection], comparison: Comparison) {
    let text = try Run.text("riverbend")
    let document = ScenarioDocument(name: "riverbend.yaml", text: text)
    var runs: [(name: String, futures: Futures)] = []
    for (name, sets) in zip(names, changes) {
      let overrides = try sets.map { try ScenarioOverride(parsing: $0) }
      let scenario = try #require(
        ScenarioReader.read(document, overrides: overrides).scenario)
      runs.append(
        (name, try await Futures.simulate(Blueprint(scenario), count: 150, threads: 2)))
    }
    let comparison = await Comparison(runs)
    var projections: [Projection] = []
    for run in runs { projections.append(await Projection(run.futures)) }
    let provenance = Provenance(
      scenarioFile: "riverbend.yaml", scenarioText: text, sha256: document.sha256,
      version: "1.2.3", warnings: [], overrides: [])
    let workbook = PlansWorkbook(
      comparison, projections: projections, provenances: names.map { _ in provenance },
      assumptions: changes.dropFirst().map { sets in
        sets.isEmpty ? [] : [AssumptionChange(.changed, "hub.reserve", from: "$120k", to: "$40k")]
      }, notes: [])
    return (workbook, projections, comparison)
  }

  @Test func `LibreOffice agrees about every formula and every point of a chart`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("plans.xlsx")
    let workbook = try await Self.plans.value.workbook
    try workbook.write(to: path)
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    let formulas = try workbook.workbook.sheets.flatMap(\.formulas).count
    #expect(formulas > 1_000)
    #expect(
      result.output.contains("formulas \(formulas), formulas that agree \(formulas)"),
      "\(result.output)")
    // Two of outcomes, one of money, one of cash, and two for each of three plans.
    #expect(result.output.contains("charts 10,"), "\(result.output)")
  }

  @Test func `shows each plan's own figures and names the best`() async throws {
    let (plans, projections, _) = try await Self.plans.value
    let sheet = try plans.workbook.sheet("Compare")
    let row = try sheet.row(Outcome.lowestCash.title + ", middle")
    for (place, projection) in projections.enumerated() {
      let summary = try #require(projection[.lowestCash]?.summary)
      #expect(sheet.number(row, 3 + place) == Precision(summary).rounded(summary.median))
    }
    // The thin reserve runs lower; the first and the last plan are the same.
    let values = try (3...5).map { try #require(sheet.number(row, $0)) }
    #expect(values[1] < values[0])
    #expect(values[0] == values[2])
    #expect(sheet.text(row, 6) == "several")
  }

  @Test func `a plan that changes nothing changes exactly nothing`() async throws {
    let (plans, _, comparison) = try await Self.plans.value
    let changes = try plans.workbook.sheet("Changes")
    let section = try changes.row("Plan C against plan A: Again")
    #expect(
      changes.text(section + 1, 0)
        == "Nothing changes: every outcome is the same in every future.")
    let effect = try #require(comparison.effects.first)
    let row = try #require(changes.rows(Outcome.lowestCash.title).first)
    #expect(changes.number(row, 2) == effect[.lowestCash]?.mean)
    #expect(changes.number(row, 8).map { abs($0 - 100) < 1e-9 } == true)
  }

  @Test func `draws every plan on the same scales`() async throws {
    let workbook = try await Self.plans.value.workbook.workbook
    let sheets = try ["Plan A", "Plan B", "Plan C"].map { try workbook.sheet($0) }
    let axes = sheets.map { $0.charts.map { [$0.valueAxis.minimum, $0.valueAxis.maximum] } }
    #expect(axes[0] == axes[1] && axes[1] == axes[2])
    let top = try #require(axes[0].last?.last ?? nil)
    let highest = sheets.flatMap { sheet in
      sheet.references.filter { $0.column == 10 }.compactMap { sheet.number($0.row, 10) }
    }.max()
    #expect(top >= (try #require(highest)))
  }

  @Test func `lists only what differs`() async throws {
    let sheet = try await Self.plans.value.workbook.workbook.sheet("Differences")
    let row = try sheet.row("hub.reserve")
    #expect((1...3).map { sheet.text(row, $0) } == ["$120k", "$40k", "$120k"])
    #expect(sheet.references.filter { $0.row > row }.isEmpty)
  }

  @Test func `sources and unpaid cost add up to each plan's cost`() async throws {
    let (plans, projections, _) = try await Self.plans.value
    let sheet = try plans.workbook.sheet("Money")
    let total = try sheet.row("Total cost")
    for (place, projection) in projections.enumerated() {
      let cost = try #require(projection[.cost]?.summary?.mean)
      #expect(sheet.number(total, 2 + place) == cost.rounded())
    }
    #expect(try plans.workbook.sheet("Checks").text(1, 1) == "OK")
  }

  @Test func `no reader meets a percentile's code name`() async throws {
    let words = try await Self.plans.value.workbook.workbook.words
    #expect(!words.contains { $0.contains("P10") || $0.contains("P90") })
  }

  @Test func `the same runs give the same bytes`() async throws {
    let first = try await Self.plans(changes: [[], ["hub.reserve=$40k"]], names: ["One", "Two"])
    let second = try await Self.plans(changes: [[], ["hub.reserve=$40k"]], names: ["One", "Two"])
    #expect(try first.workbook.workbook.bytes() == second.workbook.workbook.bytes())
  }

  @Test func `says what staff costs a month, and by when to decide`() async throws {
    let (plans, projections, _) = try await Self.plans.value
    let sheet = try plans.workbook.sheet("Compare")
    let staff = try sheet.row("Staff, a month: its lines of personnel and fringe benefits (*)")
    let cost = try #require(StaffCost(projections[0].scenario))
    #expect(
      (3...5).map { sheet.number(staff, $0) } == Array(repeating: cost.monthly.rounded(), count: 3))
    // A smaller reserve is felt from the first month; the last plan is the first once more.
    let month = try sheet.row("Decision needed by (**)")
    let start = projections[0].scenario.start
    let day = try SpreadsheetDate.monthStart(year: start.year, month: start.number)
    #expect(sheet.number(month, 3) == nil && sheet.number(month, 5) == nil)
    #expect(sheet.number(month, 4) == Double(day.serial))
  }

  @Test func `prints what a board reads, and keeps the rest for the screen`() async throws {
    let workbook = try await Self.plans.value.workbook.workbook
    for sheet in workbook.sheets {
      let area = try #require(sheet.page.area)
      let hidden = sheet.references.filter { $0.row > area.rows.upperBound }
      guard let first = hidden.first else { continue }
      #expect(
        ["Compare", "Plan A", "Plan B", "Plan C", "Method", "Record"].contains(sheet.name.text))
      #expect(
        sheet.text(first.row, 0)?.hasSuffix(" (on the screen only: not printed)") ?? false,
        "\(sheet.name.text)")
    }
    // Each plan is a page, its months are not; nor is any scenario's text.
    for letter in ["A", "B", "C"] {
      let plan = try workbook.sheet("Plan \(letter)")
      #expect(plan.page.scale == .pages(wide: 1, long: 1))
      #expect(try plan.row("Month") > plan.page.area?.rows.upperBound ?? 0)
    }
    let method = try workbook.sheet("Method")
    let listing = try #require(
      method.rows("Plan A: the scenario's text (on the screen only: not printed)").first)
    #expect(listing == (method.page.area?.rows.upperBound ?? 0) + 1)
  }

  @Test func `draws what moves each plan on one scale`() async throws {
    let (_, projections, comparison) = try await Self.plans.value
    let again = try await Futures.simulate(
      Blueprint(projections[0].scenario, replicate: 1), count: 150, threads: 2)
    let drivers = await Drivers(of: .placed, projections[0].futures, again: again)
    let provenance = try await Run.Known.riverbend.run.provenance
    let workbook = try PlansWorkbook(
      comparison, projections: projections, provenances: projections.map { _ in provenance },
      assumptions: [[], []], notes: [], drivers: [drivers, nil, drivers]
    ).workbook
    let sheet = try workbook.sheet("Sensitivity")
    #expect(sheet.charts.count == 2)
    #expect(Set(sheet.charts.map(\.valueAxis.maximum)).count == 1)
    #expect(sheet.charts.allSatisfy { $0.valueAxis.maximum ?? 0 > 0 })
    #expect(WorkbookRules(workbook).violations == [])
    let plain = try await Self.plans.value.workbook.workbook
    #expect(plain.sheets.allSatisfy { $0.name.text != "Sensitivity" })
  }
}
