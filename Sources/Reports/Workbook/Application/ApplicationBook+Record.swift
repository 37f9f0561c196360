import Analysis
import Planning
import Simulation
import Spreadsheet

extension ApplicationBook {
  /// The sheet from which the workbook is made again.
  ///
  /// - Parameter audience: for whom it is, in the word of the command line
  /// - Returns: the sheet
  /// - Throws: `SpreadsheetError` never but for the sheet's name, which is fixed
  func record(for audience: String) throws(SpreadsheetError) -> Sheet {
    try RecordSheet(
      WorkbookRecord(
        audience: audience, seed: seed, futures: base.futures.count,
        options: [.init("stream", plan.stream.name)], provenance: provenance),
      status: { addStatus(to: &$0) }, dress: { dressed($0) }
    ).sheet
  }
}
