import Analysis
import Planning
import ScenarioFiles
import Simulation

/// Finds out what each of several changes of a scenario is responsible for.
struct ChangeShares {
  private typealias Coalition = CoalitionPlan.Coalition

  /// As many futures as this, of all sets of changes together, are simulated for the shares at most,
  /// as long as each set keeps `fewestFutures`.
  private static let budget = 8
  private static let fewestFutures = 250

  private let document: ScenarioDocument
  private let overrides: [ScenarioOverride]

  /// - Throws: exit status 64 for a malformed change.
  init(_ document: ScenarioDocument, _ changes: [String]) throws {
    self.document = document
    overrides = try ScenarioInput.overrides(changes)
  }

  /// Simulates sets of the changes and shares out their joint effect.
  ///
  /// - Parameters:
  ///   - comparison: the scenario without and with all changes
  ///   - simulator: how to simulate
  /// - Returns: the shares; nil when the changes make sense only all together
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  func shares(
    _ comparison: Comparison, _ simulator: ComparisonSimulation
  ) async throws -> EffectShares? {
    let base = comparison.base.futures
    let blocks = ChangeBlocks(overrides, seed: base.blueprint.seed) { changes in
      ScenarioReader.read(document, overrides: changes).scenario
    }
    guard blocks.blocks.count > 1 else { return nil }
    let coalitions = blocks.plan.coalitions
    let count = min(
      comparison.futureCount,
      max(
        ChangeShares.fewestFutures,
        comparison.futureCount * ChangeShares.budget / coalitions.count))
    var outcomes: [Coalition: CoalitionOutcomes] = [
      0: CoalitionOutcomes(base, first: count),
      blocks.all: CoalitionOutcomes(comparison.contenders[1].futures, first: count),
    ]
    for (place, coalition) in coalitions.enumerated() where outcomes[coalition] == nil {
      guard let scenario = blocks.scenarios[coalition] else { continue }
      let futures = try await simulator.simulate(
        scenario, seed: base.blueprint.seed, count: count, done: place * count,
        of: coalitions.count * count)
      outcomes[coalition] = CoalitionOutcomes(futures, first: count)
    }
    return EffectShares(blocks.titles, blocks.plan, outcomes)
  }
}
