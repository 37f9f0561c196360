import Planning
import Spreadsheet

extension CashSheet {
  /// The fan of cash: half the futures in the dark bands, 8 in 10 within the whole fan.
  static func fan(
    _ rows: ClosedRange<Int>, _ title: CellAddress, _ placement: Chart.Placement,
    _ source: BoardSource, _ name: SheetName
  ) -> Chart {
    func column(_ column: Int) -> RangeAddress {
      RangeAddress(name, CellRange(column: column, rows: rows))
    }
    let names = [
      "Likely range: 8 in 10 futures", "The middle half: 5 in 10 futures",
      "Upper half of the middle",
      "Upper edge",
    ]
    let bands = names.enumerated().map { place, words in
      FanBand(name: .literal(words), distances: column(Column.firstBand + place))
    }
    var chart = Chart.fan(
      title: .cell(title), categories: column(0), base: column(Column.base), bands: bands,
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
      alternativeText: CashWords(source).alternativeText.clipped(1_900), placement: placement)
    // The upper bands look like the lower ones, which the legend names.
    chart.legend = ChartLegend(.bottom, hiding: [0, 3, 4])
    return chart
  }

  /// The middle alone, where all futures agree and a fan would be empty.
  static func line(
    _ rows: ClosedRange<Int>, _ title: CellAddress, _ placement: Chart.Placement,
    _ source: BoardSource, _ name: SheetName
  ) -> Chart {
    let middle = ChartSeries(
      name: .literal("All futures"),
      categories: RangeAddress(name, CellRange(column: 0, rows: rows)),
      values: RangeAddress(name, CellRange(column: Column.middle, rows: rows)),
      fill: .solid(.innerBand), line: ChartSeries.Line(.innerBand))
    return Chart(
      kind: rows.count == 1 ? .column : .line, title: .cell(title), series: [middle],
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
      alternativeText: CashWords(source).alternativeText.clipped(1_900), placement: placement)
  }
}
