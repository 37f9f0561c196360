import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// `techhire check`: reads scenarios and says what is wrong or missing; simulates nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and check scenarios, with the hub criteria and roles; simulate nothing.")

  @Argument(
    help: ArgumentHelp("The scenario files.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Flag(help: "Print the findings as JSON, one object for all files.")
  var json = false

  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  func run() throws {
    if json { return try CheckDocument(files, options).write() }
    var failure: ExitCode?
    for (number, file) in files.enumerated() {
      do {
        let input = try ScenarioInput(path: file, options: options)
        if options.quiet { continue }
        if number > 0 { try StandardOutput.write("\n") }
        let ink = Ink(isColored: StandardOutput.isColored(options))
        try StandardOutput.write(
          CheckReport(
            input.scenario, bases: input.bases.map(\.name), warnings: input.diagnostics.count,
            ink: ink
          ).text)
      } catch let error as ExitCode {
        // Every file is looked at; the first failure decides the status.
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
