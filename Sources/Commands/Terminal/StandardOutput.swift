import ArgumentParser
import Glibc

/// Results.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether results may be colored: on a terminal that can, unless the user objects.
  static func isColored(_ options: ScenarioOptions) -> Bool {
    isColored(noColor: options.noColor)
  }

  static func isColored(noColor: Bool) -> Bool {
    guard !noColor, isTerminal, getenv("NO_COLOR") == nil else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Writes results.
  ///
  /// - Parameter text: what to write
  /// - Throws: exit status 73 after saying why, when the output is full or gone.
  static func write(_ text: String) throws {
    do {
      try OutputStream(descriptor: STDOUT_FILENO).write(text)
    } catch {
      StandardError.write("error: cannot write the results: \(error)\n")
      throw ExitStatus.cannotWrite
    }
  }
}
