import ArgumentParser
import Planning
import Simulation

/// Options of commands that ask a fixed number of futures a question.
struct FixedFuturesOptions: ParsableArguments {
  @Option(
    name: .customLong("futures"),
    help: ArgumentHelp(
      "How many futures to simulate; the scenario's own otherwise.", valueName: "n"))
  var number: FutureCount?

  @Option(
    help: ArgumentHelp("The seed of all draws; the scenario's own otherwise.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("How many threads to use; all cores otherwise.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads).")
    }
    if number == .untilSettled {
      throw ValidationError(
        "--futures auto goes on until the goals of one plan are settled against their confidence. "
          + "This command compares many values, some of which stand right at it: give a number, "
          + "such as --futures 20000.")
    }
  }

  var threadCount: Int { threads ?? Processors.count }

  /// The number that the command line gives; nil without one.
  var futures: Int? {
    if case .exactly(let count) = number { count } else { nil }
  }

  func count(_ scenario: Scenario) -> Int { futures ?? scenario.futures }
}
