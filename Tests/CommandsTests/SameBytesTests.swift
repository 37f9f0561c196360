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
