import Analysis
import Planning
import Spreadsheet

/// The sheet of a state's money: its funding split by category, and what it buys.
struct StateFundingSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  private enum Column {
    static let request = 1
    static let cash = 2
    static let inKind = 3
    static let pending = 4
    static let gap = 5
    static let total = 6
    static let open = 7
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ milestones: MilestoneInputs,
    costs: CostsSheet, match: MatchSheet, enrol: EnrolSheet, rows: FundingRows
  ) {
    let plan = book.plan
    let all = plan.years.count
    let name = book.names.funding
    var writer = SheetWriter(
      name, widths: [42] + Array(repeating: 15, count: 7), .landscape)
    book.begin(
      &writer, "State funds and how the cost is split",
      "The plan, for whole fiscal years. Others' money is spread over the categories in proportion to "
        + "what the state is not asked for. Pending money is in no official total. Whole dollars that "
        + "add up as printed; check the categories against the program's own form. All amounts are "
        + "positive.")
    writer.freeze(columns: 1)
    writer.heading(
      [
        "All fiscal years", "State funds requested", "Match and other cash, committed",
        "In kind", "Pending", "Still to be found", "Total", "Not asked of the state",
      ], numbers: 1..<8)
    let head = writer.row - 1
    let first = writer.row
    let totalRow = first + rows.categories.count
    let amounts = totalRow + 3
    func at(_ row: Int, _ column: Int) -> CellAddress {
      CellAddress(name, row: row, column: column)
    }
    let open = (name, Column.open, head)
    let openTotal = at(totalRow, Column.open)
    for category in rows.categories {
      let row = writer.row
      func part(_ place: Int) -> Formula {
        FundingRows.part(of: at(amounts + place, 1), open: open, row: row, total: openTotal)
      }
      writer.add([
        .text(category.title), .live(rows.request(category, all), style: .money),
        .live(part(0), style: .money), .live(part(1), style: .money),
        .live(part(2), style: .money),
        .live(
          at(row, Column.open).live
            - .sum(RangeAddress(name, row: row, columns: Column.cash...Column.pending).live),
          style: .money), .live(rows.cost(category, all), style: .money),
        .live(
          at(row, Column.total).live - at(row, Column.request).live,
          style: .note.with { $0.numberFormat = .money }),
      ])
    }
    let style = CellStyle.money.asTotal
    writer.add(
      [.text("Total", style: style)]
        + (1...Column.open).map { column in
          .live(
            rows.categories.isEmpty
              ? .sum(0)
              : .sum(RangeAddress(name, column: column, rows: first...(totalRow - 1)).live),
            style: style)
        })
    writer.skip()
    writer.heading(["What others bring", "Dollars", "", "", "", "", "", ""], numbers: 1..<2)
    let inKind = inputs.sources.filter { $0.source.kind == .employers }
      .map { Formula.sum(RangeAddress(spanning: $0.years[0], $0.years[all - 1]).live) }
    let kind: Formula = inKind.isEmpty ? .sum(0) : .call(.sum, inKind)
    for (label, formula) in [
      ("Cash, committed (Match)", match.committedTotal.live), ("In kind, of employers", kind),
      ("Pending cash (Match, in kind apart)", match.pendingTotal.live - kind),
    ] {
      writer.add([.text(label), .live(formula, style: .money)])
    }
    writer.skip()
    Self.addYears(book, inputs, milestones, costs, enrol, &writer)
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Funding: state funds requested = asked of the award on Costs", name,
        at(totalRow, Column.request).live - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Funding: total = all costs on Costs", name,
        at(totalRow, Column.total).live - costs.total(costs.costTotal).live),
      PlanCheck(
        "Funding: requested + others + to be found = total", name,
        .sum(RangeAddress(name, row: totalRow, columns: Column.request...Column.gap).live)
          - at(totalRow, Column.total).live),
      PlanCheck(
        "Funding: committed cash of the categories = that of the sources", name,
        at(totalRow, Column.cash).live - match.committedTotal.live),
    ]
  }

  /// What the state's money buys, by fiscal year.
  private static func addYears(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ milestones: MilestoneInputs,
    _ costs: CostsSheet, _ enrol: EnrolSheet, _ writer: inout SheetWriter
  ) {
    let plan = book.plan
    let count = plan.years.count
    let padding = Array(repeating: "", count: max(0, 6 - count))
    writer.heading(
      ["By fiscal year"] + plan.years.map(\.span) + ["All years"] + padding,
      numbers: 1..<(count + 2))
    func add(_ label: String, _ style: CellStyle, _ formula: (Int) -> Formula?) {
      writer.add(
        [.text(label)]
          + (0...count).map { year in formula(year).map { .live($0, style: style) } })
    }
    let request = writer.row
    add("State funds requested, dollars", .money) { costs.cell(costs.requestTotal, $0).live }
    let entrants = writer.row
    add("Participants to enter training, each counted once", .people) {
      enrol.cell(enrol.served, $0).live
    }
    func ratio(_ top: Int, _ bottom: Int, _ year: Int) -> Formula {
      .if(
        writer.at(bottom, 1 + year).live.equals(0), "",
        .round(writer.at(top, 1 + year).live / writer.at(bottom, 1 + year).live))
    }
    add("State dollars per trainee", .money) { ratio(request, entrants, $0) }
    let known = plan.scenario.programs.indices.filter { milestones.hours[$0] != nil }
    if !known.isEmpty {
      add("Hours of training (programs with hours)", .people) { year in
        year == count
          ? .sum(writer.row(writer.row, 1...count).live)
          : .call(
            .sum,
            known.compactMap { program in
              milestones.hours[program].map { hours in
                inputs.people.entrants[program][year].live * hours.pinned
              }
            })
      }
    }
    let placed = writer.row
    add("Placed in a job (gross)", .people) { year in
      year < count
        ? inputs.people.placed[year].live
        : .sum(
          RangeAddress(spanning: inputs.people.placed[0], inputs.people.placed[count - 1]).live)
    }
    add("State dollars per placement", .money) { ratio(request, placed, $0) }
    if let wage = inputs.award.wage {
      add(
        "Hourly wage at placement, dollars (middle)",
        CellStyle.plain.with { $0.numberFormat = .cents }
      ) {
        $0 == count ? wage.live : nil
      }
    }
    writer.note(
      "Placements are gross. Dollars of the state alone; trainees have other sources too. "
        + "Appropriations are made year by year: later years are planned, not granted.")
  }
}
