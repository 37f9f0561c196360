import Analysis
import Foundation
import Planning
import Reports
import ScenarioFiles
import Simulation
import Spreadsheet
import TestSupport
import Testing

/// An application for one stream's money, simulated with few futures.
struct Application: Sendable {
  let plan: ApplicationPlan
  let federal: FederalWorkbook
  let foundation: FoundationWorkbook
  let state: StateWorkbook
  let localBoard: WIOAWorkbook

  /// - Parameters:
  ///   - text: a scenario
  ///   - stream: the name of the stream applied for
  ///   - changes: what to change first, `PATH=VALUE` each
  ///   - futures: how many are simulated
  ///   - weighsDrivers: whether what moves placements is found out too
  /// - Throws: what is wrong with the scenario, or why nothing can be planned.
  init(
    _ text: String, stream: String, changes: [String] = [], futures: Int = 100,
    weighsDrivers: Bool = true
  ) async throws {
    let document = ScenarioDocument(name: "plan.yaml", text: text)
    let reading = ScenarioReader.read(
      document, overrides: try changes.map { try ScenarioOverride(parsing: $0) })
    let scenario = try #require(reading.scenario, "\(reading.diagnostics)")
    let place = try #require(scenario.streams.firstIndex { $0.name == stream })
    let base = await Projection(
      try await Futures.simulate(Blueprint(scenario), count: futures, threads: 2))
    plan = try ApplicationPlan(
      await GrantedFutures(of: scenario, stream: place, seed: scenario.seed, count: futures))
    var drivers: Drivers?
    if weighsDrivers {
      let granted = scenario.asIfGranted(place)
      let first = try await Futures.simulate(Blueprint(granted), count: futures, threads: 2)
      let second = try await Futures.simulate(
        Blueprint(granted, replicate: 1), count: futures, threads: 2)
      drivers = await Drivers(of: .placed, first, again: second)
    }
    let provenance = Provenance(
      scenarioFile: "somewhere/plan.yaml", scenarioText: text, sha256: document.sha256,
      version: "1.2.3", warnings: [], overrides: [])
    federal = FederalWorkbook(plan, base: base, drivers: drivers, provenance: provenance)
    foundation = FoundationWorkbook(plan, base: base, drivers: drivers, provenance: provenance)
    state = StateWorkbook(plan, base: base, drivers: drivers, provenance: provenance)
    localBoard = WIOAWorkbook(plan, base: base, drivers: drivers, provenance: provenance)
  }

  private static func riverbend(_ stream: String) -> Task<Application, any Error> {
    Task { try await Application(try Run.text("riverbend"), stream: stream) }
  }

  private static let grant = riverbend("Federal skills grant")
  private static let prospect = riverbend("Bank foundation prospect")
  private static let appropriation = riverbend("State workforce appropriation")
  private static let countyFund = riverbend("County WIOA Adult and Dislocated Worker")
  private static let bonus = riverbend("Credential bonus")

  /// Riverbend's application for its federal grant, simulated once for all tests.
  static var riverbend: FederalWorkbook { get async throws { try await grant.value.federal } }

  /// Riverbend's request to a bank's foundation.
  static var bank: FoundationWorkbook { get async throws { try await prospect.value.foundation } }

  /// Riverbend's program year of its county's WIOA money.
  static var county: WIOAWorkbook { get async throws { try await countyFund.value.localBoard } }

  /// Riverbend's request for its state's yearly money, and for what it pays by the credential.
  static var yearly: StateWorkbook { get async throws { try await appropriation.value.state } }
  static var milestones: StateWorkbook { get async throws { try await bonus.value.state } }
}

extension Workbook {
  /// The checks that do not hold, by their titles, and how many there are.
  func failedChecks() throws -> (failed: [String], all: Int) {
    let checks = try sheet("Checks")
    let rows = checks.references.filter { $0.column == 4 }.map(\.row)
      .filter { ["OK", "ERROR"].contains(checks.text($0, 4)) }
    return (
      rows.filter { checks.text($0, 4) != "OK" }.compactMap { checks.text($0, 0) }, rows.count
    )
  }

  /// What the first sheet says of the checks and of the simulation.
  func verdicts() throws -> [String?] {
    let about = try sheet("About")
    return [about.text(3, 1), about.text(4, 1)]
  }

  /// Writes the workbook, recalculates it in LibreOffice, and expects the same everywhere.
  func expectLibreOfficeToAgree() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("workbook.xlsx")
    try write(to: path)
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    let formulas = sheets.flatMap(\.formulas).count
    #expect(
      result.output.contains("formulas \(formulas), formulas that agree \(formulas)"),
      "\(result.output)")
  }
}
