import Spreadsheet

/// Texts in cells in a form that no spreadsheet program changes when it saves them again.
///
/// Cells lose blanks at their ends and control characters. So each piece stands between bars, a line
/// break is written `\n`, a backslash `\\`, and everything else that is not plainly seen `\u{…}`.
enum RecordText {
  /// Characters in one cell at most.
  private static let pieceLimit = 900
  /// Lines that get a row each; a text of more is packed.
  private static let lineLimit = 5_000

  /// The pieces of a text, a line each where there are not too many.
  static func pieces(_ text: String) -> [String] {
    let isPacked = text.utf8.count { $0 == UInt8(ascii: "\n") } > lineLimit
    var pieces: [String] = []
    var piece = ""
    var length = 0
    for scalar in text.unicodeScalars {
      let escaped = escaped(scalar)
      if length + escaped.utf16.count > pieceLimit {
        pieces.append("|" + piece + "|")
        piece = ""
        length = 0
      }
      piece += escaped
      length += escaped.utf16.count
      if scalar == "\n", !isPacked {
        pieces.append("|" + piece + "|")
        piece = ""
        length = 0
      }
    }
    if !piece.isEmpty || pieces.isEmpty { pieces.append("|" + piece + "|") }
    return pieces
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\\": return "\\\\"
    case " ": return " "
    // An underscore may begin what spreadsheets take for an escaped character.
    case "_": return "_"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return "\\u{" + String(scalar.value, radix: 16) + "}"
    default: return String(Character(scalar))
    }
  }

  /// The text of a piece without its bars; nil if it has none or an escape is broken.
  static func text(_ piece: String) -> String? {
    guard piece.utf8.count >= 2, piece.first == "|", piece.last == "|" else { return nil }
    var text = String.UnicodeScalarView()
    var rest = piece.unicodeScalars.dropFirst().dropLast()
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "n": text.append("\n")
      case "\\": text.append("\\")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        guard rest.first == "{", digits.count <= 6,
          let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        text.append(scalar)
        rest = rest.dropFirst(digits.count + 2)
      default: return nil
      }
    }
    return String(text)
  }

  /// The keys and texts of a record's sheet: keys in the first column, pieces in the second.
  static func entries(_ sheet: StoredWorkbook.Sheet) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    let rows = sheet.cells.keys.filter { $0.column == 1 }.map(\.row).sorted()
    for row in rows {
      guard case .text(let piece)? = sheet.cells[CellReference(row: row, column: 1)]?.value,
        let text = text(piece)
      else { continue }
      if case .text(let key)? = sheet.cells[CellReference(row: row, column: 0)]?.value {
        entries.append((key, text))
      } else if let last = entries.indices.last {
        entries[last].text += text
      }
    }
    return entries
  }
}
