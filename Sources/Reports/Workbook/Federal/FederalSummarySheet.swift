import Analysis
import Planning
import Spreadsheet

/// The sheet that a reviewer reads first: what is asked for, what it buys, and how sure that is.
struct FederalSummarySheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  private enum Column {
    static let firstYear = 2
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet,
    targets: TargetsSheet, form: FormSheet, simulation: SimulationSheet
  ) {
    let plan = book.plan
    let count = plan.years.count
    let after = Column.firstYear + count + 1
    var writer = SheetWriter(
      book.names.summary,
      widths: [38, 9] + Array(repeating: 11, count: count + 1) + [10, 10, 11], elastic: [0],
      .portrait)
    writer.title("\(book.planName): application for \(book.award)")
    writer.note(
      "\(book.applicant); \(book.period). Black figures are the plan, purple ones the simulation: "
        + "\(book.run).")
    book.addStatus(to: &writer)
    writer.add([.live(book.match.live, style: .bold)])
    Self.addMatchVerdict(match, &writer)
    writer.freeze()
    let heads =
      ["", "Unit"] + plan.years.map(\.title) + [
        "Total", "Likely: low", "Likely: high", "Reached, of 100",
      ]
    let head = writer.heading(heads, numbers: Column.firstYear..<(after + 3))
    func add(
      _ label: String, _ unit: String, style: CellStyle = .money, _ formula: (Int) -> Formula?
    ) -> Int {
      writer.add(
        [
          .text(
            label,
            style: (style.isBold ? style.with { $0.numberFormat = .general } : .plain)
              .with { $0.wrapsText = true }),
          .text(unit, style: .unit),
        ]
          + (0...count).map { column in formula(column).map { .live($0, style: style) } })
    }
    let bold = CellStyle.money.with { $0.isBold = true }
    let request = add("Asked of this award", "dollars", style: bold) {
      costs.cell(costs.requestTotal, $0).live
    }
    let matched = add("Match that counts, committed", "dollars") {
      $0 < count ? match.counted($0).live : match.counted.live
    }
    let leveraged = add("Leveraged, committed", "dollars") { column in
      match.committed(column).live - (column < count ? match.counted(column) : match.counted).live
    }
    let committed = add(
      "All that is committed and asked for", "dollars", style: CellStyle.money.asTotal
    ) { column in
      .sum(
        writer.at(request, column + Column.firstYear).live,
        writer.at(matched, column + Column.firstYear).live,
        writer.at(leveraged, column + Column.firstYear).live)
    }
    let pending = add(
      "Pending, in no total", "dollars", style: .note.with { $0.numberFormat = .money }
    ) {
      match.pending($0).live
    }
    let missing = add("To be found: no source, or rounding", "dollars") { match.remainder($0).live }
    let cost = add(
      "What everything costs", "dollars", style: CellStyle.money.asTotal
    ) { costs.cell(costs.costTotal, $0).live }
    _ = add("Match asked for by the award", "dollars") { $0 == count ? match.required.live : nil }
    let short = add("Match missing: asked for, not committed", "dollars", style: bold) {
      $0 == count ? match.short.live : nil
    }
    let shortCell = writer.at(short, Column.firstYear + count).cell
    writer.format(
      CellRange(shortCell),
      .formula("\(shortCell.absolute)>0", CellStyle.bold.with { $0.fontColor = .alarm }))
    writer.skip()
    writer.heading(
      ["People", "Unit"] + heads.dropFirst(2), numbers: Column.firstYear..<(after + 3))
    for target in simulation.targets {
      guard let first = targets.cell(target.count, 0) else { continue }
      let purple = CellStyle.people.asSimulation
      var cells: [Cell?] = [
        .text(target.count.title, style: CellStyle.plain.with { $0.wrapsText = true }),
        .text("people", style: .unit),
      ]
      cells += (0...count).map { column in
        .live(
          CellAddress(first.sheet, row: first.cell.row, column: first.cell.column + column).live,
          style: .people)
      }
      cells += [
        .live(target.low.live, style: purple), .live(target.high.live, style: purple),
        .live(target.reached.live, style: purple),
      ]
      writer.add(cells)
    }
    writer.skip()
    writer.heading(
      ["Cost of the award by result", "Unit"] + plan.years.map { _ in "" } + ["Total", "", "", ""],
      numbers: Column.firstYear..<(after + 3))
    for (label, people) in [
      ("Federal dollars per participant", PeopleCount.served),
      ("Federal dollars per person who finishes", .finished),
      ("Federal dollars per placement", .placed),
    ] {
      guard let divisor = targets.total(people) else { continue }
      var cells: [Cell?] = [
        .text(label, style: CellStyle.plain.with { $0.wrapsText = true }),
        .text("dollars", style: .unit),
      ]
      cells += Array(repeating: nil, count: count)
      cells.append(
        .live(
          .if(
            divisor.live.equals(0), "",
            .round(writer.at(request, Column.firstYear + count).live / divisor.live)), style: .money
        ))
      writer.add(cells)
    }
    writer.note(
      "For comparison: TechHire grants of 2016 came to about $8,333 of federal money per participant "
        + "($150 million, 39 grants, more than 18,000 participants; US Department of Labor, 27 June "
        + "2016). Dollars of the award alone; the participants have other sources too.")
    writer.skip()
    Self.addMoneyChart(book, head: head, rows: [request, matched, leveraged], &writer)
    Self.addFan(book, simulation, &writer)
    writer.fitOnePage()
    sheet = book.dressed(writer)
    let years = Column.firstYear...(Column.firstYear + count)
    func row(_ row: Int) -> Formula { .sum(writer.row(row, years).live) }
    checks = [
      PlanCheck(
        "Summary: committed and asked for + pending + to be found = what everything costs",
        book.names.summary, .sum([row(committed), row(pending), row(missing)]) - row(cost)),
      PlanCheck(
        "Summary: match that counts + missing = match asked for", book.names.summary,
        writer.at(matched, Column.firstYear + count).live + match.short.live - match.required.live),
      PlanCheck(
        "Summary: the request = SF-424A, line 5 column (e) (SF-424, box 18a)", book.names.summary,
        writer.at(request, Column.firstYear + count).live - form.federal.live),
      PlanCheck(
        "Summary: what everything costs = the sum of its years", book.names.summary,
        writer.at(cost, Column.firstYear + count).live
          - .sum(writer.row(cost, Column.firstYear...(Column.firstYear + count - 1)).live)),
    ]
  }

  /// Whether the match that the award asks for is there: a line that follows the plan.
  private static func addMatchVerdict(_ match: MatchSheet, _ writer: inout SheetWriter) {
    let row = writer.add([
      .live(
        .if(
          match.short.live.isAbove(0), "MATCH MISSING: see the line below",
          "The match asked for is committed"),
        style: CellStyle.bold.with { $0.fontColor = .success })
    ])
    writer.format(
      CellRange(CellReference(row: row, column: 0)),
      .formula(
        "LEFT(\(CellReference(row: row, column: 0).absolute),5)=\"MATCH\"",
        CellStyle.bold.with { $0.fontColor = .alarm }))
  }

  private static func addMoneyChart(
    _ book: ApplicationBook, head: Int, rows: [Int], _ writer: inout SheetWriter
  ) {
    let plan = book.plan
    let count = plan.years.count
    let share = plan.cost > 0 ? Double(plan.request) / Double(plan.cost) : 0
    let finding = writer.finding(
      "The award is asked for \(Money(dollars: Double(plan.request))), "
        + "\(Int((share * 100).rounded())) of 100 dollars of the plan's cost")
    let place = writer.room(height: 220)
    let columns = Column.firstYear...(Column.firstYear + count - 1)
    let colors = [Color.series[0], Color.series[1], Color.series[2]]
    writer.add(
      Chart(
        kind: .columnStacked, title: .cell(finding),
        series: zip(rows, colors).map { row, color in
          ChartSeries(
            name: .cell(writer.at(row, 0)), categories: writer.row(head, columns),
            values: writer.row(row, columns), fill: .solid(color))
        }, valueAxis: ChartAxis(title: "Dollars", numberFormat: .money, minimum: 0),
        legend: ChartLegend(.bottom),
        alternativeText: ("Stacked columns by year of what is asked of the award, the match and what "
          + "is leveraged. Asked for: "
          + plan.years.indices.map {
            "\(plan.years[$0].title) \(Money(dollars: Double(plan.request($0))))"
          }.joined(separator: ", ") + ".").clipped(1_900),
        placement: place))
  }

  private static func addFan(
    _ book: ApplicationBook, _ simulation: SimulationSheet, _ writer: inout SheetWriter
  ) {
    let end = simulation.placed.end
    let target = book.plan.target(.placed).reduce(0, +)
    let finding = writer.finding(
      "By the award's end \(Int(end.middle)) people are placed in the middle future, likely "
        + "\(Int(end.low)) to \(Int(end.high)); promised are \(target)")
    let place = writer.room(height: 220)
    let names = [
      "1 in 10 to 1 in 4", "1 in 4 to the middle", "middle to 3 in 4", "3 in 4 to 9 in 10",
    ]
    writer.add(
      .fan(
        title: .cell(finding), categories: simulation.quarters, base: simulation.placed.base,
        bands: zip(names, simulation.placed.bands).map {
          FanBand(name: .literal($0), distances: $1)
        },
        categoryAxis: ChartAxis(title: "Quarter's end", labelInterval: 2),
        valueAxis: ChartAxis(title: "People placed (gross)", numberFormat: .integer, minimum: 0),
        alternativeText:
          "Fan of people placed since the award began, by quarter; 8 in 10 futures end between "
          + "\(Int(end.low)) and \(Int(end.high)), the middle at \(Int(end.middle)); promised are "
          + "\(target).",
        placement: place))
  }
}
