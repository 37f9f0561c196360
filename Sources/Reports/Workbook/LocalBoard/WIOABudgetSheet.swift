import Analysis
import Planning
import Spreadsheet

/// The sheet of a program year's budget in the local board's categories and quarters.
struct WIOABudgetSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// What is available in all, and what is planned, over the year.
  let available: CellAddress
  let planned: CellAddress
  let carryOut: CellAddress
  let allotment: CellAddress
  /// All projected costs, by quarter.
  let quarters: [CellAddress]
  private let rows: [WIOACategory: Int]
  private let name: SheetName

  private enum Column {
    static let first = 1
    static let year = 5
    static let share = 6
  }

  /// What a category costs over the year; nil where the plan has none.
  func year(_ category: WIOACategory) -> CellAddress? {
    rows[category].map { CellAddress(name, row: $0, column: Column.year) }
  }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs, costs: CostsSheet)
  {
    let plan = book.plan
    let name = book.names.budget
    var writer = SheetWriter(name, widths: [50, 14, 14, 14, 14, 15, 12], .landscape)
    book.begin(
      &writer, "Budget of the program year",
      "The plan for the program year \(plan.years[0].span). Where a cost belongs is a judgment of this "
        + "program: check the categories against your board's form. Whole dollars that add up as "
        + "printed. All amounts are positive.")
    writer.freeze(columns: 1)
    func at(_ row: Int, _ column: Int) -> CellAddress {
      CellAddress(name, row: row, column: column)
    }
    let money = CellStyle.money
    let totals = CellStyle.money.asTotal

    // I. Funds available.
    writer.heading(
      [
        "I. Funds available", "Carry-in", "PY funds (July-Sept.)", "FY funds (Oct.-June)", "",
        "Total", "",
      ],
      numbers: 1..<6)
    let fundsRow = writer.row + 2
    let amount = inputs.award.amount?.live ?? 0
    func funds(_ label: String, _ style: CellStyle, _ formula: (Int) -> Formula) -> Int {
      let row = writer.row
      return writer.add(
        [.text(label, style: style.isBold ? style : .plain)]
          + (1...3).map { .live(formula($0), style: style) } + [
            style.isBold ? .blank(style: style) : nil,
            .live(.sum(RangeAddress(name, row: row, columns: 1...3).live), style: style),
          ])
    }
    let program = funds("A. Program funds", money) { column in
      at(fundsRow, column).live - at(fundsRow - 1, column).live
    }
    let administration = funds("E. Administration, at most", money) { column in
      inputs.award.administrationCap.map {
        .roundDown(at(fundsRow, column).live * $0.pinned)
      } ?? at(fundsRow, column).live
    }
    _ = funds("Total funds", totals) { column in
      switch column {
      case 1: return wioa.carryIn.live
      case 2: return .round(amount * wioa.julyShare.live)
      default: return amount - at(fundsRow, 2).live
      }
    }
    available = at(fundsRow, Column.year)
    writer.skip()

    // II. Projected costs.
    writer.heading(
      [
        "II. Projected costs", "1st quarter (July-Sept.)", "2nd quarter (Oct.-Dec.)",
        "3rd quarter (Jan.-March)", "4th quarter (April-June)", "Program year", "Share",
      ], numbers: 1..<7)
    let first = writer.row
    let used = WIOACategory.allCases.filter { wioa.costShares[$0] != nil }
    let totalRow = first + used.count
    var rows: [WIOACategory: Int] = [:]
    for category in used {
      let row = writer.row
      rows[category] = row
      var parts = category.lines(of: plan).compactMap { costs.requestRows[$0] }
        .map { costs.cell($0, 0).live }
      if category == .administration, let indirect = costs.indirectRow {
        parts.append(costs.cell(indirect, 0).live)
      }
      let all: Formula = parts.isEmpty ? .sum(0) : .call(.sum, parts)
      let shares = wioa.costShares[category] ?? []
      writer.add(
        [.text(category.title, style: .label)]
          + (0..<4).map { quarter in
            let until = at(row, Column.year)
            let now = Formula.round(.cell(until, .column) * shares[quarter].live)
            return .live(
              quarter == 0
                ? now : now - .round(.cell(until, .column) * shares[quarter - 1].live),
              style: money)
          } + [
            .live(all, style: money),
            .live(
              at(row, Column.year).live / .max(1, at(totalRow, Column.year).pinned),
              style: .percent),
          ])
    }
    writer.add(
      [.text("H. Total projected costs", style: totals)]
        + (1...Column.year).map { column in
          .live(
            used.isEmpty
              ? .sum(0)
              : .sum(RangeAddress(name, column: column, rows: first...(totalRow - 1)).live),
            style: totals)
        } + [.blank(style: totals)])
    planned = at(totalRow, Column.year)
    quarters = (0..<4).map { at(totalRow, Column.first + $0) }
    writer.skip()

    // III. Carry-out.
    writer.heading(
      ["III. Projected carry-in to the next program year", "", "", "", "", "Dollars", "Share"],
      numbers: 5..<7)
    let carry = writer.row
    writer.add([
      .text("Total funds less total projected costs"), nil, nil, nil, nil,
      .live(available.live - planned.live, style: money),
      .live(at(carry, Column.year).live / .max(1, available.live), style: .percent),
    ])
    carryOut = at(carry, Column.year)
    allotment = inputs.award.amount ?? available
    writer.skip()
    writer.note(
      "Administration is what the board may take, not what it must. The share is of all projected costs. "
        + "What is left is carried over: WIOA money of a program year lasts two (Youth: 27 months)."
    )
    writer.fitOnePage()
    self.rows = rows
    self.name = name
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Budget: total projected costs = asked of the award on Costs", name,
        planned.live - costs.cell(costs.requestTotal, 0).live),
      PlanCheck(
        "Budget: the quarters add up to the program year", name,
        .sum(RangeAddress(name, row: totalRow, columns: 1...4).live) - planned.live),
      PlanCheck(
        "Budget: program funds + administration = total funds", name,
        at(program, Column.year).live + at(administration, Column.year).live - available.live),
      PlanCheck(
        "Budget: costs + carry-out = total funds", name,
        planned.live + carryOut.live - available.live),
    ]
  }
}
