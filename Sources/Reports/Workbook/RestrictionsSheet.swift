import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of money that was left while costs went unpaid or cohorts were refused, and of what
/// stood between.
struct RestrictionsSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  enum Column {
    static let firstCount = 1
    static let lastCount = 3
    static let firstAmount = 4
    static let lastAmount = 9
  }

  init(_ source: BoardSource, _ study: RestrictionStudy?) {
    var writer = SheetWriter(
      source.names.restrictions,
      widths: [31, 9, 9, 9] + Array(repeating: 10.5, count: 6)
        + Array(repeating: 10, count: 5 + Restriction.allCases.count - 10), elastic: [0],
      .landscape)
    writer.title("Money that was there but could not be used")
    writer.note(
      "From \(source.run). Stranded: an award has money left, neither charged nor promised to "
        + "cohorts, while a cost goes unpaid in the same month, or while a cohort is refused that "
        + "all money together would have covered. Unpaid: what the stream could have paid of all "
        + "unpaid costs, no dollar and no bill counted twice within the stream; two streams may have "
        + "been able to pay the same bill. Refused: the most that it could have "
        + "paid towards one refused start. Low, middle and high: 1 in 10, half and 9 in 10 of the "
        + "futures in which it happens lie below.")
    source.addStatus(to: &writer)
    writer.heading(
      [
        "Stream", "Stranded, of 100 futures", "Beside unpaid costs", "Beside refused cohorts",
        "Unpaid: low", "Unpaid: middle", "Unpaid: high", "Refused: low", "Refused: middle",
        "Refused: high",
      ],
      numbers: 1..<(Column.lastAmount + 1))
    writer.freeze(columns: 1)
    let ofHundred = Cell.text("of 100", style: Self.rightUnit)
    let dollars = Cell.text("dollars", style: Self.rightUnit)
    writer.add(
      [nil] + Array(repeating: ofHundred, count: 3) + Array(repeating: dollars, count: 6))
    let first = writer.row
    for stream in source.projection.streams { Self.add(stream, to: &writer) }
    checks = Self.checks(writer.sheet, rows: first..<writer.row)
    writer.skip()
    Self.addShortfalls(source.projection.streams, to: &writer)
    writer.skip()
    Self.add(study, to: &writer)
    sheet = source.dressed(writer)
  }

  static let rightUnit = CellStyle.unit.with { $0.horizontal = .right }

  private static func add(_ stream: StreamResult, to writer: inout SheetWriter) {
    let stranding = stream.stranding
    let counts = [
      stranding.futuresWithAny, stranding.futuresWithUnpaid, stranding.futuresWithRefusals,
    ]
    writer.add(
      [.text(stream.name.asLabel, style: .label)] + counts.map { frequency($0, stranding) }
        + amounts(stranding.unpaid) + amounts(stranding.refused))
  }

  static func frequency(_ count: Int, _ stranding: StreamStranding) -> Cell {
    var cell = Cell.frequency(count, of: stranding.futures)
    cell.style.vertical = .top
    return cell
  }

  /// Low, middle and high of an amount in dollars, blank where there is none.
  static func amounts(_ summary: Summary?) -> [Cell] {
    let style = CellStyle.foundMoney.atTop
    guard let summary else { return Array(repeating: .blank(style: style), count: 3) }
    let precision = Precision(summary)
    return [summary.p10, summary.median, summary.p90].map {
      .number(precision.rounded($0), style: style)
    }
  }

  /// No restriction can be to blame more often than the money was stranded.
  private static func checks(_ sheet: Sheet, rows: Range<Int>) -> [WorkbookCheck] {
    guard !rows.isEmpty else { return [] }
    let last = rows.upperBound - 1
    let all = CellRange(column: Column.firstCount, rows: rows.lowerBound...last)
    let unpaid = CellRange(column: Column.firstCount + 1, rows: rows.lowerBound...last)
    let refused = CellRange(column: Column.firstCount + 2, rows: rows.lowerBound...last)
    let missing = rows.reduce(0.0) { most, row in
      max(
        most,
        sheet.number(row, 1) - sheet.number(row, 2) - sheet.number(row, 3))
    }
    func address(_ range: CellRange) -> String { RangeAddress(sheet.name, range).relative }
    return [
      WorkbookCheck(
        title: "Money is stranded only beside unpaid costs or refused cohorts", sheet: sheet.name,
        formula:
          "SUMPRODUCT(MAX(0,\(address(all))-\(address(unpaid))-\(address(refused))))",
        value: max(0, missing), allowed: 1e-6, unit: "of 100")
    ]
  }
}
