import Foundation
import TestSupport
import Testing

/// Runs of files that extend others say what they were made from.
struct VariantRunTests {
  private func work() throws -> WorkedCase {
    let work = try WorkedCase()
    try Data("extends: \(WorkedCase.name)\ncosts: [{ name: Tuition, amount: \"$4,000\" }]\n".utf8)
      .write(to: URL(filePath: work.folder.file("cheaper.yaml")))
    return work
  }

  @Test func `the results name both files with their digests`() async throws {
    let work = try work()
    let program = try await Program.run(
      ["run", "cheaper.yaml", "--futures", "2", "--json"], in: work.folder.path)
    #expect(program.errors.isEmpty)
    let scenario = try JSONObject(parsing: program.output).object("scenario")
    let digests = try await Program.shell(
      "sha256sum cheaper.yaml \(WorkedCase.name)", in: work.folder.path
    ).output.split(separator: "\n").map { String($0.prefix(64)) }
    try #require(digests.count == 2)
    #expect(try scenario.string("sha256") == digests[0])
    let bases = try scenario.objects("extends")
    #expect(try bases.map { try $0.string("file") } == [WorkedCase.name])
    #expect(try bases.map { try $0.string("sha256") } == [digests[1]])
  }

  @Test func `a variant's results are those of the same change on the command line`() async throws {
    let work = try work()
    let variant = try await Program.run(
      ["run", "cheaper.yaml", "--futures", "2"], in: work.folder.path)
    let changed = try await work.run(
      "run", "--futures", "2", "--set", "costs.Tuition.amount=$4,000")
    #expect(variant.output == changed.output)
    #expect(variant.output.contains("$132,000"))
  }

  @Test func `check says what a file extends`() async throws {
    let work = try work()
    let program = try await Program.run(["check", "cheaper.yaml"], in: work.folder.path)
    #expect(program.output.hasPrefix("Two years by hand\nextends \(WorkedCase.name)\n"))
  }
}
