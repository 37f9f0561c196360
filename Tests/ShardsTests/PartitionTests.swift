import Foundation
import ScenarioFiles
import Shards
import Simulation
import TestSupport
import Testing

/// However a run is cut and on however many threads, it is the same run.
struct PartitionTests {
  // 260 futures are more than two blocks of work, so that threads share a shard's too.
  @Test func `1, 2, 3, 7 and 16 shards on 1, 2, 3 and 7 threads give the same bits`() async throws {
    let run = try SharedRun(futures: 260)
    let whole = everything(try await run.whole(threads: 1))
    for count in [1, 2, 3, 7, 16] {
      for threads in count == 2 ? [1, 2, 3, 7] : [2] {
        let parts = try await run.writeAll(count, threads: threads)
        let merged = try PartMerge(parts.shuffled())
        #expect(everything(merged.futures) == whole, "\(count) shards on \(threads) threads")
        #expect(merged.record == run.record)
      }
    }
    #expect(Set(whole).count > 500)
  }

  @Test(arguments: [1, 5, 16, 97])
  func `more shards than futures leave some of them empty, which merge all the same`(
    futures: Int
  ) async throws {
    let run = try SharedRun(futures: futures)
    let merged = try PartMerge(try await run.writeAll(17))
    #expect(everything(merged.futures) == everything(try await run.whole()))
  }

  @Test func `the same shard is the same file, whatever the threads and however often`()
    async throws
  {
    let run = try SharedRun(futures: 300)
    var files: [Data] = []
    for threads in [1, 2, 3, 7] {
      let path = try await run.write(2, of: 2, threads: threads)
      files.append(try Data(contentsOf: URL(filePath: path)))
    }
    for file in files.dropFirst() { #expect(file == files[0]) }
  }

  @Test func `shards hold each future once, in shares that differ by one at most`() throws {
    for futures in [1, 2, 15, 16, 17, 999, 10_000, 1_000_000] {
      for count in [1, 2, 3, 7, 16, 1000] {
        var next = 0
        var sizes: Set<Int> = []
        for number in 1...count {
          let range = try #require(Shard(number, of: count)).range(of: futures)
          #expect(range.lowerBound == next)
          next = range.upperBound
          sizes.insert(range.count)
        }
        #expect(next == futures)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      }
    }
    for (number, count) in [(0, 3), (4, 3), (-1, 3), (1, 0), (1, 1_000_001)] {
      #expect(Shard(number, of: count) == nil)
    }
  }

  @Test(arguments: [8, 21, 33, 90])
  func `any scenario's futures fit into a part`(number: Int) async throws {
    let run = try SharedRun(
      RandomScenario(number: number, sharesCosts: number % 2 == 0).yaml, futures: 24)
    let merged = try PartMerge(try await run.writeAll(3))
    #expect(everything(merged.futures) == everything(try await run.whole()))
  }

  @Test func `a part holds the files and changes that its scenario was read from`() async throws {
    let source = try TemporaryDirectory()
    try Data(SharedRun.text.utf8).write(to: URL(filePath: source.file("base.yaml")))
    try Data("rate\n10%\n20%\n15%\n".utf8).write(to: URL(filePath: source.file("past.csv")))
    let variant = source.file("variant.yaml")
    try Data("extends: base.yaml\noutreach: { apply: \"history(past.csv, rate)\" }\n".utf8)
      .write(to: URL(filePath: variant))
    let document = try ScenarioDocument.load(path: variant)
    let overrides = ["outreach.gives-up=2% per month"]
    let reading = ScenarioReader.read(
      document, overrides: try overrides.map { try ScenarioOverride(parsing: $0) })
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.map(\.message))")
    let record = ScenarioRecord(document, overrides: overrides, reading: reading)
    #expect(record.bases.map(\.text) == [SharedRun.text])
    #expect(record.histories.map(\.text) == ["rate\n10%\n20%\n15%\n"])
    let blueprint = Blueprint(scenario)
    let shard = try #require(Shard(1, of: 1))
    let header = PartHeader(
      version: "0.1.0", record: record, seed: blueprint.seed, futures: 10, shard: shard,
      columnCount: blueprint.columnCount)
    let parts = try TemporaryDirectory()
    let share = try await FutureShare.simulate(blueprint, 0..<10, threads: 1)
    try PartFile.write(header, share, of: blueprint, to: parts.file("a"))
    // The files are gone; what the part holds is enough.
    for name in try source.names() { try FileManager.default.removeItem(atPath: source.file(name)) }
    let merged = try PartMerge([parts.file("a")])
    #expect(merged.futures.scenario == scenario)
    #expect(merged.reading.diagnostics == reading.diagnostics)
    let whole = try await Futures.simulate(blueprint, count: 10, threads: 1)
    #expect(everything(merged.futures) == everything(whole))
  }
}
