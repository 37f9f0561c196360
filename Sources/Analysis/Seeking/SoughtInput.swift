package import Planning

/// What a search for one input's value was asked, and what it found.
package struct SoughtInput: Sendable {
  package let scenario: Scenario
  /// The assumption that was varied.
  package let assumption: Assumption
  package let goal: Goal
  package let scale: InputScale
  package let answer: GoalSearch.Answer
  package let futures: Int
  package let seed: UInt64

  package init(
    scenario: Scenario, assumption: Assumption, goal: Goal, scale: InputScale,
    answer: GoalSearch.Answer, futures: Int, seed: UInt64
  ) {
    self.scenario = scenario
    self.assumption = assumption
    self.goal = goal
    self.scale = scale
    self.answer = answer
    self.futures = futures
    self.seed = seed
  }

  /// The answer as a change of the scenario: `hub.reserve=$420,000`.
  package var change: String { "\(assumption.path)=\(scale.written(answer.point.step))" }

  /// The chance at the answer, with its simulation error.
  package var chance: GoalResult {
    GoalResult(goal, reached: answer.point.reached, futures: answer.point.futures)
  }
}
