/// How wide text is in the workbooks' font, in the unit of column widths: one digit.
///
/// The widths are Calibri's, rounded; characters that are not listed count as a wide letter, so
/// that an estimate errs towards too much room.
package enum TextWidth {
  /// The width of a text.
  package static func of(_ text: some StringProtocol, isBold: Bool = false) -> Double {
    let width = text.unicodeScalars.reduce(0) { $0 + of($1) }
    return isBold ? width * 1.04 : width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case " ", "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!": 0.49
    case "f", "r", "t", "J", "(", ")", "[", "]", "{", "}", "-", "/", "“", "”", "\"": 0.68
    case "c", "s", "z", "k", "v", "x", "y", "a", "e", "g", "L", "E", "F", "?", "_": 0.97
    case "0"..."9", "b", "d", "h", "n", "o", "p", "q", "u", "$", "#", "<", ">", "=", "+", "*": 1.06
    case "B", "C", "K", "P", "R", "S", "T", "X", "Y", "Z", "&": 1.17
    case "m", "w", "%", "W", "M", "@": 1.7
    default: scalar.isASCII ? 1.35 : 2
    }
  }

  /// Breaks text at blanks into lines that are at most so wide; a longer word is broken.
  static func lines(_ text: String, width: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if of(longer, isBold: isBold) <= width {
          line = longer
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = String(word)
        while of(line, isBold: isBold) > width, line.count > 1 {
          let head = beginning(of: line, width: width, isBold: isBold)
          lines.append(String(head))
          line.removeFirst(head.count)
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// As many characters as fit, at least one.
  private static func beginning(of word: String, width: Double, isBold: Bool) -> Substring {
    var used = 0.0
    var end = word.startIndex
    while end < word.endIndex {
      let next = word.index(after: end)
      used += of(word[end..<next], isBold: isBold)
      if used > width, end > word.startIndex { break }
      end = next
    }
    return word[..<end]
  }
}
