import Spreadsheet
import TestSupport
import Testing

extension Recalculation {
  /// Writes a workbook and checks it; fails if LibreOffice is missing.
  init(of workbook: Workbook, _ options: [String] = []) throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("workbook.xlsx")
    try workbook.write(to: path)
    try self.init(arguments: [path] + options)
    try #require(wasChecked, "LibreOffice has not checked the workbook: \(output)")
  }
}
