package import Simulation
package import Uncertainty

/// How an outcome differs between two ways of running the same futures, future by future.
package struct PairedDifference: Sendable, Hashable {
  package let outcome: Outcome
  /// The second less the first, in dollars, people, months or shares; nil without futures.
  package let summary: Summary?
  /// Futures in which the second is larger, and smaller.
  package let larger: Int
  package let smaller: Int
  package let futures: Int

  package var mean: Double { summary?.mean ?? 0 }

  /// 95% interval of the mean, from the simulation error alone; exactly 0 to 0 where no future
  /// differs.
  package var interval: ConfidenceInterval {
    summary?.meanInterval() ?? ConfidenceInterval(low: mean, high: mean)
  }

  /// Compares the futures that two runs have in common: those with the same numbers.
  ///
  /// - Parameters:
  ///   - outcome: a recorded outcome
  ///   - first: the futures that are compared with
  ///   - second: the same futures run otherwise, on the same random numbers
  package init(_ outcome: Outcome, from first: Futures, to second: Futures) {
    self.init(
      outcome, Array(first.values(outcome) ?? []), Array(second.values(outcome) ?? []))
  }

  init(_ outcome: Outcome, _ first: [Int], _ second: [Int]) {
    self.outcome = outcome
    let differences = zip(first, second).map { $1 - $0 }
    summary = Summary(differences.map { outcome.scaled($0) })
    larger = differences.count { $0 > 0 }
    smaller = differences.count { $0 < 0 }
    futures = differences.count
  }
}
