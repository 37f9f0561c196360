import Analysis
import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Simulation

/// `techhire drivers`: which unknowns matter, and why futures fail; for several plans, what to find out
/// before one is chosen.
struct DriversCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drivers",
    abstract: "Tell luck from not knowing, what to find out first, and why futures fail.",
    discussion: """
      Every future is simulated twice, with the same assumptions and decisions on awards but new \
      luck. What the two have in common comes from what is not known; the rest is luck.

      Of two or more scenarios it tells what to find out before one of them is chosen: how much more \
      often the choice would turn out best, and how much more often each goal would be reached, if an \
      unknown were known first. All are simulated over the same futures, with the seed and the number \
      of futures of the first unless the command line says otherwise.
      """)

  @Argument(
    help: ArgumentHelp(
      "The scenario file; several files are plans to choose from.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @Option(
    name: .customLong("outcome"), parsing: .singleValue,
    help: ArgumentHelp(
      "The outcome to explain, such as 'placed', 'gap' or 'lowest-cash'; 'placed' otherwise.",
      valueName: "name"))
  var outcomes: [Outcome] = []

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "Output options") var table: FuturesTableOptions

  private var outcome: Outcome { outcomes.first ?? .placed }

  func validate() throws {
    guard outcomes.count < 2 else {
      throw ValidationError(
        "One outcome is explained at a time, not \(outcomes.count); run the command once for each.")
    }
    if files.count > 1, outcome.preference == .neither {
      throw ValidationError(
        "Of '\(outcome.rawValue)' neither more nor less is better, so it cannot tell which plan is "
          + "best; name another --outcome, such as 'placed' or 'gap'.")
    }
    try output.validate(against: files)
    try table.validate(against: files, output)
  }

  func run() async throws {
    try output.requireWritable()
    try table.requireWritable()
    let readings = files.map { file in Result { try ScenarioInput(path: file, options: options) } }
    let inputs = try readings.map { try $0.get() }
    if inputs.count > 1 { return try await choose(among: inputs) }
    guard let input = inputs.first else { return }
    let simulator = ComparisonSimulation(simulation, quiet: options.quiet)
    guard let futures = try await simulator.runs(of: [input.scenario]).first else { return }
    let bar = ProgressBar("Living again", total: futures.count, isShown: !options.quiet)
    let again = try await Futures.simulate(
      Blueprint(input.scenario, seed: simulation.seed, replicate: 1), count: futures.count,
      threads: simulation.threadCount, progress: { bar.update($0) })
    bar.finish()
    guard let drivers = await Drivers(of: outcome, futures, again: again) else {
      throw undefined("is defined in no future")
    }
    try table.write { FuturesTable.csv(futures) }
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? DriversDocument.json(drivers, input.provenance).text
        : DriversReport(drivers, ink: Ink(isColored: isColored)).text)
  }

  /// Tells what to find out before one of several plans is chosen.
  private func choose(among inputs: [ScenarioInput]) async throws {
    let notes = try ComparisonNotes.notes(on: inputs, options)
    let names = ContenderNames.distinct(inputs.map { ($0.scenario.name, $0.document.name) })
    let runs = try await ComparisonSimulation(simulation, quiet: options.quiet)
      .runs(of: inputs.map(\.scenario))
    let plans = zip(names, runs).map { (name: $0, futures: $1) }
    guard let choice = await PlanChoice(by: outcome, plans) else {
      throw undefined("is defined in no future of all plans")
    }
    try table.write { FuturesTable.csv(plans) }
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? ChoiceDocument.json(choice, inputs.map(\.provenance), notes: notes).text
        : ChoiceReport(choice, notes: notes, ink: Ink(isColored: isColored)).text)
  }

  private func undefined(_ reason: String) -> ExitCode {
    StandardError.write("error: '\(outcome.rawValue)' \(reason)\n")
    return ExitStatus.badScenario
  }
}

extension Outcome: ExpressibleByArgument {}
