/// A report for the terminal, put together from sections of lines.
package struct TextReport {
  package private(set) var lines: [String] = []

  package init() {}

  package mutating func add(_ line: String = "") { lines.append(line) }

  package mutating func add(_ more: [String]) { lines.append(contentsOf: more) }

  /// Begins a section with its heading.
  package mutating func section(_ title: String, note: String? = nil, _ ink: Ink) {
    if !lines.isEmpty { lines.append("") }
    lines.append(ink.heading(title) + (note.map { "  " + ink.faint($0) } ?? ""))
  }

  /// The whole text, ending with a line break.
  package var text: String { lines.joined(separator: "\n") + "\n" }
}

/// Breaks a sentence into lines of at most `width` characters.
package func wrapped(_ text: String, width: Int, indent: String) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty && indent.count + line.count + 1 + word.count > width {
      lines.append(indent + line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  if !line.isEmpty { lines.append(indent + line) }
  return lines
}
