import Spreadsheet

/// The sheet of live checks, each of which reaches a number in a second way.
struct ApplicationChecksSheet {
  let sheet: Sheet
  /// The cells that say OK or ERROR.
  let results: RangeAddress

  private enum Column {
    static let difference = 2
    static let result = 4
  }

  init(_ book: ApplicationBook, _ checks: [PlanCheck], tolerance: CellAddress) {
    var writer = SheetWriter(book.names.checks, widths: [63, 16, 13, 11, 10], .portrait)
    book.begin(
      &writer, "Checks",
      "Each line reaches a number in a second way, or asks whether a condition holds (then the "
        + "difference is 0). A line that does not say OK, or shows an error, turns “Checks” on "
        + "every sheet to ERROR. Allowed is \(ApplicationBook.toleranceWords).")
    let head = writer.heading(
      ["Check", "Sheet", "Difference", "Unit", "Result"], numbers: 2..<3)
    writer.freeze()
    writer.repeatRows(head...head)
    let first = writer.row
    for check in checks.flatMap({ $0.parts(on: book.names.checks) }) {
      let row = writer.row
      let difference = CellStyle.plain.with {
        $0.numberFormat = .custom("#,##0.00;(#,##0.00);0")
        $0.vertical = .top
      }
      writer.add([
        .text(check.title, style: .label),
        .link(
          check.sheet.text, to: CellAddress(check.sheet, row: 0, column: 0),
          style: CellStyle.link.atTop),
        .live(check.difference, style: difference),
        .text(check.unit, style: CellStyle.unit.atTop),
        .live(
          .if(
            .abs(writer.at(row, Column.difference).live).isAtMost(tolerance.pinned), "OK",
            "ERROR"),
          style: CellStyle.remark.with {
            $0.isBold = true
            $0.fontColor = .success
          }),
      ])
    }
    writer.table(head: head, columns: Column.result + 1)
    results = writer.column(Column.result, first...(writer.row - 1))
    let alarm = CellStyle.bold.with {
      $0.fontColor = .alarm
      $0.fill = .alarmFill
    }
    writer.format(results.range, .formula("\(results.range.first.a1)<>\"OK\"", alarm))
    sheet = book.dressed(writer)
  }
}

extension ApplicationBook {
  /// How far two ways to a number may part: less than a cent.
  static let tolerance = 0.005
  static let toleranceWords = "less than a cent, or less than one hundredth of a person"
}
