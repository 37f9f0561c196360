import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire drivers`: which unknowns matter, and why futures fail.
struct DriversCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drivers",
    abstract: "Tell luck from not knowing, what to find out first, and why futures fail.",
    discussion: """
      Every future is simulated twice, with the same assumptions and decisions on awards but new \
      luck. What the two have in common comes from what is not known; the rest is luck.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The outcome to explain, such as 'placed', 'gap' or 'lowest-cash'.", valueName: "name"))
  var outcome = Outcome.placed

  @OptionGroup(title: "Simulation options") var simulation: FixedFuturesOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  @Flag(help: "Print the results as JSON.")
  var json = false

  func run() async throws {
    let input = try ScenarioInput(path: file, options: options)
    let count = simulation.count(input.scenario)
    let bar = ProgressBar("Simulating", total: 2 * count, isShown: !options.quiet)
    let futures = try await Futures.simulate(
      Blueprint(input.scenario, seed: simulation.seed), count: count,
      threads: simulation.threadCount, progress: { bar.update($0) })
    let again = try await Futures.simulate(
      Blueprint(input.scenario, seed: simulation.seed, replicate: 1), count: count,
      threads: simulation.threadCount, progress: { bar.update(count + $0) })
    bar.finish()
    guard let drivers = await Drivers(of: outcome, futures, again: again) else {
      StandardError.write("error: '\(outcome.rawValue)' is defined in no future\n")
      throw ExitStatus.badScenario
    }
    if json {
      try StandardOutput.write(DriversDocument.json(drivers, input.provenance).text)
    } else {
      let ink = Ink(isColored: StandardOutput.isColored(options))
      try StandardOutput.write(DriversReport(drivers, ink: ink).text)
    }
  }
}

extension Outcome: ExpressibleByArgument {}
