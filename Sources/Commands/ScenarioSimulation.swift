import Analysis
import Planning
import Simulation

/// Simulates a scenario as the command line asks.
enum ScenarioSimulation {
  /// Simulates and analyzes the futures of a scenario.
  static func projection(
    of input: ScenarioInput, _ options: SimulationOptions, quiet: Bool
  ) async throws -> Projection {
    let blueprint = Blueprint(input.scenario, seed: options.seed)
    switch options.futures ?? .exactly(input.scenario.futures) {
    case .exactly(let count):
      return await Projection(try await simulate(blueprint, count, options, quiet: quiet))
    case .untilSettled:
      return try await settle(blueprint, options, quiet: quiet)
    }
  }

  private static func simulate(
    _ blueprint: Blueprint, _ count: Int, _ options: SimulationOptions, quiet: Bool
  ) async throws -> Futures {
    let bar = ProgressBar("Simulating", total: count, isShown: !quiet)
    defer { bar.finish() }
    return try await Futures.simulate(
      blueprint, count: count, threads: options.threadCount, progress: { bar.update($0) })
  }

  /// Doubles the number of futures until every goal is settled, or says that it is too close.
  private static func settle(
    _ blueprint: Blueprint, _ options: SimulationOptions, quiet: Bool
  ) async throws -> Projection {
    var count = SequentialTest.fewestFutures
    while true {
      let projection = await Projection(
        try await simulate(blueprint, count, options, quiet: quiet), untilSettled: true)
      let open = projection.goals.filter(\.isClose)
      if open.isEmpty || count >= SequentialTest.mostFutures {
        if !quiet {
          for goal in open {
            StandardError.write(
              "too close to call after \(count) futures: \(goal.goal.description)\n")
          }
        }
        return projection
      }
      count *= 2
    }
  }
}
