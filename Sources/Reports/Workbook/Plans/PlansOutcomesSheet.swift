import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of likely ranges, all plans on one scale.
struct PlansOutcomesSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  /// Distances that a bar is made of, from the base on: the table's columns.
  private enum Column {
    static let first = 1
    static let last = 5
    static let firstBand = 6
    static let lastBand = 9
  }

  init(_ source: PlansSource) {
    var writer = SheetWriter(
      source.names.outcomes, widths: [14] + Array(repeating: 13, count: 9), .landscape)
    writer.title("How far the outcomes may lie")
    writer.note(
      "From \(source.run). A bar holds 8 in 10 futures, its dark part the middle half of them, and "
        + "the line in it the middle. The future will be one of them; we do not know which.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    var checks: [WorkbookCheck] = []
    for outcome in [Outcome.placed, .trained] where source.shows(outcome) {
      writer.skip()
      checks += Self.add(outcome, source, to: &writer)
    }
    self.checks = checks
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  private static func add(
    _ outcome: Outcome, _ source: PlansSource, to writer: inout SheetWriter
  ) -> [WorkbookCheck] {
    let summaries = source.plans.map { $0.projection[outcome]?.summary }
    let title = writer.finding(finding(outcome, source, summaries))
    let placement = writer.room(height: 90 + 50 * source.plans.count)
    writer.heading(
      [
        "Plan", "1 in 10 below", "1 in 4 below", "Middle", "3 in 4 below", "9 in 10 below",
        "Band to 1 in 4", "Band to middle", "Band to 3 in 4", "Band to 9 in 10",
      ], numbers: 1..<10)
    let first = writer.row
    for (plan, summary) in zip(source.plans, summaries) {
      let values = summary.map { [$0.p10, $0.p25, $0.median, $0.p75, $0.p90] } ?? []
      let row = writer.add(
        [.text("Plan \(plan.letter)")]
          + (values.isEmpty ? Array(repeating: 0, count: 5) : values).map {
            .number($0, style: .foundPeople)
          })
      for column in Column.firstBand...Column.lastBand {
        writer.put(
          .live(
            writer.cell(row, column - 4) - writer.cell(row, column - 5), style: .people),
          row: row, column: column)
      }
    }
    let rows = first...(writer.row - 1)
    writer.add(chart(rows, title, placement, outcome, summaries, source, writer.sheet.name))
    let name = writer.sheet.name
    let bands = Formula.range(
      RangeAddress(name, CellRange(rows: rows, columns: Column.firstBand...Column.lastBand)))
    func column(_ column: Int) -> Formula {
      .sum(.range(RangeAddress(name, CellRange(column: column, rows: rows))))
    }
    return [
      WorkbookCheck(
        title: "Ranges of \(outcome.title) ascend", sheet: name,
        .countIf(bands, "<0"), allowed: 0, unit: "bands"),
      WorkbookCheck(
        title: "Bands of \(outcome.title) add up to the upper edges", sheet: name,
        column(Column.first) + .sum(bands) - column(Column.last), allowed: 0.01,
        unit: "people"),
    ]
  }

  private static func chart(
    _ rows: ClosedRange<Int>, _ title: CellAddress, _ placement: Chart.Placement,
    _ outcome: Outcome, _ summaries: [Summary?], _ source: PlansSource, _ name: SheetName
  ) -> Chart {
    func range(_ column: Int) -> RangeAddress {
      RangeAddress(name, CellRange(column: column, rows: rows))
    }
    let floor = ChartSeries(
      name: .literal("Base"), categories: range(0), values: range(Column.first))
    let words = ["Likely range: 8 in 10 futures", "The middle half", "Upper half", "Upper edge"]
    let bands = words.enumerated().map { place, word in
      ChartSeries(
        name: .literal(word), categories: range(0), values: range(Column.firstBand + place),
        fill: .solid([0, 3].contains(place) ? .outerBand : .innerBand),
        line: ChartSeries.Line(.white, width: 1))
    }
    let ranges = zip(source.plans, summaries).map { plan, summary in
      "plan \(plan.letter) \(summary.map { LikelyRange.text($0, isMoney: false) } ?? "none")"
    }
    return Chart(
      kind: .barStacked, title: .cell(title), series: [floor] + bands,
      categoryAxis: ChartAxis(isReversed: true),
      valueAxis: ChartAxis(title: "people", numberFormat: .integer, minimum: 0),
      // The note says what the shades mean; programs count the entries of such a legend differently.
      legend: ChartLegend(.none),
      alternativeText:
        "Bars of the likely range (8 in 10 futures) of \(outcome.title.lowercased()): "
        + ranges.joined(separator: ", ") + ".", placement: placement)
  }

  /// `Plan B places most in the middle future: 112, against 84 to 98 in the others`.
  private static func finding(
    _ outcome: Outcome, _ source: PlansSource, _ summaries: [Summary?]
  ) -> String {
    let middles = summaries.map { $0.map { Precision($0).rounded($0.median) } ?? 0 }
    guard let best = middles.max(), let least = middles.min() else { return outcome.title }
    let letters = zip(source.letters, middles).filter { $0.1 == best }.map(\.0)
    func words(_ value: Double) -> String { grouped(UInt(max(0, value))) }
    if best == least { return "\(outcome.title): all plans have the same middle, \(words(best))" }
    let who =
      letters.count == 1
      ? "plan \(letters[0]) has the highest middle"
      : "plans \(letters.joined(separator: " and ")) have the highest middle"
    return "\(outcome.title): \(who), \(words(best)); the lowest is \(words(least))"
  }
}
