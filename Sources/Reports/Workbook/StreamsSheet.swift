import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of what becomes of each stream's money.
struct StreamsSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]
  /// The total of what was charged to streams.
  let charged: CellAddress

  private enum Column {
    static let awarded = 6
    static let firstPart = 7
    static let lastPart = 13
    static let difference = 14
  }

  /// What an award's money becomes; the parts add up to what was awarded.
  private static let parts: [StreamOutcome] = [
    .charged, .lapsed, .cut, .returned, .terminated, .released, .remaining,
  ]

  init(_ source: BoardSource) {
    var writer = SheetWriter(
      source.names.streams,
      widths: [29, 18, 9, 9, 11, 11] + Array(repeating: 10.5, count: 8) + [9], elastic: [0, 1],
      .landscape)
    writer.title("What becomes of each stream's money")
    writer.note(
      "Means over \(source.run), in whole dollars that add up; the likely range holds 8 in 10 "
        + "futures, those without an award included. Charged: paid for costs, net of what had to "
        + "be returned for want of match. Lapsed: not spent in time. Cut: taken back by the funder "
        + "in mid-year or for a missed target. Released: an unrestricted balance that joined the "
        + "reserve. Remaining: still open at the end.")
    source.addStatus(to: &writer)
    let head = writer.heading(
      [
        "Stream", "Kind", "Unit", "Brings money, of 100 futures", "Awarded: 1 in 10 below",
        "Awarded: 9 in 10 below", "Awarded, mean", "Charged", "Lapsed", "Cut", "Returned",
        "Terminated", "Released", "Remaining", "Awarded less parts",
      ], numbers: 3..<15)
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    let first = writer.row
    for stream in source.projection.streams { Self.add(stream, to: &writer) }
    writer.table(head: head, columns: Column.difference + 1)
    let last = writer.row - 1
    let total = Self.addTotal(rows: first..<(last + 1), to: &writer)
    charged = writer.sheet.address(row: total, column: Column.firstPart)
    writer.skip()
    Self.addMatch(source, to: &writer)
    checks =
      Self.checks(writer.sheet, rows: first..<(last + 1)) + Self.addSums(source, to: &writer)
    sheet = source.dressed(writer)
  }

  private static func add(_ stream: StreamResult, to writer: inout SheetWriter) {
    let awarded = stream[.awarded]?.mean ?? 0
    let whole = Int(awarded.rounded())
    let amounts = Apportionment.wholes(
      parts.map { stream[$0]?.mean ?? 0 }, of: awarded, roundedTo: whole)
    let money = CellStyle.foundMoney.atTop
    var chance = Cell.frequency(stream.awardedIn, of: stream.futures)
    chance.style.vertical = .top
    func quantile(_ value: Double?) -> Cell {
      guard let value, let summary = stream[.awarded] else { return .blank(style: money) }
      return .number(Precision(summary).rounded(value), style: money)
    }
    let row = writer.add(
      [
        .text(stream.name.asLabel, style: .label),
        .text(stream.kind.title, style: .label),
        .text("dollars", style: CellStyle.unit.atTop), chance,
        quantile(stream[.awarded]?.p10), quantile(stream[.awarded]?.p90),
        .integer(whole, style: money),
      ] + amounts.map { .integer($0, style: money) })
    let found = CellRange(row: row, columns: Column.firstPart...Column.lastPart)
    let cell = CellReference(row: row, column: Column.awarded)
    writer.put(
      .formula(
        "\(cell.a1)-SUM(\(found.a1))",
        value: .number(writer.number(row, Column.awarded) - writer.sheet.sum(found)),
        style: CellStyle.plain.with {
          $0.numberFormat = .custom("#,##0;(#,##0);0")
          $0.vertical = .top
        }), row: row, column: Column.difference)
  }

  private static func addTotal(rows: Range<Int>, to writer: inout SheetWriter) -> Int {
    let style = CellStyle.money.asTotal
    let row = writer.add(
      [.text("All streams", style: style), .blank(style: style), .text("dollars", style: style)]
        + [Cell](repeating: .blank(style: style), count: 3))
    for column in Column.awarded...Column.difference {
      let cell: Cell =
        rows.isEmpty
        ? .integer(0, style: style)
        : writer.sum(rows: rows.lowerBound...(rows.upperBound - 1), column: column, style: style)
      writer.put(cell, row: row, column: column)
    }
    return row
  }

  private static func addMatch(_ source: BoardSource, to writer: inout SheetWriter) {
    guard let liability = source.projection[.matchLiability]?.summary, liability.maximum > 0 else {
      return
    }
    writer.paragraph(
      "Were the open awards closed at the end, \(Money(dollars: liability.mean.rounded())) on "
        + "average would have to be returned for want of match.")
  }

  private static func checks(_ sheet: Sheet, rows: Range<Int>) -> [WorkbookCheck] {
    guard !rows.isEmpty else { return [] }
    let range = CellRange(
      column: Column.difference, rows: rows.lowerBound...(rows.upperBound - 1))
    return [
      WorkbookCheck(
        title: "Awarded = charged + lapsed + cut + returned + terminated + released + remaining",
        sheet: sheet.name,
        formula: "SUMPRODUCT(ABS(\(RangeAddress(sheet.name, range).absolute)))",
        value: sheet.sumOfSizes(range), allowed: 0, unit: "dollars")
    ]
  }
}
