import Analysis
import ArgumentParser
import Planning
import Simulation

/// Finds the award that an application is for, and simulates its futures as if it were granted.
struct ApplicationSimulation {
  let plan: ApplicationPlan
  let drivers: Drivers?

  /// Futures that are told month by month; more would not change whole percents and whole people.
  private static let most = 2_000

  /// Simulates and plans an application.
  ///
  /// - Parameters:
  ///   - scenario: the plan as it stands
  ///   - stream: the place of the stream applied for
  ///   - seed: the seed of the run
  ///   - futures: how many futures the plan as it stands was simulated in
  ///   - threads: how many threads to use
  ///   - quiet: whether progress is not shown
  /// - Throws: exit status 65 after saying why nothing can be planned.
  init(
    _ scenario: Scenario, stream: Int, seed: UInt64, futures: Int, threads: Int, quiet: Bool
  ) async throws {
    let count = min(futures, Self.most)
    let bar = ProgressBar("With the award", total: 3 * count, isShown: !quiet)
    defer { bar.finish() }
    let told = await GrantedFutures(
      of: scenario, stream: stream, seed: seed, count: count)
    bar.update(count)
    do {
      plan = try ApplicationPlan(told)
    } catch {
      StandardError.write("error: \(error.description)\n")
      throw ExitStatus.badScenario
    }
    let granted = scenario.asIfGranted(stream)
    let first = try await Futures.simulate(
      Blueprint(granted, seed: seed), count: count, threads: threads,
      progress: { bar.update(count + $0) })
    let second = try await Futures.simulate(
      Blueprint(granted, seed: seed, replicate: 1), count: count, threads: threads,
      progress: { bar.update(2 * count + $0) })
    drivers = await Drivers(of: .placed, first, again: second)
  }

  /// The place of the stream that is applied for.
  ///
  /// - Parameters:
  ///   - name: what the command line says; nil for the only stream of the kind
  ///   - kind: whom the audience is
  ///   - scenario: the plan
  /// - Returns: its place in the scenario
  /// - Throws: exit status 65 after listing the streams that may be meant.
  static func stream(
    _ name: String?, kind: FundingStream.Kind, in scenario: Scenario
  ) throws -> Int {
    let candidates = scenario.streams.indices.filter { scenario.streams[$0].kind == kind }
    let names = candidates.map { "'\(scenario.streams[$0].name)'" }.joined(separator: ", ")
    if let name {
      if let found = candidates.first(where: { scenario.streams[$0].name == name }) {
        return found
      }
      let help = names.isEmpty ? "the scenario has none" : "the scenario has \(names)"
      StandardError.write(
        "error: --stream '\(name)' is no stream of kind \(kind.rawValue); \(help)\n")
      throw ExitStatus.badScenario
    }
    if candidates.count == 1 { return candidates[0] }
    StandardError.write(
      candidates.isEmpty
        ? "error: the scenario has no stream of kind \(kind.rawValue) to apply for\n"
        : "error: say which award is applied for, with --stream: \(names)\n")
    throw ExitStatus.badScenario
  }
}
