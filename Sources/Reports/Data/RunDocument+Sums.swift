import Analysis
import Uncertainty

extension RunDocument {
  /// The planners' two sums, what they are made of, and how many futures reach them.
  static func json(_ sums: SpreadsheetSums) -> JSONValue {
    .object([
      ("discounted", json(sums.discounted)),
      ("cutoff", json(sums.cutoff)),
      ("cutoff-chance", .number(SpreadsheetSums.leastChance)),
      (
        "entries",
        .array(
          sums.lines.map { line in
            .object([
              ("stream", .string(line.stream)), ("amount", .money(line.amount)),
              ("chance", .number(line.chance)),
            ])
          })
      ),
      ("left-out", .array(sums.leftOut.map { .string($0) })),
    ])
  }

  private static func json(_ total: SpreadsheetSums.Total) -> JSONValue {
    .object([
      ("amount", .money(total.amount)),
      ("awarded", share(total.awardedShare, total.awardedInterval)),
      ("paid", share(total.paidShare, total.paidInterval)),
    ])
  }

  private static func share(_ share: Double, _ interval: WilsonInterval) -> JSONValue {
    .object([
      ("probability", .number(share)), ("low", .number(interval.low)),
      ("high", .number(interval.high)),
    ])
  }
}
