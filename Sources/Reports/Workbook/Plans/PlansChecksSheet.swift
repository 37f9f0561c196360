import Spreadsheet

/// The sheet of live checks of the workbook of several plans.
struct PlansChecksSheet {
  let sheet: Sheet

  /// The cell that says whether all checks hold.
  static func flag(in names: PlansSheetNames) -> CellAddress {
    CellAddress(names.checks, row: 1, column: 1)
  }

  init(_ checks: [PlansCheck], _ source: PlansSource) {
    var writer = SheetWriter(source.names.checks, widths: [62, 14, 12, 12, 12, 10], .portrait)
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
    let lines = Formula.range(RangeAddress(writer.sheet.name, results))
    writer.put(
      .live(
        .if(Formula.countIf(lines, "OK").equals(.rows(lines)), "OK", "ERROR"), style: .bold),
      row: flagRow, column: 1)
    let alarm = CellStyle.bold.with {
      $0.fontColor = .alarm
      $0.fill = .alarmFill
    }
    writer.format(results, .formula("\(results.first.a1)<>\"OK\"", alarm))
    writer.format(
      CellRange(CellReference(row: flagRow, column: 1)), .formula("$B$2<>\"OK\"", alarm))
    sheet = source.dressed(writer)
  }

  private static func add(_ check: PlansCheck, to writer: inout SheetWriter) {
    let row = writer.row
    writer.add([
      .text(check.title, style: .label),
      .link(
        check.sheet.text, to: CellAddress(check.sheet, row: 0, column: 0),
        style: CellStyle.link.atTop),
      .live(check.difference, style: difference),
      .number(check.allowed, style: CellStyle.plain.atTop),
      .text(check.unit, style: CellStyle.unit.atTop),
      .live(
        .if(Formula.abs(writer.cell(row, 2)).isAtMost(writer.cell(row, 3)), "OK", "ERROR"),
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
