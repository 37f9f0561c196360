import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire export`: writes a workbook for an audience.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Simulate a scenario and write a workbook.",
    discussion: """
      For a board: the results of the run, and what moves placements most. That takes up to 2,000 \
      futures lived twice, about a third more time, so 'run --workbook' leaves it out. For a funder: \
      an application for one of the scenario's awards, its plan as live formulas from one sheet of \
      inputs, and beside it what the simulation says of it. The plan takes the award as granted; \
      --stream names the award.
      """)

  /// For whom a workbook is.
  enum Audience: String, ExpressibleByArgument, CaseIterable {
    case board, federal, wioa, foundation, state

    /// The kind of the award applied for; nil for a board, which gives none.
    var kind: FundingStream.Kind? {
      switch self {
      case .board: nil
      case .federal: .discretionary
      case .wioa: .wioa
      case .foundation: .philanthropy
      case .state: .stateLocal
      }
    }
  }

  @Argument(
    help: ArgumentHelp(
      "The scenario file; for a board up to 6, held side by side, the present course first.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(name: .customLong("for"), help: "For whom the workbook is.")
  var audience: Audience

  @Option(
    help: ArgumentHelp(
      "The award applied for, by its name in the scenario; the only one of its kind otherwise.",
      valueName: "name"))
  var stream: String?

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
    if audience == .board, stream != nil {
      throw ValidationError("--stream says what is applied for; a board is asked for nothing.")
    }
    if audience != .board, analyses.restrictions {
      throw ValidationError("--restrictions is a part of the board's workbook alone.")
    }
    if audience != .board || files.count > 1, workbook.liveFutures != nil {
      throw ValidationError("--live-futures is for the board's workbook of one plan.")
    }
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
    try OutputTarget(output, needsPlainFile: true).requireWritable()
    if files.count > 1 {
      try await PlansExport.write(
        files, simulation, options, isPublic: workbook.isPublic, to: output)
      if !options.quiet { try StandardOutput.write("Wrote \(output).\n") }
      return
    }
    let input = try ScenarioInput(path: files[0], options: options)
    try workbook.check(input.scenario)
    if audience != .board, !options.quiet { AttachmentName(output).warn() }
    let applied = try audience.kind.map {
      try ApplicationSimulation.stream(stream, kind: $0, in: input.scenario)
    }
    let projection = try await ScenarioSimulation.projection(
      of: input, simulation, quiet: options.quiet)
    let study = try await analyses.study(
      of: input, projection, simulation, quiet: options.quiet)
    if let applied {
      let application = try await ApplicationSimulation(
        input.scenario, stream: applied, seed: projection.futures.blueprint.seed,
        futures: projection.futures.count, threads: simulation.threadCount, quiet: options.quiet)
      try write(application, projection, input.provenance)
    } else {
      let drivers =
        workbook.isPublic
        ? nil
        : try await DriversSimulation(
          seed: projection.futures.blueprint.seed, threads: simulation.threadCount,
          quiet: options.quiet
        ).drivers(of: input.scenario, futures: projection.futures.count)
      try WorkbookFile.writeBoard(
        projection, study, drivers: drivers, input.provenance, workbook, to: output)
    }
    if !options.quiet { try StandardOutput.write("Wrote \(output).\n") }
  }

  private func write(
    _ application: ApplicationSimulation, _ projection: Projection, _ provenance: Provenance
  ) throws {
    let (plan, drivers) = (application.plan, application.drivers)
    if workbook.isPublic {
      guard
        let promised = PublicApplicationWorkbook(plan, base: projection, provenance: provenance)
      else {
        StandardError.write(
          "error: '--public' shows what 'hub.publish' names, and an application promises none of it\n"
            + "help: it promises 'enrolled', 'completed', 'credentialed', 'placed' and those still "
            + "employed later\n")
        throw ExitStatus.badScenario
      }
      return try WorkbookFile.write(to: output) { try promised.write(to: $0) }
    }
    try WorkbookFile.write(to: output) { path in
      switch audience {
      case .board: break
      case .federal:
        try FederalWorkbook(plan, base: projection, drivers: drivers, provenance: provenance)
          .write(to: path)
      case .wioa:
        try WIOAWorkbook(plan, base: projection, drivers: drivers, provenance: provenance)
          .write(to: path)
      case .foundation:
        try FoundationWorkbook(plan, base: projection, drivers: drivers, provenance: provenance)
          .write(to: path)
      case .state:
        try StateWorkbook(plan, base: projection, drivers: drivers, provenance: provenance)
          .write(to: path)
      }
    }
  }
}
