import Spreadsheet

extension SourcesAndUsesSheet {
  /// The checks of this sheet.
  struct Checks {
    let sheet: Sheet
    let rows: SourcesAndUsesBlocks.Rows
    let years: ClosedRange<Int>
    let total: Int

    init(_ sheet: Sheet, _ rows: SourcesAndUsesBlocks.Rows, years: ClosedRange<Int>, total: Int) {
      self.sheet = sheet
      self.rows = rows
      self.years = years
      self.total = total
    }

    func list(
      _ table: SourcesAndUses, streams: StreamsSheet
    ) -> [WorkbookCheck] {
      let rounding = 0.51 * Double(table.years.count)
      return [
        sizes("Sources equal uses by activity, every year", row: rows.activityCheck, allowed: 0),
        sizes("Sources equal uses by object class, every year", row: rows.classCheck, allowed: 0),
        sizes(
          "Yearly cost equals the cost by month, up to rounding to whole dollars",
          row: rows.monthlyCheck, allowed: rounding),
        kinds,
      ] + streamTotals(table, streams)
    }

    private func sizes(_ title: String, row: Int, allowed: Double) -> WorkbookCheck {
      let range = CellRange(row: row, columns: years)
      return WorkbookCheck(
        title: title, sheet: sheet.name,
        formula: "SUMPRODUCT(ABS(\(RangeAddress(sheet.name, range).absolute)))",
        value: sheet.sumOfSizes(range), allowed: allowed, unit: "dollars")
    }

    private var kinds: WorkbookCheck {
      let parts = CellRange(column: total, rows: rows.kinds)
      let whole = CellReference(row: rows.sources.upperBound, column: total)
      return WorkbookCheck(
        title: "Sources by kind add up to all sources", sheet: sheet.name,
        formula: "SUM(\(RangeAddress(sheet.name, parts).absolute))"
          + "-\(CellAddress(sheet.name, whole).absolute)",
        value: sheet.sum(parts) - sheet.number(whole.row, whole.column), allowed: 0,
        unit: "dollars")
    }

    /// The streams' lines against what the sheet of streams says was charged; the reserve and the
    /// unpaid are the last two lines and no streams.
    private func streamTotals(_ table: SourcesAndUses, _ streams: StreamsSheet) -> [WorkbookCheck] {
      guard table.sources.count > 1 else { return [] }
      let last = rows.sources.lowerBound + table.sources.count - 2
      let lines = CellRange(column: total, rows: rows.sources.lowerBound...last)
      let check = WorkbookCheck(
        title: "What streams pay by year equals what is charged to them, up to rounding",
        sheet: streams.sheet.name,
        formula: "SUM(\(RangeAddress(sheet.name, lines).absolute))-\(streams.charged.absolute)",
        value: sheet.sum(lines)
          - streams.sheet.number(streams.charged.cell.row, streams.charged.cell.column),
        allowed: Double(table.years.count + 1) * Double(table.sources.count), unit: "dollars")
      return [check]
    }
  }
}
