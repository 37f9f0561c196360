package import Analysis
package import Planning
import Simulation
import Uncertainty

/// Placement goals worked backwards, for the terminal.
package struct PlanReport {
  private let plans: [BackwardPlan]
  private let scenario: Scenario
  private let ink: Ink

  package init(_ plans: [BackwardPlan], of scenario: Scenario, ink: Ink) {
    self.plans = plans
    self.scenario = scenario
    self.ink = ink
  }

  private static let width = 100

  /// The whole text.
  package var text: String {
    var report = TextReport()
    report.add(ink.heading(scenario.name))
    report.add(
      "Placement goals worked backwards, over \(counted(plans.first?.futures ?? 0, "future"))")
    for plan in plans { add(plan, to: &report) }
    report.add()
    report.add(
      wrapped(
        "How it is worked: in every future people go on from step to step with the rates that it "
          + "draws, each by their own luck; needed is the least number with which the goal is reached "
          + "in as many futures as it asks, were there openings and money enough. Rates are those of "
          + "an expansion. Waiting for a cohort is taken as half the time between two cohorts, and of "
          + "the search for a job the months are counted in which nine in ten of the hires come: "
          + "judgments of this program.", width: PlanReport.width, indent: "  "))
    return report.text
  }

  private func add(_ plan: BackwardPlan, to report: inout TextReport) {
    let wanted = Frequency.text(plan.goal.confidence)
    report.section(
      plan.goal.sentence.uppercasedFirst, note: "in \(wanted) futures", ink)
    var table = TextTable([.left, .right, .left, .right, .right])
    table.add(["", "needed", "by", "planned", ""])
    for step in plan.steps {
      table.add([
        title(step.link, plan), step.needed.map { grouped(UInt($0)) } ?? "out of reach",
        step.by.title, grouped(UInt(step.planned)),
        step.part < 1 ? "\(Int((step.part * 100).rounded(.down)))% of it" : "enough",
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    report.add("  Planned: what the plan brings by that month in \(wanted) futures at least.")
    report.add(wrapped(binding(plan), width: PlanReport.width, indent: "  "))
    addNeeds(plan, to: &report)
  }

  private func title(_ link: BackwardPlan.Link, _ plan: BackwardPlan) -> String {
    let tag = plan.goal.tag.map { " (\($0))" } ?? ""
    return switch link {
    case .placed: "Placed in a job\(tag)"
    case .trained: "Complete a program that leads to a job"
    case .enrolled: "Enroll in such a program"
    case .qualified: "Qualify\(tag)"
    case .applied: "Apply\(tag)"
    case .reached: "Reached by outreach, of everyone"
    }
  }

  private func binding(_ plan: BackwardPlan) -> String {
    guard let step = plan.binding else {
      return "Nothing binds: the plan places enough."
    }
    let place =
      switch step.link {
      case .placed: "hiring: openings, or time to fill them, are short"
      case .trained: "completing: too few of those enrolled complete in time"
      case .enrolled: "cohorts: seats, or money for them, are short"
      case .qualified: "qualifying: too few of those who apply"
      case .applied: "applying: too few of those reached"
      case .reached: "outreach: too few are reached in time"
      }
    return "What binds most is \(place). The plan brings "
      + "\(Int((step.part * 100).rounded(.down)))% of what is needed there."
  }

  private func addNeeds(_ plan: BackwardPlan, to report: inout TextReport) {
    var table = TextTable([.left, .right, .right, .right])
    table.add(["", "enrolled", "cohorts", "planned"])
    for program in plan.programs {
      table.add([
        program.name, grouped(UInt(program.enrolled)), "\(program.cohorts)",
        "\(program.plannedCohorts)",
      ])
    }
    report.add()
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    if let employers = plan.employers {
      report.add(
        wrapped(
          "Openings for all of them: \(counted(employers, "employer")) on average over "
            + "\(counted(plan.hiringMonths, "month")) of hiring; the plan ends with "
            + "\(plan.plannedEmployers) in its middle future.", width: PlanReport.width,
          indent: "  "))
    }
    guard !plan.costs.isEmpty else { return }
    var costs = TextTable([.left, .right, .left])
    for cost in plan.costs {
      costs.add([
        cost.activity.title, "$" + grouped(UInt((cost.mean / 1_000).rounded() * 1_000)),
        cost.payers.isEmpty
          ? "no stream may pay for it"
          : cost.payers.map(\.title).joined(separator: ", "),
      ])
    }
    report.add()
    report.add("  What these people and cohorts cost, at today's prices, and what may pay for it:")
    report.add(costs.lines())
  }
}

extension String {
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
