package import Planning
package import Uncertainty

/// In how many futures a goal is reached, and whether that is enough.
package struct GoalResult: Sendable, Hashable {
  package let goal: Goal
  package let reached: Int
  package let futures: Int
  /// 95% interval of the chance, from the simulation error alone (Wilson).
  package let interval: WilsonInterval

  /// Whether the goal is still open under the sequential test that ended the run; nil where the
  /// number of futures was set beforehand.
  package let isOpen: Bool?

  /// - Parameters:
  ///   - goal: the goal
  ///   - reached: in how many futures it is reached
  ///   - futures: of how many
  ///   - tests: how many goals the run was watched for, if it went on until they were settled
  package init(_ goal: Goal, reached: Int, futures: Int, watchedAmong tests: Int? = nil) {
    self.goal = goal
    isOpen = tests.map {
      goal.confidence < 1
        && SequentialTest.verdict(
          reached: reached, futures: futures, confidence: goal.confidence, tests: $0) == .open
    }
    self.reached = reached
    self.futures = futures
    interval = WilsonInterval(successes: reached, trials: futures)
  }

  package var probability: Double { Double(reached) / Double(futures) }

  /// Whether the share of futures is at least the confidence that the goal asks for.
  package var isMet: Bool { probability >= goal.confidence - 1e-12 }

  /// Whether more futures might still turn the answer.
  ///
  /// A run that looked again and again is judged by the test that allows for it: an ordinary interval
  /// would be wrong more often than it says.
  package var isClose: Bool {
    if let isOpen { return isOpen }
    // Certainty can be refuted by one future, but never shown by any number of them.
    if goal.confidence >= 1 { return false }
    return interval.low < goal.confidence && goal.confidence <= interval.high
  }
}
