import Analysis
import Simulation
import Spreadsheet
import Uncertainty

extension FunnelSheet {
  /// Adds a bar for each step's middle; the people reached are left to the title, because they
  /// would dwarf the others.
  static func addChart(
    _ source: BoardSource, _ rows: [Outcome: Int], to writer: inout SheetWriter
  ) {
    guard let first = rows[.applied], let last = rows[.retainedTwelveMonths] else { return }
    let title = writer.finding(finding(source))
    let name = writer.sheet.name
    let series = ChartSeries(
      name: .literal("Middle future"),
      categories: RangeAddress(name, CellRange(column: 0, rows: first...last)),
      values: RangeAddress(name, CellRange(column: Column.middle, rows: first...last)),
      fill: .solid(.innerBand), labels: .integer)
    let steps = (first...last).map { row in
      let step = writer.sheet[row, 0]?.value
      let words = if case .text(let text)? = step { text } else { "" }
      return "\(words) \(Int(writer.number(row, Column.middle)))"
    }
    writer.add(
      Chart(
        kind: .bar, title: .cell(title), series: [series],
        categoryAxis: ChartAxis(isReversed: true),
        valueAxis: ChartAxis(title: "People, middle future", numberFormat: .integer, minimum: 0),
        legend: ChartLegend(.none),
        alternativeText: ("Bars of people at each step, in the middle future. \(finding(source)). "
          + steps.joined(separator: ", ") + ".").clipped(1_900),
        placement: writer.room(height: 300)))
  }

  /// `Of 3,900 people reached, 150 enroll and 80 are placed (8 in 10 futures: 60 to 110)`.
  private static func finding(_ source: BoardSource) -> String {
    func middle(_ outcome: Outcome) -> String {
      guard let summary = source.projection[outcome]?.summary else { return "nobody" }
      return LikelyRange.middle(summary, isMoney: false)
    }
    guard let placed = source.projection[.placed]?.summary else { return "Nobody is placed" }
    return "Of \(middle(.reached)) people reached, \(middle(.enrolled)) enroll and "
      + "\(middle(.placed)) are placed (8 in 10 futures: "
      + "\(LikelyRange.text(placed, isMoney: false)))"
  }
}
