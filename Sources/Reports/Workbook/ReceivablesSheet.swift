import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of what funders owe at each month's end, by how long it has waited.
struct ReceivablesSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  private enum Column {
    static let firstAge = 1
    static let lastAge = 4
    static let mean = 5
    static let middle = 6
    static let low = 7
    static let high = 8
  }

  init(_ source: BoardSource) throws(SpreadsheetError) {
    var writer = SheetWriter(
      source.names.receivables, widths: [11] + Array(repeating: 13.0, count: 8), .landscape)
    writer.title("What funders owe at the end of each month")
    writer.note(
      "From \(source.run). Money that is reimbursed comes after the cost is paid; until then the "
        + "reserve, advances and the credit line carry it. Months waited are counted from the month "
        + "of the charge. By age: means; they add up. The likely range holds 8 in 10 futures.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    for sentence in Self.sentences(source) { writer.paragraph(sentence) }
    writer.skip()
    let isOwed = source.projection[.receivables]?.points.contains { $0.mean > 0 } ?? false
    var chart: (title: CellAddress, placement: Chart.Placement)?
    if isOwed {
      chart = (writer.finding(Self.finding(source)), writer.room(height: 300))
    } else {
      writer.paragraph("No funder ever owes the hub anything in these futures.")
    }
    writer.screenSection("What is owed, month by month")
    let head = writer.heading(
      ["Month"] + ReceivableAge.allCases.map { "Waited \($0.title)" } + [
        "All ages, mean", "All ages, middle", "1 in 10 below", "9 in 10 below",
      ], numbers: 1..<9)
    writer.add(
      [nil]
        + Array(
          repeating: Cell.text("dollars", style: CellStyle.unit.with { $0.horizontal = .right }),
          count: 8))
    let rows = try Self.addMonths(of: source, to: &writer)
    if let chart {
      writer.add(
        Self.chart(rows, head: head, chart.title, chart.placement, source, writer.sheet.name))
    }
    let found = (source.projection[.receivables]?.points ?? []).reduce(0) { $0 + $1.mean }
    let total = writer.add([
      .text("All months, by the futures themselves", style: .note), nil, nil, nil, nil,
      .number(found, style: .foundMoney),
    ])
    checks = [Self.check(rows, total: total, writer)]
    sheet = source.dressed(writer)
  }

  private static func addMonths(
    of source: BoardSource, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> ClosedRange<Int> {
    let first = writer.row
    for number in 0..<source.scenario.horizon {
      guard let all = source.projection[.receivables]?.points[number] else { continue }
      let row = writer.add(
        [try .month(source.scenario.start.advanced(by: number))]
          + ReceivableAge.allCases.map { age in
            .number(source.projection.receivables[age, number], style: .foundMoney)
          })
      writer.put(
        writer.sum(row: row, columns: Column.firstAge...Column.lastAge, style: .money), row: row,
        column: Column.mean)
      for (column, value) in [
        (Column.middle, all.median), (Column.low, all.p10), (Column.high, all.p90),
      ] {
        writer.put(.number(value, style: .foundMoney), row: row, column: column)
      }
    }
    return first...(writer.row - 1)
  }

  private static func check(
    _ rows: ClosedRange<Int>, total: Int, _ writer: SheetWriter
  ) -> WorkbookCheck {
    WorkbookCheck(
      title: "What is owed by age adds up to all that is owed", sheet: writer.sheet.name,
      .sum(writer.range(rows: rows, column: Column.mean, .both))
        - writer.cell(total, Column.mean, .both),
      allowed: 0.01 * Double(rows.count), unit: "dollars")
  }

  // MARK: Words and chart

  private static func sentences(_ source: BoardSource) -> [String] {
    var sentences: [String] = []
    let projection = source.projection
    if let credit = projection[.creditPeak]?.summary, credit.maximum > 0,
      let months = projection[.creditMonths]?.summary, let interest = projection[.interest]?.summary
    {
      sentences.append(
        "The credit line is drawn to \(LikelyRange.text(credit, isMoney: true)) at most, in "
          + "\(LikelyRange.text(months, isMoney: false)) months, and costs "
          + "\(LikelyRange.text(interest, isMoney: true)) of interest (likely ranges).")
    } else {
      sentences.append("No credit line is used in these futures.")
    }
    return sentences
  }

  private static func finding(_ source: BoardSource) -> String {
    guard let peak = source.projection[.receivablePeak]?.summary else { return "Owed by funders" }
    return
      "Funders owe the hub at most \(LikelyRange.middle(peak, isMoney: true)) at a time in the "
      + "middle future, likely \(LikelyRange.text(peak, isMoney: true))"
  }

  private static func chart(
    _ rows: ClosedRange<Int>, head: Int, _ title: CellAddress, _ placement: Chart.Placement,
    _ source: BoardSource, _ name: SheetName
  ) -> Chart {
    let ages = ReceivableAge.allCases
    let series = ages.map { age in
      ChartSeries(
        name: .cell(CellAddress(name, row: head, column: Column.firstAge + age.place)),
        categories: RangeAddress(name, CellRange(column: 0, rows: rows)),
        values: RangeAddress(name, CellRange(column: Column.firstAge + age.place, rows: rows)),
        fill: .solid(Color.series[age.place]))
    }
    let totals = ages.map { age in
      let total = (0..<rows.count).reduce(0) { $0 + source.projection.receivables[age, $1] }
      let mean = Money(dollars: (total / Double(rows.count)).rounded())
      return "waited \(age.title): \(mean)"
    }
    return Chart(
      kind: .columnStacked, title: .cell(title), series: series,
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(title: "US dollars, mean", numberFormat: .money),
      legend: ChartLegend(.bottom),
      alternativeText: ("Stacked columns of what funders owe at each month's end, "
        + "\(source.months). \(finding(source)). On average over the months, "
        + "\(totals.joined(separator: ", ")).").clipped(1_900),
      placement: placement)
  }
}
