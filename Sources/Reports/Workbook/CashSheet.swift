import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of cash, cost and unpaid cost by month, with a fan chart.
struct CashSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]
  /// The year and the mean cost of each month.
  let years: RangeAddress
  let costs: RangeAddress

  enum Column {
    static let year = 1
    static let lowest = 2
    /// 1 in 10 below, the base of the fan.
    static let base = 3
    static let middle = 5
    static let top = 7
    static let highest = 8
    static let firstBand = 9
    static let lastBand = 12
    static let cost = 13
    static let unpaid = 14
  }

  init(_ source: BoardSource) throws(SpreadsheetError) {
    var writer = SheetWriter(
      source.names.cash, widths: [9, 7] + Array(repeating: 11, count: 13), .landscape)
    writer.title("Cash at the end of each month")
    writer.note(
      "From \(source.run). “1 in 10 below” means: in 1 of 10 futures cash is below this. The "
        + "likely range, from 1 in 10 below to 9 in 10 below, holds 8 in 10 futures. The width "
        + "of the fan is what we do not know, not money. Each future is one course of events; "
        + "we do not know which will come.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    for sentence in CashWords(source).sentences { writer.paragraph(sentence) }
    writer.skip()
    let title = writer.finding(CashWords(source).finding)
    let placement = writer.room(height: 340)
    let lowRow = writer.row
    writer.skip(3)
    Self.addHeads(to: &writer)
    let rows = try Self.addMonths(of: source, to: &writer)
    Self.addLowest(rows, at: lowRow, to: &writer)
    let name = writer.sheet.name
    let bands = CellRange(rows: rows, columns: Column.firstBand...Column.lastBand)
    writer.add(
      writer.sheet.sum(bands) == 0
        ? Self.line(rows, title, placement, source, name)
        : Self.fan(rows, title, placement, source, name))
    years = RangeAddress(name, CellRange(column: Column.year, rows: rows))
    costs = RangeAddress(name, CellRange(column: Column.cost, rows: rows))
    checks = Self.checks(writer.sheet, rows)
    sheet = source.dressed(writer)
  }

  /// The mean cost of a calendar year.
  func cost(of year: Int) -> Double {
    zip(years.range.cells, costs.range.cells).reduce(0) { sum, cells in
      sheet.number(cells.0.row, cells.0.column) == Double(year)
        ? sum + sheet.number(cells.1.row, cells.1.column) : sum
    }
  }

  // MARK: The table

  private static func addHeads(to writer: inout SheetWriter) {
    let head = writer.heading(
      [
        "Month", "Year", "1 in 20 below", "1 in 10 below", "1 in 4 below", "Middle",
        "3 in 4 below", "9 in 10 below", "19 in 20 below", "Band to 1 in 4", "Band to middle",
        "Band to 3 in 4", "Band to 9 in 10", "Cost, mean", "Unpaid, mean",
      ], numbers: 1..<15)
    let style = CellStyle.unit.with { $0.horizontal = .right }
    writer.add(
      [nil, nil] + Array(repeating: Cell.text("dollars", style: style), count: 13))
    writer.repeatRows(head...(head + 1))
  }

  private static func addMonths(
    of source: BoardSource, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> ClosedRange<Int> {
    let first = writer.row
    for number in 0..<source.scenario.horizon {
      let month = source.scenario.start.advanced(by: number)
      guard let cash = source.projection[.cash]?.points[number],
        let cost = source.projection[.cost]?.points[number],
        let gap = source.projection[.gap]?.points[number]
      else { continue }
      let values = [cash.p5, cash.p10, cash.p25, cash.median, cash.p75, cash.p90, cash.p95]
      let row = writer.add(
        [try .month(month), .integer(month.year)]
          + values.map { .number($0, style: .foundMoney) })
      for column in Column.firstBand...Column.lastBand {
        let band = writer.difference(
          CellReference(row: row, column: column - 5),
          CellReference(row: row, column: column - 6), style: .money)
        writer.put(band, row: row, column: column)
      }
      writer.put(.number(cost.mean, style: .foundMoney), row: row, column: Column.cost)
      writer.put(.number(gap.mean, style: .foundMoney), row: row, column: Column.unpaid)
    }
    return first...(writer.row - 1)
  }

  /// The lowest points of two lines and their months, as live formulas.
  private static func addLowest(
    _ rows: ClosedRange<Int>, at row: Int, to writer: inout SheetWriter
  ) {
    let lines = [
      (Column.middle, "Lowest month of the line “Middle”"),
      (Column.base, "Lowest month of the line “1 in 10 below”"),
    ]
    for (offset, (column, title)) in lines.enumerated() {
      let values = CellRange(column: column, rows: rows)
      let months = CellRange(column: 0, rows: rows)
      let numbers = rows.map { writer.number($0, column) }
      guard let least = numbers.min(), let place = numbers.firstIndex(of: least),
        case .number(let month)? = writer.sheet[rows.lowerBound + place, 0]?.value
      else { continue }
      let line = row + offset
      writer.put(.text(title), row: line, column: 0)
      writer.put(
        .formula("MIN(\(values.a1))", value: .number(least), style: .money), row: line,
        column: 4)
      writer.put(.text("dollars", style: .unit), row: line, column: 5)
      writer.put(
        .formula(
          "INDEX(\(months.a1),MATCH(E\(line + 1),\(values.a1),0))", value: .number(month),
          style: .monthLabel),
        row: line, column: 6)
    }
  }

  // MARK: Checks

  private static func checks(_ sheet: Sheet, _ rows: ClosedRange<Int>) -> [WorkbookCheck] {
    let bands = CellRange(rows: rows, columns: Column.firstBand...Column.lastBand)
    func total(_ range: CellRange) -> String {
      "SUM(\(RangeAddress(sheet.name, range).absolute))"
    }
    let base = CellRange(column: Column.base, rows: rows)
    let top = CellRange(column: Column.top, rows: rows)
    let negative = bands.cells.count { sheet.number($0.row, $0.column) < 0 }
    return [
      WorkbookCheck(
        title: "The lines of the fan never cross", sheet: sheet.name,
        formula: "COUNTIF(\(RangeAddress(sheet.name, bands).absolute),\"<0\")",
        value: Double(negative), allowed: 0, unit: "bands"),
      WorkbookCheck(
        title: "The fan's base and bands add up to its upper edge", sheet: sheet.name,
        formula: "\(total(base))+\(total(bands))-\(total(top))",
        value: sheet.sum(base) + sheet.sum(bands) - sheet.sum(top), allowed: 0.01,
        unit: "dollars"),
    ]
  }
}
