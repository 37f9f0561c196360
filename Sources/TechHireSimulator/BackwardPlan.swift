import Analysis
import Planning
import Reports

/// The placement goals of a scenario, worked backwards to training, outreach, employers and money.
public struct BackwardPlan: Sendable {
  private let plans: [Analysis.BackwardPlan]
  private let scenario: Scenario
  private let seed: UInt64

  /// One goal, and how many people it takes at each step.
  public struct Need: Sendable {
    /// The goal, as `placed >= 80 by 2030-12`.
    public let goal: String
    /// From the goal back to outreach.
    public let steps: [Step]
    /// The step that holds the plan back most, such as `reached`; nil where enough are placed.
    public let binding: String?
  }

  /// How many people a step must bring by when, and how many the plan brings.
  public struct Step: Sendable {
    /// `placed`, `trained`, `enrolled`, `qualified`, `applied` or `reached`.
    public let name: String
    /// Nil where no number is enough.
    public let needed: Int?
    /// The last month, as `2029-12`.
    public let by: String
    /// What the plan brings by then, in as many futures as the goal's confidence asks.
    public let planned: Int
  }

  init(_ plans: [Analysis.BackwardPlan], of scenario: Scenario, seed: UInt64) {
    self.plans = plans
    self.scenario = scenario
    self.seed = seed
  }

  /// Every goal for a number of placements that leaves time to train, in the scenario's order.
  public var needs: [Need] {
    plans.map { plan in
      Need(
        goal: plan.goal.description,
        steps: plan.steps.map { step in
          Step(
            name: "\(step.link)", needed: step.needed, by: step.by.description,
            planned: step.planned)
        }, binding: plan.binding.map { "\($0.link)" })
    }
  }

  /// What `techhire plan` prints, without color.
  public var text: String {
    PlanReport(plans, of: scenario.plan, ink: Ink(isColored: false)).text
  }

  /// The needs as JSON, format 1.
  public var json: String {
    PlanDocument.json(plans, of: scenario.plan, seed: seed, scenario.provenance).text
  }
}
