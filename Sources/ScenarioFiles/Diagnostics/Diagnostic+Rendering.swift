extension Diagnostic: CustomStringConvertible {
  /// The finding as the terminal shows it: `FILE:LINE:COLUMN: error: MESSAGE [E014]`, the line as
  /// written, a caret under the place, and the help if there is any.
  ///
  /// A finding that comes from a funder's rule names it after its code: `[W006, rule W-16]`.
  package var description: String {
    let name = code.rawValue + (code.rule.map { ", rule \($0)" } ?? "")
    var lines = ["\(file):\(line):\(column): \(severity.rawValue): \(message) [\(name)]"]
    if let sourceLine {
      let excerpt = Excerpt(of: sourceLine, around: column)
      lines += ["  " + excerpt.text, "  " + excerpt.caretLine]
    }
    if let help { lines.append("help: \(help)") }
    return lines.map(Diagnostic.printable).joined(separator: "\n")
  }

  /// Text without control characters, which could otherwise take over the reader's terminal.
  package static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl =
        (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      result.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}

extension [Diagnostic] {
  /// All findings as the terminal shows them, a blank line between two.
  package var rendered: String { map(\.description).joined(separator: "\n\n") }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}

/// The part of a line that fits a terminal, with a caret under one column.
private struct Excerpt {
  let text: String
  let caretLine: String

  init(of line: String, around column: Int) {
    let widest = 160
    // No more of a line than can be shown is looked at.
    let scalars = Array(line.unicodeScalars.prefix(max(column, 1) + widest))
    let caret = min(max(column - 1, 0), scalars.count)
    let first = scalars.count > widest && caret > widest - 40 ? caret - (widest - 40) : 0
    let end = min(scalars.count, first + widest)
    let before = first > 0 ? "…" : ""
    text = before + Excerpt.string(scalars[first..<end]) + (end < scalars.count ? "…" : "")
    caretLine =
      (first > 0 ? " " : "")
      + Excerpt.string(scalars[first..<caret].map { $0 == "\t" ? "\t" : " " }[...]) + "^"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
