package import Analysis
package import Planning
import Simulation

/// Placement goals worked backwards as JSON, format 1.
package enum PlanDocument {
  package static func json(
    _ plans: [BackwardPlan], of scenario: Scenario, seed: UInt64, _ provenance: Provenance
  ) -> JSONValue {
    .object([
      ("format", .integer(1)),
      (
        "scenario",
        .object([
          ("name", .string(scenario.name)), ("file", .string(provenance.scenarioFile)),
          ("sha256", .string(provenance.sha256)),
          ("overrides", .array(provenance.overrides.map { .string($0) })),
        ])
      ),
      ("futures", .integer(plans.first?.futures ?? 0)), ("seed", .natural(seed)),
      ("version", .string(provenance.version)), ("goals", .array(plans.map(plan))),
    ])
  }

  private static func plan(_ plan: BackwardPlan) -> JSONValue {
    .object([
      ("goal", .string(plan.goal.description)), ("confidence", .number(plan.goal.confidence)),
      (
        "steps",
        .array(
          plan.steps.map { step in
            .object([
              ("step", .string("\(step.link)")),
              ("needed", step.needed.map { .integer($0) } ?? .null),
              ("needed-error", step.error.map { .number($0) } ?? .null),
              ("by", .string(step.by.description)), ("planned", .integer(step.planned)),
            ])
          })
      ),
      ("binding", plan.binding.map { .string("\($0.link)") } ?? .null),
      (
        "programs",
        .array(
          plan.programs.map { program in
            .object([
              ("program", .string(program.name)), ("enrolled", .integer(program.enrolled)),
              ("cohorts", .integer(program.cohorts)),
              ("planned-cohorts", .integer(program.plannedCohorts)),
            ])
          })
      ),
      ("employers", plan.employers.map { .integer($0) } ?? .null),
      ("planned-employers", .integer(plan.plannedEmployers)),
      ("hiring-months", .integer(plan.hiringMonths)),
      (
        "costs",
        .array(
          plan.costs.map { cost in
            .object([
              ("activity", .string(cost.activity.name)), ("mean", .money(cost.mean)),
              ("fixed", .money(cost.fixed)),
              ("kinds", .array(cost.payers.map { .string($0.rawValue) })),
            ])
          })
      ),
      (
        "money",
        .array(
          plan.payers.map { payer in
            .object([
              ("kind", .string(payer.source.name)), ("needed", .money(payer.needed)),
              ("planned", .money(payer.planned)),
            ])
          })
      ),
      (
        "staff",
        .object([
          ("personnel-lines", .array(plan.staff.lines.map { .string($0) })),
          ("personnel-monthly", .money(plan.staff.monthly)),
          ("riding-monthly", .money(plan.staff.riding)),
          ("fixed-monthly", .money(plan.staff.fixedMonthly)),
          ("stage", .string(plan.staff.stage.name)),
        ])
      ),
      ("months-of-waiting", .integer(plan.wait)), ("months-of-search", .integer(plan.search)),
    ])
  }
}

extension BackwardPlan.Payer.Source {
  /// As the JSON names it.
  fileprivate var name: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .reserve: "reserve"
    case .nobody: "nobody"
    }
  }
}
