import Foundation
import TestSupport
import Testing

/// One run of the built program as a process of its own.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program to its end, in the package's folder unless told otherwise.
  ///
  /// Standard output goes to `output` where it is given: a file that is opened, never replaced.
  static func run(
    _ arguments: [String], in folder: String = Place.package, output: String? = nil
  ) async throws -> Program {
    let products = try #require(Place.products, "the program is not beside the tests")
    return try await start("\(products)/techhire", arguments, in: folder, output: output)
  }

  /// Runs a line of shell in which `techhire` is the built program.
  static func shell(_ line: String, in folder: String) async throws -> Program {
    try await start("/bin/sh", ["-c", line], in: folder, output: nil)
  }

  private static func start(
    _ path: String, _ arguments: [String], in folder: String, output: String?
  ) async throws -> Program {
    let scratch = try TemporaryDirectory()
    let products = try #require(Place.products, "the program is not beside the tests")
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = products + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["NO_COLOR"] = nil
    environment["TERM"] = "xterm"
    environment["COLUMNS"] = nil
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: they never fill up.
    process.standardOutput = try handle(output ?? scratch.file("out"), creates: output == nil)
    process.standardError = try handle(scratch.file("err"), creates: true)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    return Program(
      status: process.terminationStatus,
      output: output == nil ? try String(contentsOfFile: scratch.file("out"), encoding: .utf8) : "",
      errors: try String(contentsOfFile: scratch.file("err"), encoding: .utf8))
  }

  private static func handle(_ path: String, creates: Bool) throws -> FileHandle {
    if creates { try Data().write(to: URL(filePath: path)) }
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}
