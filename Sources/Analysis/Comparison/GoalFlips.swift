package import Planning
package import Simulation
package import Uncertainty

/// How many futures turn from missing a goal to reaching it, and back, when the plan changes.
package struct GoalFlips: Sendable, Hashable {
  /// The goal as the base states it.
  package let goal: Goal
  /// Futures that reach it in the base and in the other scenario.
  package let before: Int
  package let after: Int
  /// Futures that miss it in the base and reach it in the other scenario, and the reverse.
  package let gained: Int
  package let lost: Int
  package let futures: Int

  /// The flips of every goal that both scenarios have, in the base's order.
  ///
  /// Goals are the same when they ask the same of the same people by the same date; the confidence
  /// that is wanted plays no part in whether a future reaches them.
  package static func all(from base: Futures, to other: Futures) -> [GoalFlips] {
    base.scenario.goals.enumerated().compactMap { place, goal in
      guard let match = other.scenario.goals.firstIndex(where: { $0.asksTheSame(as: goal) })
      else { return nil }
      let before = base.column(base.layout.column(goal: place))
      let after = other.column(other.layout.column(goal: match))
      return GoalFlips(goal, before: Array(before), after: Array(after))
    }
  }

  init(_ goal: Goal, before: [Int], after: [Int]) {
    self.goal = goal
    self.before = before.reduce(0, +)
    self.after = after.reduce(0, +)
    futures = before.count
    gained = zip(before, after).count { $0 == 0 && $1 == 1 }
    lost = zip(before, after).count { $0 == 1 && $1 == 0 }
  }

  /// The change of the chance, −1 to 1.
  package var change: Double { Double(gained - lost) / Double(futures) }

  /// The 95% interval of the change, from the paired futures; nil for one future.
  package var interval: ConfidenceInterval? {
    guard futures > 1 else { return nil }
    let n = Double(futures)
    let variance = (Double(gained + lost) - n * change * change) / (n - 1)
    return ConfidenceInterval(
      estimate: change, standardError: (max(0, variance) / n).squareRoot(), confidence: 0.95)
  }
}

extension Goal {
  /// Whether a future that reaches one reaches the other.
  package func asksTheSame(as other: Goal) -> Bool {
    metric == other.metric && tag == other.tag && target == other.target && by == other.by
  }
}
