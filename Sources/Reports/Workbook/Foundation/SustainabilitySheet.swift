import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet of what happens when the grant is over: what the work costs, and who pays.
struct SustainabilitySheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs) {
    let name = book.names.sustainability
    let after = inputs.afterwards
    let count = max(after?.spans.count ?? 0, 1)
    var writer = SheetWriter(
      name, widths: [42, 14] + Array(repeating: 17, count: count) + [34], .landscape)
    book.begin(
      &writer, "Sustainability: after the grant",
      "The means of the simulation for the months after the grant's last, as inputs of the plan. What "
        + "renews, is appropriated or is asked for again is planned, not committed. All amounts are "
        + "positive.")
    writer.freeze()
    guard let after, !after.spans.isEmpty else {
      writer.paragraph(
        "The simulated months end with the grant: lengthen the scenario's horizon to see what follows."
      )
      sheet = book.dressed(writer)
      return
    }
    writer.heading(
      ["", "Status"] + after.spans + ["Action, and who sees to it"], numbers: 2..<(2 + count))
    func add(
      _ label: String, _ status: String, style: CellStyle = .money, action: String? = nil,
      _ formula: (Int) -> Formula
    ) -> Int {
      var cells: [Cell?] = [
        .text(label, style: style.isBold ? style.with { $0.numberFormat = .general } : .plain),
        .text(status, style: style.isBold ? style : .plain),
      ]
      cells += (0..<count).map { .live(formula($0), style: style) }
      cells.append(action.map { .text($0, style: CellStyle.plain.with { $0.indent = 1 }.asInput) })
      return writer.add(cells)
    }
    let cost = add("Cost to continue", "", style: CellStyle.money.with { $0.isBold = true }) {
      after.costs[$0].live
    }
    let first = writer.row
    for source in after.sources {
      _ = add(source.name, source.status, action: "to be entered") { source.years[$0].live }
    }
    let last = writer.row - 1
    let paid = add("All sources", "", style: CellStyle.money.asTotal) { year in
      after.sources.isEmpty ? .sum(0) : .sum(writer.column(2 + year, first...last).live)
    }
    let gap = add("Gap: still to be found", "", style: CellStyle.money.with { $0.isBold = true }) {
      writer.at(cost, 2 + $0).live - writer.at(paid, 2 + $0).live
    }
    let part = add("Gap in percent of the cost", "", style: .percent) { year in
      writer.at(gap, 2 + year).live / .max(1, writer.at(cost, 2 + year).live)
    }
    writer.skip()
    let sustained = book.base.futures.values(.sustained)?.count { $0 > 0 } ?? 0
    let chance = Double(sustained) / Double(max(1, book.base.futures.count))
    let granted = book.plan.futures.values(.sustained).count { $0 > 0 }
    let withIt = Double(granted) / Double(max(1, book.plan.futures.count))
    writer.paragraph(
      "The hub comes to lasting work (a year in the last stage without a gap, no funder above 60% of its "
        + "spending, three months of fixed cost in reserve) in \(Frequency.text(withIt)) futures with this "
        + "grant, and in \(Frequency.text(chance)) futures of the plan as it stands.",
      style: CellStyle.plain.asSimulation)
    writer.note("The last span may be a part of a year: the simulated months end with it.")
    writer.skip()
    // The title follows the plan: what is still to be found of the first span's cost.
    let title = writer.row
    writer.add([
      .live(
        .text("After the grant ") & .text(writer.at(gap, 2).live, as: .dollars) & " of "
          & .text(writer.at(cost, 2).live, as: .dollars)
          & " is still to be found at first",
        style: .bold)
    ])
    let finding = writer.at(title, 0)
    let place = writer.room(height: 260)
    let columns = 2...(1 + count)
    let rows = Array(first...max(first, last))
    if !after.sources.isEmpty {
      writer.add(
        Chart(
          kind: .columnStacked, title: .cell(finding),
          series: rows.enumerated().map { place, row in
            ChartSeries(
              name: .cell(writer.at(row, 0)),
              categories: writer.row(cost - 1, columns), values: writer.row(row, columns),
              fill: .solid(Color.series[place % Color.series.count]))
          }, valueAxis: ChartAxis(title: "Dollars", numberFormat: .money, minimum: 0),
          legend: ChartLegend(.right),
          alternativeText: ("Stacked columns of what \(after.sources.count) sources may pay after the "
            + "grant, \(after.spans.joined(separator: " and ")): "
            + after.sources.map { "\($0.name), \($0.status)" }.joined(separator: "; ")
            + ". The table above has the amounts and the gap.").clipped(1_900),
          placement: place))
    }
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Sustainability: sources + gap = cost", name,
        .call(
          .sum,
          (0..<count).map {
            writer.at(paid, 2 + $0).live + writer.at(gap, 2 + $0).live
              - writer.at(cost, 2 + $0).live
          }))
    ]
    _ = part
  }
}
