import Analysis
import Planning
import Spreadsheet

/// The sheet of sources and uses over all years of the grant, each with a bar of its shares.
struct SourcesUsesSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet
  ) {
    let plan = book.plan
    let name = book.names.sources
    let all = plan.years.count
    var writer = SheetWriter(name, widths: [46, 16, 16, 14], .portrait)
    book.begin(
      &writer, "Sources and uses",
      "The plan, for all years of the grant. Status says how sure a source is; pending money is shown, "
        + "and is in no official total. All amounts are positive.")
    writer.freeze()
    func block(
      _ title: String, _ rows: [(label: String, status: String, amount: Formula)], _ total: String
    ) -> (rows: ClosedRange<Int>, total: CellAddress) {
      writer.heading([title, "Status", "Dollars", "Share"], numbers: 2..<4)
      let first = writer.row
      let totalRow = first + rows.count
      for row in rows {
        let place = writer.row
        writer.add([
          .text(row.label, style: .label), .text(row.status, style: CellStyle.plain.atTop),
          .live(row.amount, style: CellStyle.money.atTop),
          .live(
            writer.at(place, 2).live / .max(1, writer.at(totalRow, 2).pinned),
            style: CellStyle.percent.atTop),
        ])
      }
      let style = CellStyle.money.asTotal
      writer.add([
        .text(total, style: style), .blank(style: style),
        .live(.sum(writer.column(2, first...(totalRow - 1)).live), style: style),
        .live(
          .sum(writer.column(3, first...(totalRow - 1)).live),
          style: CellStyle.percent.asTotal),
      ])
      return (first...(totalRow - 1), writer.at(totalRow, 2))
    }
    var sources: [(label: String, status: String, amount: Formula)] = [
      ("This request: \(book.award)", "requested", costs.total(costs.requestTotal).live)
    ]
    for input in inputs.sources {
      sources.append(
        (
          input.source.name.asLabel,
          (input.isCommitted ? "committed" : "pending")
            + (input.source.kind == .employers ? ", in kind" : ""),
          .sum(RangeAddress(spanning: input.years[0], input.years[all - 1]).live)
        ))
    }
    sources.append(("Still to be found, or rounding", "open", match.remainder(all).live))
    let paid = block("Sources", sources, "Total sources")
    writer.skip()
    let activities = Activity.allCases.compactMap { activity -> (String, String, Formula)? in
      let lines = plan.lines.indices.filter { plan.lines[$0].activity == activity }
      guard !lines.isEmpty else { return nil }
      return (
        activity.title, "", .call(.sum, lines.map { costs.total(costs.costRows[$0]).live })
      )
    }
    let used = block(
      "Uses", activities.isEmpty ? [("None", "", .sum(0))] : activities, "Total uses")
    let difference = writer.row
    writer.add([
      .text("Difference (must be nothing)", style: .bold), nil,
      .live(paid.total.live - used.total.live, style: CellStyle.money.with { $0.isBold = true }),
    ])
    writer.skip()
    let share = plan.cost > 0 ? Double(plan.request) / Double(plan.cost) : 0
    let finding = writer.finding(
      "This request is \(Int((share * 100).rounded())) of 100 dollars of what everything costs")
    let place = writer.room(height: 300)
    writer.add(
      Chart(
        kind: .bar, title: .cell(finding),
        series: [
          ChartSeries(
            name: .literal("Dollars"), categories: writer.column(0, paid.rows),
            values: writer.column(2, paid.rows), fill: .solid(Color.series[0]))
        ],
        categoryAxis: ChartAxis(isReversed: true, labelInterval: 1),
        valueAxis: ChartAxis(title: "Dollars over all years", numberFormat: .money, minimum: 0),
        legend: ChartLegend(.none),
        alternativeText: ("Bars of what each source pays: this request "
          + "\(Money(dollars: Double(plan.request))); "
          + plan.sources.filter { $0.total > 0 }.map {
            "\($0.name.asLabel) \(Money(dollars: Double($0.total)))"
          }.joined(separator: "; ") + ".").clipped(1_900),
        placement: place))
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = [
      PlanCheck("Sources = uses", name, writer.at(difference, 2).live),
      PlanCheck(
        "Uses = all costs on Costs", name, used.total.live - costs.total(costs.costTotal).live),
    ]
  }
}
