import Analysis
import Foundation
import Reports
import ScenarioFiles
import Simulation
import Spreadsheet
import Testing

/// A scenario of the `Scenarios` folder, simulated with few futures.
struct Run: Sendable {
  let projection: Projection
  let provenance: Provenance

  var board: BoardWorkbook { BoardWorkbook(projection, provenance: provenance) }

  /// Simulates the text of a scenario.
  init(
    _ text: String, name: String, changes: [String] = [], futures: Int = 200
  ) async throws {
    let document = ScenarioDocument(name: name, text: text)
    let reading = ScenarioReader.read(
      document, overrides: try changes.map { try ScenarioOverride(parsing: $0) })
    let scenario = try #require(reading.scenario, "\(reading.diagnostics)")
    let futures = try await Futures.simulate(Blueprint(scenario), count: futures, threads: 2)
    projection = await Projection(futures)
    provenance = Provenance(
      scenarioFile: "somewhere/\(name)", scenarioText: text, sha256: document.sha256,
      version: "1.2.3", warnings: reading.diagnostics.map(\.message), overrides: [])
  }

  /// The text of a scenario of the `Scenarios` folder.
  static func text(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("Scenarios/\(name).yaml")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func named(_ name: String) -> Task<Run, any Error> {
    Task { try await Run(text(name), name: "\(name).yaml") }
  }

  private static let riverbend = named("riverbend")
  private static let twoYears = named("two-years-by-hand")

  private static let riverbendBoard = Task { try await riverbend.value.board.workbook }
  private static let twoYearsBoard = Task { try await twoYears.value.board.workbook }

  /// The scenarios that every test can use; each is simulated only once.
  enum Known: String, CaseIterable, Sendable {
    case riverbend
    case twoYears = "two-years-by-hand"

    /// The board's workbook, which is made only once.
    var workbook: Workbook {
      get async throws {
        switch self {
        case .riverbend: try await Run.riverbendBoard.value
        case .twoYears: try await Run.twoYearsBoard.value
        }
      }
    }

    var run: Run {
      get async throws {
        switch self {
        case .riverbend: try await Run.riverbend.value
        case .twoYears: try await Run.twoYears.value
        }
      }
    }
  }
}
