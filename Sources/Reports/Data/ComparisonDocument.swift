package import Analysis
package import Planning
import Simulation
import Uncertainty

/// A comparison of scenarios as JSON, format 1.
package enum ComparisonDocument {
  /// The document of `compare` and `what-if`.
  ///
  /// - Parameters:
  ///   - comparison: what was found
  ///   - provenances: where each scenario comes from, in the contenders' order
  ///   - assumptions: what each scenario after the base assumes differently
  ///   - notes: what deserves a look, a sentence each
  ///   - shares: what each of several changes is responsible for; nil where there is one at most
  /// - Returns: one object
  package static func json(
    _ comparison: Comparison, _ provenances: [Provenance],
    assumptions: [[AssumptionChange]], notes: [String],
    shares: EffectShares? = nil
  ) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("format", .integer(1)), ("base", .string(comparison.base.name)),
      ("futures", .integer(comparison.futureCount)),
      ("seed", .natural(comparison.base.futures.blueprint.seed)),
      ("version", .string(provenances.first?.version ?? "")),
      ("scenarios", .array(zip(comparison.contenders, provenances).map(scenario))),
      ("assumptions", .array(json(assumptions, comparison))),
      ("differences", .array(comparison.effects.flatMap { differences($0, comparison) })),
      ("flips", .array(comparison.effects.flatMap { flips($0, comparison) })),
      ("best", .array(comparison.best.flatMap { best($0, comparison) })),
    ]
    if let shares { members.append(("shares", EffectSharesDocument.json(shares))) }
    let warnings = provenances.flatMap(\.warnings)
    var said: [String] = []
    for warning in notes + warnings where !said.contains(warning) { said.append(warning) }
    members.append(("warnings", .array(said.map { .string($0) })))
    return .object(members)
  }

  private static func scenario(
    _ contender: Comparison.Contender, _ provenance: Provenance
  ) -> JSONValue {
    .object(
      RunDocument.origin(contender.name, contender.scenario, provenance) + [
        (
          "outcomes",
          .object(contender.outcomes.map { ($0.outcome.rawValue, RunDocument.outcome($0)) })
        ),
        ("goals", .array(contender.goals.map(RunDocument.goal))),
      ])
  }

  private static func json(
    _ assumptions: [[AssumptionChange]], _ comparison: Comparison
  ) -> [JSONValue] {
    zip(comparison.effects, assumptions).flatMap { effect, changes in
      changes.map { change in
        .object([
          ("scenario", .string(comparison.contenders[effect.contender].name)),
          ("change", .string(change.kind.rawValue)), ("path", .string(change.path)),
          ("from", change.from.map { .string($0) } ?? .null),
          ("to", change.to.map { .string($0) } ?? .null),
        ])
      }
    }
  }

  private static func differences(
    _ effect: Comparison.Effect, _ comparison: Comparison
  ) -> [JSONValue] {
    effect.differences.map { difference in
      let isMoney = difference.outcome.measure == .money
      func value(_ number: Double?) -> JSONValue {
        guard let number else { return .null }
        return isMoney ? .money(number) : .number(number)
      }
      func share(_ count: Int) -> JSONValue {
        difference.futures > 0 ? .number(Double(count) / Double(difference.futures)) : .null
      }
      let summary = difference.summary
      let interval = summary?.meanInterval()
      return .object([
        ("scenario", .string(comparison.contenders[effect.contender].name)),
        ("outcome", .string(difference.outcome.rawValue)),
        ("mean", value(summary?.mean)), ("low", value(interval?.low)),
        ("high", value(interval?.high)), ("p10", value(summary?.p10)),
        ("p50", value(summary?.median)), ("p90", value(summary?.p90)),
        ("chance-better", number(difference.chanceBetter)),
        ("correlation", number(difference.correlation)),
        ("better", .string(difference.outcome.preference.rawValue)),
        ("chance-more", share(difference.larger)), ("chance-less", share(difference.smaller)),
        ("chance-same", share(difference.same)), ("min", value(summary?.minimum)),
        ("max", value(summary?.maximum)), ("sd", value(summary?.standardDeviation)),
        ("left-out", .integer(difference.leftOut)), ("gain", number(difference.gain)),
      ])
    }
  }

  private static func flips(
    _ effect: Comparison.Effect, _ comparison: Comparison
  ) -> [JSONValue] {
    effect.flips.map { flips in
      .object([
        ("scenario", .string(comparison.contenders[effect.contender].name)),
        ("goal", .string(flips.goal.description)), ("mean", .number(flips.change)),
        ("low", number(flips.interval?.low)), ("high", number(flips.interval?.high)),
        ("missed-to-reached", .integer(flips.gained)),
        ("reached-to-missed", .integer(flips.lost)),
      ])
    }
  }

  private static func best(_ best: BestChances, _ comparison: Comparison) -> [JSONValue] {
    comparison.contenders.indices.map { place in
      .object([
        ("outcome", .string(best.outcome.rawValue)),
        ("scenario", .string(comparison.contenders[place].name)),
        ("chance", .number(best.chances[place])), ("alone", .number(best.alone[place])),
        ("tied", .number(best.tied)), ("left-out", .integer(best.leftOut)),
      ])
    }
  }

  static func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
}
