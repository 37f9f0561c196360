import Analysis
import ArgumentParser
import Planning
import Simulation

/// Analyses that take further simulations, and so are made only where they are asked for.
struct AnalysisOptions: ParsableArguments {
  @Flag(
    help: """
      Also tell what careful braiding saves and what relaxing each restriction by $10,000 is worth. \
      Takes a few times as long.
      """)
  var restrictions = false

  /// Simulates what was asked for, in as many futures as the run itself.
  func study(
    of input: ScenarioInput, _ projection: Projection, _ simulation: SimulationOptions, quiet: Bool
  ) async throws -> RestrictionStudy? {
    guard restrictions else { return nil }
    let count = projection.futures.count
    let bar = ProgressBar(
      "Weighing restrictions", total: RestrictionStudy.work(input.scenario, futures: count),
      isShown: !quiet)
    defer { bar.finish() }
    return try await RestrictionStudy.run(
      input.scenario, seed: simulation.seed, futures: count, threads: simulation.threadCount,
      progress: { bar.update($0) })
  }
}
