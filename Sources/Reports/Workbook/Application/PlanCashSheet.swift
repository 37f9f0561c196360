import Analysis
import Planning
import Spreadsheet

/// The sheet of cash by month: what the award pays and when it is reimbursed, and the whole hub's.
struct PlanCashSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  let lowest: CellAddress
  let lowestMonth: CellAddress
  let mostOwed: CellAddress

  private enum Column {
    static let total = 2
    static let first = 4
    /// Months of a year, which fill a page.
    static let year = 12
  }

  /// Rows of the heading: the award's month, its date, its year, and the month of that year.
  private struct Axis {
    let month: Int
    var date: Int { month + 1 }
    var year: Int { month + 2 }
    var step: Int { month + 3 }
  }

  /// Rows of what months are made of, below what is printed.
  private struct Workings {
    let first: Int
    let flows: [MoneyFlow]
    var length: Int { first }
    var quarter: Int { first + 1 }
    var quarterLength: Int { first + 2 }
    var partBefore: Int { first + 3 }
    var part: Int { first + 4 }

    /// What flows in the month's whole quarter.
    func whole(_ flow: MoneyFlow) -> Int { first + 5 + (flows.firstIndex(of: flow) ?? 0) }
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet,
    quarters: QuartersSheet, match: MatchSheet?
  ) throws(SpreadsheetError) {
    let years = book.years.count
    let columns = Column.first...(Column.first + Column.year * years - 1)
    var writer = SheetWriter(
      book.names.cash,
      widths: [34, 7.5, 10.5, 0.5] + Array(repeating: 8.9, count: columns.count), .landscape)
    writer.textColumns = Column.first...(Column.first + Column.year - 1)
    let name = book.names.cash
    func cell(_ row: Int, _ column: Int) -> CellAddress {
      CellAddress(name, row: row, column: column)
    }
    func at(_ row: Int, _ column: Int) -> Formula { cell(row, column).live }
    func fixed(_ row: Int, _ column: Int) -> Formula { .cell(cell(row, column), .row) }
    func across(_ row: Int) -> RangeAddress { RangeAddress(name, row: row, columns: columns) }
    book.begin(
      &writer, "Cash by month",
      "The plan. A quarter's amount (Quarters) falls evenly into its months; the award is paid back "
        + "after its lag; other sources pay as cost arises, so that what they pay in advance is not "
        + "counted before it is spent. Receipts and payments are positive; the "
        + "lines say what is less. Cash below zero is bridged by the credit line or not at all.")
    let summaryRow = writer.row
    writer.skip(5)
    let axis = Self.addAxis(inputs, columns, &writer)
    writer.freeze(columns: Column.first)
    writer.repeatRows(axis.month...axis.step)

    func add(
      _ label: String, style: CellStyle = .money, isSummed: Bool = true, unit: String = "dollars",
      _ formula: (Int) -> Formula
    ) -> Int {
      let row = writer.row
      writer.add(
        [
          .text(label, style: style.isBold ? style : .plain),
          .text(unit, style: style.isBold ? style.with { $0.isBold = false } : .unit),
          isSummed ? .live(.sum(across(row).live), style: style) : .blank(style: style),
          .blank(style: style),
        ]
          // Millions in parentheses are a little wider than a month.
          + columns.map { .live(formula($0), style: style.with { $0.shrinksToFit = true }) })
      return row
    }
    let hasMatch = match != nil
    let flows: [MoneyFlow] =
      [.award] + (hasMatch ? [.match] : []) + [.cost, .committed, .pending]
    // The rows below are as many for every plan, but for the match; then come chart and workings.
    let chartRows = 15
    let workings = Workings(
      first: writer.row + (hasMatch ? 19 : 16) + chartRows, flows: flows)
    /// A quarter's amount in equal parts, whole dollars that add up to it.
    func flow(_ flow: MoneyFlow) -> Int {
      add(flow.title) { column in
        let all = at(workings.whole(flow), column)
        return .round(all * fixed(workings.part, column))
          - .round(all * fixed(workings.partBefore, column))
      }
    }

    writer.section("This award")
    let outlays = flow(.award)
    let lag = inputs.award.lag.pinned
    let received = add("Reimbursed by the award") { column in
      .if(
        fixed(axis.month, column).isAbove(lag),
        .index(
          .range(across(outlays), .column),
          .max(1, .min(fixed(axis.month, column), fixed(axis.month, column) - lag))), 0)
    }
    let owed = add(
      "Owed by the award at month's end", style: CellStyle.money.asTotal, isSummed: false
    ) { column in at(writer.row, column - 1) + at(outlays, column) - at(received, column) }
    writer.skip()
    var matched: Int?
    if hasMatch {
      writer.section("Match that counts (form SF-424A, section C)")
      matched = flow(.match)
      writer.skip()
    }
    writer.section("The whole hub, without what others paid in advance")
    let cost = flow(.cost)
    let committed = flow(.committed)
    let pending = flow(.pending)
    let opening = add("Cash at the month's beginning", isSummed: false) { column in
      .if(
        fixed(axis.month, column).equals(1), inputs.award.openingCash.pinned,
        at(writer.row + 3, column - 1))
    }
    let receipts = add("Plus: received") { column in
      at(received, column) + at(committed, column) + at(pending, column)
    }
    let payments = add("Less: paid") { at(cost, $0) }
    let closing = add("Cash at the month's end", style: CellStyle.money.asTotal, isSummed: false) {
      at(opening, $0) + at(receipts, $0) - at(payments, $0)
    }
    let floor = add("The credit line ends at", isSummed: false) { _ in
      0 - inputs.award.creditLine.pinned
    }
    _ = add("Cash at month's end, none pending", isSummed: false) { column in
      let run = RangeAddress(name, row: pending, columns: Column.first...column)
      return at(closing, column) - .sum(.range(run, .column))
    }
    writer.skip()

    let closings = across(closing)
    func top(_ row: Int, _ label: String, _ formula: Formula, _ style: CellStyle) -> CellAddress {
      writer.put(.text(label, style: .bold), row: summaryRow + row, column: 0)
      let place = cell(summaryRow + row, Column.total)
      writer.put(.live(formula, style: style), row: place.cell.row, column: place.cell.column)
      return place
    }
    lowest = top(0, "Lowest cash at a month's end", .call(.min, [closings.live]), .money)
    lowestMonth = top(
      1, "Month of the lowest cash",
      .index(across(axis.date).live, .match(lowest.live, closings.live)), .month)
    mostOwed = top(
      2, "Most that the award owes at once", .call(.max, [across(owed).live]), .money)
    let verdict = top(
      3, "Is the credit line enough?",
      .if(lowest.live.isAtLeast(0 - inputs.award.creditLine.live), "yes", "NO"),
      CellStyle.bold.with { $0.horizontal = .right })
    writer.format(
      CellRange(verdict.cell),
      .formula("\(verdict.cell.absolute)=\"NO\"", CellStyle.bold.with { $0.fontColor = .alarm }))

    let begin = writer.row
    Self.addChart(
      book, columns, closing: closing, floor: floor, axis: axis, lowest: lowest, lowestMonth,
      &writer)
    writer.note(
      "What the award still owes after its last month is reimbursed later; the line “owed” shows it. "
        + "Reserve and what is still to be found are no receipts: they come out of cash.")
    precondition(writer.row <= begin + chartRows - 1)
    writer.skip(begin + chartRows - 1 - writer.row)
    writer.screenSection("How quarters fall into months")
    precondition(writer.row == workings.first)
    Self.addWorkings(workings, axis, columns, quarters, &writer)
    writer.spread(
      breaking: (1..<max(1, years)).map { Column.first + Column.year * $0 },
      repeating: 0...(Column.first - 1))
    sheet = book.dressed(writer)
    let last = columns.upperBound
    checks = [
      PlanCheck(
        "Payments by month for the award add up to the request", name,
        cell(outlays, Column.total).live - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Cash at the end = at the beginning + received - paid", name,
        at(closing, last) - inputs.award.openingCash.live - at(receipts, Column.total)
          + at(payments, Column.total)),
      PlanCheck(
        "The award's payments = reimbursed + still owed", name,
        at(outlays, Column.total) - at(received, Column.total) - at(owed, last)),
      PlanCheck(
        "Costs by month add up to all costs", name,
        at(cost, Column.total) - costs.total(costs.costTotal).live),
    ]
    if let matched, let match {
      checks.append(
        PlanCheck(
          "Match by month adds up to the match that counts", name,
          at(matched, Column.total) - match.counted.live))
    }
  }

  // MARK: The heading

  private static func addAxis(
    _ inputs: ApplicationInputs, _ columns: ClosedRange<Int>, _ writer: inout SheetWriter
  ) -> Axis {
    let name = writer.sheet.name
    let axis = Axis(month: writer.row)
    func fixed(_ row: Int, _ column: Int) -> Formula {
      .cell(CellAddress(name, row: row, column: column), .row)
    }
    let rows: [(String, String, NumberFormat, (Int) -> Formula)] = [
      // The month's number counts up from the column before, which is empty in the first month.
      (
        "Month of the award", "number", .integer,
        { CellAddress(name, row: axis.month, column: $0 - 1).live + 1 }
      ),
      (
        "Month", "date", .month,
        {
          .call(.monthsLater, [inputs.award.firstMonth.pinned, fixed(axis.month, $0) - 1])
        }
      ),
      (
        "Year of the award", "number", .integer,
        { .roundDown((fixed(axis.month, $0) - 1) / 12) + 1 }
      ),
      (
        "Month of that year", "number", .integer,
        { .call(.mod, [fixed(axis.month, $0) - 1, 12]) + 1 }
      ),
    ]
    for (label, unit, format, formula) in rows {
      writer.add(
        [
          .text(label, style: .heading), .text(unit, style: .heading), .blank(style: .heading),
          .blank(style: .heading),
        ]
          + columns.map { column in
            .live(formula(column), style: CellStyle.numberHeading.with { $0.numberFormat = format })
          })
    }
    return axis
  }

  // MARK: What is not printed

  private static func addWorkings(
    _ workings: Workings, _ axis: Axis, _ columns: ClosedRange<Int>, _ quarters: QuartersSheet,
    _ writer: inout SheetWriter
  ) {
    let name = writer.sheet.name
    func at(_ row: Int, _ column: Int) -> Formula {
      CellAddress(name, row: row, column: column).live
    }
    func add(_ label: String, _ unit: String, _ style: CellStyle, _ formula: (Int) -> Formula) {
      writer.add(
        [.text(label, style: .note), .text(unit, style: .unit), nil, nil]
          + columns.map { .live(formula($0), style: style) })
    }
    let number = CellStyle.note.with { $0.numberFormat = .integer }
    let share = CellStyle.note.with { $0.numberFormat = .percent(places: 0) }
    // Quarters are quarters of twelve months; a shorter year ends within one.
    let quarter = Formula.number(12) / 4
    add("Months of that year", "months", number) { column in
      quarters.lengths.map { .index($0.pinned, at(axis.year, column)) } ?? 12
    }
    add("Quarter of that year", "number", number) { column in
      .roundUp(at(axis.step, column) * 4 / 12)
    }
    add("Months of that quarter", "months", number) { column in
      .max(
        1,
        .min(
          quarter,
          at(workings.length, column) - (at(workings.quarter, column) - 1) * quarter))
    }
    for isOver in [false, true] {
      let label = isOver ? "Part of the quarter to month's end" : "Part of it before the month"
      add(label, "of the quarter", share) { column in
        let step = at(axis.step, column) - (at(workings.quarter, column) - 1) * quarter
        return .min(
          1, (isOver ? step : step - 1) / at(workings.quarterLength, column))
      }
    }
    for flow in workings.flows {
      guard let block = quarters.block(flow) else { continue }
      add("\(flow.title): the quarter's", "dollars", .note.with { $0.numberFormat = .money }) {
        .index(block.pinned, at(axis.year, $0), at(workings.quarter, $0))
      }
    }
  }

  // MARK: Chart

  private static func addChart(
    _ book: ApplicationBook, _ columns: ClosedRange<Int>, closing: Int, floor: Int, axis: Axis,
    lowest: CellAddress, _ month: CellAddress, _ writer: inout SheetWriter
  ) {
    let name = writer.sheet.name
    let title = writer.row
    writer.add(
      Array(repeating: nil, count: Column.first) + [
        .live(
          .text("By the plan, cash is lowest at ") & .text(lowest.live, as: .dollars) & " in "
            & .text(month.live, as: .month), style: .bold)
      ])
    let row = writer.row
    _ = writer.room(height: 180)
    func line(_ row: Int, _ color: Color, _ dash: ChartSeries.Line.Dash, _ width: Double)
      -> ChartSeries
    {
      ChartSeries(
        name: .cell(CellAddress(name, row: row, column: 0)),
        categories: RangeAddress(name, row: axis.date, columns: columns),
        values: RangeAddress(name, row: row, columns: columns),
        line: ChartSeries.Line(color, width: width, dash: dash))
    }
    writer.add(
      Chart(
        kind: .line, title: .cell(CellAddress(name, row: title, column: Column.first)),
        series: [line(closing, .innerBand, .solid, 2.25), line(floor, .alarm, .dashed, 1.5)],
        categoryAxis: .months(columns.count),
        valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
        alternativeText:
          "Line of the plan's cash at each month's end over \(columns.count) months, "
          + "from \(book.period), with the end of the credit line. The lines “Cash at the month's "
          + "end” and “Lowest cash” above have the amounts.",
        // As wide as the months of the first page.
        placement: Chart.Placement(
          at: CellReference(row: row, column: Column.first), width: 800, height: 180)
      ))
  }
}

extension RangeAddress {
  /// The block from one cell to another of the same sheet.
  init(spanning first: CellAddress, _ last: CellAddress) {
    self.init(
      first.sheet,
      CellRange(rows: first.cell.row...last.cell.row, columns: first.cell.column...last.cell.column)
    )
  }
}
