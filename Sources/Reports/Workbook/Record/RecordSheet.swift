import Spreadsheet

/// The sheet from which `techhire verify` makes the workbook again.
struct RecordSheet {
  let sheet: Sheet

  /// Makes the sheet.
  ///
  /// Every workbook that should be verified has it, with all options that shape the workbook.
  ///
  /// - Parameters:
  ///   - record: what to keep
  ///   - status: writes the line that says whether the checks hold
  ///   - dress: gives the sheet its header and footer
  /// - Throws: `SpreadsheetError` never but for the sheet's name, which is fixed
  init(
    _ record: WorkbookRecord, status: (inout SheetWriter) -> Void,
    dress: (SheetWriter) -> Sheet
  ) throws(SpreadsheetError) {
    var writer = SheetWriter(
      try SheetName(WorkbookRecord.sheetName), widths: [18, 100], .portrait)
    writer.title("The record of this workbook")
    writer.note(
      "“techhire verify” with this file reads the plan below, simulates it again, and says whether "
        + "every number in the workbook is what the simulation gives. A line between bars is a piece "
        + "of text; \\n ends a line of it. Changing this sheet changes what is verified.")
    status(&writer)
    writer.freeze()
    writer.skip()
    writer.screenSection("The record")
    writer.heading(["Key", "Text"], numbers: 0..<0)
    for (key, text) in record.entries {
      for (number, piece) in RecordText.pieces(text).enumerated() {
        writer.add([
          number == 0 ? .text(key, style: CellStyle.unit.atTop) : nil,
          .text(piece, style: .paragraph),
        ])
      }
    }
    sheet = dress(writer)
  }
}
