import Analysis
import Planning
import Spreadsheet

/// The sheet of the project's budget on one page: income first, then expenses by line.
struct ProjectBudgetSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// The request as the expenses have it, and the income's totals by status.
  let request: CellAddress
  let committed: CellAddress
  let pending: CellAddress
  let inKind: CellAddress
  let total: CellAddress
  let gap: CellAddress

  private enum Column {
    static let amount = 4
    static let cost = 1
    static let request = 2
    static let committed = 3
    static let pending = 4
    static let inKind = 5
    static let gap = 6
    static let open = 7
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, years: MultiYearSheet,
    rows: FundingRows
  ) {
    let plan = book.plan
    let all = plan.years.count
    var writer = SheetWriter(
      book.names.projectBudget, widths: [40, 14, 14, 14, 14, 14, 14, 13], .landscape)
    let name = book.names.projectBudget
    book.begin(
      &writer, "Project budget",
      "The plan, for all years of the grant. Committed is pledged, granted or in hand; pending is "
        + "asked for, expected or still to be earned, and may include requests to come. Pending money "
        + "is in no official total. Whole dollars that add up as printed. All amounts are positive."
    )
    writer.freeze()
    writer.heading(
      ["Income", "Kind", "Status", "Decision expected", "Amount", "", "", ""], numbers: 4..<5)
    let firstIncome = writer.row
    func income(_ source: String, _ kind: String, _ status: String, _ when: Cell, _ amount: Formula)
    {
      writer.add([
        .text(source, style: .label), .text(kind, style: CellStyle.plain.atTop),
        .text(status, style: CellStyle.plain.atTop), when,
        .live(amount, style: CellStyle.money.atTop),
      ])
    }
    let blank = Cell.text("to be entered", style: CellStyle.plain.asInput.atTop)
    income(
      "This request: \(book.award)", "Private", "This request",
      .text(plan.years[0].first.title, style: CellStyle.plain.atTop),
      costs.total(costs.requestTotal).live)
    for input in inputs.sources {
      income(
        input.source.name.asLabel, MatchSheet.kind(of: input.source),
        input.source.kind == .employers ? "In-kind" : input.isCommitted ? "Committed" : "Pending",
        input.isCommitted ? .text("decided", style: CellStyle.plain.atTop) : blank,
        .call(.sum, [RangeAddress(spanning: input.years[0], input.years[all - 1]).live]))
    }
    let incomes = firstIncome...(writer.row - 1)
    let statuses = RangeAddress(name, column: 2, rows: incomes).pinned
    let amounts = RangeAddress(name, column: Column.amount, rows: incomes).pinned
    func subtotal(_ label: String, _ status: String) -> CellAddress {
      let style = CellStyle.money.asTotal
      let row = writer.add(
        [.text(label, style: style)] + Array(repeating: .blank(style: style), count: 3) + [
          .live(.sumIf(statuses, .text(status), amounts), style: style)
        ])
      return writer.at(row, Column.amount)
    }
    let asked = subtotal("This request", "This request")
    committed = subtotal("Committed by others", "Committed")
    inKind = subtotal("In kind", "In-kind")
    pending = subtotal("Pending (in no official total)", "Pending")
    writer.skip()

    writer.heading(
      [
        "Expenses", "Total project", "This request", "Other committed", "Other pending", "In-kind",
        "Still to be found", "Left to others",
      ], numbers: 1..<8)
    let head = writer.row - 1
    let first = writer.row
    let totalRow = first + rows.categories.count
    let open = (name, Column.open, head)
    let openTotal = CellAddress(name, row: totalRow, column: Column.open)
    for (line, category) in rows.categories.enumerated() {
      let row = writer.row
      func at(_ column: Int) -> Formula { CellAddress(name, row: row, column: column).live }
      func part(_ amount: CellAddress) -> Formula {
        FundingRows.part(of: amount, open: open, row: row, total: openTotal)
      }
      let style = CellStyle.money
      writer.add([
        .text(category.title), .live(rows.cost(category, all), style: style),
        .live(rows.request(category, all), style: style),
        .live(years.committed(line: line).live, style: style),
        .live(years.pending(line: line).live - at(Column.inKind), style: style),
        .live(part(inKind), style: style),
        .live(
          at(Column.open)
            - .sum(RangeAddress(name, row: row, columns: Column.committed...Column.inKind).live),
          style: style),
        .live(at(Column.cost) - at(Column.request), style: .note.with { $0.numberFormat = .money }),
      ])
    }
    let style = CellStyle.money.asTotal
    writer.add(
      [.text("TOTAL EXPENSES", style: style)]
        + (1...Column.open).map { column in
          .live(
            rows.categories.isEmpty
              ? .sum(0)
              : .sum(RangeAddress(name, column: column, rows: first...(totalRow - 1)).live),
            style: style)
        })
    func sum(_ column: Int) -> CellAddress { CellAddress(name, row: totalRow, column: column) }
    request = sum(Column.request)
    total = sum(Column.cost)
    gap = sum(Column.gap)
    writer.skip()
    writer.note(
      "Lines of the Missouri Common Grant Application, version 2.0, as far as the plan uses them; copy "
        + "into your funder's own form. What others pay is spread over the lines in proportion to what "
        + "this request leaves open in each year. “Still to be found” is what no source pays, and rounding."
    )
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Project budget: the request of income = that of expenses", name, asked.live - request.live),
      PlanCheck(
        "Project budget: the request = asked of the award on Costs", name,
        request.live - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Project budget: total project = all costs on Costs", name,
        total.live - costs.total(costs.costTotal).live),
      PlanCheck(
        "Project budget: request + committed + pending + in-kind + to be found = total", name,
        .sum(RangeAddress(name, row: totalRow, columns: Column.request...Column.gap).live)
          - total.live),
      PlanCheck(
        "Project budget: committed money of expenses = that of income", name,
        sum(Column.committed).live - committed.live),
      PlanCheck(
        "Project budget: pending money of expenses = that of income", name,
        sum(Column.pending).live - pending.live),
    ]
  }
}
