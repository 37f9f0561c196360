import Analysis
import Planning
import Spreadsheet

/// The sheet of what flows in each quarter of each year, in whole dollars that add up to the year's.
struct QuartersSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  private let name: SheetName
  /// The row of each flow's first year.
  private let rows: [MoneyFlow: Int]
  private let years: Int

  private enum Column {
    static let number = 2
    static let months = 3
    static let year = 4
    /// An empty column, so that each quarter subtracts the sum of all columns before it.
    static let gap = 5
    static let first = 6
    static let last = 9
  }

  /// A flow with what it comes to in each year, and its quarters where they stand elsewhere.
  struct Flow {
    let flow: MoneyFlow
    let years: (Int) -> Formula
    var quarters: [CellAddress]?

    /// The flows of an application.
    ///
    /// - Parameters:
    ///   - costs: what everything costs, and what is asked for
    ///   - match: what others pay
    ///   - countsMatch: whether a form asks for the match on its own
    ///   - award: the award's quarters where a budget has them
    /// - Returns: the flows in their order
    static func all(
      costs: CostsSheet, match: MatchSheet, countsMatch: Bool, award: [CellAddress]? = nil
    ) -> [Flow] {
      let asked = Flow(
        flow: .award, years: { costs.cell(costs.requestTotal, $0).live }, quarters: award)
      let counted = Flow(flow: .match) { match.counted($0).live }
      return [asked] + (countsMatch ? [counted] : []) + [
        Flow(flow: .cost) { costs.cell(costs.costTotal, $0).live },
        // The reserve is in the hub's cash already.
        Flow(flow: .committed) { match.committed($0).live - match.own($0).live },
        Flow(flow: .pending) { match.pending($0).live },
      ]
    }

    init(flow: MoneyFlow, years: @escaping (Int) -> Formula, quarters: [CellAddress]? = nil) {
      self.flow = flow
      self.years = years
      self.quarters = quarters
    }
  }

  /// What flows in a quarter of a year, both counted from 0; nil where the flow is not there.
  func cell(_ flow: MoneyFlow, year: Int, quarter: Int) -> CellAddress? {
    rows[flow].map { CellAddress(name, row: $0 + year, column: Column.first + quarter) }
  }

  /// Years down, quarters across.
  func block(_ flow: MoneyFlow) -> RangeAddress? { block(flow, Column.first...Column.last) }

  /// How many months each year has, one below the other: at least 1, so that the money of a year that
  /// the award no longer reaches has a month to fall into.
  var lengths: RangeAddress? { block(.cost, Column.months...Column.months) }

  private func block(_ flow: MoneyFlow, _ columns: ClosedRange<Int>) -> RangeAddress? {
    rows[flow].map { first in
      RangeAddress(name, CellRange(rows: first...(first + years - 1), columns: columns))
    }
  }

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs, _ flows: [Flow]) {
    let count = book.years.count
    var writer = SheetWriter(
      book.names.quarters, widths: [44, 9, 7, 9, 14, 1.5] + Array(repeating: 14, count: 4),
      .landscape)
    book.begin(
      &writer, "Cash by quarter",
      "The plan. A year's amount falls into its quarters as in the mean course of the simulation "
        + "(Inputs), in whole dollars that add up to the year's; within a quarter it falls evenly. "
        + "A quarter that begins after the award's last month has nothing. All amounts are positive."
    )
    writer.freeze(columns: 1)
    let head = writer.heading(
      [
        "By year", "Unit", "Year", "Months", "The year's", "", "1st quarter", "2nd quarter",
        "3rd quarter", "4th quarter",
      ], numbers: Column.number..<(Column.last + 1))
    let name = book.names.quarters
    let ends = writer.row
    let note = CellStyle.note.with { $0.numberFormat = .integer }
    var cells: [Cell?] = [
      .text("The quarter's last month, of the year", style: .note), .text("month", style: .unit),
    ]
    cells += Array(repeating: nil, count: Column.first - 2)
    cells += (Column.first...Column.last).map { column in
      // Three months more than the quarter before.
      .live(CellAddress(name, row: ends, column: column - 1).live + .number(12) / 4, style: note)
    }
    writer.add(cells)
    writer.repeatRows(head...ends)
    var rows: [MoneyFlow: Int] = [:]
    for flow in flows {
      rows[flow.flow] = writer.row
      let shares = inputs.flows.shares[flow.flow]
      for year in 0..<count {
        let row = writer.row
        func fixed(_ column: Int) -> Formula {
          .cell(CellAddress(name, row: row, column: column), .column)
        }
        let months = Formula.max(
          1, .min(12, inputs.award.months.pinned - 12 * (fixed(Column.number) - 1)))
        let quarters = (Column.first...Column.last).map { column -> Formula in
          let quarter = column - Column.first
          if let given = flow.quarters, year == 0 { return given[quarter].live }
          let earlier = RangeAddress(name, row: row, columns: Column.gap...(column - 1))
          let rest = Formula.sum(.range(earlier, .column))
          guard let shares, quarter < FlowInputs.quarters else {
            return .round(fixed(Column.year)) - rest
          }
          let isOver = Formula.cell(CellAddress(name, row: ends, column: column), .row)
            .isAtLeast(fixed(Column.months))
          return .round(fixed(Column.year) * .if(isOver, 1, shares[year][quarter].live)) - rest
        }
        writer.add(
          [
            .text("\(flow.flow.title), \(book.years[year].title.lowercased())"),
            .text("dollars", style: .unit),
            .live(
              year == 0 ? .sum(1) : CellAddress(name, row: row - 1, column: Column.number).live + 1,
              style: note),
            .live(months, style: note), .live(flow.years(year), style: .money), nil,
          ] + quarters.map { .live($0, style: .money) })
      }
    }
    writer.skip()
    if rows[.match] != nil {
      writer.note(
        "Form SF-424A, section D, has the first year of the award's part and of the match.")
    }
    writer.note("Cash by month stands on Cash.")
    self.name = name
    self.rows = rows
    years = count
    sheet = book.dressed(writer)
    checks = makeChecks(flows.map(\.flow), inputs)
  }

  private func makeChecks(_ flows: [MoneyFlow], _ inputs: ApplicationInputs) -> [PlanCheck] {
    let sums = flows.compactMap { flow -> PlanCheck? in
      guard let quarters = block(flow), let amounts = block(flow, Column.year...Column.year) else {
        return nil
      }
      return PlanCheck(
        "Quarters: “\(flow.title)” adds up to the years'", name,
        .sum(quarters.live) - .sum(amounts.live))
    }
    let last = CellAddress(
      name, row: (rows[.cost] ?? 0) + years - 1, column: Column.number)
    let months = inputs.award.months.live
    return sums + [
      PlanCheck(
        "The award's last month lies in the last year that has columns", name,
        .sum([
          .max(0, 12 * (last.live - 1) + 1 - months), .max(0, months - 12 * last.live),
        ]), unit: "months")
    ]
  }
}
