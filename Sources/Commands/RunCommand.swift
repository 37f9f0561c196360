import Analysis
import ArgumentParser
import Reports
import Simulation

/// `techhire run`: simulates a scenario and prints the summary.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario and print what it is likely to bring.")

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  @Flag(help: "Print the results as JSON.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the results to a file instead of printing them.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("futures-csv"),
    help: ArgumentHelp(
      "Also write one row per future, with a column per outcome.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var futuresCSV: String?

  @Option(
    help: ArgumentHelp(
      "Also write the workbook for an advisory board.", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup(title: "Workbook options") var workbookOptions: WorkbookOptions
  @OptionGroup(title: "Further analyses") var analyses: AnalysisOptions

  @Flag(help: "Exit with status 1 when a goal is not reached at its confidence.")
  var gate = false

  @Flag(
    help: "Run again at each save of the scenario, or of a file that it is made from; Ctrl-C ends.")
  var watch = false

  func validate() throws {
    if watch, gate {
      throw ValidationError("'--watch' goes on until it is interrupted, so '--gate' has no status.")
    }
    let targets = [output, futuresCSV, workbook].compactMap(\.self)
    for (place, target) in targets.enumerated() {
      if OutputFile.isSame(target, file) {
        throw ValidationError("'\(target)' is the scenario itself; the results need another file.")
      }
      for other in targets[..<place] where OutputFile.isSame(target, other) {
        throw ValidationError("Two of the results would go to the same file, '\(target)'.")
      }
    }
    if let workbook { try WorkbookFile.validate(workbook) }
  }

  func run() async throws {
    guard watch else { return try await runOnce() }
    try await WatchedRun(path: file, isQuiet: options.quiet).run { try await runOnce() }
  }

  private func runOnce() async throws {
    let input = try ScenarioInput(path: file, options: options)
    try workbookOptions.check(input.scenario)
    let projection = try await ScenarioSimulation.projection(
      of: input, simulation, quiet: options.quiet)
    let study = try await analyses.study(
      of: input, projection, simulation, quiet: options.quiet)
    if let futuresCSV {
      try OutputFile.write(FuturesTable.csv(projection.futures), to: futuresCSV)
    }
    if let workbook {
      try WorkbookFile.writeBoard(
        projection, study, input.provenance, workbookOptions, to: workbook)
    }
    let text: String
    if json {
      text = RunDocument.json(projection, input.provenance, study: study).text
    } else {
      let isColored = output == nil && StandardOutput.isColored(options)
      text = RunReport(projection, study: study, ink: Ink(isColored: isColored)).text
    }
    if let output {
      try OutputFile.write(text, to: output)
    } else {
      try StandardOutput.write(text)
    }
    if gate && projection.goals.contains(where: { !$0.isMet }) { throw ExitStatus.goalMissed }
  }
}
