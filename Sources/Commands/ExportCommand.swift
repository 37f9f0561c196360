import ArgumentParser

/// `techhire export`: writes a workbook for an audience.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Simulate a scenario and write a workbook.")

  enum Audience: String, ExpressibleByArgument, CaseIterable { case board }

  @Argument(
    help: ArgumentHelp(
      "The scenario file; for a board up to 6, held side by side, the present course first.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

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
    guard files.count > 1 else { return }
    guard audience == .board else {
      throw ValidationError(
        "Only --for board takes several plans; an application is made from one scenario.")
    }
    guard !analyses.restrictions else {
      throw ValidationError("--restrictions looks into one plan; export each plan on its own.")
    }
    try PlansExport.validate(files)
  }

  func run() async throws {
    if files.count > 1 {
      try await PlansExport.write(files, simulation, options, to: output)
      if !options.quiet { try StandardOutput.write("Wrote \(output).\n") }
      return
    }
    let input = try ScenarioInput(path: files[0], options: options)
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
