import ArgumentParser
import Commands
import Foundation
import TestSupport
import Testing

/// What the documents and the scenarios' comments tell readers to type.
struct DocumentedCommandTests {
  static let shown: [ShownCommand] = Documents.all.flatMap {
    ShownCommand.all(in: $0.text, of: $0.name)
  }

  /// Each command that can be run as it stands, with where it stands.
  static let commands: [(place: String, line: String)] = {
    var found: [(String, String)] = []
    let runnable =
      /techhire (?:init|check|run|compare|what-if|plan|sweep|drivers|replay|diff|explain|export|rules|schema|help) .+/
    for command in shown where command.isInline && command.line.wholeMatch(of: runnable) != nil {
      found.append((command.document, command.line))
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

  @Test func `there are commands in documents and scenarios`() {
    let shown = DocumentedCommandTests.shown
    #expect(shown.contains(where: \.isInline) && !shown.allSatisfy(\.isInline))
    #expect(shown.count > 40)
    // Wherever they stand, every subcommand is shown.
    let names = Set(shown.compactMap(\.words.first))
    let known = TechHireCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    #expect(known.filter { !names.contains($0) } == [])
    let places = DocumentedCommandTests.commands.map(\.place)
    #expect(places.count { $0.hasSuffix(".md") } >= 10)
    #expect(places.count { $0.hasSuffix(".yaml") } >= 5)
  }

  /// What the program's own parser has against a command; nil for nothing.
  private func objection(to command: ShownCommand) -> String? {
    do {
      _ = try TechHireCommand.parseAsRoot(command.words)
      return nil
    } catch {
      // Help and completion scripts are done when they are parsed.
      guard TechHireCommand.exitCode(for: error) != .success else { return nil }
      let message = TechHireCommand.message(for: error)
      let isShort =
        message.hasPrefix("Missing expected argument") || message.hasPrefix("Missing value for")
      return command.isInline && isShort ? unknownOption(of: command) : message
    }
  }

  /// The first option that its subcommand's help does not list, of a command that is only mentioned;
  /// the parser says first what is missing.
  private func unknownOption(of command: ShownCommand) -> String? {
    let subcommands = TechHireCommand.configuration.subcommands
    guard
      let type = subcommands.first(where: { $0.configuration.commandName == command.words.first })
    else { return "Unknown subcommand" }
    let help = TechHireCommand.helpMessage(for: type, includeHidden: true, columns: 200)
    let known = Set(help.split { " ,[]<>()'\n".contains($0) }.map(String.init))
    let options = command.words.filter { $0.hasPrefix("-") }.map { $0.prefix { $0 != "=" } }
    return options.first { !known.contains(String($0)) }.map { "Unknown option '\($0)'" }
  }

  @Test(arguments: shown)
  func `every command in a document has the subcommand and options that it names`(
    command: ShownCommand
  ) {
    let objection = objection(to: command)
    #expect(objection == nil, "\(command.document): \(command.line)\n\(objection ?? "")")
  }

  @Test(arguments: [
    ("`techhire frobnicate`", "Unexpected argument"),
    ("`techhire run FILE --bogus`", "Unknown option '--bogus'"),
    ("`techhire\nseek FILE --varry hub.reserve`", "Unknown option '--varry'"),
    ("`techhire verify --quite`", "Unknown option '--quite'"),
    ("```\ntechhire run\n```", "Missing expected argument"),
    (
      "```sh\nsrun techhire run a.yaml \\\n  --shard \"$SLURM_ID/16\" -o p --gat # so\n```", "--gat"
    ),
    ("```\nls | xargs techhire merge --workbok a.xlsx > out\n```", "--workbok"),
  ])
  func `a command that the program does not have is found`(text: String, message: String) throws {
    let commands = ShownCommand.all(in: text, of: "a.md")
    #expect(commands.count == 1)
    let command = try #require(commands.first)
    let found = try #require(objection(to: command))
    #expect(found.contains(message), "\(found)")
  }

  @Test(arguments: [
    "`techhire check`", "`techhire seek`", "`techhire run --set`", "`techhire help\nrun`",
    "`techhire schema > techhire.schema.json`", "`techhire verify OUT.xlsx`",
    "```\ntechhire merge *.part --workbook plan.xlsx     # what one machine would have given\n```",
    "```\nseq 16 | parallel techhire run plan.yaml --shard {}/16 -o parts/{}.part\n```",
  ])
  func `a command that the program has is not objected to`(text: String) throws {
    let command = try #require(ShownCommand.all(in: text, of: "a.md").first)
    #expect(objection(to: command) == nil)
  }

  @Test(arguments: commands.map { "\($0.place): \($0.line)" })
  func `every command that readers are shown runs`(shown: String) async throws {
    let parts = shown.split(separator: ": ", maxSplits: 1).map(String.init)
    var line = try #require(parts.last)
      .replacing("FILE…", with: "scenarios/first.yaml scenarios/rural.yaml")
      .replacing("FILE", with: "scenarios/first.yaml")
      .replacing("OTHER", with: "scenarios/rural.yaml").replacing("OUT", with: "out")
    let name = line.split(separator: " ")[1]
    if name != "init" { line = line.replacing("plan.yaml", with: "scenarios/first.yaml") }
    if !["check", "replay", "diff", "explain", "help", "init", "rules", "schema"].contains(name) {
      line += " --futures 1"
    }
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: "\(Place.package)/scenarios", toPath: folder.file("scenarios"))
    let program = try await Program.shell(line, in: folder.path)
    #expect(program.status == 0, "\(line)\n\(program.errors)")
  }

  @Test func `files and reports in the documents are what the files say`() throws {
    var checked = 0
    for document in Documents.all {
      let blocks = document.text.matches(
        of: /<!-- begin: ((?:scenarios|reports)\/\S+) -->\n```[a-z]*\n([\s\S]*?)```\n<!-- end -->/)
      for block in blocks {
        let file = try String(contentsOfFile: "\(Place.package)/\(block.1)", encoding: .utf8)
        #expect(
          file.hasPrefix(block.2),
          "\(document.name), \(block.1): \(firstDifferences(String(block.2), file))")
        checked += 1
      }
    }
    #expect(checked >= 2)
  }

  @Test func `slips are answered as the documents show`() async throws {
    let slips = Documents.all.compactMap {
      $0.text.firstMatch(of: /<!-- begin: slip -->\n```\n([\s\S]*?)```/)?.1
    }
    let shown = try #require(slips.first, "no slips are shown")
    let folder = try TemporaryDirectory()
    let text = try String(contentsOfFile: Place.scenario("first"), encoding: .utf8)
      .replacing("completion:", with: "compltion:")
      .replacing("amount: \"$5,800\"", with: "amount: 5800")
    try Data(text.utf8).write(to: URL(filePath: folder.file("first.yaml")))
    let program = try await Program.run(["check", "first.yaml"], in: folder.path)
    #expect(program.status == 65)
    #expect(
      program.errors.hasPrefix(shown), "\(firstDifferences(program.errors, String(shown)))")
  }
}
