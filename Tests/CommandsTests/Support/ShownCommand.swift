import Foundation
import Testing

/// A command that a document tells readers to type.
struct ShownCommand: CustomTestStringConvertible {
  let document: String
  let line: String
  /// Whether it stands in the running text, where commands are also mentioned without all that they
  /// need, and not in a block of its own.
  let isInline: Bool

  var testDescription: String { "\(document): \(line)" }

  /// Every command in a document, in blocks first.
  static func all(in text: String, of document: String) -> [ShownCommand] {
    let block = /(?m)^```[a-z]*\n([\s\S]*?)^```/
    let blocks = text.matches(of: block).flatMap { block in
      // A backslash at a line's end carries the command into the next line.
      block.1.replacing(/\\\n\s*/, with: "").matches(of: /(?m)^(?:.*\s)?(techhire\s+[a-z-].*)$/)
        .map { ShownCommand(document: document, line: String($0.1), isInline: false) }
    }
    let spans = text.replacing(block, with: "").matches(of: /`(techhire\s+[^`]+)`/).map { span in
      ShownCommand(
        document: document, line: String(span.1).replacing(/\s*\n\s*/, with: " "), isInline: true)
    }
    return blocks + spans
  }

  /// What a shell would hand to the program, up to a pipe, a redirection or a comment.
  ///
  /// Variables and the places that other tools fill in stand for 1.
  var words: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    let line = line.replacing(/\{\}|\$[A-Z_]{2,}/, with: "1")
    scan: for character in line.dropFirst("techhire".count) {
      switch (character, quote) {
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (_, .some(let open)) where character == open: quote = nil
      case (_, .some): word?.append(character)
      case (" ", nil):
        if let word { words.append(word) }
        word = nil
      case ("#", nil) where word == nil: break scan
      case (">", nil), ("<", nil), ("|", nil), (";", nil), ("&", nil): break scan
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    // Dots say that there may be more of the same.
    return words.filter { $0 != "…" }.map { $0.hasSuffix("…") ? String($0.dropLast()) : $0 }
  }
}
