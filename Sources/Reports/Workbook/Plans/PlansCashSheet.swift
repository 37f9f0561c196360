import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of cash in the worst tenth of the futures, quarter by quarter, a line for each plan.
struct PlansCashSheet {
  let sheet: Sheet

  init(_ source: PlansSource) throws(SpreadsheetError) {
    let plans = source.plans.count
    let limit = source.plans.map { plan in
      let scenario = plan.projection.scenario
      return scenario.hub.creditLine.map { scenario[$0.limit].distribution.median } ?? 0
    }
    var writer = SheetWriter(
      source.names.cash, widths: [12] + Array(repeating: 16, count: plans + 1), .landscape)
    writer.title("Cash in a bad future")
    writer.note(
      "At the end of each quarter, 1 in 10 futures has less cash than the line; from "
        + "\(source.run). Below the floor the credit line of plan \(source.first.letter) is used "
        + "up and bills wait.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    let title = writer.finding(Self.finding(source))
    let placement = writer.room(height: 330)
    let low = writer.row
    writer.skip(2)
    let head = writer.heading(
      ["Month"] + source.heads() + ["Floor"], numbers: 1..<(2 + plans))
    writer.repeatRows(head...head)
    let first = writer.row
    for month in Self.months(source.scenario) {
      let cash = source.plans.map { $0.projection[.cash]?.points[month].p10 ?? 0 }
      writer.add(
        [try .month(source.scenario.start.advanced(by: month))]
          + cash.map { .number($0, style: .foundMoney) } + [.number(-limit[0], style: .foundMoney)])
    }
    let rows = first...(writer.row - 1)
    let cells = writer
    writer.put(.text("Lowest"), row: low, column: 0)
    writer.putLive(columns: 1...plans, row: low, style: .money) { column in
      .min(cells.range(rows: rows, column: column))
    }
    writer.put(.text("In"), row: low + 1, column: 0)
    writer.putLive(
      columns: 1...plans, row: low + 1, style: CellStyle.month.with { $0.horizontal = .right }
    ) { column in
      .index(
        cells.range(rows: rows, column: 0, .column),
        .match(
          cells.cell(low, column), cells.range(rows: rows, column: column)))
    }
    writer.add(Self.chart(head: head, rows, title, placement, source, writer.sheet.name))
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  /// The last month of each quarter of the plan, and the last month of all.
  private static func months(_ scenario: Scenario) -> [Int] {
    let ends = (0..<scenario.horizon).filter { $0 % 3 == 2 }
    return ends.last == scenario.horizon - 1 ? ends : ends + [scenario.horizon - 1]
  }

  private static func lowest(_ plan: PlansSource.Plan) -> (amount: Double, month: Int) {
    let all = months(plan.projection.scenario).map {
      (plan.projection[.cash]?.points[$0].p10 ?? 0, $0)
    }
    return all.min { $0.0 < $1.0 } ?? (0, 0)
  }

  /// `Cash falls lowest in plan C, to -$273,000, and least in plan A, to -$246,000`.
  private static func finding(_ source: PlansSource) -> String {
    let lows = source.plans.map { ($0.letter, lowest($0).amount) }
    func words(_ amount: Double) -> String {
      (amount < 0 ? "-$" : "$") + grouped(UInt((abs(amount) / 1_000).rounded()) * 1_000)
    }
    guard let worst = lows.min(by: { $0.1 < $1.1 }), let best = lows.max(by: { $0.1 < $1.1 }),
      words(worst.1) != words(best.1)
    else {
      return "Cash falls as low in every plan, to \(words(lows[0].1)) (1 in 10 futures lower)"
    }
    return "Cash falls lowest in plan \(worst.0), to \(words(worst.1)), and least in plan "
      + "\(best.0), to \(words(best.1)) (1 in 10 futures lower)"
  }

  /// The lowest quarter of each plan, for those who do not see the chart.
  private static func lows(_ source: PlansSource) -> String {
    source.plans.map { plan in
      let low = lowest(plan)
      return "plan \(plan.letter) \(Money(dollars: low.amount.rounded())) in "
        + source.scenario.start.advanced(by: low.month).title
    }.joined(separator: ", ")
  }

  private static func chart(
    head: Int, _ rows: ClosedRange<Int>, _ title: CellAddress, _ placement: Chart.Placement,
    _ source: PlansSource, _ name: SheetName
  ) -> Chart {
    let categories = RangeAddress(name, CellRange(column: 0, rows: rows))
    func values(_ column: Int) -> RangeAddress {
      RangeAddress(name, CellRange(column: column, rows: rows))
    }
    let plans = source.plans.indices.map { place in
      ChartSeries(
        name: .cell(CellAddress(name, row: head, column: place + 1)), categories: categories,
        values: values(place + 1),
        line: ChartSeries.Line(Color.series[place % Color.series.count]))
    }
    let floor = ChartSeries(
      name: .cell(CellAddress(name, row: head, column: source.plans.count + 1)),
      categories: categories, values: values(source.plans.count + 1),
      line: ChartSeries.Line(.alarm, width: 1.5, dash: .dashed))
    return Chart(
      kind: rows.count == 1 ? .column : .line, title: .cell(title), series: plans + [floor],
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
      alternativeText: ("Lines of cash at each quarter's end, below which 1 in 10 futures lies. "
        + finding(source) + ". Lowest: " + lows(source) + ".").clipped(1_900), placement: placement)
  }
}
