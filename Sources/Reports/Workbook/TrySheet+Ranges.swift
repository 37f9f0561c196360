import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

extension TrySheet {
  /// Outcomes whose range readers may ask for at other ends.
  private static let ranged: [Outcome] = [
    .enrolled, .trained, .placed, .retainedTwelveMonths, .cost, .gap, .lowestCash, .monthsShort,
  ]

  /// Adds the likely range of the outcomes, with ends that readers choose.
  static func addRanges(
    _ source: BoardSource, _ futures: FuturesSheet, to writer: inout SheetWriter
  ) {
    writer.section("Between which values do most futures lie?")
    let all = Formula.rows(.fixed(futures.numbers))
    let rows = [("low", 10), ("high", 90)].map { end, share in
      let row = writer.row
      // At least the first and at most the last, whatever is typed.
      let rank = Formula.max(1, .min(all, .round(writer.cell(row, 1) * all / 100)))
      writer.bound(CellRange(CellReference(row: row, column: 1)), to: 0...100)
      return writer.add([
        .text("So many of 100 futures lie below “\(end)”"),
        .integer(share, style: CellStyle.people.asInput), .text("of 100", style: .unit),
        .live(rank, style: .people), .text("its rank from the lowest", style: .unit),
      ])
    }
    let (low, high) = (rows[0], rows[1])
    writer.heading(
      [
        "Outcome", "Low", "Middle", "High", "All futures: 10 of 100 below",
        "All futures: middle", "All futures: 90 of 100 below", "", "", "Unit",
      ], numbers: 1..<7)
    for outcome in ranged {
      guard let range = futures.outcomes[outcome],
        let summary = source.projection[outcome]?.summary
      else { continue }
      let isMoney = outcome.measure == .money
      let style = isMoney ? CellStyle.money : .people
      let precision = Precision(summary)
      let values = Formula.fixed(range)
      func end(_ row: Int) -> Cell {
        .live(.call(.small, [values, writer.cell(row, 3, .both)]), style: style)
      }
      writer.add(
        [.text(outcome.title), end(low), .live(.median(values), style: style), end(high)]
          + [summary.p10, summary.median, summary.p90].map {
            .number(precision.rounded($0), style: style.asSimulation)
          }
          + [nil, nil, .text(unit(of: outcome), style: .unit)])
    }
  }

  static func unit(of outcome: Outcome) -> String {
    switch outcome.measure {
    case .money: "dollars"
    case .months: "months"
    default: "people"
    }
  }
}
