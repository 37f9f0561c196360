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
    var table = TextTable([.left, .right, .left, .left, .right, .right])
    table.add(["", "needed", "", "by", "planned", ""])
    for step in plan.steps {
      table.add([
        title(step.link, plan), people(step), error(step), step.by.title,
        Precision(error: step.error ?? 0).count(Double(step.planned)),
        step.part < 1 ? "\(Int((step.part * 100).rounded(.down)))% of it" : "enough",
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    report.add(
      wrapped(
        "Needed: \u{B1} is the simulation error (95 of 100). Planned: what the plan brings by that "
          + "month in \(wanted) futures at least.", width: PlanReport.width, indent: "  "
      ).map(ink.faint))
    report.add(wrapped(binding(plan), width: PlanReport.width, indent: "  "))
    addNeeds(plan, to: &report)
  }

  private func title(_ link: BackwardPlan.Link, _ plan: BackwardPlan) -> String {
    let tag = plan.goal.tag.map { " (\($0))" } ?? ""
    let all = plan.goal.tag == nil ? "" : ", of everyone"
    return switch link {
    case .placed: "Placed in a job\(tag)"
    case .trained: "Complete a program that leads to a job\(all)"
    case .enrolled: "Enroll in such a program\(all)"
    case .qualified: "Qualify\(tag)"
    case .applied: "Apply\(tag)"
    case .reached: "Reached by outreach, of everyone"
    }
  }

  /// Rounded up, because fewer would not be enough.
  private func people(_ step: BackwardPlan.Step) -> String {
    guard let needed = step.needed else { return "out of reach" }
    let step = Precision(error: step.error ?? 0).step
    return grouped(UInt((Double(needed) / step).rounded(.up) * step))
  }

  private func error(_ step: BackwardPlan.Step) -> String {
    guard let error = step.error, error > 0 else { return "" }
    let unit = Precision(error: error).step
    return "\u{B1} " + grouped(UInt((1.96 * error / unit).rounded(.up) * unit))
  }

  private func binding(_ plan: BackwardPlan) -> String {
    guard let step = plan.binding, step.needed != nil else {
      return plan.binding == nil
        ? "Nothing stands in the way: the plan places enough."
        : "No number of people is enough: in too many futures the rates leave nobody to place."
    }
    let wanted = Frequency.text(plan.goal.confidence)
    let here =
      "\(Precision(error: step.error ?? 0).count(Double(step.planned))) by \(step.by.title)"
    let needed = people(step)
    let words =
      switch step.link {
      case .reached:
        "outreach. The plan reaches \(here) in \(wanted) futures; it takes \(needed). Reach more "
          + "people, sooner, or move more of them to apply."
      case .applied:
        "that too few of those reached apply. The plan brings \(here) in \(wanted) futures; it "
          + "takes \(needed). Ask why people who hear of it do not apply, or reach more of them."
      case .qualified:
        "that too few of those who apply qualify. The plan brings \(here) in \(wanted) futures; it "
          + "takes \(needed). An on-ramp before the program, or other conditions, would let more in."
      case .enrolled:
        "seats. People who qualify wait: cohorts start for \(here) in \(wanted) futures; it takes "
          + "\(needed). It takes more cohorts or larger ones, and money that may pay for them in time."
      case .trained:
        "that too few finish. \(here) complete in \(wanted) futures; it takes \(needed). Support that "
          + "keeps people in the program counts for most, or an earlier start."
      case .placed:
        "jobs. Enough people finish, but \(here) are hired in \(wanted) futures; it takes \(needed). "
          + "It takes more employers, more openings each, or more time to fill them."
      }
    return
      "What holds the plan back most is \(words) Each step is held against what the step before "
      + "passes on to it, so one that only lacks what it never got is not to blame."
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
          "Openings: as many as are placed\(plan.goal.tag == nil ? "" : ", of everyone"), within \(counted(plan.hiringMonths, "month")) of hiring. "
            + "\(counted(employers, "employer")) on average would have them; the "
            + "plan ends with \(plan.plannedEmployers) in its middle future.",
          width: PlanReport.width, indent: "  "))
    }
    report.add(wrapped(staff(plan.staff), width: PlanReport.width, indent: "  "))
    addMoney(plan, to: &report)
  }

  /// Staff as far as the format tells of it.
  private func staff(_ staff: BackwardPlan.Staff) -> String {
    func monthly(_ amount: Double) -> String {
      "$" + grouped(UInt((amount / 100).rounded() * 100)) + " a month"
    }
    let all =
      "Everything due by the month comes to \(monthly(staff.fixedMonthly)) in \(staff.stage.title)."
    guard !staff.lines.isEmpty else {
      return "Staff: no line of the class personnel is due by the month. \(all)"
    }
    return
      "Staff: scenarios count no heads, but \(counted(staff.lines.count, "line")) of the class "
      + "personnel (\(staff.lines.joined(separator: ", "))): \(monthly(staff.monthly))"
      + (staff.riding > 0 ? ", \(monthly(staff.monthly + staff.riding)) with fringe" : "")
      + ". \(all)"
  }

  /// Dollars with two digits: more would claim more than rates and prices tell.
  private func about(_ amount: Double) -> String { "$" + Precision.leading(amount) }

  private func addMoney(_ plan: BackwardPlan, to report: inout TextReport) {
    guard !plan.costs.isEmpty else { return }
    var costs = TextTable([.left, .right, .right, .left])
    costs.add(["", "people, cohorts", "by the month", "may be paid by"])
    for cost in plan.costs {
      costs.add([
        cost.activity.title, cost.mean > 0 ? about(cost.mean) : "-",
        cost.fixed > 0 ? about(cost.fixed) : "-",
        cost.payers.isEmpty
          ? "no stream"
          : cost.payers.map(\.title).joined(separator: ", "),
      ])
    }
    report.add()
    report.add("  What it costs until \(plan.goal.by.title), about, at today's prices:")
    report.add(costs.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    var payers = TextTable([.left, .right, .right])
    payers.add(["", "needed", "the plan pays"])
    for payer in plan.payers {
      payers.add([payer.source.title, about(payer.needed), about(payer.planned)])
    }
    let all = plan.payers.reduce((0, 0)) { ($0.0 + $1.needed, $0.1 + $1.planned) }
    payers.add(["Together", about(all.0), about(all.1)])
    report.add()
    report.add(
      wrapped(
        "Money by kind, about, if each kind pays the same part of each activity as in the plan; beside "
          + "it what it pays there on average until the end of \(plan.goal.by.year):",
        width: PlanReport.width, indent: "  "))
    report.add(payers.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
  }
}

extension BackwardPlan.Payer.Source {
  fileprivate var title: String {
    switch self {
    case .kind(let kind): kind.title
    case .reserve: "The hub's own reserve"
    case .nobody: "Nobody pays for it in the plan"
    }
  }
}

extension String {
  fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
