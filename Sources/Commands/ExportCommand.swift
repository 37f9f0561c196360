import ArgumentParser

/// `techhire export`: writes a workbook for an audience.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Simulate a scenario and write a workbook.")

  enum Audience: String, ExpressibleByArgument, CaseIterable { case board }

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(name: .customLong("for"), help: "For whom the workbook is.")
  var audience: Audience

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The workbook to write.", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var output: String

  @OptionGroup(title: "Workbook options") var workbook: WorkbookOptions
  @OptionGroup(title: "Further analyses") var analyses: AnalysisOptions
  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  func validate() throws {
    try WorkbookFile.validate(output)
  }

  func run() async throws {
    let input = try ScenarioInput(path: file, options: options)
    try workbook.check(input.scenario)
    let projection = try await ScenarioSimulation.projection(
      of: input, simulation, quiet: options.quiet)
    let study = try await analyses.study(
      of: input, projection, simulation, quiet: options.quiet)
    switch audience {
    case .board:
      try WorkbookFile.writeBoard(projection, study, input.provenance, workbook, to: output)
    }
    if !options.quiet { try StandardOutput.write("Wrote \(output).\n") }
  }
}
