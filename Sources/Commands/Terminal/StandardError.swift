import Glibc

/// Messages for the person at the terminal, kept apart from results.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) { writeAll(text, to: STDERR_FILENO) }
}

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

  static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }
}

/// Writes a whole text; a reader that has gone away is no error.
private func writeAll(_ text: String, to descriptor: Int32) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0 {
      if errno == EINTR { continue }
      return
    }
    bytes = bytes.dropFirst(written)
  }
}
