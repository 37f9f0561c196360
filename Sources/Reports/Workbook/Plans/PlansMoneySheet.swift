import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of who pays, by plan: averages in whole dollars that add up.
struct PlansMoneySheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  /// A kind of source with what it pays in each plan.
  private struct Line {
    let title: String
    let amounts: [Int]
  }

  init(_ source: PlansSource) {
    let plans = source.plans.count
    var writer = SheetWriter(
      source.names.money, widths: [40, 9] + Array(repeating: 17, count: plans), .landscape)
    writer.title("Who pays, by plan")
    writer.note(
      "Averages over \(source.run), over all \(source.scenario.horizon) months, in whole dollars. "
        + "In a single future a grant comes whole or not at all.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    let lines = Self.lines(source)
    let title = writer.finding(Self.finding(lines, source))
    let placement = writer.room(height: 360)
    let head = writer.heading(["Source", "Unit"] + source.heads(), numbers: 2..<(2 + plans))
    let first = writer.row
    for line in lines {
      writer.add(
        [.text(line.title), .text("dollars", style: .unit)]
          + line.amounts.map { .integer($0, style: .foundMoney) })
    }
    let rows = first...(writer.row - 1)
    let columns = 2...(1 + plans)
    let total = writer.add([
      .text("Total cost", style: CellStyle.plain.asTotal),
      .text("dollars", style: CellStyle.unit.asTotal),
    ])
    let cells = writer
    writer.putLive(columns: columns, row: total, style: CellStyle.money.asTotal) { column in
      .sum(cells.range(rows: rows, column: column))
    }
    let unpaid = rows.upperBound
    let share = writer.add([.text("Of which unpaid"), .text("percent", style: .unit)])
    writer.putLive(columns: columns, row: share, style: .percent) { column in
      .if(
        cells.cell(total, column).equals(0), 0,
        cells.cell(unpaid, column) / cells.cell(total, column))
    }
    let found = writer.add([
      .text("Total cost as the futures have it", style: .label), .text("dollars", style: .unit),
    ])
    for (place, plan) in source.plans.enumerated() {
      writer.put(
        .number((plan.projection[.cost]?.summary?.mean ?? 0).rounded(), style: .foundMoney),
        row: found, column: 2 + place)
    }
    let name = writer.sheet.name
    checks = source.plans.enumerated().map { place, plan in
      WorkbookCheck(
        title: "Sources and unpaid cost of plan \(plan.letter) add up to its cost", sheet: name,
        .cell(CellAddress(name, row: total, column: 2 + place))
          - .cell(CellAddress(name, row: found, column: 2 + place)), allowed: 0.5,
        unit: "dollars")
    }
    writer.add(
      Self.chart(lines, head: head, rows, title, placement, source, writer.sheet.name))
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  // MARK: Amounts

  private static func lines(_ source: PlansSource) -> [Line] {
    let kinds = FundingStream.Kind.allCases.filter { kind in
      source.plans.contains { $0.projection.scenario.streams.contains { $0.kind == kind } }
    }
    let titles =
      kinds.map(\.title.capitalizedFirst) + ["The hub's own reserve", "Unpaid (no source found)"]
    let columns = source.plans.map { plan in
      let streams = plan.projection.scenario.streams
      func paid(_ wanted: (String?) -> Bool) -> Double {
        plan.projection.spending.reduce(0) { wanted($1.stream) ? $0 + $1.mean : $0 }
      }
      let byKind = kinds.map { kind in
        paid { name in streams.contains { $0.name == name && $0.kind == kind } }
      }
      let cost = plan.projection[.cost]?.summary?.mean ?? 0
      let unpaid = plan.projection[.gap]?.summary?.mean ?? 0
      return Apportionment.wholes(
        byKind + [paid { $0 == nil }, unpaid], of: cost, roundedTo: Int(cost.rounded()))
    }
    return titles.enumerated().map { place, title in
      Line(title: title, amounts: columns.map { $0[place] })
    }
  }

  // MARK: The chart

  private static func chart(
    _ lines: [Line], head: Int, _ rows: ClosedRange<Int>, _ title: CellAddress,
    _ placement: Chart.Placement, _ source: PlansSource, _ name: SheetName
  ) -> Chart {
    let plans = 2...(1 + source.plans.count)
    let series = lines.indices.map { place in
      ChartSeries(
        name: .cell(CellAddress(name, row: rows.lowerBound + place, column: 0)),
        categories: RangeAddress(name, CellRange(row: head, columns: plans)),
        values: RangeAddress(name, CellRange(row: rows.lowerBound + place, columns: plans)),
        fill: .solid(
          place == lines.count - 1 ? .alarm : Color.series[place % Color.series.count]),
        line: ChartSeries.Line(.white, width: 1))
    }
    let words = source.plans.enumerated().map { place, plan in
      "plan \(plan.letter) "
        + lines.filter { $0.amounts[place] != 0 }
        .map { "\($0.title) $\(grouped($0.amounts[place].magnitude))" }.joined(separator: ", ")
    }
    return Chart(
      kind: .columnStacked, title: .cell(title), series: series,
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
      legend: ChartLegend(.right),
      alternativeText: ("Stacked columns of who pays, on average: " + words.joined(separator: "; "))
        .clipped(1_900), placement: placement)
  }

  /// `On average least stays unpaid in plan B: $12,000 of $1,240,000`.
  private static func finding(_ lines: [Line], _ source: PlansSource) -> String {
    let totals = source.plans.indices.map { plan in lines.reduce(0) { $0 + $1.amounts[plan] } }
    let unpaid = lines.last?.amounts ?? []
    guard let least = unpaid.indices.min(by: { unpaid[$0] < unpaid[$1] }),
      let most = unpaid.max()
    else { return "Who pays, by plan" }
    guard most != unpaid[least] else {
      return "On average as much stays unpaid in every plan: $\(grouped(most.magnitude))"
    }
    return "On average least stays unpaid in plan \(source.plans[least].letter): "
      + "$\(grouped(unpaid[least].magnitude)) of $\(grouped(totals[least].magnitude))"
  }
}
