import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire replay`: one future, month by month.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Show one future month by month: what happened, who paid, what was short and why.",
    discussion: """
      A future is the same whether it is replayed or one of many in a run of the same file, seed and \
      changes. 'run' names the futures worth replaying; --futures-csv lists all of them.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: ArgumentHelp("The future's number, from 0.", valueName: "n"))
  var future: Int

  @Option(
    help: ArgumentHelp("The seed of all draws; the scenario's own otherwise.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions

  func validate() throws {
    guard (0..<FutureCount.most).contains(future) else {
      throw ValidationError(
        "Futures are numbered from 0 to \(FutureCount.most - 1), and \(future) is none of them.")
    }
    try output.validate(against: [file])
  }

  func run() throws {
    try output.requireWritable()
    let input = try ScenarioInput(path: file, options: options)
    let replay = FutureReplay(future, of: Blueprint(input.scenario, seed: seed))
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? ReplayDocument.json(replay, input.provenance).text
        : ReplayReport(replay, ink: Ink(isColored: isColored)).text)
  }
}
