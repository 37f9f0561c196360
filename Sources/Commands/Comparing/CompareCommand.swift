import Analysis
import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// `techhire compare`: two or more scenarios over the same futures.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Simulate two or more scenarios over the same futures and print how they differ.",
    discussion: """
      The first scenario is the base. All are simulated with its seed and its number of futures, \
      unless the command line says otherwise, so that future 1 of one plan meets the same luck as \
      future 1 of the other. Changes by --set are made to every scenario.
      """)

  @Argument(
    help: ArgumentHelp("The scenario files, the base first.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup(title: "Output options") var table: FuturesTableOptions

  func validate() throws {
    guard files.count > 1 else {
      throw ValidationError("To compare takes at least two scenario files.")
    }
    try output.validate(against: files)
    try table.validate(against: files, output)
  }

  func run() async throws {
    try output.requireWritable()
    try table.requireWritable()
    // All are read before any failure counts, so that all errors are shown at once.
    let readings = files.map { file in Result { try ScenarioInput(path: file, options: options) } }
    let inputs = try readings.map { try $0.get() }
    let notes = try ComparisonNotes.notes(on: inputs, options)
    let names = ContenderNames.distinct(inputs.map { ($0.scenario.name, $0.document.name) })
    let comparison = try await ComparisonSimulation(simulation, quiet: options.quiet)
      .compare(inputs.map(\.scenario), names: names)
    let assumptions = inputs.dropFirst().map {
      AssumptionChange.all(from: inputs[0].reading, to: $0.reading)
    }
    try table.write { FuturesTable.csv(comparison.contenders.map { ($0.name, $0.futures) }) }
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? ComparisonDocument.json(
          comparison, inputs.map(\.provenance), assumptions: assumptions, notes: notes
        ).text
        : ComparisonReport(
          comparison, assumptions: assumptions, notes: notes, ink: Ink(isColored: isColored)
        ).text)
  }
}
