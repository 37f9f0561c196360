import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// `techhire diff`: what two scenarios assume differently.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what two scenarios assume differently, defaults included; simulate nothing.")

  @Argument(
    help: ArgumentHelp("The scenario to start from.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var first: String

  @Argument(
    help: ArgumentHelp("The scenario to compare with it.", valueName: "other-file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var second: String

  @Flag(help: "Print the differences as JSON.")
  var json = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print no warnings.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false

  func run() throws {
    // Both are read before either failure counts, so that all errors are shown at once.
    let one = Result { try input(first) }
    let other = Result { try input(second) }
    let report = DifferenceReport(try one.get(), try other.get())
    if json {
      try StandardOutput.write(report.json.text)
    } else {
      let ink = Ink(isColored: StandardOutput.isColored(noColor: noColor))
      try StandardOutput.write(report.text(ink))
    }
  }

  private func input(_ path: String) throws -> ScenarioInput {
    try ScenarioInput(path: path, changes: [], strict: strict, reportsWarnings: !quiet)
  }
}
