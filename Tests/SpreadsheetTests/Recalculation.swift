import Foundation
import Spreadsheet
import TestSupport
import Testing

/// One run of the recalculation check.
struct Recalculation {
  /// 0 if everything agrees, 1 if something differs, 2 if it was not checked.
  let status: Int32
  let output: String

  /// Writes a workbook and checks it; fails if LibreOffice is missing.
  init(of workbook: Workbook, _ options: [String] = []) throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("workbook.xlsx")
    try workbook.write(to: path)
    try self.init(arguments: [path] + options)
    try #require(
      status != 2,
      """
      LibreOffice has not checked the workbook; the tests need the packages \
      libreoffice-calc-nogui and python3: \(output)
      """)
  }

  /// Runs the check.
  init(arguments: [String], file: String = #filePath) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let script = tests.appendingPathComponent("LibreOffice/recalculate.py").path
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
