import ArgumentParser

/// `techhire run`: simulates a scenario and prints the summary.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Simulate a scenario and print what it is likely to bring.")

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup(title: "Simulation options") var simulation: SimulationOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  @OptionGroup var results: ResultOptions
  @OptionGroup(title: "Further analyses") var analyses: AnalysisOptions
  @OptionGroup(title: "Many machines") var sharing: ShardOptions

  @Flag(
    help: "Run again at each save of the scenario, or of a file that it is made from; Ctrl-C ends.")
  var watch = false

  func validate() throws {
    if watch, results.gate {
      throw ValidationError("'--watch' goes on until it is interrupted, so '--gate' has no status.")
    }
    try results.validate(against: [file], "the scenario")
    if sharing.wanted != nil { try validateShard() }
  }

  /// Refuses what a share of the futures cannot answer.
  private func validateShard() throws {
    if results.output == nil {
      throw ValidationError("'--shard' writes a part: name its file with '--output'.")
    }
    if simulation.futures == .untilSettled {
      throw ValidationError(
        "Shards are cut from a known number of futures; '--futures auto' needs them all.")
    }
    let later: [(isGiven: Bool, name: String)] = [
      (results.json, "json"), (results.futuresCSV != nil, "futures-csv"),
      (results.workbook != nil, "workbook"), (results.gate, "gate"),
    ]
    if let asked = later.first(where: \.isGiven) {
      throw ValidationError(
        "'--\(asked.name)' needs all futures: give it to 'techhire merge' with all the parts.")
    }
    let never: [(isGiven: Bool, name: String)] = [
      (analyses.restrictions, "restrictions"), (watch, "watch"),
    ]
    if let asked = never.first(where: \.isGiven) {
      throw ValidationError("'--\(asked.name)' and '--shard' do not go together.")
    }
  }

  func run() async throws {
    guard watch else { return try await runOnce() }
    try await WatchedRun(path: file, isQuiet: options.quiet).run { try await runOnce() }
  }

  private func runOnce() async throws {
    try results.requireWritable(isPart: sharing.wanted != nil)
    let input = try ScenarioInput(path: file, options: options)
    try results.workbookOptions.check(input.scenario)
    if let shard = sharing.wanted, let part = results.output {
      let run = ShardRun(shard: shard, simulation: simulation, quiet: options.quiet)
      return try await run.write(input, to: part)
    }
    let projection = try await ScenarioSimulation.projection(
      of: input, simulation, quiet: options.quiet)
    let study = try await analyses.study(
      of: input, projection, simulation, quiet: options.quiet)
    try results.write(projection, study, input.provenance, noColor: options.noColor)
  }
}
