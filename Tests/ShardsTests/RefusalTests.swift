import Foundation
import Planning
import ScenarioFiles
import Shards
import Simulation
import TestSupport
import Testing

/// Parts that do not belong together are refused, each with what tells them apart.
struct RefusalTests {
  static let others: [(name: String, run: @Sendable () throws -> SharedRun, reason: String)] = [
    ("seed", { try SharedRun(seed: 2) }, "has seed 2, and not 1"),
    ("futures", { try SharedRun(futures: 41) }, "is of a run of 41 futures, and not of 40"),
    (
      "scenario", { try SharedRun(SharedRun.text + "# another word\n") },
      "is of another scenario (SHA-256 "
    ),
    (
      "changes", { try SharedRun(overrides: ["outreach.apply=11%"]) },
      "was changed by --set 'outreach.apply=11%', and not by nothing"
    ),
  ]

  @Test(arguments: others.map(\.name))
  func `a shard of another run is refused`(name: String) async throws {
    let run = try SharedRun()
    let other = try #require(RefusalTests.others.first { $0.name == name })
    let first = try await run.write(1, of: 2)
    let stranger = try other.run()
    let second = try await stranger.write(2, of: 2)
    let found = objections(to: [second, first])
    #expect(found.map(\.kind) == [.unfit])
    #expect(found.first?.description.hasPrefix("\(second) \(other.reason)") == true, "\(found)")
    #expect(found.first?.description.hasSuffix(", as \(first)") == true, "\(found)")
    #expect(try stranger.folder.names() == ["2-of-2.part"])
    // With its own neighbor it merges.
    #expect(objections(to: [first, try await run.write(2, of: 2)]) == [])
  }

  @Test func `a shard of another version is refused, beside others and alone`() async throws {
    let run = try SharedRun()
    let old = try await run.write(1, of: 2, version: "0.0.9")
    let new = try await run.write(2, of: 2)
    #expect(
      objections(to: [old]).map(\.description) == [
        "\(old) was made by techhire 0.0.9; this is techhire \(SimulatorVersion.current)",
        "shard 2 of 2 is missing",
      ])
    #expect(
      objections(to: [old, new]).map(\.description).contains(
        "\(new) was made by techhire \(SimulatorVersion.current), and not by 0.0.9, as \(old)"))
  }

  @Test func `a shard of another number of shards is refused`() async throws {
    let run = try SharedRun()
    let found = objections(to: [try await run.write(1, of: 2), try await run.write(2, of: 3)])
    #expect(found.contains { $0.description.contains("is one of 3 shards, and not of 2") })
  }

  @Test func `another file that the scenario was read from is refused, another path is not`()
    async throws
  {
    let run = try SharedRun()
    let share = try await FutureShare.simulate(run.blueprint, 20..<40, threads: 1)
    let first = try await run.write(1, of: 2)
    func part(_ name: String, bases: [String], histories: [String]) throws -> String {
      func files(_ texts: [String]) -> [ScenarioRecord.File] {
        texts.map { ScenarioRecord.File(path: "x", text: $0) }
      }
      let record = ScenarioRecord(
        file: ScenarioRecord.File(path: "elsewhere/plan.yaml", text: SharedRun.text),
        bases: files(bases), histories: files(histories), overrides: [])
      let header = PartHeader(
        version: SimulatorVersion.current, record: record, seed: 1, futures: 40,
        shard: try #require(Shard(2, of: 2)), columnCount: run.blueprint.columnCount)
      try PartFile.write(header, share, of: run.blueprint, to: run.folder.file(name))
      return run.folder.file(name)
    }
    func found(_ second: String) -> String? { objections(to: [first, second]).first?.description }
    #expect(found(try part("a", bases: [], histories: [])) == nil)
    #expect(
      found(try part("b", bases: ["c"], histories: []))?.contains("extends other files") == true)
    #expect(
      found(try part("d", bases: [], histories: ["e"]))?.contains("other histories") == true)
  }

  @Test func `shards that are missing or doubled are named`() async throws {
    let run = try SharedRun()
    let parts = try await run.writeAll(7)
    #expect(
      objections(to: [parts[0], parts[3], parts[6]]).map(\.description)
        == ["shards 2, 3, 5, 6 of 7 are missing"])
    let copy = run.folder.file("copy")
    try FileManager.default.copyItem(atPath: parts[4], toPath: copy)
    #expect(
      objections(to: parts + [copy]).map(\.description)
        == ["\(parts[4]) and \(copy) are both shard 5 of 7"])
    let many = try await run.write(9, of: 100)
    #expect(
      objections(to: [many]).map(\.description) == [
        "shards 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 and 79 more "
          + "of 100 are missing"
      ])
  }

  @Test func `a shard that was killed and run again merges as if nothing had happened`()
    async throws
  {
    let run = try SharedRun()
    let parts = try await run.writeAll(3)
    let whole = everything(try await run.whole())
    // Killed before it was done: nothing is there, or something half-written under a name of its own.
    let half = try Data(contentsOf: URL(filePath: parts[1])).prefix(4_000)
    try FileManager.default.removeItem(atPath: parts[1])
    try half.write(to: URL(filePath: parts[1] + ".partial.aB3xY9"))
    #expect(
      objections(to: [parts[0], parts[2]]).map(\.description) == ["shard 2 of 3 is missing"])
    // Copied by a machine that went away: half a file under the part's name.
    try half.write(to: URL(filePath: parts[1]))
    let found = objections(to: parts)
    #expect(
      found.first?.description.hasPrefix("\(parts[1]) is cut off: it has 4000 bytes of ") == true)
    #expect(found.last?.description == "shard 2 of 3 is missing")
    try await run.write(2, of: 3)
    #expect(everything(try PartMerge(parts).futures) == whole)
  }

  @Test func `a part that cannot be read or written is said so, and nothing is left behind`()
    async throws
  {
    let run = try SharedRun()
    let parts = try await run.writeAll(1)
    #expect(objections(to: [run.folder.file("none")]).map(\.kind) == [.unreadable])
    #expect(objections(to: [run.folder.path]).map(\.kind) == [.unreadable])
    for name in ["missing/a.part", "1-of-1.part/a.part", ""] {
      let failure = await #expect(throws: PartProblem.self) {
        try await run.write(1, of: 1, to: name)
      }
      #expect(failure?.kind == .unwritable)
    }
    #expect(try run.folder.names() == ["1-of-1.part"])
    #expect(objections(to: parts) == [])
  }
}
