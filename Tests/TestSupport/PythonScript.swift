import Foundation

/// One run of a Python script that stands in `Tests/LibreOffice`.
struct PythonScript {
  let status: Int32
  let output: String

  /// Runs the script to its end.
  ///
  /// - Parameters:
  ///   - name: its file's name
  ///   - arguments: what it is told
  /// - Throws: when it cannot be started
  init(_ name: String, arguments: [String]) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = PythonScript.interpreter
    process.arguments =
      (process.executableURL == PythonScript.anyInterpreter ? ["python3"] : [])
      + [tests.appendingPathComponent("LibreOffice/\(name)").path] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  private static let anyInterpreter = URL(fileURLWithPath: "/usr/bin/env")

  /// The system's Python, which the packages that `make test` installs belong to; another one that
  /// stands first in the search path does not see them.
  private static let interpreter: URL = {
    let system = "/usr/bin/python3"
    return FileManager.default.isExecutableFile(atPath: system)
      ? URL(fileURLWithPath: system) : anyInterpreter
  }()
}
