package import Planning
package import Simulation

/// Two or more scenarios over the same futures, and how each differs from the first.
package struct Comparison: Sendable {
  /// One of the scenarios with what its futures say.
  package struct Contender: Sendable {
    /// A name that no other contender has.
    package let name: String
    package let futures: Futures
    package let outcomes: [OutcomeResult]
    package let goals: [GoalResult]

    package var scenario: Scenario { futures.scenario }
  }

  /// How one scenario differs from the base.
  package struct Effect: Sendable {
    /// The scenario's place among the contenders.
    package let contender: Int
    package let differences: [PairedDifference]
    package let flips: [GoalFlips]

    package subscript(outcome: Outcome) -> PairedDifference? {
      differences.first { $0.outcome == outcome }
    }

    /// Whether every outcome and goal is the same in every future.
    package var isNothing: Bool {
      differences.allSatisfy(\.isNothing) && flips.allSatisfy { $0.gained == 0 && $0.lost == 0 }
    }
  }

  /// The base first.
  package let contenders: [Contender]
  /// By contender after the base.
  package let effects: [Effect]
  package let best: [BestChances]

  package var base: Contender { contenders[0] }

  /// How many futures each scenario was simulated for.
  package var futureCount: Int { base.futures.count }

  /// Whether all scenarios cover the same months.
  package var coversSameMonths: Bool {
    contenders.allSatisfy {
      $0.scenario.start == base.scenario.start && $0.scenario.horizon == base.scenario.horizon
    }
  }

  /// Compares runs of several scenarios.
  ///
  /// - Parameter runs: the base first; as many futures of each, under the same seed
  /// - Precondition: There are at least two.
  package init(_ runs: [(name: String, futures: Futures)]) async {
    precondition(runs.count > 1, "a comparison needs something to compare with")
    let all = runs.map(\.futures)
    let outcomes = Outcome.allCases
    async let results = concurrentMap(runs.count * outcomes.count) { place in
      OutcomeResult(outcomes[place % outcomes.count], in: all[place / outcomes.count])
    }
    async let differences = concurrentMap((runs.count - 1) * outcomes.count) { place in
      PairedDifference(
        outcomes[place % outcomes.count], from: all[0], to: all[place / outcomes.count + 1])
    }
    async let best = concurrentMap(outcomes.count) { BestChances(outcomes[$0], among: all) }
    let everyResult = await results
    contenders = runs.indices.map { place in
      Contender(
        name: runs[place].name, futures: all[place],
        outcomes: Array(everyResult[(place * outcomes.count)..<((place + 1) * outcomes.count)]),
        goals: GoalResult.all(of: all[place]))
    }
    let everyDifference = await differences
    effects = runs.indices.dropFirst().map { place in
      Effect(
        contender: place,
        differences: Array(
          everyDifference[((place - 1) * outcomes.count)..<(place * outcomes.count)]),
        flips: GoalFlips.all(from: all[0], to: all[place]))
    }
    self.best = await best.compactMap(\.self)
  }
}

extension GoalResult {
  /// Every goal of a run, in the scenario's order.
  ///
  /// - Parameters:
  ///   - futures: the run's futures
  ///   - untilSettled: whether the run went on until its goals were settled
  /// - Returns: one result for each goal
  package static func all(of futures: Futures, untilSettled: Bool = false) -> [GoalResult] {
    let goals = futures.scenario.goals
    return goals.enumerated().map { index, goal in
      let reached = futures.column(futures.layout.column(goal: index)).reduce(0, +)
      return GoalResult(
        goal, reached: reached, futures: futures.count,
        watchedAmong: untilSettled ? goals.count : nil)
    }
  }
}
