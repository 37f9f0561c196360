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
}
