import ArgumentParser
import Reports

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
    name: .shortAndLong, help: ArgumentHelp("The workbook to write.", valueName: "file.xlsx"))
  var output: String

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  func validate() throws {
    guard output.hasSuffix(".xlsx") else {
      throw ValidationError("The workbook's name must end in .xlsx, not '\(output)'.")
    }
  }

  func run() async throws {
    let input = try ScenarioInput(path: file, options: options)
    let projection = try await ScenarioSimulation.projection(
      of: input, simulation, quiet: options.quiet)
    do {
      switch audience {
      case .board:
        try BoardWorkbook(projection, provenance: input.provenance).write(to: output)
      }
    } catch {
      StandardError.write("error: cannot write \(output): \(error)\n")
      throw ExitStatus.cannotWrite
    }
    if !options.quiet { try StandardOutput.write("Wrote \(output).\n") }
  }
}
