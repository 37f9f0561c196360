import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire plan`: works placement goals backwards.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Work placement goals backwards to training, outreach, employers and money.")

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup(title: "Simulation options") var simulation: FixedFuturesOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup var table: NoFuturesTable

  func validate() throws { try output.validate(against: [file]) }

  func run() async throws {
    try output.requireWritable()
    let input = try ScenarioInput(path: file, options: options)
    let scenario = input.scenario
    let blueprint = Blueprint(scenario, seed: simulation.seed)
    let plans = try await BackwardPlan.all(
      of: blueprint, futures: simulation.futures, threads: simulation.threadCount)
    guard !plans.isEmpty else {
      StandardError.write(
        "error: the scenario has no goal for a number of placements that leaves time to train\n")
      throw ExitStatus.badScenario
    }
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? PlanDocument.json(plans, of: scenario, seed: blueprint.seed, input.provenance).text
        : PlanReport(plans, of: scenario, ink: Ink(isColored: isColored)).text)
  }
}
