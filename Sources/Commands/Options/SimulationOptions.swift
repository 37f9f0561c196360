import ArgumentParser
import Simulation

/// Options of every command that simulates.
struct SimulationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many futures to simulate, or 'auto': until every goal is settled.",
      valueName: "n|auto"))
  var futures: FutureCount?

  @Option(
    help: ArgumentHelp("The seed of all draws; the scenario's own otherwise.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("How many threads to use; all cores otherwise.", valueName: "n"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads).")
    }
  }

  var threadCount: Int { threads ?? Processors.count }
}

/// A number of futures, or as many as it takes to settle every goal.
enum FutureCount: ExpressibleByArgument, Sendable, Equatable {
  case exactly(Int)
  case untilSettled

  /// The most futures that one run simulates.
  static let most = 1_000_000

  init?(argument: String) {
    if argument == "auto" {
      self = .untilSettled
      return
    }
    guard let count = Int(argument), (1...FutureCount.most).contains(count) else { return nil }
    self = .exactly(count)
  }
}
