import Analysis
import ArgumentParser
import ScenarioFiles
import Shards
import Simulation

/// `techhire merge`: puts the shards of a run together.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put the shards of a run together and print what run would.",
    discussion: """
      The parts are what 'techhire run FILE --shard 1/16 -o PART' wrote, for every shard, in any \
      order. Nothing is simulated: results are, byte for byte, those of one run on one machine, and \
      the parts hold the scenario and every file that it was read from. Parts of different \
      scenarios, changes, seeds, numbers of futures or versions are refused, and so are damaged \
      parts; shards that are missing are named. Exit status 65 says that the parts do not merge. What \
      takes further simulations, such as --restrictions, only 'techhire run' gives.
      """)

  @Argument(
    help: ArgumentHelp("The parts, one for each shard.", valueName: "part"),
    completion: .file())
  var parts: [String]

  @OptionGroup var results: ResultOptions

  @Flag(name: .shortAndLong, help: "Print no warnings.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false

  @Flag(help: .hidden)
  var restrictions = false

  func validate() throws {
    if restrictions {
      throw ValidationError(
        """
        What restrictions cost takes further simulations, which 'merge' never makes; \
        use 'techhire run FILE --restrictions'.
        """)
    }
    try results.validate(against: parts, "a part")
  }

  func run() async throws {
    try results.requireWritable()
    let merge: PartMerge
    do {
      merge = try PartMerge(parts)
    } catch {
      for problem in error.problems {
        let help = problem.help.map { "\nhelp: \($0)" } ?? ""
        // Parts may hold anything, and their words go to the reader's terminal.
        let lines = "error: \(problem.description)\(help)".split(separator: "\n")
        for line in lines { StandardError.write(Diagnostic.printable(String(line)) + "\n") }
      }
      StandardError.write("Nothing was merged.\n")
      throw error.problems.contains { $0.kind == .unreadable }
        ? ExitStatus.cannotRead : ExitStatus.badScenario
    }
    let input = ScenarioInput(merge)
    if !quiet, !input.diagnostics.isEmpty {
      StandardError.write(input.diagnostics.rendered + "\n\n")
    }
    try results.write(
      await Projection(merge.futures), nil, input.provenance, noColor: noColor)
  }
}

extension ScenarioInput {
  /// The scenario of merged parts.
  fileprivate init(_ merge: PartMerge) {
    self.init(
      scenario: merge.futures.scenario, document: merge.record.document, reading: merge.reading,
      overrides: merge.record.overrides)
  }
}
