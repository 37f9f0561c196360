import Analysis
import Planning
import Simulation
import Spreadsheet

extension StagesSheet {
  /// The share of futures in each stage over time.
  static func chart(
    _ source: BoardSource, _ title: CellAddress, _ placement: Chart.Placement, head: Int,
    _ rows: ClosedRange<Int>, _ sheet: Sheet
  ) -> Chart {
    let categories = RangeAddress(sheet.name, CellRange(column: 0, rows: rows))
    let fills = Stage.allCases.map { Color.stages[$0.rawValue] } + [Color.alarm]
    // A stage in which no future ever is would only fill the legend.
    let used = fills.indices.filter { place in
      rows.contains { sheet.number($0, place + 1) > 0 }
    }
    let series = used.map { place in
      ChartSeries(
        name: .cell(CellAddress(sheet.name, row: head, column: place + 1)),
        categories: categories,
        values: RangeAddress(sheet.name, CellRange(column: place + 1, rows: rows)),
        fill: .solid(fills[place]), line: ChartSeries.Line(.white, width: 1))
    }
    return Chart(
      kind: .areaStacked, title: .cell(title), series: series,
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(
        title: "Futures of 100", numberFormat: .integer, minimum: 0, maximum: 100),
      alternativeText: alternativeText(source, sheet, rows).clipped(1_900),
      placement: placement)
  }

  /// `In Dec 2031, 43 of 100 futures are in Sustain and 12 of 100 have closed`.
  static func finding(_ source: BoardSource) -> String {
    let end = source.scenario.start.advanced(by: source.scenario.horizon - 1).title
    if source.scenario.stages.isFixed {
      return "The stage is fixed at \(source.scenario.stages.initial.title)"
    }
    let futures = source.projection.futures
    let last = source.scenario.horizon - 1
    let stages = futures.counts(.stage, month: last) ?? []
    let open = futures.counts(.open, month: last) ?? []
    func share(_ number: Int32) -> Double {
      let count = zip(stages, open).count { $1 == 0 ? number == 0 : $0 == number }
      return Double(count) / Double(futures.count)
    }
    return "In \(end), \(Frequency.text(share(5))) futures are in Sustain, "
      + "\(Frequency.text(share(4))) in Scale and Grow, and \(Frequency.text(share(0))) have closed"
  }

  private static func alternativeText(
    _ source: BoardSource, _ sheet: Sheet, _ rows: ClosedRange<Int>
  ) -> String {
    let names = Stage.allCases.map(\.title) + ["Closed"]
    let ends = names.enumerated().map { place, name in
      "\(name) \(decimal(sheet.number(rows.upperBound, place + 1)))"
    }
    return "Stacked areas of the share of futures in each stage by month, \(source.months). "
      + "\(finding(source)). Of 100 futures in the last month: \(ends.joined(separator: ", "))."
  }
}

extension Color {
  /// By stage, told apart by lightness as well.
  fileprivate static let stages = [5, 1, 2, 0, 3].map { Color.series[$0] }
}
