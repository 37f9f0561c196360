import Planning
import ScenarioFiles
import Shards
import Simulation

/// Simulates one shard of a run and writes it as a part.
struct ShardRun {
  let shard: Shard
  let simulation: SimulationOptions
  let quiet: Bool

  /// Simulates and writes.
  ///
  /// - Parameters:
  ///   - input: the scenario
  ///   - path: the part to write or replace
  /// - Throws: exit status 73 after saying why the part cannot be written.
  func write(_ input: ScenarioInput, to path: String) async throws {
    let blueprint = Blueprint(input.scenario, seed: simulation.seed)
    var count = input.scenario.futures
    if case .exactly(let wanted) = simulation.futures { count = wanted }
    let header = PartHeader(
      version: SimulatorVersion.current,
      record: ScenarioRecord(input.document, overrides: input.overrides, reading: input.reading),
      seed: blueprint.seed, futures: count, shard: shard, columnCount: blueprint.columnCount)
    let range = header.range
    let bar = ProgressBar("Simulating", total: range.count, isShown: !quiet)
    let share = try await FutureShare.simulate(
      blueprint, range, threads: simulation.threadCount, progress: { bar.update($0) })
    bar.finish()
    do {
      try Interruption.deferred { () throws(PartProblem) in
        try PartFile.write(header, share, of: blueprint, to: path)
      }
    } catch {
      StandardError.write("error: \(error.description)\n")
      throw ExitStatus.cannotWrite
    }
    if !quiet {
      let which =
        range.isEmpty
        ? "no future of \(count)"
        : "futures \(range.lowerBound) to \(range.upperBound - 1) of \(count)"
      StandardError.write("Wrote shard \(shard), \(which), to \(path).\n")
    }
  }
}
