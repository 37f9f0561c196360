import Analysis
import Planning
import Simulation

/// Lives a run's first futures twice, to find out what moves placements most.
struct DriversSimulation {
  let seed: UInt64
  let threads: Int
  let quiet: Bool

  /// Futures that are lived twice at most; more would not change the order of the bars that a workbook
  /// draws.
  static let most = 2_000

  /// What drives placements.
  ///
  /// - Parameters:
  ///   - scenario: the plan
  ///   - futures: how many the run has
  /// - Returns: nil where nothing is known of placements
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  func drivers(of scenario: Scenario, futures: Int) async throws -> Drivers? {
    let count = min(futures, Self.most)
    let bar = ProgressBar("What moves the plan", total: 2 * count, isShown: !quiet)
    defer { bar.finish() }
    let first = try await Futures.simulate(
      Blueprint(scenario, seed: seed), count: count, threads: threads,
      progress: { bar.update($0) })
    let second = try await Futures.simulate(
      Blueprint(scenario, seed: seed, replicate: 1), count: count, threads: threads,
      progress: { bar.update(count + $0) })
    return await Drivers(of: .placed, first, again: second)
  }
}
