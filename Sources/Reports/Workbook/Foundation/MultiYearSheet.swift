import Analysis
import Planning
import Spreadsheet

/// The sheet of the budget by year: the same lines, a block of columns for each year.
struct MultiYearSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  private static let width = 4
  private let name: SheetName
  private let firstRow: Int
  private let allYears: Int

  /// What others have committed, or what is pending, of a line's cost over all years.
  func committed(line: Int) -> CellAddress { all(line, 1) }
  func pending(line: Int) -> CellAddress { all(line, 2) }

  private func all(_ line: Int, _ part: Int) -> CellAddress {
    CellAddress(name, row: firstRow + line, column: 1 + allYears * Self.width + part)
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet,
    rows: FundingRows
  ) {
    let plan = book.plan
    let name = book.names.multiYear
    let years = plan.years.count
    var writer = SheetWriter(
      name, widths: [36] + Array(repeating: 11.5, count: (years + 1) * Self.width), .landscape)
    book.begin(
      &writer, "Budget by year",
      "The plan. For each year: what is asked for, what others have committed, what is pending, and "
        + "what everything costs. The last row is what no source pays yet.")
    writer.freeze(columns: 1)
    let titles = plan.years.map { "\($0.title): " } + ["All: "]
    writer.heading(
      ["Line"]
        + titles.flatMap { [$0 + "request", $0 + "committed", $0 + "pending", $0 + "total"] },
      numbers: 1..<((years + 1) * Self.width + 1))
    let first = writer.row
    let totalRow = first + rows.categories.count
    // The head of the block with the running sums.
    let helper = totalRow + 3
    func column(_ year: Int, _ part: Int) -> Int { 1 + year * Self.width + part }
    func at(_ row: Int, _ column: Int) -> CellAddress {
      CellAddress(name, row: row, column: column)
    }
    for category in rows.categories {
      let row = writer.row
      var cells: [Cell?] = [.text(category.title)]
      for year in 0...years {
        let style = year == years ? CellStyle.money.with { $0.isBold = true } : .money
        func spread(_ amount: CellAddress, _ part: Int) -> Formula {
          guard year < years else {
            return .call(.sum, (0..<years).map { at(row, column($0, part)).live })
          }
          // In proportion to the running sum of what the rows leave open, below.
          let all = Formula.max(1, at(helper + rows.categories.count, column(year, 3)).pinned)
          func running(_ line: Int) -> Formula {
            let sum = at(helper + 1 + line, column(year, 3)).live
            return .round(amount.pinned * (line < 0 ? .call(.n, [sum]) : sum) / all)
          }
          return running(row - first) - running(row - first - 1)
        }
        cells += [
          .live(rows.request(category, year), style: style),
          .live(spread(match.committed(min(year, years - 1)), 1), style: style),
          .live(spread(match.pending(min(year, years - 1)), 2), style: style),
          .live(rows.cost(category, year), style: style),
        ]
      }
      writer.add(cells)
    }
    let style = CellStyle.money.asTotal
    let last = (years + 1) * Self.width
    writer.add(
      [.text("TOTAL", style: style)]
        + (1...last).map { column in
          .live(
            rows.categories.isEmpty
              ? .sum(0)
              : .sum(RangeAddress(name, column: column, rows: first...(totalRow - 1)).live),
            style: style)
        })
    var gaps: [Cell?] = [.text("Gap: still to be found, or rounding", style: .bold)]
    for year in 0...years {
      gaps += [nil, nil, nil]
      gaps.append(
        .live(
          at(totalRow, column(year, 3)).live
            - .sum(
              RangeAddress(name, row: totalRow, columns: column(year, 0)...column(year, 2)).live),
          style: CellStyle.money.with { $0.isBold = true }))
    }
    let gapRow = writer.add(gaps)
    writer.skip()
    precondition(writer.row == helper)
    writer.section(
      "What the request leaves open, running: by it others' money is spread over the lines")
    for (line, category) in rows.categories.enumerated() {
      var cells: [Cell?] = [.text(category.title, style: .note)]
      for year in 0..<years {
        let row = writer.row
        cells += [nil, nil, nil]
        cells.append(
          .live(
            .call(.n, [at(row - 1, column(year, 3)).live]) + at(first + line, column(year, 3)).live
              - at(first + line, column(year, 0)).live,
            style: .note.with { $0.numberFormat = .money }))
      }
      writer.add(cells)
    }
    writer.skip()
    writer.note(
      "Years: " + plan.years.map { "\($0.title) is \($0.span)" }.joined(separator: "; ") + ".")
    writer.fitOnePage()
    self.name = name
    firstRow = first
    allYears = years
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Budget by year: the years' requests add up to the request", name,
        at(totalRow, column(years, 0)).live - costs.total(costs.requestTotal).live),
      PlanCheck(
        "Budget by year: the years' costs add up to all costs", name,
        .call(.sum, (0..<years).map { at(totalRow, column($0, 3)).live })
          - costs.total(costs.costTotal).live),
      PlanCheck(
        "Budget by year: committed money is that of the sources", name,
        at(totalRow, column(years, 1)).live - match.committedTotal.live),
      PlanCheck(
        "Budget by year: the gap is that of the sources", name,
        at(gapRow, column(years, 3)).live - match.remainder(years).live),
    ]
  }
}
