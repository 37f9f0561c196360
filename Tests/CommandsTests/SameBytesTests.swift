import Foundation
import TestSupport
import Testing

/// The same run gives the same bytes, whatever process and however many threads.
struct SameBytesTests {
  private func outputs(futures: Int, _ words: [[String]]) async throws -> [[String]] {
    let work = try WorkedCase(adding: WorkedCase.goals)
    var found: [[String]] = []
    for more in words {
      let text = try await Program.run(
        ["run", WorkedCase.name, "--futures", "\(futures)", "--futures-csv", "f.csv"]
          + more, in: work.folder.path)
      let json = try await Program.run(
        ["run", WorkedCase.name, "--futures", "\(futures)", "--json"] + more,
        in: work.folder.path)
      try #require(text.status == 0 && json.status == 0)
      found.append([text.output, json.output, try work.text("f.csv")])
    }
    return found
  }

  @Test func `in five processes`() async throws {
    let found = try await outputs(futures: 20, Array(repeating: [], count: 5))
    for other in found.dropFirst() { #expect(other == found[0]) }
  }

  // 260 futures are three blocks of work, so that threads share it.
  @Test func `on 1, 2, 3 and 7 threads`() async throws {
    let found = try await outputs(futures: 260, [1, 2, 3, 7].map { ["--threads", "\($0)"] })
    for other in found.dropFirst() { #expect(other == found[0]) }
  }

  /// JSON and the board's workbook of a run or merge of Riverbend, which has every kind of money.
  private func documents(_ words: [String], in folder: TemporaryDirectory) async throws -> [Data] {
    let program = try await Program.run(
      words + ["--json", "--workbook", "board.xlsx", "--live-futures", "4", "--quiet"],
      in: folder.path)
    try #require(program.status == 0, "\(program.errors)")
    let workbook = try Data(contentsOf: URL(filePath: folder.file("board.xlsx")))
    return [Data(program.output.utf8), workbook]
  }

  // 126 futures are two blocks of work.
  @Test func `of Riverbend on 1, 2, 3 and 7 threads, workbook included`() async throws {
    let folder = try TemporaryDirectory()
    var found: [[Data]] = []
    for threads in [1, 2, 3, 7] {
      found.append(
        try await documents(
          ["run", Place.scenario("riverbend"), "--futures", "126", "--threads", "\(threads)"],
          in: folder))
    }
    for other in found.dropFirst() { #expect(other == found[0]) }
  }

  @Test func `of Riverbend whole, in 1 shard and in 16, workbook included`() async throws {
    let folder = try TemporaryDirectory()
    let run = ["run", Place.scenario("riverbend"), "--futures", "32"]
    let one = try await documents(run, in: folder)
    for count in [1, 16] {
      let parts = (1...count).map { "\($0)-of-\(count).part" }
      for (place, part) in parts.enumerated() {
        let program = try await Program.run(
          run + ["--shard", "\(place + 1)/\(count)", "-o", part, "--quiet"], in: folder.path)
        try #require(program.status == 0, "\(program.errors)")
      }
      #expect(try await documents(["merge"] + parts, in: folder) == one, "\(count) shards")
    }
  }

  @Test func `but not for another seed`() async throws {
    let found = try await outputs(futures: 5, [["--seed", "1"], ["--seed", "2"]])
    #expect(found[0][1] != found[1][1])
    #expect(found[0][2] != found[1][2])
  }

  @Test func `and fewer futures are the first of many`() async throws {
    let work = try WorkedCase()
    _ = try await work.run("run", "--futures", "130", "--futures-csv", "many.csv")
    _ = try await work.run("run", "--futures", "5", "--futures-csv", "few.csv")
    #expect(try work.text("many.csv").hasPrefix(try work.text("few.csv")))
  }
}
