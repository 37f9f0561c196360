import Foundation
import Testing

/// The program, which is built beside the tests.
enum Program {
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the program and waits for its end.
  static func run(_ arguments: [String]) throws -> Run {
    let tests = try #require(Bundle.main.executableURL)
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = tests.deletingLastPathComponent().appending(path: "techhire")
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let written = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
