import Analysis
import Planning
import Simulation
import Uncertainty

extension RunDocument {
  /// What braiding saves against paying in order, and what each restriction's relaxation is worth.
  ///
  /// Every difference is paired future by future on the same random numbers; `low` and `high` bound
  /// its mean at 95%.
  static func json(_ study: RestrictionStudy) -> JSONValue {
    .object([
      (
        "braiding",
        .object([
          ("futures", .integer(study.futures)),
          (
            "same-demands",
            .object([
              ("gap-avoided", json(study.saving.onSameDemands)),
              ("starts-saved", json(study.saving.startsSaved)),
            ])
          ),
          (
            "resimulated",
            .object(study.saving.resimulated.map { ($0.outcome.rawValue, json($0)) })
          ),
        ])
      ),
      (
        "relaxations",
        .object([
          ("futures", .integer(study.relaxedFutures)),
          ("amount", .money(Double(RestrictionStudy.amount) / 100)),
          ("values", .array(study.relaxations.map(json))),
        ])
      ),
    ])
  }

  private static func json(_ value: RelaxationValue) -> JSONValue {
    .object([
      ("stream", .string(value.stream)),
      ("restriction", .string(value.relaxation.restriction.rawValue)),
      ("differences", .object(value.differences.map { ($0.outcome.rawValue, json($0)) })),
    ])
  }

  private static func json(_ difference: PairedDifference) -> JSONValue {
    let isMoney = difference.outcome.measure == .money
    func value(_ number: Double) -> JSONValue { isMoney ? .money(number) : .number(number) }
    func share(_ futures: Int) -> JSONValue {
      .number(difference.futures > 0 ? Double(futures) / Double(difference.futures) : 0)
    }
    return .object([
      ("mean", value(difference.mean)), ("low", value(difference.interval.low)),
      ("high", value(difference.interval.high)), ("p10", value(difference.summary?.p10 ?? 0)),
      ("p50", value(difference.summary?.median ?? 0)),
      ("p90", value(difference.summary?.p90 ?? 0)), ("larger", share(difference.larger)),
      ("smaller", share(difference.smaller)),
    ])
  }
}
