import Glibc

/// Messages for the person at the terminal, kept apart from results.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a message; when even that fails, there is nobody to tell.
  static func write(_ text: String) {
    try? OutputStream(descriptor: STDERR_FILENO).write(text)
  }
}
