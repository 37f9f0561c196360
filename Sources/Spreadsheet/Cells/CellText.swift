/// Text in the form in which a cell holds it.
///
/// Control characters other than line breaks and tabs vanish, as do blanks at either end. Text
/// that a spreadsheet would take for a formula once somebody edits it, or saves it as CSV, is set
/// off by a space (OWASP ASVS 1.2.10); the C library itself never makes a formula of text.
package struct CellText: Hashable, Sendable {
  /// UTF-16 code units that a cell holds at most.
  package static let lengthLimit = 32_767
  /// Line breaks that a cell holds at most.
  package static let lineBreakLimit = 253

  /// The text that the cell shows.
  package let stored: String

  package init(_ text: String) {
    let clean = text.withoutControlCharacters(keeping: ["\n", "\t"]).trimmingBlanks()
    let isHazard = clean.count > 1 && "=+-@＝＋－＠".contains(clean.prefix(1))
    stored = isHazard ? " " + clean : clean
  }
}

extension String {
  /// The text without characters that XML forbids or that no reader sees.
  ///
  /// Every kind of line break becomes a line feed first; kept ones stay, others become spaces.
  func withoutControlCharacters(keeping kept: Set<Unicode.Scalar> = []) -> String {
    // Nearly every text is plain, and looking at its bytes takes a tenth of the time.
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\n", "\u{2028}", "\u{2029}": clean.append(kept.contains("\n") ? "\n" : " ")
      case "\t": clean.append(kept.contains("\t") ? "\t" : " ")
      case "\u{FFFE}", "\u{FFFF}": break
      default:
        if scalar.properties.generalCategory != .control { clean.append(scalar) }
      }
    }
    return String(clean)
  }

  /// The text without blanks at its ends.
  func trimmingBlanks() -> String {
    let front = drop { $0.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
  }

  /// The text with `_x0041_` and the like made harmless, which a reader would take for an escaped
  /// character.
  var withEscapesEscaped: String {
    let bytes = Array(utf8)
    guard bytes.count >= 7 else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if isEscape(bytes, at: index) { result.append(contentsOf: "_x005F".utf8) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Whether `_xHHHH_` begins at an index.
private func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
  guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"),
    bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
  else { return false }
  return bytes[(index + 2)...(index + 5)].allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
