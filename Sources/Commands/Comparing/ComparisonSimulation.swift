import Analysis
import Planning
import Simulation

/// Simulates several scenarios over the same futures.
struct ComparisonSimulation {
  private let options: SimulationOptions
  private let quiet: Bool

  init(_ options: SimulationOptions, quiet: Bool) {
    self.options = options
    self.quiet = quiet
  }

  /// Simulates and compares scenarios.
  ///
  /// - Parameters:
  ///   - scenarios: the base first
  ///   - names: as many distinct names
  /// - Returns: how they differ
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  func compare(_ scenarios: [Scenario], names: [String]) async throws -> Comparison {
    let runs = try await runs(of: scenarios)
    return await Comparison(zip(names, runs).map { ($0, $1) })
  }

  /// Simulates scenarios under the seed and the number of futures of the first, unless the command
  /// line says otherwise.
  ///
  /// - Parameter scenarios: at least one
  /// - Returns: as many futures of each
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  func runs(of scenarios: [Scenario]) async throws -> [Futures] {
    let seed = options.seed ?? scenarios[0].seed
    var count = SequentialTest.fewestFutures
    if case .exactly(let wanted) = options.futures ?? .exactly(scenarios[0].futures) {
      count = wanted
    }
    while true {
      let runs = try await simulate(scenarios, seed: seed, count: count)
      guard options.futures == .untilSettled, isOpen(runs), count < SequentialTest.mostFutures
      else {
        if options.futures == .untilSettled { sayWhatIsOpen(runs) }
        return runs
      }
      count *= 2
    }
  }

  /// Simulates scenarios one after the other.
  func simulate(_ scenarios: [Scenario], seed: UInt64, count: Int) async throws -> [Futures] {
    var runs: [Futures] = []
    for scenario in scenarios {
      runs.append(
        try await simulate(
          scenario, seed: seed, count: count, done: runs.count * count,
          of: scenarios.count * count))
    }
    return runs
  }

  /// Simulates one scenario of several, showing how much of all is done.
  func simulate(
    _ scenario: Scenario, seed: UInt64, count: Int, done: Int, of total: Int
  ) async throws -> Futures {
    let bar = ProgressBar("Simulating", total: total, isShown: !quiet)
    defer { bar.finish() }
    return try await Futures.simulate(
      Blueprint(scenario, seed: seed), count: count, threads: options.threadCount,
      progress: { bar.update(done + $0) })
  }

  private func openGoals(_ runs: [Futures]) -> [GoalResult] {
    let goals = runs.flatMap { GoalResult.all(of: $0) }
    return goals.filter { goal in
      goal.goal.confidence < 1
        && SequentialTest.verdict(
          reached: goal.reached, futures: goal.futures, confidence: goal.goal.confidence,
          tests: goals.count) == .open
    }
  }

  private func isOpen(_ runs: [Futures]) -> Bool { !openGoals(runs).isEmpty }

  private func sayWhatIsOpen(_ runs: [Futures]) {
    guard !quiet else { return }
    for goal in openGoals(runs) {
      StandardError.write(
        "too close to call after \(goal.futures) futures: \(goal.goal.description)\n")
    }
  }
}
