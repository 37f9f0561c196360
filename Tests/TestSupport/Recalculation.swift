import Foundation

/// One run of the check that recalculates a workbook in LibreOffice and compares every value.
package struct Recalculation {
  /// 0 if everything agrees, 1 if something differs, 2 if it was not checked.
  package let status: Int32
  package let output: String

  /// Whether LibreOffice was there; the packages libreoffice-calc-nogui and python3 are needed.
  package var wasChecked: Bool { status != 2 }

  /// Runs the check.
  ///
  /// - Parameter arguments: the workbook's path, and options
  /// - Throws: when the check cannot be started
  package init(arguments: [String]) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
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
