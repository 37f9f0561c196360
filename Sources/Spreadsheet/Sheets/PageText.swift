/// A header or a footer, in three sections.
package struct PageText: Hashable, Sendable {
  /// A piece of a section.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case pageNumber
    case pageCount
    case sheetName
  }

  /// Characters of a header or footer with its codes that Excel accepts.
  package static let lengthLimit = 255

  package var left: [Piece]
  package var center: [Piece]
  package var right: [Piece]

  package init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
    self.left = left
    self.center = center
    self.right = right
  }

  /// The header or footer in Excel's codes; empty if there is nothing to say.
  package var code: String {
    section("&L", left) + section("&C", center) + section("&R", right)
  }

  private func section(_ letter: String, _ pieces: [Piece]) -> String {
    pieces.isEmpty ? "" : pieces.reduce(letter + Self.size) { Self.join($0, $1) }
  }

  /// Nine points: the normal eleven would compete with the sheet.
  private static let size = "&9"

  /// Adds a piece.
  ///
  /// A digit right after a size is read as a part of it, and a sign after the page's number as
  /// arithmetic; a blank prevents both.
  private static func join(_ code: String, _ piece: Piece) -> String {
    switch piece {
    case .pageNumber: return code + "&P"
    case .pageCount: return code + "&N"
    case .sheetName: return code + "&A"
    case .text(let text):
      let clean = text.withoutControlCharacters()
      let isCode = code.hasSuffix(size) || code.hasSuffix("&P") || code.hasSuffix("&N")
      let isHazard = "0123456789+-".contains(clean.prefix(1)) && !clean.isEmpty
      let escaped = clean.split(separator: "&", omittingEmptySubsequences: false)
        .joined(separator: "&&")
      return code + (isCode && isHazard ? " " : "") + escaped
    }
  }
}

extension PageText.Piece: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self = .text(text)
  }
}
