import Analysis
import Planning
import Spreadsheet

/// The sheet of individual training accounts: price, other aid first, and accounts by quarter.
struct WIOAAccountsSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// All accounts by quarter and over the year; nil where there are none.
  let quarters: [CellAddress]
  let total: CellAddress?
  let cost: CellAddress?

  private enum Column {
    static let price = 4
    static let aid = 5
    static let amount = 6
    static let first = 7
    static let total = 11
    static let cost = 12
    static let above = 13
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs, costs: CostsSheet,
    budget: WIOABudgetSheet
  ) {
    let plan = book.plan
    let name = book.names.accounts
    let scenario = book.scenario
    var writer = SheetWriter(
      name, widths: [32, 26, 12, 8, 10, 10, 10, 8, 8, 8, 8, 10, 12, 11], elastic: [0, 1],
      .landscape)
    book.begin(
      &writer, "Individual training accounts (ITA)",
      "The plan for the program year \(plan.years[0].span). An account is the lesser of the cap and of "
        + "the price that other aid leaves; the number is what the planned cost pays for, the last "
        + "account perhaps in part: training across two program years is charged in parts.")
    let head = writer.heading(
      [
        "Tuition", "Provider", "On the state's list", "Weeks", "Price, dollars", "Other aid first",
        "Account", "1st quarter", "2nd quarter", "3rd quarter", "4th quarter", "Accounts",
        "Cost, dollars",
        "Above the cap",
      ], numbers: 3..<14)
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    guard !wioa.accounts.isEmpty else {
      writer.paragraph("The award is asked to pay for no accounts in this program year.")
      sheet = book.dressed(writer)
      quarters = []
      total = nil
      cost = nil
      return
    }
    let first = writer.row
    for (place, otherAid) in wioa.accounts {
      let row = writer.row
      let line = scenario.costs[plan.lines[place].place]
      let program = line.program.map { scenario.programs[$0] }
      func at(_ column: Int) -> Formula { CellAddress(name, row: row, column: column).live }
      let price = inputs.lines.prices[place]?[0].live ?? 0
      let left = Formula.max(0, at(Column.price) - at(Column.aid))
      let shares = wioa.costShares[.individualAccounts] ?? []
      let count = Formula.cell(CellAddress(name, row: row, column: Column.total), .column)
      let money = CellStyle.plain.with { $0.numberFormat = .cents }.atTop
      var cells: [Cell?] = [
        .text(plan.lines[place].name.asLabel, style: .label),
        .text(program?.provider?.asLabel ?? "(several)", style: .label),
        .text(Self.listing(program), style: CellStyle.plain.atTop),
        program?.weeks.map {
          .text(
            String(Int($0.rounded())),
            style: CellStyle.plain.with { $0.horizontal = .right }.atTop)
        },
        .live(price, style: money), .live(otherAid.live, style: money),
        .live(
          wioa.accountCap.map { .min($0.pinned, left) } ?? left, style: money),
      ]
      cells += (0..<4).map { quarter in
        let now = Formula.round(count * shares[quarter].live)
        return .live(
          quarter == 0 ? now : now - .round(count * shares[quarter - 1].live),
          style: CellStyle.people.atTop)
      }
      cells += [
        .live(
          .if(
            at(Column.amount).equals(0), 0, .roundUp(at(Column.cost) / at(Column.amount))),
          style: CellStyle.people.atTop),
        costs.requestRows[place].map {
          .live(costs.cell($0, 0).live, style: CellStyle.money.atTop)
        },
        .live(
          wioa.accountCap.map { .max(0, left - $0.pinned) } ?? .sum(0),
          style: CellStyle.money.atTop),
      ]
      writer.add(cells)
    }
    writer.table(head: head, columns: Column.above + 1)
    let last = writer.row - 1
    let style = CellStyle.people.asTotal
    var cells: [Cell?] = [.text("All accounts", style: style)]
    cells += Array(repeating: .blank(style: style), count: Column.first - 1)
    for column in Column.first...Column.cost {
      cells.append(
        .live(
          .sum(writer.column(column, first...last).live),
          style: column == Column.cost ? CellStyle.money.asTotal : style))
    }
    let totalRow = writer.add(cells)
    writer.skip()
    writer.note(
      "Above the cap: what a participant, or another source, pays of the price beyond other aid and the "
        + "account. Weeks are the scenario's. Occupation (SOC), the list's number and the credential are "
        + "to be entered in the board's own form.")
    writer.fitOnePage()
    quarters = (0..<4).map { writer.at(totalRow, Column.first + $0) }
    total = writer.at(totalRow, Column.total)
    cost = writer.at(totalRow, Column.cost)
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "ITA: the quarters' accounts add up to the year's", name,
        .sum(writer.row(totalRow, Column.first...(Column.first + 3)).live)
          - writer.at(totalRow, Column.total).live, unit: "accounts")
    ]
    if let cap = wioa.accountCap {
      checks.append(
        PlanCheck(
          "ITA: no account lies above the cap", name,
          .max(
            0, .call(.max, [writer.column(Column.amount, first...last).live]) - cap.live)))
    }
    let others = WIOACategory.individualAccounts.lines(of: plan)
      .filter { place in !wioa.accounts.contains { $0.line == place } }
      .compactMap { costs.requestRows[$0] }.map { costs.cell($0, 0).live }
    if let planned = budget.year(.individualAccounts) {
      checks.append(
        PlanCheck(
          "ITA: their cost = the budget's line", name,
          writer.at(totalRow, Column.cost).live
            + (others.isEmpty ? .sum(0) : .call(.sum, others)) - planned.live))
    }
  }

  private static func listing(_ program: Program?) -> String {
    switch program?.providerListing {
    case .listed: "yes"
    case .unlisted: "no"
    case .from(let month): "from \(month.title)"
    case nil: "(several)"
    }
  }
}
