package import Planning
package import Simulation

/// What the futures of one set of changes yield, without their months.
package struct CoalitionOutcomes: Sendable {
  /// By recorded outcome, a whole number for each future.
  let outcomes: [[Int]]
  let goals: [Goal]
  /// By goal, 1 in each future that reaches it.
  let reached: [[Int]]

  /// - Parameters:
  ///   - outcomes: by recorded outcome, a whole number for each future
  ///   - goals: the goals of the scenario
  ///   - reached: by goal, 1 in each future that reaches it
  package init(outcomes: [[Int]], goals: [Goal] = [], reached: [[Int]] = []) {
    self.outcomes = outcomes
    self.goals = goals
    self.reached = reached
  }

  /// Takes what is needed of the first futures of a run.
  package init(_ futures: Futures, first count: Int) {
    outcomes = Outcome.recorded.map { Array((futures.values($0) ?? []).prefix(count)) }
    goals = futures.scenario.goals
    reached = futures.scenario.goals.indices.map {
      Array(futures.column(futures.layout.column(goal: $0)).prefix(count))
    }
  }

  /// By future, whether a goal is reached; nil when this scenario does not have it.
  func reached(_ goal: Goal) -> [Int]? {
    goals.firstIndex { $0.asksTheSame(as: goal) }.map { reached[$0] }
  }
}
