import Analysis
import Planning
package import Simulation
import Uncertainty

/// One future as JSON, format 1.
package enum ReplayDocument {
  /// The document of `replay`.
  ///
  /// - Parameters:
  ///   - replay: the future
  ///   - provenance: where it comes from
  /// - Returns: one object
  package static func json(_ replay: FutureReplay, _ provenance: Provenance) -> JSONValue {
    .object([
      ("format", .integer(1)),
      (
        "scenario", .object(RunDocument.origin(replay.scenario.name, replay.scenario, provenance))
      ),
      ("future", .integer(replay.future)), ("seed", .natural(replay.blueprint.seed)),
      ("version", .string(provenance.version)),
      ("outcomes", .object(Outcome.allCases.map { outcome($0, replay) })),
      ("goals", .array(replay.scenario.goals.indices.map { goal($0, replay) })),
      ("assumptions", .array(assumptions(replay))),
      ("awards", .array(replay.awards.map { award($0, replay) })),
      ("months", .array(replay.months.map { month($0, replay) })),
      ("warnings", .array(provenance.warnings.map { .string($0) })),
    ])
  }

  private static func outcome(
    _ outcome: Outcome, _ replay: FutureReplay
  ) -> (key: String, value: JSONValue) {
    let isMoney = outcome.measure == .money
    if let value = replay.value(outcome) {
      return (outcome.rawValue, isMoney ? cents(value) : .integer(value))
    }
    // Ratios to the last bit, as the run's table of futures has them.
    guard let ratio = replay.ratio(outcome) else { return (outcome.rawValue, .null) }
    return (outcome.rawValue, isMoney ? .money(ratio) : .exact(ratio))
  }

  static func cents(_ amount: Int) -> JSONValue { .money(Double(amount) / 100) }

  static func date(_ month: Int, _ replay: FutureReplay) -> JSONValue {
    .string(replay.scenario.start.advanced(by: month).description)
  }

  static func stream(_ place: Int?, _ replay: FutureReplay) -> JSONValue {
    .string(place.map { replay.scenario.streams[$0].name } ?? "reserve")
  }

  private static func goal(_ place: Int, _ replay: FutureReplay) -> JSONValue {
    .object([
      ("goal", .string(replay.scenario.goals[place].description)),
      ("reached", .bool(replay.row[replay.blueprint.layout.column(goal: place)] == 1)),
    ])
  }

  private static func assumptions(_ replay: FutureReplay) -> [JSONValue] {
    zip(replay.scenario.assumptions, replay.assumptions).map { assumption, value in
      .object([
        ("path", .string(assumption.path)), ("value", .number(value)),
        ("written", .string(assumption.written)),
        ("uncertain", .bool(!assumption.distribution.isFixed)),
      ])
    }
  }

  private static func award(_ award: Award, _ replay: FutureReplay) -> JSONValue {
    .object([
      ("stream", stream(award.stream, replay)), ("arose", date(award.arose, replay)),
      ("ends-before", award.end == Award.never ? .null : date(award.end, replay)),
      ("amount", cents(award.amount)), ("charged", cents(award.charged)),
      ("cut", cents(award.cut)), ("terminated", cents(award.terminated)),
      ("returned", cents(award.returned)), ("lapsed", cents(award.lapsed)),
      ("released", cents(award.released)), ("remaining", cents(award.balance)),
    ])
  }
}
