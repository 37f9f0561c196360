import Spreadsheet

extension Showcase {
  private static let quarters = 8

  /// Percentiles of a simulation by quarter, their distances, and a fan that begins below zero.
  func rangesSheet() -> Sheet {
    var sheet = Sheet(name: ranges)
    sheet.page = page(.portrait, repeating: nil)
    sheet.setWidth(12, ofColumns: 0...10)
    sheet[0, 0] = .text("Closing balance", style: .title)
    let headings = ["Quarter", "P10", "P25", "P50", "P75", "P90"]
    let bands = ["P10 to P25", "P25 to P50", "P50 to P75", "P75 to P90"]
    for (column, text) in (headings + bands).enumerated() {
      sheet[2, column] = .text(text, style: column == 0 ? .heading : .numberHeading)
    }
    for quarter in 0..<Self.quarters {
      let row = quarter + 3
      sheet[row, 0] = .text("Q\(quarter % 4 + 1) \(2027 + quarter / 4)")
      let median = 12_000.0 + 4_000 * Double(quarter)
      let spread = 12_000 + 3_000 * Double(quarter)
      let percentiles = [-1.28, -0.674, 0, 0.674, 1.28].map { median + $0 * spread }
      for (index, percentile) in percentiles.enumerated() {
        sheet[row, index + 1] = .number(percentile, style: .money.asSimulation)
      }
      for band in 0..<4 {
        let lower = CellReference(row: row, column: band + 1).a1
        let upper = CellReference(row: row, column: band + 2).a1
        sheet[row, band + 6] = .formula(
          "\(upper)-\(lower)", value: .number(percentiles[band + 1] - percentiles[band]),
          style: .money)
      }
    }
    sheet.charts = [fan()]
    return sheet
  }

  private func fan() -> Chart {
    let rows = 3...(Self.quarters + 2)
    return .fan(
      title: .literal("Cash is likely to grow, but may run out early"),
      categories: RangeAddress(ranges, CellRange(column: 0, rows: rows)),
      base: RangeAddress(ranges, CellRange(column: 1, rows: rows)),
      bands: (6...9).map { column in
        FanBand(
          name: .cell(CellAddress(ranges, row: 2, column: column)),
          distances: RangeAddress(ranges, CellRange(column: column, rows: rows)))
      },
      categoryAxis: ChartAxis(title: "Quarter", labelInterval: 2),
      valueAxis: ChartAxis(
        title: "US dollars", numberFormat: .money, minimum: -20_000, maximum: 100_000),
      alternativeText: "Fan: the median rises from 12,000 to 40,000 dollars in eight quarters.",
      placement: Chart.Placement(at: CellReference(row: 13, column: 0), width: 860, height: 380))
  }
}
