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
  private let name: SheetName
  private let months: Int
  private let outlays: Int
  private let nonFederal: Int
  /// The row of the award's year, by which quarters are found.
  private let yearRow: Int

  private enum Column {
    static let total = 2
    static let first = 4
  }

  /// The sum of the award's outlays, or of the match, in a quarter of the first year.
  func firstYear(quarter: Int, isFederal: Bool) -> Formula {
    let row = isFederal ? outlays : nonFederal
    let first = Column.first + 3 * quarter
    guard first < Column.first + min(months, 12) else { return .sum(0) }
    let last = min(first + 2, Column.first + min(months, 12) - 1)
    return .sum(RangeAddress(name, row: row, columns: first...last).live)
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet
  ) throws(SpreadsheetError) {
    let plan = book.plan
    let first = plan.years[0].months.lowerBound
    let end = plan.years[plan.years.count - 1].months.upperBound
    let count = end - first
    let columns = Column.first...(Column.first + count - 1)
    var writer = SheetWriter(
      book.names.cash, widths: [40, 9, 12, 1.5] + Array(repeating: 9.7, count: count), .landscape)
    let name = book.names.cash
    book.begin(
      &writer, "Cash by month",
      "The plan. Costs are spread evenly over the months of each year; the award is paid back "
        + "after its lag; other sources pay as cost arises. Receipts and payments are positive; the "
        + "lines say what is less. Cash below zero is bridged by the credit line or not at all.")
    let summaryRow = writer.row
    writer.skip(4)
    let heading = CellStyle.numberHeading
    func header(
      _ label: String, _ unit: String, _ formula: (Int) -> Formula, _ format: NumberFormat
    )
      -> Int
    {
      let row = writer.row
      writer.add(
        [
          .text(label, style: .heading), .text(unit, style: .heading), .blank(style: .heading),
          .blank(style: .heading),
        ] + columns.map { .live(formula($0), style: heading.with { $0.numberFormat = format }) })
      return row
    }
    // The month's number counts up from the column before, which is empty in the first month.
    let month = header(
      "Month of the award", "number",
      { CellAddress(name, row: writer.row, column: $0 - 1).live + 1 }, .integer)
    _ = header(
      "Month", "date",
      {
        .call(
          .monthsLater,
          [
            inputs.award.firstMonth.pinned,
            .cell(CellAddress(name, row: month, column: $0), .row) - 1,
          ])
      }, .month)
    let year = header(
      "Year of the award", "number",
      { .roundDown((.cell(CellAddress(name, row: month, column: $0), .row) - 1) / 12) + 1 },
      .integer)
    let step = header(
      "Month of that year", "number",
      {
        .call(.mod, [.cell(CellAddress(name, row: month, column: $0), .row) - 1, 12]) + 1
      }, .integer)
    let length = header(
      "Months of that year", "number",
      { column in
        .min(
          12,
          inputs.award.months.pinned
            - 12 * (.cell(CellAddress(name, row: year, column: column), .row) - 1))
      }, .integer)
    writer.freeze(columns: Column.first)
    writer.repeatRows(month...length)

    func add(
      _ label: String, style: CellStyle = .money, isSummed: Bool = true,
      _ formula: (Int) -> Formula
    ) -> Int {
      let row = writer.row
      writer.add(
        [
          .text(label, style: style.isBold ? style : .plain),
          .text("dollars", style: style.isBold ? style.with { $0.isBold = false } : .unit),
          isSummed
            ? .live(.sum(RangeAddress(name, row: row, columns: columns).live), style: style)
            : .blank(style: style), .blank(style: style),
        ] + columns.map { .live(formula($0), style: style) })
      return row
    }
    func at(_ row: Int, _ column: Int) -> Formula {
      CellAddress(name, row: row, column: column).live
    }
    func fixed(_ row: Int, _ column: Int) -> Formula {
      .cell(CellAddress(name, row: row, column: column), .row)
    }
    /// A year's amount in equal parts, whole dollars that add up to it.
    func spread(_ label: String, _ yearly: RangeAddress) -> Int {
      let amount = add("\(label): the year's", isSummed: false) { column in
        .index(yearly.pinned, fixed(year, column))
      }
      return add(label) { column in
        let all = at(amount, column)
        return .round(all * fixed(step, column) / fixed(length, column))
          - .round(all * (fixed(step, column) - 1) / fixed(length, column))
      }
    }

    writer.section("This award")
    outlays = spread("Paid for the award's part", costs.years(costs.requestTotal))
    let lag = inputs.award.lag.pinned
    let outlays = outlays
    let received = add("Reimbursed by the award") { column in
      let earlier = RangeAddress(name, row: outlays, columns: columns)
      return .if(
        fixed(month, column).isAbove(lag),
        .index(.range(earlier, .column), .max(1, fixed(month, column) - lag)), 0)
    }
    let owed = add(
      "Owed by the award at the month's end", style: CellStyle.money.asTotal, isSummed: false
    ) {
      column in at(writer.row, column - 1) + at(outlays, column) - at(received, column)
    }
    writer.skip()
    writer.section("Match that counts (form SF-424A, section C)")
    nonFederal = spread("Match", match.countedYears)
    writer.skip()
    writer.section("The whole hub")
    let cost = spread("All costs", costs.years(costs.costTotal))
    let committed = spread("Other sources, committed", match.committedYears)
    let pending = spread("Other sources, pending", match.pendingYears)
    let opening = add("Cash at the month's beginning", isSummed: false) { column in
      .if(
        fixed(month, column).equals(1), inputs.award.openingCash.pinned,
        CellAddress(name, row: writer.row + 4, column: column - 1).live)
    }
    let receipts = add("Plus: received") { column in
      at(received, column) + at(committed, column) + at(pending, column)
    }
    let payments = add("Less: paid") { at(cost, $0) }
    _ = add("Without pending money: cash at the month's end", isSummed: false) { column in
      let run = CellRange(row: pending, columns: Column.first...column)
      return CellAddress(name, row: writer.row + 1, column: column).live
        - .sum(.range(RangeAddress(name, run), .column))
    }
    let closing = add("Cash at the month's end", style: CellStyle.money.asTotal, isSummed: false) {
      at(opening, $0) + at(receipts, $0) - at(payments, $0)
    }
    let end_ = columns.upperBound
    let closingRange = RangeAddress(name, row: closing, columns: columns)
    func top(_ row: Int, _ label: String, _ formula: Formula, _ style: CellStyle) -> CellAddress {
      writer.put(.text(label, style: .bold), row: summaryRow + row, column: 0)
      writer.put(.live(formula, style: style), row: summaryRow + row, column: Column.total)
      return CellAddress(name, row: summaryRow + row, column: Column.total)
    }
    lowest = top(0, "Lowest cash at a month's end", .call(.min, [closingRange.live]), .money)
    lowestMonth = top(
      1, "Month of the lowest cash",
      .index(
        RangeAddress(name, row: month + 1, columns: columns).live,
        .match(lowest.live, closingRange.live)
      ), .month)
    mostOwed = top(
      2, "Most that the award owes at once",
      .call(.max, [RangeAddress(name, row: owed, columns: columns).live]), .money)
    writer.skip()
    writer.note(
      "What the award still owes after its last month is reimbursed later; the line “owed” shows it. "
        + "Reserve and what is still to be found are no receipts: they come out of cash.")
    writer.spread(pages: max(1, (count + 14) / 15), repeating: 0...(Column.first - 1))
    self.name = name
    months = count
    yearRow = year
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Payments by month for the award add up to the request", name,
        CellAddress(name, row: outlays, column: Column.total).live
          - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Cash at the end = at the beginning + received - paid", name,
        CellAddress(name, row: closing, column: end_).live - inputs.award.openingCash.live
          - CellAddress(name, row: receipts, column: Column.total).live
          + CellAddress(name, row: payments, column: Column.total).live),
      PlanCheck(
        "The award's payments = reimbursed + still owed", name,
        CellAddress(name, row: outlays, column: Column.total).live
          - CellAddress(name, row: received, column: Column.total).live
          - CellAddress(name, row: owed, column: end_).live),
      PlanCheck(
        "Costs by month add up to all costs", name,
        CellAddress(name, row: cost, column: Column.total).live - costs.total(costs.costTotal).live),
    ]
  }
}

extension MatchSheet {
  /// The years' sums, for the months.
  var countedYears: RangeAddress { RangeAddress(spanning: counted(0), counted(years - 1)) }
  var committedYears: RangeAddress { RangeAddress(spanning: committed(0), committed(years - 1)) }
  var pendingYears: RangeAddress { RangeAddress(spanning: pending(0), pending(years - 1)) }
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
