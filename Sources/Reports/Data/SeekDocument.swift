package import Analysis
import Planning
import Uncertainty

/// What `seek` found as JSON, format 1.
package enum SeekDocument {
  package static func json(_ sought: SoughtInput, _ provenance: Provenance) -> JSONValue {
    let answer = sought.answer
    let chance = sought.chance
    func value(_ step: Int) -> JSONValue { number(sought.scale.value(step), sought.scale.unit) }
    func point(_ point: GoalSearch.Answer.Point) -> JSONValue {
      .object([
        ("value", value(point.step)), ("written", .string(sought.scale.written(point.step))),
        ("probability", .number(point.chance)), ("futures", .integer(point.futures)),
      ])
    }
    let isFound = answer.verdict != .nowhere
    return .object([
      ("format", .integer(1)),
      (
        "scenario",
        .object([
          ("name", .string(sought.scenario.name)), ("file", .string(provenance.scenarioFile)),
          ("sha256", .string(provenance.sha256)),
          ("overrides", .array(provenance.overrides.map { .string($0) })),
        ])
      ),
      ("futures", .integer(sought.futures)), ("seed", .natural(sought.seed)),
      ("version", .string(provenance.version)),
      ("vary", .string(sought.assumption.path)), ("present", .string(sought.assumption.written)),
      ("unit", .string(sought.scale.unit.title)),
      ("goal", .string(sought.goal.description)),
      ("confidence", .number(sought.goal.confidence)),
      ("from", value(0)), ("to", value(sought.scale.last)),
      ("step", number(sought.scale.step, sought.scale.unit)),
      ("found", .bool(isFound)), ("kind", .string("\(answer.verdict)")),
      ("value", isFound ? value(answer.point.step) : .null),
      ("low", answer.low.map(value) ?? .null), ("high", answer.high.map(value) ?? .null),
      ("probability", .number(chance.probability)),
      ("probability-low", .number(chance.interval.low)),
      ("probability-high", .number(chance.interval.high)),
      ("best", point(answer.point)), ("neighbor", answer.neighbor.map(point) ?? .null),
      ("shape", .string("\(answer.shape)")), ("crossings", .integer(answer.crossings)),
      ("scan", .array(answer.scan.map(point))),
      ("set", isFound ? .string(sought.change) : .null),
    ])
  }

  static func number(_ value: Double, _ unit: Unit) -> JSONValue {
    unit == .money || unit == .wage ? .money(value) : .number(value)
  }
}
