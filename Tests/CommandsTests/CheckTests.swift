import Foundation
import TestSupport
import Testing

struct CheckTests {
  private func folder() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try Data("format: 1\nnmae: A\nstart: 2027\n".utf8)
      .write(to: URL(filePath: folder.file("bad.yaml")))
    try FileManager.default.copyItem(
      atPath: Place.scenario("first"), toPath: folder.file("first.yaml"))
    return folder
  }

  @Test func `gives the findings of all files as one JSON object`() async throws {
    let folder = try folder()
    let program = try await Program.run(
      ["check", "first.yaml", "bad.yaml", "missing.yaml", "--json"], in: folder.path)
    #expect(program.status == 65)
    #expect(program.errors.isEmpty)
    let document = try JSONObject(parsing: program.output)
    #expect(try document.number("format") == 1)
    let files = try document.objects("files")
    #expect(try files.map { try $0.string("file") } == ["first.yaml", "bad.yaml", "missing.yaml"])
    #expect(try files[0].string("name") == "Fairview TechHire")
    #expect(try files[0].objects("hub-criteria").count == 8)
    #expect(try files[0].objects("findings").isEmpty)
    let findings = try files[1].objects("findings")
    let slip = try #require(findings.first { try $0.string("code") == "E011" })
    #expect(try slip.string("severity") == "error")
    #expect(try slip.number("line") == 2 && slip.number("column") == 1)
    #expect(try slip.string("help") == "did you mean 'name'?")
    #expect(try files[2].objects("findings").map { try $0.string("code") } == ["E001"])
  }

  @Test func `says the same with and without JSON`() async throws {
    let folder = try folder()
    let plain = try await Program.run(["check", "bad.yaml"], in: folder.path)
    let json = try await Program.run(["check", "bad.yaml", "--json"], in: folder.path)
    #expect(plain.status == json.status)
    let findings = try JSONObject(parsing: json.output).objects("files")[0].objects("findings")
    #expect(findings.count >= 3)
    for finding in findings {
      let shown =
        "bad.yaml:\(Int(try finding.number("line"))):\(Int(try finding.number("column"))): error: "
        + "\(try finding.string("message")) ["
      #expect(plain.errors.contains(shown), "\(shown)")
    }
  }

  @Test func `checks several files, each with its own report`() async throws {
    let folder = try folder()
    try FileManager.default.copyItem(
      atPath: Place.scenario("rural"), toPath: folder.file("rural.yaml"))
    let program = try await Program.run(["check", "first.yaml", "rural.yaml"], in: folder.path)
    #expect(program.status == 0)
    #expect(program.output.hasPrefix("Fairview TechHire\n"))
    #expect(program.output.contains("\n\nCedar Fork TechHire"))
  }

  @Test func `counts warnings as errors with strict, also as JSON`() async throws {
    let work = try WorkedCase()
    let words = ["--json", "--set", "horizon=18 months"]
    let lax = try await Program.run(["check", WorkedCase.name] + words, in: work.folder.path)
    let strict = try await Program.run(
      ["check", WorkedCase.name, "--strict"] + words, in: work.folder.path)
    #expect(lax.status == 0 && strict.status == 65)
    #expect(lax.output == strict.output)
  }

  @Test func `gives every figure of the file with its source as JSON`() async throws {
    let folder = try folder()
    try FileManager.default.copyItem(
      atPath: Place.scenario("rural"), toPath: folder.file("rural.yaml"))
    let program = try await Program.run(["check", "rural.yaml", "--json"], in: folder.path)
    let file = try #require(try JSONObject(parsing: program.output).objects("files").first)
    let figures = try file.objects("figures")
    let plain = try await Program.run(["check", "rural.yaml"], in: folder.path)
    let sourced = figures.count { $0.members["source"] is String }
    let uncertain = try figures.count { try $0.bool("uncertain") }
    #expect(
      plain.output.contains(
        "  \(figures.count) figures in the file, \(uncertain) of them uncertain; \(sourced) with a source."
      ))
    let begins = try #require(figures.first { try $0.string("path") == "economy.recession-begins" })
    #expect(try begins.string("written") == "1.6% per month")
    #expect(try begins.string("source").hasPrefix("NBER, "))
    #expect(sourced > 5 && sourced < figures.count)
  }
}
