import Analysis
import Planning
import ScenarioFiles
import Simulation
import TestSupport
import Testing
import Uncertainty

/// Futures of a scenario text and what the analysis says of them.
struct Analyzed {
  let projection: Projection

  var futures: Futures { projection.futures }
  var scenario: Scenario { projection.scenario }

  init(_ yaml: String, futures count: Int, seed: UInt64? = nil) async throws {
    let blueprint = Blueprint(try readScenario(yaml), seed: seed)
    projection = await Projection(
      try await Futures.simulate(blueprint, count: count, threads: 2))
  }

  /// One recorded outcome, a value for each future.
  func values(_ outcome: Outcome) throws -> [Int] { Array(try #require(futures.values(outcome))) }

  func stream(_ name: String) throws -> StreamResult {
    try #require(projection.streams.first { $0.name == name }, "no stream '\(name)'")
  }

  /// Riverbend, which moves through the stages and has seven streams; simulated once for all tests.
  static func riverbend() async throws -> Analyzed { try await shared.value }

  private static let shared = Task {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let path = folder.joined(separator: "/") + "/ScenarioFilesTests/Scenarios/riverbend.yaml"
    return try await Analyzed(ScenarioDocument.load(path: path).text, futures: 40)
  }
}

/// The quantile of Hyndman and Fan's type 7, by sorting everything.
func sortedQuantile(_ values: [Double], _ level: Double) -> Double {
  let sorted = values.sorted()
  let position = Double(sorted.count - 1) * level
  let below = Int(position)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}

/// Whether two numbers agree but for rounding.
func agrees(_ left: Double, _ right: Double) -> Bool {
  abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
}
