import Analysis
import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// `techhire what-if`: a scenario against itself with changes.
struct WhatIfCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "Simulate a scenario with and without changes, over the same futures.",
    discussion: """
      Of several changes it also says which is responsible for what: what each adds to those made \
      before it, averaged over every order in which they could be made (over drawn orders when \
      there are more than eight).
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "Output options") var table: FuturesTableOptions

  func validate() throws {
    guard !options.changes.isEmpty else {
      throw ValidationError(
        "Say what to change, such as --set 'hub.reserve=$50k'; --set may be repeated.")
    }
    guard options.changes.count <= CoalitionPlan.most else {
      throw ValidationError(
        "\(options.changes.count) changes are more than \(CoalitionPlan.most); write them into a "
          + "file of its own and use 'techhire compare'.")
    }
    try output.validate(against: [file])
    try table.validate(against: [file], output)
  }

  func run() async throws {
    try output.requireWritable()
    try table.requireWritable()
    var unchanged = options
    unchanged.changes = []
    let changed = try ScenarioInput(path: file, options: options)
    let base = try ScenarioInput(path: file, options: unchanged, reportsWarnings: false)
    let inputs = [base, changed]
    let notes = try ComparisonNotes.notes(on: inputs, options)
    let names = [base.scenario.name, WhatIfCommand.name(of: changed, base)]
    let simulator = ComparisonSimulation(simulation, quiet: options.quiet)
    let comparison = try await simulator.compare(inputs.map(\.scenario), names: names)
    let shares =
      options.changes.count > 1
      ? try await ChangeShares(base.document, options.changes).shares(comparison, simulator) : nil
    let assumptions = inputs.dropFirst().map {
      AssumptionChange.all(from: inputs[0].reading, to: $0.reading)
    }
    try table.write { FuturesTable.csv(comparison.contenders.map { ($0.name, $0.futures) }) }
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? ComparisonDocument.json(
          comparison, inputs.map(\.provenance), assumptions: assumptions, notes: notes,
          shares: shares
        ).text
        : ComparisonReport(
          comparison, assumptions: assumptions, notes: notes, shares: shares,
          ink: Ink(isColored: isColored)
        ).text)
  }

  private static func name(of changed: ScenarioInput, _ base: ScenarioInput) -> String {
    changed.scenario.name == base.scenario.name
      ? base.scenario.name + ", changed" : changed.scenario.name
  }
}
