package import Analysis
import Planning
import Simulation
import Uncertainty

/// What drives an outcome as JSON, format 1.
package enum DriversDocument {
  package static func json(_ drivers: Drivers, _ provenance: Provenance) -> JSONValue {
    let futures = drivers.futures
    let deviation = drivers.summary.standardDeviation ?? 0
    return .object([
      ("format", .integer(1)),
      (
        "scenario",
        .object([
          ("name", .string(futures.scenario.name)), ("file", .string(provenance.scenarioFile)),
          ("sha256", .string(provenance.sha256)),
          ("overrides", .array(provenance.overrides.map { .string($0) })),
        ])
      ),
      ("futures", .integer(futures.count)), ("seed", .natural(futures.blueprint.seed)),
      ("version", .string(provenance.version)),
      ("outcome", .string(drivers.outcome.rawValue)),
      ("mean", value(drivers.summary.mean, drivers)), ("sd", value(deviation, drivers)),
      ("left-out", .integer(drivers.leftOut)),
      ("luck", .number(drivers.luck)), ("not-known", share(drivers.unknown)),
      ("drivers", .array(drivers.drivers.map { driver($0, drivers) })),
      (
        "goals",
        .array(
          drivers.goals.enumerated().map { number, goal in
            self.goal(goal, number, drivers)
          })
      ),
    ])
  }

  private static func value(_ value: Double, _ drivers: Drivers) -> JSONValue {
    drivers.outcome.measure == .money ? .money(value) : .number(value)
  }

  private static func share(_ share: VarianceShare) -> JSONValue {
    .object([
      ("share", .number(share.shown)), ("low", .number(max(0, share.interval.low))),
      ("high", .number(min(1, max(0, share.interval.high)))),
    ])
  }

  private static func driver(_ driver: Drivers.Driver, _ drivers: Drivers) -> JSONValue {
    func level(_ level: Drivers.Level) -> JSONValue {
      .object([
        ("when", .string(level.words)), ("share", .number(level.share)),
        ("mean", value(level.mean, drivers)),
      ])
    }
    let kind =
      switch driver.input.kind {
      case .assumption: "assumption"
      case .decision: "decision"
      }
    return .object([
      ("title", .string(driver.input.title)), ("path", .string(driver.input.path)),
      ("kind", .string(kind)), ("settles", share(driver.settled)),
      ("settles-of-not-known", .number(drivers.partOfDoubt(driver))),
      ("low", level(driver.low)), ("high", level(driver.high)),
    ])
  }

  private static func goal(_ goal: GoalResult, _ number: Int, _ drivers: Drivers) -> JSONValue {
    .object([
      ("goal", .string(goal.goal.description)), ("probability", .number(goal.probability)),
      ("confidence", .number(goal.goal.confidence)), ("met", .bool(goal.isMet)),
      (
        "drivers",
        .array(
          drivers.drivers.map { driver in
            let effect = driver.goals[number]
            return .object([
              ("title", .string(driver.input.title)), ("settles", share(effect.settled)),
              ("probability-low", .number(effect.low)), ("probability-high", .number(effect.high)),
              ("turns-verdict", .number(effect.turns)),
            ])
          })
      ),
      ("failures", failures(drivers.failures[number])),
    ])
  }

  private static func failures(_ pattern: FailurePattern) -> JSONValue {
    .object([
      ("failing", .integer(pattern.failures)), ("futures", .integer(pattern.futures)),
      (
        "groups",
        .array(
          pattern.groups.map { group in
            .object([
              ("conditions", .array(group.conditions.map { .string($0.words) })),
              ("coverage", .number(group.coverage)), ("density", .number(group.density)),
              ("overall", .number(group.overall)),
              ("failing-meeting", .integer(group.failuresMeeting)),
              ("failing", .integer(group.failures)), ("meeting", .integer(group.meeting)),
              ("futures", .integer(group.futures)),
            ])
          })
      ),
    ])
  }
}
