import Analysis
import Planning
import Reports
import Simulation
import Spreadsheet
import TestSupport
import Testing

/// Workbooks for everyone, whoever the audience is: nothing that the hub does not publish.
struct PublicWorkbooksTests {
  /// Riverbend publishes who is placed, trained and reached.
  private func expectNothingElse(_ workbook: Workbook, verdict: String?) throws {
    let words = workbook.words
    #expect(words.contains { $0.contains("Placed in a job (gross)") })
    for hidden in [
      "Enrolled", "Total cost", "Lowest cash", "Still employed", "Earn a credential",
      "Federal skills grant", "Bank foundation", "funding:", "hub.reserve", "$", "dollars",
      "Record",
    ] {
      #expect(!words.contains { $0.contains(hidden) }, "\(hidden)")
    }
    #expect(WorkbookRules(workbook, verdict: verdict).violations == [])
    let directory = try TemporaryDirectory()
    let path = directory.file("public.xlsx")
    try workbook.write(to: path)
    let structure = try Structure(of: path)
    #expect(structure.status == 0, "\(structure.output)")
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `an application shows what it promises of it, and names no money`() async throws {
    let application = try await Application(
      try Run.text("riverbend"), stream: "Federal skills grant", futures: 30, weighsDrivers: false)
    let run = try await Run.Known.riverbend.run
    let workbook = try #require(
      PublicApplicationWorkbook(
        application.plan, base: run.projection, provenance: run.provenance)
    ).workbook
    #expect(workbook.sheets.map(\.name.text) == ["About", "Targets", "Inputs", "Checks"])
    try expectNothingElse(workbook, verdict: "About!$B$4")
    let targets = try workbook.sheet("Targets")
    let row = try targets.row("Placed in a job (gross)")
    let target = try #require(application.plan.targets.first { $0.count == .placed })
    #expect(
      target.years.indices.map { targets.number(row, 2 + $0) } == target.years.map(Double.init))
    #expect(targets.number(row, 2 + target.years.count) == Double(target.total))
  }

  @Test func `plans side by side show what all of their hubs publish`() async throws {
    let run = try await Run.Known.riverbend.run
    let thin = try await Run(
      try Run.text("riverbend"), name: "thin.yaml", changes: ["hub.reserve=$40k"])
    let projections = [run.projection, thin.projection]
    let comparison = await Comparison([
      ("One", projections[0].futures), ("Two", projections[1].futures),
    ])
    let change = AssumptionChange(.changed, "hub.reserve", from: "$120k", to: "$40k")
    let workbook = try PlansWorkbook(
      comparison, projections: projections, provenances: [run.provenance, thin.provenance],
      assumptions: [[change]], notes: [], isPublic: true
    ).workbook
    #expect(workbook.sheets.map(\.name.text) == ["Compare", "Outcomes", "Method", "Checks"])
    try expectNothingElse(workbook, verdict: nil)
  }

  @Test func `there is none where the hub publishes nothing that is promised`() async throws {
    let text = try Run.text("riverbend").replacing(
      "publish: [placed, trained, reached]", with: "publish: [reached]")
    let application = try await Application(
      text, stream: "Federal skills grant", futures: 5, weighsDrivers: false)
    let run = try await Run.Known.riverbend.run
    #expect(application.plan.scenario.published == [.reached])
    #expect(
      PublicApplicationWorkbook(
        application.plan, base: run.projection, provenance: run.provenance) == nil)
  }
}
