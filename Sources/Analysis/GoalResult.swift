package import Planning
package import Uncertainty

/// In how many futures a goal is reached, and whether that is enough.
package struct GoalResult: Sendable, Hashable {
  package let goal: Goal
  package let reached: Int
  package let futures: Int
  /// 95% interval of the chance, from the simulation error alone (Wilson).
  package let interval: WilsonInterval

  package init(_ goal: Goal, reached: Int, futures: Int) {
    self.goal = goal
    self.reached = reached
    self.futures = futures
    interval = WilsonInterval(successes: reached, trials: futures)
  }

  package var probability: Double { Double(reached) / Double(futures) }

  /// Whether the share of futures is at least the confidence that the goal asks for.
  package var isMet: Bool { probability >= goal.confidence - 1e-12 }

  /// Whether more futures might still turn the answer.
  package var isClose: Bool {
    // Certainty can be refuted by one future, but never shown by any number of them.
    if goal.confidence >= 1 { return false }
    return interval.low < goal.confidence && goal.confidence <= interval.high
  }
}
