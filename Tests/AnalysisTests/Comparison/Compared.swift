import Analysis
import Planning
import ScenarioFiles
import Simulation
import TestSupport
import Testing

/// A comparison of scenario texts, the base first.
struct Compared {
  let comparison: Comparison

  init(_ texts: [String], futures count: Int, seed: UInt64 = 2015) async throws {
    var runs: [(name: String, futures: Futures)] = []
    for (place, text) in texts.enumerated() {
      runs.append(("\(place)", try await Compared.futures(text, count, seed: seed)))
    }
    comparison = await Comparison(runs)
  }

  static func futures(_ text: String, _ count: Int, seed: UInt64 = 2015) async throws -> Futures {
    try await Futures.simulate(
      Blueprint(try readScenario(text), seed: seed), count: count, threads: 2)
  }

  func difference(_ outcome: Outcome, effect: Int = 0) throws -> PairedDifference {
    try #require(comparison.effects[effect][outcome])
  }

  /// The text of Riverbend, with one passage replaced.
  static func riverbend(_ old: String = "", _ new: String = "") throws -> String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = folder.joined(separator: "/") + "/ScenarioFilesTests/Scenarios/riverbend.yaml"
    let text = try ScenarioDocument.load(path: path).text
    guard !old.isEmpty else { return text }
    try #require(text.contains(old), "Riverbend does not say '\(old)'")
    return text.replacing(old, with: new)
  }

  /// A year of $1,000 a month, paid from a reserve of $10,000 alone: $2,000 stay unpaid.
  static func year(reserve: String = "$10k", director: String = "$1,000") -> String {
    """
    format: 1
    name: A year by hand
    start: 2027-01
    horizon: 12 months
    braiding: in-order
    hub: { reserve: "\(reserve)", closes-after: never }
    goals:
      - { metric: placed, at-least: 1, by: 2027-12, confidence: 50% }
    participants: [{ name: Everyone }]
    programs: [{ name: Web }]
    costs:
      - { name: Director, amount: "\(director)", driver: per month, activity: coordination, class: personnel }
    funding:
      - { name: Gift, kind: philanthropy, amount: $1, pledged: 2027-01, pays: [assessment] }
    stages: { fixed: test-and-build }
    """
  }
}
