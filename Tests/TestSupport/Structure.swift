import Foundation

/// One check of a workbook's file with openpyxl, which reads it by other means than ours.
package struct Structure {
  /// 0 if no rule is broken, 1 if one is, 2 if it was not checked.
  package let status: Int32
  package let output: String

  /// Runs the check; the package python3-openpyxl is needed.
  ///
  /// - Parameter path: the workbook
  /// - Throws: when the check cannot be started
  package init(of path: String) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", tests.appendingPathComponent("LibreOffice/structure.py").path, path,
    ]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
