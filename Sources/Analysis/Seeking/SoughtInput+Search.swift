package import Planning
import Simulation

extension SoughtInput {
  /// The goal to seek, with its confidence.
  ///
  /// - Parameters:
  ///   - text: the goal as results write it, `placed >= 160 by 2030-12`; nil for the scenario's first
  ///   - confidence: the share of futures that should reach it; that of the scenario's goal, or 80%
  ///     for a goal that it does not have, otherwise
  ///   - scenario: the plan
  /// - Returns: a goal that can be sought
  /// - Throws: `SeekRefusal` with the reason why it cannot.
  package static func goal(
    _ text: String?, confidence: Double?, in scenario: Scenario
  ) throws(SeekRefusal) -> Goal {
    let goal = try stated(text, confidence: confidence, in: scenario)
    guard goal.confidence > 0, goal.confidence < 1 else {
      throw SeekRefusal(
        (confidence == nil ? "the scenario asks for the goal" : "the goal cannot be sought")
          + " at \(percent(goal.confidence)): in at least 0 of 100 futures every value reaches a goal, "
          + "and no number of simulated futures shows that all do; seek at 95% or 99% instead",
        isAsking: true)
    }
    if let tag = goal.tag, !scenario.tags.contains(tag) {
      throw SeekRefusal(
        "the goal cannot be sought: no group of participants carries the tag '\(tag)'"
          + (scenario.tags.isEmpty
            ? "" : "; the tags are \(scenario.tags.joined(separator: ", "))"))
    }
    let last = scenario.start.advanced(by: scenario.horizon - 1)
    if goal.by < scenario.start || goal.by > last {
      throw SeekRefusal(
        "the goal cannot be sought: \(goal.by) is not simulated: the scenario runs from "
          + "\(scenario.start) to \(last)")
    }
    return goal
  }

  private static func stated(
    _ text: String?, confidence: Double?, in scenario: Scenario
  ) throws(SeekRefusal) -> Goal {
    guard let text else {
      guard let first = scenario.goals.first else {
        throw SeekRefusal("the scenario has no goals; give one", isAsking: true)
      }
      return Goal(
        metric: first.metric, tag: first.tag, target: first.target, by: first.by,
        confidence: confidence ?? first.confidence)
    }
    do {
      let plain = try Goal(parsing: text, confidence: 0)
      let own = scenario.goals.first { $0.description == plain.description }
      return try Goal(parsing: text, confidence: confidence ?? own?.confidence ?? 0.8)
    } catch {
      throw SeekRefusal("the goal cannot be read: \(error.message)", isAsking: true)
    }
  }

  /// Searches the value of an input that reaches a goal.
  ///
  /// - Parameters:
  ///   - varied: the input
  ///   - goal: a goal that can be sought
  ///   - scenario: the plan as it is
  ///   - futures: how many futures decide, at least 1
  ///   - seed: of all draws
  ///   - threads: how many to use, at least 1
  ///   - progress: told the last future of each trial
  /// - Throws: `CancellationError` when the surrounding task is canceled, and `SeekRefusal` where the
  ///   scenario does not allow a value between the ends of the range.
  package init(
    _ varied: VariedInput, reaching goal: Goal, in scenario: Scenario, futures: Int, seed: UInt64,
    threads: Int, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws {
    var search = GoalSearch(
      last: varied.scale.last, futures: futures, confidence: goal.confidence
    ) { step, range in
      let reached = try await GoalTrial(goal, in: varied.scenario(at: step), seed: seed)
        .reached(range, threads: threads)
      progress?(range.upperBound)
      return reached
    }
    self.init(
      scenario: scenario, assumption: varied.assumption, goal: goal, scale: varied.scale,
      answer: try await search.run(), futures: futures, seed: seed)
  }
}
