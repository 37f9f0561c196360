import Spreadsheet

/// The names of the sheets of a board's workbook.
struct BoardSheetNames: Sendable {
  let summary: SheetName
  let assumptions: SheetName
  let sourcesAndUses: SheetName
  let cash: SheetName
  let receivables: SheetName
  let funnel: SheetName
  let stages: SheetName
  let streams: SheetName
  let restrictions: SheetName
  let method: SheetName
  let checks: SheetName
  let trial: SheetName
  let dots: SheetName
  let drivers: SheetName
  let futures: SheetName
  let record: SheetName

  init() throws(SpreadsheetError) {
    summary = try SheetName("Summary")
    assumptions = try SheetName("Assumptions")
    sourcesAndUses = try SheetName("Sources and uses")
    cash = try SheetName("Cash")
    receivables = try SheetName("Receivables")
    funnel = try SheetName("Funnel")
    stages = try SheetName("Stages")
    streams = try SheetName("Streams")
    restrictions = try SheetName("Restrictions")
    method = try SheetName("Method")
    checks = try SheetName("Checks")
    trial = try SheetName("Try")
    dots = try SheetName("Dots")
    drivers = try SheetName("Drivers")
    futures = try SheetName("Futures")
    record = try SheetName(WorkbookRecord.sheetName)
  }
}
