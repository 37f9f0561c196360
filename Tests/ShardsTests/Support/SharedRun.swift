import Foundation
import Planning
import ScenarioFiles
import Shards
import Simulation
import TestSupport
import Testing

/// A run that is cut into shards, with a folder of its own for the parts.
struct SharedRun {
  let folder: TemporaryDirectory
  let record: ScenarioRecord
  let blueprint: Blueprint
  let futures: Int

  /// About a year in which much is left to chance.
  static let text = RandomScenario(number: 57).yaml

  init(
    _ text: String = SharedRun.text, futures: Int = 40, seed: UInt64 = 1, overrides: [String] = []
  ) throws {
    folder = try TemporaryDirectory()
    let document = ScenarioDocument(name: "plans/plan.yaml", text: text)
    let reading = ScenarioReader.read(
      document, overrides: try overrides.map { try ScenarioOverride(parsing: $0) })
    record = ScenarioRecord(document, overrides: overrides, reading: reading)
    blueprint = Blueprint(
      try #require(reading.scenario, "\(reading.diagnostics.map(\.message))"), seed: seed)
    self.futures = futures
  }

  func header(_ shard: Shard, version: String = SimulatorVersion.current) -> PartHeader {
    PartHeader(
      version: version, record: record, seed: blueprint.seed, futures: futures, shard: shard,
      columnCount: blueprint.columnCount)
  }

  /// Simulates a shard and writes it.
  ///
  /// - Returns: the part's path.
  @discardableResult
  func write(
    _ number: Int, of count: Int, threads: Int = 2, version: String = SimulatorVersion.current,
    to name: String? = nil
  ) async throws -> String {
    let shard = try #require(Shard(number, of: count))
    let share = try await FutureShare.simulate(
      blueprint, shard.range(of: futures), threads: threads)
    let path = folder.file(name ?? "\(number)-of-\(count).part")
    try PartFile.write(header(shard, version: version), share, of: blueprint, to: path)
    return path
  }

  /// Simulates and writes all shards.
  func writeAll(_ count: Int, threads: Int = 2) async throws -> [String] {
    var paths: [String] = []
    for number in 1...count { paths.append(try await write(number, of: count, threads: threads)) }
    return paths
  }

  /// The run as one machine simulates it.
  func whole(threads: Int = 2) async throws -> Futures {
    try await Futures.simulate(blueprint, count: futures, threads: threads)
  }
}

/// Everything that can be read of futures.
func everything(_ futures: Futures) -> [Int] {
  var all = [futures.count]
  for column in 0..<futures.layout.count { all += futures.column(column) }
  for month in 0..<futures.scenario.horizon {
    for series in Series.allCases {
      all += futures.amounts(series, month: month) ?? []
      all += (futures.counts(series, month: month) ?? []).map { Int($0) }
    }
    for age in ReceivableAge.allCases { all.append(futures.receivables(age, month: month)) }
  }
  let streams = Array(futures.scenario.streams.indices)
  for year in futures.years {
    for stream in streams.map(Int?.some) + [nil] {
      for component in futures.costComponents.indices.map(Int?.some) + [nil] {
        all.append(futures.spending(stream: stream, component: component, year: year))
      }
    }
  }
  for stream in streams {
    for restriction in Restriction.allCases {
      for shortfall in Shortfall.allCases.map(Shortfall?.some) + [nil] {
        all.append(futures.blamed(restriction, stream: stream, at: shortfall))
        all.append(futures.blamedFor(restriction, stream: stream, at: shortfall))
      }
    }
  }
  return all
}

/// What a merge of parts objects to; empty when they merge.
func objections(to parts: [String]) -> [PartProblem] {
  do {
    _ = try PartMerge(parts)
    return []
  } catch {
    return error.problems
  }
}
