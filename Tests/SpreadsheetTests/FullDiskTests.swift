import Foundation
import Spreadsheet
import TestSupport
import Testing

/// Writing to a disk that fills up, which a limit on the size of files stands in for; it is set in
/// a process of the test's own.
struct FullDiskTests {
  @Test func `notices a sheet that did not fit`() async {
    await #expect(processExitsWith: .success) {
      // Only the sheet's temporary file exceeds the limit: the library reports nothing.
      let workbook = try FullDisk.workbook(sheets: 1, rows: 2_000)
      let problem = try FullDisk.problem(writing: workbook, limit: 40_000)
      guard case .damaged("xl/worksheets/sheet1.xml", let reason) = problem else {
        Issue.record("\(problem)")
        return
      }
      #expect(reason.contains("ends inside"))
    }
  }

  @Test func `notices a workbook that did not fit`() async {
    await #expect(processExitsWith: .success) {
      // Each part fits, all together do not.
      let workbook = try FullDisk.workbook(sheets: 20, rows: 250)
      let problem = try FullDisk.problem(writing: workbook, limit: 14_000)
      guard case .library("workbook_close", _) = problem else {
        Issue.record("\(problem)")
        return
      }
    }
  }
}

private enum FullDisk {
  /// Sheets of one column of numbers that hardly compress.
  static func workbook(sheets: Int, rows: Int) throws -> Workbook {
    var workbook = Workbook(
      properties: WorkbookProperties(title: "Large", created: Sample.created))
    var state: UInt64 = 1
    for index in 0..<sheets {
      var sheet = Sheet(name: try SheetName("Sheet \(index)"))
      for row in 0..<rows {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        sheet[row, 0] = .number(Double(state >> 11) / 9_007_199_254_740_992)
      }
      workbook.append(sheet)
    }
    return workbook
  }

  /// The problem with which writing fails when no file may grow beyond a limit in bytes.
  static func problem(
    writing workbook: Workbook, limit: Int
  ) throws -> SpreadsheetError.Problem {
    let directory = try TemporaryDirectory()
    signal(SIGXFSZ, SIG_IGN)
    var bounds = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bounds) == 0)
    let error = #expect(throws: SpreadsheetError.self) {
      try workbook.write(to: directory.file("large.xlsx"))
    }
    #expect(try directory.names().isEmpty)
    return try #require(error).problem
  }
}
