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

  @Flag(help: "Print the results as JSON.")
  var json = false

  /// As many as settle a need to about one in a hundred.
  private static let usualFutures = 4_000

  func run() async throws {
    let input = try ScenarioInput(path: file, options: options)
    let scenario = input.scenario
    let futures = simulation.futures ?? min(scenario.futures, PlanCommand.usualFutures)
    let blueprint = Blueprint(scenario, seed: simulation.seed)
    var plans: [BackwardPlan] = []
    for goal in scenario.goals {
      let plan = try await BackwardPlan(
        goal, blueprint, futures: futures, threads: simulation.threadCount)
      if let plan { plans.append(plan) }
    }
    guard !plans.isEmpty else {
      StandardError.write(
        "error: the scenario has no goal for a number of placements that leaves time to train\n")
      throw ExitStatus.badScenario
    }
    if json {
      try StandardOutput.write(
        PlanDocument.json(plans, of: scenario, seed: blueprint.seed, input.provenance).text)
    } else {
      let ink = Ink(isColored: StandardOutput.isColored(options))
      try StandardOutput.write(PlanReport(plans, of: scenario, ink: ink).text)
    }
  }
}
