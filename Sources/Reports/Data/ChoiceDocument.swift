package import Analysis
import Planning
import Simulation
import Uncertainty

/// A choice between plans as JSON, format 1.
package enum ChoiceDocument {
  /// The document of `drivers` with several scenarios.
  ///
  /// - Parameters:
  ///   - choice: what was found
  ///   - provenances: where each plan comes from, in the plans' order
  ///   - notes: what deserves a look, a sentence each
  /// - Returns: one object
  package static func json(
    _ choice: PlanChoice, _ provenances: [Provenance], notes: [String]
  ) -> JSONValue {
    var said: [String] = []
    for warning in notes + provenances.flatMap(\.warnings) where !said.contains(warning) {
      said.append(warning)
    }
    let plans = choice.runs.indices.map { place in
      JSONValue.object(
        RunDocument.origin(
          choice.names[place], choice.runs[place].scenario, provenances[place]))
    }
    return .object([
      ("format", .integer(1)), ("scenarios", .array(plans)),
      ("futures", .integer(choice.runs[0].count)),
      ("seed", .natural(choice.runs[0].blueprint.seed)),
      ("version", .string(provenances.first?.version ?? "")),
      ("outcome", .string(choice.outcome.rawValue)), ("left-out", .integer(choice.leftOut)),
      ("choices", .array(choice.rows.map { row($0, choice) })),
      ("warnings", .array(said.map { .string($0) })),
    ])
  }

  private static func row(_ row: PlanChoice.Row, _ choice: PlanChoice) -> JSONValue {
    let isMoney: Bool
    var members: [(key: String, value: JSONValue)]
    switch row.aim {
    case .best(let outcome):
      (isMoney, members) = (false, [("aim", .string("best")), ("outcome", name(outcome))])
    case .goal(let goal):
      isMoney = false
      members = [("aim", .string("goal")), ("goal", .string(goal.description))]
    case .mean(let outcome):
      isMoney = outcome.measure == .money
      members = [("aim", .string("mean")), ("outcome", name(outcome))]
    }
    func value(_ number: Double) -> JSONValue { isMoney ? .money(number) : .number(number) }
    let lead = row.lead.meanInterval()
    members += [
      ("now", .string(choice.names[row.now])),
      (
        "plans",
        .array(
          zip(choice.names, row.means).map { name, summary in
            .object([
              ("scenario", .string(name)), ("mean", value(summary.mean)),
              ("mean-error", value(summary.standardError ?? 0)),
            ])
          })
      ),
      ("lead", value(row.lead.mean)), ("lead-low", value(lead?.low ?? row.lead.mean)),
      ("lead-high", value(lead?.high ?? row.lead.mean)),
      ("everything", value(row.everything.mean)),
      ("find-out", .array(row.findings.map { finding($0, row, choice, value) })),
    ]
    return .object(members)
  }

  private static func name(_ outcome: Outcome) -> JSONValue { .string(outcome.rawValue) }

  private static func finding(
    _ finding: PlanChoice.Finding, _ row: PlanChoice.Row, _ choice: PlanChoice,
    _ value: (Double) -> JSONValue
  ) -> JSONValue {
    let unknown = choice.unknowns[finding.unknown]
    let interval = finding.value.interval()
    return .object([
      ("title", .string(unknown.title)), ("path", .string(unknown.path)),
      ("kind", .string(unknown.isAward ? "decision" : "assumption")),
      ("adds", value(finding.value.gain)), ("low", value(interval.low)),
      ("high", value(interval.high)),
      ("telling", .bool(finding.value.isTelling(among: row.findings.count))),
      (
        "choose",
        .array(
          finding.choices.map { choose in
            .object([
              ("when", .string(choose.words)), ("share", .number(choose.share)),
              ("scenario", .string(choice.names[choose.plan])),
            ])
          })
      ),
    ])
  }
}
