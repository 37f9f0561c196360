import Foundation
import TestSupport
import Testing

struct DiffTests {
  private static func variant() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: Place.scenario("rural"), toPath: folder.file("rural.yaml"))
    let text = """
      extends: rural.yaml
      name: Cedar Fork with broadband
      hub: { reserve: $60k, credit-line: { remove: true } }
      outreach: { qualify: 40% to 55% }
      costs:
        - { name: "Broadband, two sites", amount: $450, driver: per month, activity: support-services }
      sources: { outreach.qualify: "Regional survey, 2026" }
      """
    try Data(text.utf8).write(to: URL(filePath: folder.file("variant.yaml")))
    return folder
  }

  @Test func `prints a plan of the differences, and exits 0`() async throws {
    let folder = try DiffTests.variant()
    let program = try await Program.run(
      ["diff", "rural.yaml", "variant.yaml", "--quiet"], in: folder.path)
    #expect(program.status == 0)
    #expect(program.errors.isEmpty)
    try expectGolden(program.output, "diff-rural.txt")
  }

  @Test func `prints the same as JSON`() async throws {
    let folder = try DiffTests.variant()
    let program = try await Program.run(
      ["diff", "rural.yaml", "variant.yaml", "--json", "--quiet"], in: folder.path)
    let document = try JSONObject(parsing: program.output)
    #expect(try document.number("format") == 1)
    let changes = try document.objects("changes")
    let counts = try document.object("counts")
    let total = try ["changed", "added", "removed"].map(counts.number).reduce(0, +)
    #expect(Double(changes.count) == total && total >= 5)
    let reserve = try #require(changes.first { try $0.string("path") == "hub.reserve" })
    #expect(try reserve.string("from") == "$40k" && reserve.string("to") == "$60k")
    let added = try #require(changes.first { try $0.string("change") == "added" })
    #expect(try added.object("to").string("amount") == "$450")
    let source = try #require(
      changes.first { try $0.string("path") == "sources.outreach.qualify" })
    #expect(source.members["to"] as? String == "Regional survey, 2026")
  }

  @Test func `says that two files assume the same`() async throws {
    let work = try WorkedCase()
    let program = try await work.run("diff", WorkedCase.name)
    #expect(program.status == 0)
    #expect(program.output.contains("The two scenarios assume the same: "))
  }

  @Test func `shows the errors of both files at once`() async throws {
    let folder = try TemporaryDirectory()
    for name in ["a.yaml", "b.yaml"] {
      try Data("format: 1\nnmae: A\n".utf8).write(to: URL(filePath: folder.file(name)))
    }
    let program = try await Program.run(["diff", "a.yaml", "b.yaml"], in: folder.path)
    #expect(program.status == 65)
    #expect(program.output.isEmpty)
    #expect(program.errors.contains("a.yaml:2:1") && program.errors.contains("b.yaml:2:1"))
  }
}
