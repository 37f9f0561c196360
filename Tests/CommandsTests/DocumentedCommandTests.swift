import Foundation
import TestSupport
import Testing

/// What the README and the scenarios' comments tell readers to type.
struct DocumentedCommandTests {
  static let readme: String? = try? String(
    contentsOfFile: "\(Place.package)/README.md", encoding: .utf8)

  /// Each command with where it stands.
  static let commands: [(place: String, line: String)] = {
    var found: [(String, String)] = []
    for line in (readme ?? "").split(separator: "\n") {
      for match in line.matches(
        of:
          /`(techhire (?:init|check|run|compare|what-if|plan|sweep|drivers|replay|diff|explain|export|rules|schema|help) [^`]+)`/
      ) {
        found.append(("README.md", String(match.1)))
      }
    }
    let folder = "\(Place.package)/scenarios"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
      // A backslash at a line's end carries the command into the next comment line.
      let joined = text.replacing(/\\\n#\s*/, with: "")
      for match in joined.matches(of: /(?m)^#.*?(techhire [a-z-]+ scenarios\/.+)$/) {
        found.append((name, String(match.1)))
      }
    }
    return found
  }()

  @Test func `there are commands in both`() {
    #expect(DocumentedCommandTests.commands.contains { $0.place == "README.md" })
    #expect(DocumentedCommandTests.commands.count { $0.place != "README.md" } >= 5)
  }

  @Test(arguments: commands.map { "\($0.place): \($0.line)" })
  func `every command that readers are shown runs`(shown: String) async throws {
    let parts = shown.split(separator: ": ", maxSplits: 1).map(String.init)
    var line = try #require(parts.last)
      .replacing("FILE…", with: "scenarios/first.yaml scenarios/rural.yaml")
      .replacing("FILE", with: "scenarios/first.yaml")
      .replacing("OTHER", with: "scenarios/rural.yaml").replacing("OUT", with: "out")
    let name = line.split(separator: " ")[1]
    if !["check", "replay", "diff", "explain", "help", "init", "rules", "schema"].contains(name) {
      line += " --futures 1"
    }
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: "\(Place.package)/scenarios", toPath: folder.file("scenarios"))
    let program = try await Program.shell(line, in: folder.path)
    #expect(program.status == 0, "\(line)\n\(program.errors)")
  }

  @Test func `files and reports in the README are what the files say`() throws {
    let readme = try #require(DocumentedCommandTests.readme)
    var checked = 0
    let blocks = readme.matches(
      of: /<!-- begin: ((?:scenarios|reports)\/\S+) -->\n```[a-z]*\n([\s\S]*?)```\n<!-- end -->/)
    for block in blocks {
      let file = try String(contentsOfFile: "\(Place.package)/\(block.1)", encoding: .utf8)
      #expect(file.hasPrefix(block.2), "\(block.1): \(firstDifferences(String(block.2), file))")
      checked += 1
    }
    #expect(checked >= 2)
  }

  @Test func `the README's slips are answered as it shows`() async throws {
    let readme = try #require(DocumentedCommandTests.readme)
    let shown = try #require(
      readme.firstMatch(of: /<!-- begin: slip -->\n```\n([\s\S]*?)```/), "no slips are shown")
    let folder = try TemporaryDirectory()
    let text = try String(contentsOfFile: Place.scenario("first"), encoding: .utf8)
      .replacing("completion:", with: "compltion:")
      .replacing("amount: \"$5,800\"", with: "amount: 5800")
    try Data(text.utf8).write(to: URL(filePath: folder.file("first.yaml")))
    let program = try await Program.run(["check", "first.yaml"], in: folder.path)
    #expect(program.status == 65)
    #expect(
      program.errors.hasPrefix(shown.1), "\(firstDifferences(program.errors, String(shown.1)))")
  }
}
