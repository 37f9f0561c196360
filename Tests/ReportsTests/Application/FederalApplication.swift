import Analysis
import Foundation
import Planning
import Reports
import ScenarioFiles
import Simulation
import TestSupport
import Testing

/// An application of the `Scenarios` folder, simulated with few futures.
struct FederalApplication: Sendable {
  let plan: ApplicationPlan
  let workbook: FederalWorkbook

  /// - Parameters:
  ///   - text: a scenario
  ///   - stream: the stream applied for; the first discretionary one if nil
  ///   - futures: how many are simulated
  init(_ text: String, stream: String? = nil, futures: Int = 100) async throws {
    let document = ScenarioDocument(name: "plan.yaml", text: text)
    let reading = ScenarioReader.read(document)
    let scenario = try #require(reading.scenario, "\(reading.diagnostics)")
    let place = try #require(
      scenario.streams.firstIndex { candidate in
        stream.map { $0 == candidate.name } ?? (candidate.kind == .discretionary)
      })
    let base = await Projection(
      try await Futures.simulate(Blueprint(scenario), count: futures, threads: 2))
    plan = try ApplicationPlan(
      await GrantedFutures(of: scenario, stream: place, seed: scenario.seed, count: futures))
    let granted = scenario.asIfGranted(place)
    let first = try await Futures.simulate(Blueprint(granted), count: futures, threads: 2)
    let second = try await Futures.simulate(
      Blueprint(granted, replicate: 1), count: futures, threads: 2)
    let drivers = await Drivers(of: .placed, first, again: second)
    workbook = FederalWorkbook(
      plan, base: base, drivers: drivers,
      provenance: Provenance(
        scenarioFile: "somewhere/plan.yaml", scenarioText: text, sha256: document.sha256,
        version: "1.2.3", warnings: [], overrides: []))
  }

  private static let shared = Task { try await FederalApplication(try Run.text("riverbend")) }

  /// Riverbend's application for its federal grant, simulated once for all tests.
  static var riverbend: FederalApplication {
    get async throws { try await shared.value }
  }
}
