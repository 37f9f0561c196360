import Spreadsheet

/// The sheet of live checks, each of which reaches a number in a second way.
struct ChecksSheet {
  let sheet: Sheet
  /// `OK` or `ERROR`.
  let verdict: String

  /// The cell that says whether all checks hold.
  static func flag(in names: BoardSheetNames) -> CellAddress {
    CellAddress(names.checks, row: 1, column: 1)
  }

  init(_ checks: [BoardCheck], _ source: BoardSource) {
    verdict = checks.allSatisfy(\.holds) ? "OK" : "ERROR"
    var writer = SheetWriter(source.names.checks, widths: [58, 18, 12, 12, 16, 10], .portrait)
    writer.title("Checks")
    let flagRow = writer.add([.text("All checks", style: .bold)])
    writer.note(
      "Each line is a live formula that reaches a number in a second way. A line that does not say "
        + "OK, or shows an error, turns the line “Checks” on every sheet to ERROR.")
    writer.skip()
    let head = writer.heading(
      ["Check", "Sheet", "Difference", "Allowed", "Unit", "Result"], numbers: 2..<4)
    writer.freeze()
    writer.repeatRows(head...head)
    let first = writer.row
    for check in checks { Self.add(check, to: &writer) }
    let results = CellRange(column: 5, rows: first...(writer.row - 1))
    writer.put(
      .formula(
        "IF(COUNTIF(\(results.a1),\"OK\")=ROWS(\(results.a1)),\"OK\",\"ERROR\")",
        value: .text(verdict), style: .bold), row: flagRow, column: 1)
    let alarm = CellStyle.bold.with {
      $0.fontColor = .alarm
      $0.fill = .alarmFill
    }
    writer.format(results, .formula("\(results.first.a1)<>\"OK\"", alarm))
    writer.format(
      CellRange(CellReference(row: flagRow, column: 1)), .formula("$B$2<>\"OK\"", alarm))
    sheet = source.dressed(writer)
  }

  private static func add(_ check: BoardCheck, to writer: inout SheetWriter) {
    let row = writer.row + 1
    writer.add([
      .text(check.title, style: .label),
      .link(
        check.sheet.text, to: CellAddress(check.sheet, row: 0, column: 0),
        style: CellStyle.link.atTop),
      .formula(check.formula, value: .number(check.value), style: difference),
      .number(check.allowed, style: CellStyle.plain.atTop),
      .text(check.unit, style: CellStyle.unit.atTop),
      .formula(
        "IF(ABS(C\(row))<=D\(row),\"OK\",\"ERROR\")",
        value: .text(check.holds ? "OK" : "ERROR"),
        style: CellStyle.remark.with {
          $0.isBold = true
          $0.fontColor = .success
        }),
    ])
  }

  private static let difference = CellStyle.plain.with {
    $0.numberFormat = .custom("#,##0.00;(#,##0.00);0")
    $0.vertical = .top
  }
}
