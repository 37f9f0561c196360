import Foundation
import TestSupport
import Testing

/// One run on several machines, as the terminal gives it.
struct MergeTests {
  private static let scenario = Place.scenario("first")

  private func run(_ folder: TemporaryDirectory, _ words: String...) async throws -> Program {
    try await Program.run(words, in: folder.path)
  }

  private func bytes(_ folder: TemporaryDirectory, _ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder.file(name)))
  }

  @Test func `any partition gives the same text, JSON, table and workbook`() async throws {
    let folder = try TemporaryDirectory()
    func results(_ words: [String], _ name: String) async throws {
      let text = try await Program.run(
        words + ["-o", name, "--futures-csv", name + ".csv", "--workbook", name + ".xlsx"],
        in: folder.path)
      let json = try await Program.run(words + ["--json", "-o", name + ".json"], in: folder.path)
      try #require(text.status == 0 && json.status == 0, "\(text.errors) \(json.errors)")
    }
    let set = ["--set", "hub.reserve=$70k", "--seed", "7", "--futures", "48", "--quiet"]
    try await results(["run", MergeTests.scenario] + set, "one")
    for (count, threads) in [(1, 7), (2, 1), (3, 3), (7, 2), (16, 1)] {
      var parts: [String] = []
      for number in 1...count {
        parts.append("part-\(number)")
        let program = try await Program.run(
          ["run", MergeTests.scenario, "--shard", "\(number)/\(count)", "-o", parts[number - 1]]
            + set + ["--threads", "\(threads)"], in: folder.path)
        try #require(program.status == 0, "\(program.errors)")
        #expect(program.output.isEmpty && program.errors.isEmpty)
      }
      try await results(["merge"] + parts.reversed() + ["--quiet"], "all")
      for end in ["", ".json", ".csv", ".xlsx"] {
        #expect(
          try bytes(folder, "one\(end)") == bytes(folder, "all\(end)"), "\(count) shards: \(end)")
      }
    }
  }

  @Test func `merging says and ends as the run does, warnings and gate included`() async throws {
    let work = try WorkedCase(adding: WorkedCase.goals)
    let one = try await work.run("run", "--futures", "9", "--gate", "--set", "hub.reserve=$0")
    for number in 0..<2 {
      let part = try await work.run(
        "run", "--futures", "9", "--set", "hub.reserve=$0", "--shard", "\(number)/2",
        "--shard-from-zero", "-o", "\(number).part")
      #expect(part.status == 0)
      #expect(
        part.errors.hasSuffix(
          number == 0
            ? "Wrote shard 1 of 2, futures 0 to 3 of 9, to 0.part.\n"
            : "Wrote shard 2 of 2, futures 4 to 8 of 9, to 1.part.\n"), "\(part.errors)")
    }
    let merged = try await run(work.folder, "merge", "0.part", "1.part", "--gate")
    #expect(one.status == 1)
    #expect(merged.status == one.status)
    #expect(merged.output == one.output)
    #expect(merged.errors == one.errors)
    #expect(try work.folder.names() == ["0.part", "1.part", WorkedCase.name])
  }

  @Test func `what keeps parts apart is said, with a status that scripts can tell`() async throws {
    let work = try WorkedCase()
    for (number, seed) in [(1, "1"), (2, "2")] {
      _ = try await work.run(
        "run", "--futures", "4", "--seed", seed, "--shard", "\(number)/3", "-o", "\(number).part")
    }
    let mixed = try await run(work.folder, "merge", "1.part", "2.part")
    #expect(mixed.status == 65)
    #expect(mixed.output.isEmpty)
    #expect(
      mixed.errors == """
        error: 2.part has seed 2, and not 1, as 1.part
        error: shard 3 of 3 is missing
        help: simulate it with the same options and --shard 3/3
        Nothing was merged.

        """)
    let absent = try await run(work.folder, "merge", "1.part", "none.part")
    #expect(absent.status == 66)
    #expect(absent.errors.hasPrefix("error: cannot read none.part: there is no such file"))
    let foreign = try await run(work.folder, "merge", WorkedCase.name)
    #expect(foreign.status == 65)
    #expect(foreign.errors.hasPrefix("error: \(WorkedCase.name) is no part of a run\n"))
    let place = try await work.run(
      "run", "--futures", "4", "--shard", "1/3", "-o", "missing/1.part")
    #expect(place.status == 73)
    #expect(place.errors.contains("error: cannot write missing/1.part: "))
  }

  @Test(arguments: [
    (["--shard", "1/2"], "name its file with '--output'"),
    (["--shard", "0/2", "-o", "p"], "with '--shard-from-zero' the first is 0/16"),
    (["--shard", "3/2", "-o", "p"], "not '3/2'"),
    (["--shard", "2/2", "--shard-from-zero", "-o", "p"], "not '2/2'"),
    (["--shard", "1of2", "-o", "p"], "not '1of2'"),
    (["--shard=-1/2", "-o", "p"], "not '-1/2'"),
    (["--shard-from-zero"], "says how '--shard' counts"),
    (["--shard", "1/2", "-o", "p", "--json"], "'--json' needs all futures"),
    (["--shard", "1/2", "-o", "p", "--gate"], "'--gate' needs all futures"),
    (["--shard", "1/2", "-o", "p", "--workbook", "a.xlsx"], "'--workbook' needs all futures"),
    (["--shard", "1/2", "-o", "p", "--restrictions"], "do not go together"),
    (["--shard", "1/2", "-o", "p", "--watch"], "do not go together"),
    (["--shard", "1/2", "-o", "p", "--futures", "auto"], "'--futures auto' needs them all"),
    (["--shard", "1/2", "-o", WorkedCase.name], "is the scenario itself"),
  ])
  func `a shard that cannot be is refused`(words: [String], message: String) async throws {
    let work = try WorkedCase()
    let program = try await Program.run(["run", WorkedCase.name] + words, in: work.folder.path)
    #expect(program.status == 64)
    let errors = program.errors.replacing(/\s+/, with: " ")
    #expect(errors.contains(message), "\(errors)")
    #expect(try work.folder.names() == [WorkedCase.name])
  }

  @Test func `merge refuses what it cannot give, and to write over a part`() async throws {
    let work = try WorkedCase()
    _ = try await work.run("run", "--futures", "2", "--shard", "1/1", "-o", "a.part")
    for words in [
      ["--restrictions"], ["-o", "a.part"], ["--futures", "3"], ["--workbook", "a.txt"],
    ] {
      let program = try await Program.run(["merge", "a.part"] + words, in: work.folder.path)
      #expect(program.status == 64, "\(words)")
    }
  }
}
