import Planning
import Spreadsheet

/// The blocks of rows of the sheet of sources and uses.
struct SourcesAndUsesBlocks {
  enum Column {
    static let label = 0
    static let kind = 1
    static let total = 3
    static let share = 4
    static let firstYear = 5
  }

  let table: SourcesAndUses
  /// The columns of the years.
  var years: ClosedRange<Int> {
    Column.firstYear...(Column.firstYear + table.years.count - 1)
  }

  init(_ table: SourcesAndUses) { self.table = table }

  /// A block of lines with its total in the last row of the answer.
  func addBlock(
    _ title: String, _ lines: [SourcesAndUses.Line], _ total: String, _ writer: inout SheetWriter
  ) -> ClosedRange<Int> {
    writer.section(title)
    let first = writer.row
    for line in lines { addLine(line, &writer) }
    let last = writer.row - 1
    let style = CellStyle.money.asTotal
    writer.add([.text(total, style: style), .blank(style: style), .text("dollars", style: style)])
    for column in years {
      writer.put(
        writer.sum(rows: first...last, column: column, style: style), row: last + 1,
        column: column)
    }
    writer.put(
      writer.sum(rows: first...last, column: Column.total, style: style), row: last + 1,
      column: Column.total)
    for row in first...(last + 1) { addShare(row, of: last + 1, &writer) }
    writer.skip()
    return first...(last + 1)
  }

  private func addLine(_ line: SourcesAndUses.Line, _ writer: inout SheetWriter) {
    let row = writer.row
    let name = line.title.clipped(60)
    writer.add(
      [
        .text(name, style: .label), .text(line.kind, style: CellStyle.plain.atTop),
        .text("dollars", style: CellStyle.unit.atTop), nil, nil,
      ] + line.amounts.map { .integer($0, style: CellStyle.foundMoney.atTop) })
    writer.put(
      writer.sum(row: row, columns: years, style: CellStyle.money.atTop), row: row,
      column: Column.total)
  }

  private func addShare(_ row: Int, of total: Int, _ writer: inout SheetWriter) {
    let style = row == total ? CellStyle.share.asTotal : CellStyle.share.atTop
    writer.put(
      writer.ratio(
        CellReference(row: row, column: Column.total),
        CellReference(row: total, column: Column.total), style: style), row: row,
      column: Column.share)
  }

  /// A row with the total of the sources less another row, which should be nothing.
  func addDifference(
    _ title: String, _ rows: Rows, _ writer: inout SheetWriter, _ other: (Rows) -> Int
  ) -> Int {
    let row = writer.row
    let style = CellStyle.plain.with { $0.numberFormat = .custom("#,##0.00;(#,##0.00);0") }
    writer.add([.text(title), nil, .text("dollars", style: .unit)])
    for column in [Column.total] + Array(years) {
      let difference = writer.difference(
        CellReference(row: rows.sources.upperBound, column: column),
        CellReference(row: other(rows), column: column), style: style)
      writer.put(difference, row: row, column: column)
    }
    return row
  }

  /// The mean cost of the sheet of cash, added up by year with its cents.
  func addMonthlyCost(
    _ cash: CashSheet, head: Int, _ writer: inout SheetWriter
  ) -> Int {
    let row = writer.row
    writer.add([
      .text("Cost by month (sheet Cash), added up"), nil, .text("dollars", style: .unit),
    ])
    for (column, year) in zip(years, table.years) {
      let letter = CellReference.letters(ofColumn: column)
      writer.put(
        .formula(
          "SUMIFS(\(cash.costs.absolute),\(cash.years.absolute),\(letter)$\(head + 1))",
          value: .number(cash.cost(of: year)), style: .money), row: row, column: column)
    }
    writer.put(
      writer.sum(row: row, columns: years, style: .money), row: row, column: Column.total)
    return row
  }

  /// The sources added up by kind, for the chart.
  func addKinds(
    _ sources: ClosedRange<Int>, _ writer: inout SheetWriter
  ) -> ClosedRange<Int> {
    writer.section("Sources by kind")
    let first = writer.row
    let lines = sources.lowerBound...(sources.upperBound - 1)
    let kinds = CellRange(column: Column.kind, rows: lines)
    for kind in usedKinds {
      let row = writer.row
      writer.add([
        .text(kind, style: .label), nil, .text("dollars", style: CellStyle.unit.atTop),
      ])
      for column in [Column.total] + Array(years) {
        let amounts = CellRange(column: column, rows: lines)
        let value = lines.reduce(0) { sum, line in
          writer.sheet[line, Column.kind]?.value == .text(kind)
            ? sum + writer.number(line, column) : sum
        }
        writer.put(
          .formula(
            "SUMIF(\(kinds.text(fixingRows: true, fixingColumns: true)),$A\(row + 1),"
              + "\(amounts.text(fixingRows: true)))", value: .number(value),
            style: CellStyle.money.atTop),
          row: row, column: column)
      }
      addShare(row, of: sources.upperBound, &writer)
    }
    writer.skip()
    return first...(writer.row - 2)
  }

  /// The kinds that occur, in the order of their kinds, the hub's own and the unpaid last.
  var usedKinds: [String] {
    let all =
      FundingStream.Kind.allCases.map(\.title)
      + [SourcesAndUses.reserveKind, SourcesAndUses.unpaidKind]
    let used = (table.sources + [table.unpaid]).map(\.kind)
    return all.filter { used.contains($0) }
  }
}

extension SourcesAndUsesBlocks {
  /// Where the blocks of the sheet stand; a block's last row is its total.
  struct Rows {
    var sources = 0...0
    var activities = 0...0
    var classes = 0...0
    var activityCheck = 0
    var classCheck = 0
    var monthly = 0
    var monthlyCheck = 0
    var kinds = 0...0
  }
}
