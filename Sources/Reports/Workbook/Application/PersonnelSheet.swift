import Analysis
import Planning
import Spreadsheet

/// The sheet of positions: pay, time, what the award is asked to pay, and the test of the salary cap.
struct PersonnelSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet,
    narrative: NarrativeSheet
  ) {
    let plan = book.plan
    let count = plan.years.count
    let firstYear = 8
    var writer = SheetWriter(
      book.names.personnel,
      widths: [28, 12, 16, 9, 11, 9, 13, 11] + Array(repeating: 10.5, count: count + 1) + [15],
      elastic: [0, 2],
      .landscape)
    book.begin(
      &writer, "Personnel",
      "The plan. Pay is the line's price of the first year for twelve months; a position's salary is "
        + "the pay divided by the positions of the line (Inputs). Salary asked for is what Narrative "
        + "has; fringe benefits follow below. All amounts are positive.")
    let head = writer.heading(
      [
        "Position", "Current or proposed", "Role", "Positions", "Pay a month, year 1",
        "Months, year 1", "Annual salary of a position", "Share asked, year 1",
      ] + plan.years.map { "Asked, year \($0.number)" } + ["Total", "Salary cap"],
      numbers: 3..<(firstYear + count + 1))
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    let first = writer.row
    for (place, line) in plan.lines.enumerated() where line.objectClass == .personnel {
      guard let request = costs.requestRows[place], let percents = inputs.lines.percents[place]
      else { continue }
      let row = writer.row
      var pay: [Cell?] = [
        nil, nil, nil, .text("a share of other lines", style: CellStyle.note.atTop),
      ]
      var test: Cell?
      if let prices = inputs.lines.prices[place], let units = inputs.lines.quantities[place],
        let heads = inputs.lines.heads[place]
      {
        let isMonthly = line.driver == .perMonth
        pay = [
          .live(heads.live, style: Self.number),
          .live(prices[0].live, style: CellStyle.money.atTop),
          .live(units[0].live, style: CellStyle.people.atTop),
          isMonthly
            ? .live(
              .if(
                writer.at(row, 3).live.isAbove(0),
                .round(prices[0].live * 12 / writer.at(row, 3).live), 0),
              style: CellStyle.money.atTop)
            : .text("not by the month", style: CellStyle.note.atTop),
        ]
        if isMonthly {
          test = .live(
            .if(
              writer.at(row, 6).live.isAtMost(inputs.award.salaryCap.pinned), "below the cap",
              "ABOVE THE CAP"), style: .remark)
        }
      }
      writer.add(
        [
          .text(line.name.asLabel, style: .label),
          .text("proposed", style: CellStyle.plain.asInput.atTop),
          .text(line.purpose, style: .label),
        ] + pay + [.live(percents[0].live, style: CellStyle.probability.atTop)]
          + (0..<count).map { .live(costs.cell(request, $0).live, style: CellStyle.money.atTop) }
          + [
            .live(
              .sum(writer.row(row, firstYear...(firstYear + count - 1)).live),
              style: CellStyle.money.atTop), test,
          ])
    }
    let last = writer.row - 1
    let total = Self.total(
      "Salaries asked for", first...max(first, last), firstYear, count, &writer)
    writer.skip()
    let fringeHead = ["Fringe benefits", "", "On", "", "Rate of pay", "", "", ""]
    writer.heading(
      fringeHead + plan.years.map { "Asked, year \($0.number)" } + ["Total", ""],
      numbers: 4..<(firstYear + count + 1))
    let firstFringe = writer.row
    for (place, line) in plan.lines.enumerated() where line.objectClass == .fringe {
      guard let request = costs.requestRows[place] else { continue }
      let row = writer.row
      var cells: [Cell?] = [
        .text(line.name.asLabel, style: .label), nil,
        .text(
          line.isShare ? "\(line.bases.count) lines of pay" : line.perUnit, style: .label), nil,
        inputs.lines.shares[place].map { .live($0.live, style: CellStyle.percent.atTop) }, nil, nil,
        nil,
      ]
      cells += (0..<count).map {
        .live(costs.cell(request, $0).live, style: CellStyle.money.atTop)
      }
      cells.append(
        .live(
          .sum(writer.row(row, firstYear...(firstYear + count - 1)).live),
          style: CellStyle.money.atTop))
      writer.add(cells)
    }
    let fringe = Self.total(
      "Fringe benefits asked for", firstFringe...max(firstFringe, writer.row - 1), firstYear, count,
      &writer)
    writer.skip()
    writer.note(
      "Fringe benefits by component (FICA, health, retirement, workers' compensation, unemployment) are "
        + "not in the scenario: list them beside the rate. The salary cap is Executive Level II; check "
        + "against the announcement.")
    sheet = book.dressed(writer)
    var checks: [PlanCheck] = []
    for (row, objectClass) in [(total, ObjectClass.personnel), (fringe, .fringe)] {
      guard narrative.subtotals[objectClass] != nil else { continue }
      let asked = writer.at(row, firstYear + count)
      // Match of the class stands on Narrative, but on no position.
      let federal = Formula.sumIfs(
        narrative.totals.live, (narrative.lines.live, .text(objectClass == .fringe ? "6b" : "6a")),
        (narrative.funding.live, "Federal"))
      checks.append(
        PlanCheck(
          "Personnel's \(objectClass.title.lowercased()) = Narrative without match",
          book.names.personnel, federal - asked.live))
    }
    self.checks = checks
  }

  private static var number: CellStyle {
    CellStyle.plain.with { $0.numberFormat = .custom("0.0#") }.atTop
  }

  private static func total(
    _ label: String, _ rows: ClosedRange<Int>, _ first: Int, _ count: Int,
    _ writer: inout SheetWriter
  ) -> Int {
    let style = CellStyle.money.asTotal
    let row = writer.row
    let cells: [Cell?] =
      [.text(label, style: style)] + Array(repeating: .blank(style: style), count: first - 1)
      + (0...count).map { .live(.sum(writer.column(first + $0, rows).live), style: style) }
    // Where there are no rows, the total would lie below itself.
    guard row > rows.lowerBound else {
      writer.add(
        [.text(label, style: style)] + Array(repeating: .blank(style: style), count: first - 1)
          + (0...count).map { _ in .live(.sum(0), style: style) })
      return row
    }
    writer.add(cells)
    return row
  }
}
