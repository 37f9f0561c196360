import ArgumentParser
import Planning
import Simulation

/// Options of commands that ask a fixed number of futures a question.
struct FixedFuturesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many futures to simulate; the scenario's own otherwise.", valueName: "n"))
  var futures: Int?

  @Option(
    help: ArgumentHelp("The seed of all draws; the scenario's own otherwise.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("How many threads to use; all cores otherwise.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads).")
    }
    if let futures, !(1...FutureCount.most).contains(futures) {
      throw ValidationError("--futures must be between 1 and \(FutureCount.most), not \(futures).")
    }
  }

  var threadCount: Int { threads ?? Processors.count }

  func count(_ scenario: Scenario) -> Int { futures ?? scenario.futures }
}
