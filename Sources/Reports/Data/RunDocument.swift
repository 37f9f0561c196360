package import Analysis
import Planning
import Simulation
import Uncertainty

/// The results of a run as JSON, format 1.
package enum RunDocument {
  package static func json(
    _ projection: Projection, _ provenance: Provenance, study: RestrictionStudy? = nil
  ) -> JSONValue {
    let futures = projection.futures
    var members: [(key: String, value: JSONValue)] = [
      ("format", .integer(1)),
      (
        "scenario",
        .object(origin(projection.scenario.name, projection.scenario, provenance))
      ),
      ("futures", .integer(futures.count)),
      ("seed", .natural(futures.blueprint.seed)),
      ("version", .string(provenance.version)),
      ("goals", .array(projection.goals.map(goal))),
      ("outcomes", .object(projection.outcomes.map { ($0.outcome.rawValue, outcome($0)) })),
      ("series", .object(projection.series.map { series($0, projection) })),
      ("receivables-by-age", receivables(projection)),
      ("stages", .array(projection.stages.map(stage))),
      ("streams", .array(projection.streams.map(stream))),
      ("spending", .array(projection.spending.map(spending))),
      ("tags", .object(projection.tags.map { ($0.tag, tag($0)) })),
      ("programs", .array(projection.programs.map(program))),
      ("worst", worst(projection.worst)),
      ("worth-replaying", worthReplaying(WorthReplaying(futures))),
      ("spreadsheet-sums", json(projection.sums)),
    ]
    members.append(("assumptions", .array(projection.scenario.assumptions.map(assumption))))
    let correlations = projection.scenario.correlations
    if !correlations.isEmpty {
      members.append(("correlations", .array(correlations.map(correlation))))
    }
    members.append(("rule-tests", .array(projection.resultTests.map(test))))
    members.append(("waivers", .array(projection.scenario.waivers.map(waiver))))
    if let study { members.append(("restrictions", json(study))) }
    members.append(("audit", audit(projection.audit)))
    members.append(("warnings", .array(provenance.warnings.map { .string($0) })))
    return .object(members)
  }

  /// What names a scenario and the files that it was read from.
  static func origin(
    _ name: String, _ scenario: Scenario, _ provenance: Provenance
  ) -> [(key: String, value: JSONValue)] {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(name)), ("file", .string(provenance.scenarioFile)),
      ("sha256", .string(provenance.sha256)),
      ("overrides", .array(provenance.overrides.map { .string($0) })),
    ]
    func note(_ key: String, _ files: [(file: String, sha256: String)]) {
      guard !files.isEmpty else { return }
      let notes = files.map {
        JSONValue.object([("file", .string($0.file)), ("sha256", .string($0.sha256))])
      }
      members.append((key, .array(notes)))
    }
    note("extends", provenance.bases.map { ($0.file, $0.sha256) })
    note("histories", scenario.histories.map { ($0.path, $0.sha256) })
    return members
  }

  /// An assumption in its unit: dollars, shares, months, or counts a year.
  private static func assumption(_ assumption: Assumption) -> JSONValue {
    let law = assumption.distribution
    // As drawn: whole months and people are whole in every future.
    func value(_ level: Double) -> JSONValue {
      let value = law.quantile(level)
      return .number(assumption.unit.isWhole ? (value + 0.5).rounded(.down) : value)
    }
    let values: [(key: String, value: JSONValue)] = [
      ("p10", value(0.1)), ("p50", value(0.5)), ("p90", value(0.9)),
    ]
    return .object(
      [
        ("path", .string(assumption.path)), ("written", .string(assumption.written)),
        ("unit", .string(assumption.unit.title)),
      ] + values + [
        ("source", assumption.source.map { .string($0) } ?? .null),
        ("default", .bool(assumption.isDefault)),
      ])
  }

  private static func correlation(_ correlation: RankCorrelation) -> JSONValue {
    .object([
      ("between", .array([.string(correlation.first), .string(correlation.second)])),
      ("rank", .number(correlation.rank)),
    ])
  }

  private static func test(_ result: ResultTestResult) -> JSONValue {
    .object([
      ("rule", .string(result.test.subject.rule)), ("stream", .string(result.stream)),
      (result.test.subject.isCeiling ? "at-most" : "at-least", .number(result.share)),
      ("futures-tested", .integer(result.tested)),
      (
        "held",
        result.tested > 0 ? .number(Double(result.held) / Double(result.tested)) : .null
      ),
    ])
  }

  private static func waiver(_ waiver: Waiver) -> JSONValue {
    .object([
      ("rule", .string(waiver.rule)), ("subject", .string(waiver.subject)),
      ("stream", waiver.stream.map { .string($0) } ?? .null), ("limit", .string(waiver.limit)),
      ("reason", .string(waiver.reason)), ("changes-nothing", .bool(waiver.changesNothing)),
      (
        "effects",
        .array(
          waiver.effects.map { effect in
            .object([
              ("name", .string(effect.name)),
              ("former", effect.former.map { .string($0) } ?? .null),
              ("changed", .bool(effect.isChange)),
            ])
          })
      ),
    ])
  }

  static func goal(_ result: GoalResult) -> JSONValue {
    .object(
      [
        ("goal", .string(result.goal.description)), ("probability", .number(result.probability)),
        ("low", .number(result.interval.low)), ("high", .number(result.interval.high)),
        ("confidence", .number(result.goal.confidence)), ("met", .bool(result.isMet)),
      ] + (result.isOpen.map { [("settled", .bool(!$0))] } ?? []))
  }

  static func outcome(_ result: OutcomeResult) -> JSONValue {
    let isMoney = result.outcome.measure == .money
    guard let summary = result.summary else {
      return .object([("left-out", .integer(result.leftOut))])
    }
    var members = self.members(summary, isMoney: isMoney)
    if result.leftOut > 0 || result.outcome == .costPerPlacement {
      members.append(("left-out", .integer(result.leftOut)))
    }
    return .object(members)
  }

  static func members(_ summary: Summary, isMoney: Bool) -> [(key: String, value: JSONValue)] {
    func value(_ number: Double) -> JSONValue { isMoney ? .money(number) : .number(number) }
    return [
      ("mean", value(summary.mean)), ("sd", value(summary.standardDeviation ?? 0)),
      ("min", value(summary.minimum)), ("p5", value(summary.p5)), ("p10", value(summary.p10)),
      ("p25", value(summary.p25)), ("p50", value(summary.median)), ("p75", value(summary.p75)),
      ("p90", value(summary.p90)), ("p95", value(summary.p95)), ("max", value(summary.maximum)),
      ("mean-error", value(summary.standardError ?? 0)),
    ]
  }

  private static func series(
    _ result: SeriesResult, _ projection: Projection
  ) -> (key: String, value: JSONValue) {
    let isMoney = result.series.isMoney
    func list(_ value: (SeriesResult.Point) -> Double) -> JSONValue {
      .array(result.points.map { isMoney ? .money(value($0)) : .number(value($0)) })
    }
    let months = result.points.indices.map { month in
      JSONValue.string(projection.scenario.start.advanced(by: month).description)
    }
    return (
      result.series.rawValue,
      .object([
        ("months", .array(months)), ("p10", list(\.p10)), ("p25", list(\.p25)),
        ("p50", list(\.median)), ("p75", list(\.p75)), ("p90", list(\.p90)),
        ("mean", list(\.mean)),
      ])
    )
  }

  private static func stage(_ result: StageResult) -> JSONValue {
    let entered: JSONValue =
      result.entered.map {
        .object([
          ("p10", .string($0.p10.description)), ("p50", .string($0.p50.description)),
          ("p90", .string($0.p90.description)),
        ])
      } ?? .null
    return .object([
      ("stage", .string(result.stage.name)), ("reached", .number(result.share)),
      ("entered", entered),
    ])
  }

  private static func stream(_ stream: StreamResult) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(stream.name)), ("kind", .string(stream.kind.rawValue)),
      ("odds", .number(stream.odds)),
    ]
    for outcome in StreamOutcome.allCases {
      guard let summary = stream[outcome] else { continue }
      members.append((outcome.rawValue, .object(self.members(summary, isMoney: true))))
    }
    members.append(("stranding", json(stream.stranding)))
    return .object(members)
  }

  private static func spending(_ row: SpendingRow) -> JSONValue {
    .object([
      ("stream", .string(row.stream ?? "reserve")), ("class", .string(row.objectClass.name)),
      ("activity", .string(row.activity.name)), ("year", .integer(row.year)),
      ("mean", .money(row.mean)),
    ])
  }

  private static func tag(_ result: TagResult) -> JSONValue {
    .object(
      Headcount.allCases.compactMap { headcount in
        result[headcount].map {
          (headcount.rawValue, .object(members($0, isMoney: false)))
        }
      })
  }

  private static func program(_ result: ProgramResult) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("name", .string(result.name))]
    for outcome in ProgramOutcome.allCases {
      guard let summary = result[outcome] else { continue }
      members.append((outcome.rawValue, .object(self.members(summary, isMoney: false))))
    }
    return .object(members)
  }

  private static func worst(_ worst: WorstFutures) -> JSONValue {
    .object([
      ("futures", .array(worst.futures.prefix(10).map { .integer($0) })),
      (
        "signs",
        .array(
          worst.signs.map { sign in
            .object([
              ("sign", .string(sign.statement)),
              ("among-worst", .number(Double(sign.amongWorst) / Double(worst.futures.count))),
              ("among-all", .number(Double(sign.amongAll) / Double(worst.all))),
            ])
          })
      ),
    ])
  }

  private static func worthReplaying(_ worth: WorthReplaying) -> JSONValue {
    .object([
      ("middle", .integer(worth.middle)), ("worst-twentieth", .integer(worth.worstTwentieth)),
    ])
  }

  private static func audit(_ audit: Projection.Audit) -> JSONValue {
    .object([
      ("money-residual", .money(Double(audit.moneyResidual) / 100)),
      ("people-residual", .integer(audit.peopleResidual)),
      ("futures-checked", .integer(audit.futuresChecked)),
    ])
  }
}
