import Spreadsheet

/// The sheet of live checks, each of which reaches a number in a second way.
struct ChecksSheet {
  let sheet: Sheet

  /// The cell that says whether all checks hold.
  ///
  /// - Parameter name: the sheet's name
  /// - Returns: where the sheet of that name has it
  static func flag(on name: SheetName) -> CellAddress { CellAddress(name, row: 1, column: 1) }

  /// Writes the sheet.
  ///
  /// - Parameters:
  ///   - checks: at least one
  ///   - name: the sheet's name
  ///   - dressed: gives it the workbook's header and footer
  init(_ checks: [WorkbookCheck], on name: SheetName, dressed: (SheetWriter) -> Sheet) {
    var writer = SheetWriter(name, widths: [58, 18, 12, 12, 16, 10], elastic: [0], .portrait)
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
    writer.table(head: head, columns: 6)
    let results = CellRange(column: 5, rows: first...(writer.row - 1))
    writer.put(
      .live(Self.verdict(RangeAddress(writer.sheet.name, results)), style: .bold), row: flagRow,
      column: 1)
    let alarm = CellStyle.bold.with {
      $0.fontColor = .alarm
      $0.fill = .alarmFill
    }
    writer.format(results, .formula("\(results.first.a1)<>\"OK\"", alarm))
    writer.format(
      CellRange(CellReference(row: flagRow, column: 1)), .formula("$B$2<>\"OK\"", alarm))
    sheet = dressed(writer)
  }

  /// OK if every line says so; an error value is none, so that it is found too.
  private static func verdict(_ results: RangeAddress) -> Formula {
    let lines = Formula.range(results)
    return .if(Formula.countIf(lines, "OK").equals(.rows(lines)), "OK", "ERROR")
  }

  private static func add(_ check: WorkbookCheck, to writer: inout SheetWriter) {
    let row = writer.row
    writer.add([
      .text(check.title, style: .label),
      .link(
        check.sheet.text, to: CellAddress(check.sheet, row: 0, column: 0),
        style: CellStyle.link.atTop),
      Cell(check.difference, style: difference),
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

extension SheetWriter {
  /// Writes the line below a sheet's notes that says whether all checks of the workbook hold.
  ///
  /// - Parameter checks: the name of the sheet of checks
  mutating func addVerdict(of checks: SheetName) {
    let flag = ChecksSheet.flag(on: checks)
    let line = add([
      .live("Checks: " & .fixed(flag), style: CellStyle.bold.with { $0.fontColor = .success })
    ])
    format(
      CellRange(CellReference(row: line, column: 0)),
      .formula("\(flag.absolute)<>\"OK\"", CellStyle.bold.with { $0.fontColor = .alarm }))
  }
}
