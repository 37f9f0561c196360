/// The text of a formula in the form in which the file holds it: US English, no equals sign.
package struct FormulaText: Hashable, Sendable {
  /// Characters that Excel accepts in a formula.
  package static let lengthLimit = 8_192

  package let text: String

  /// Takes a formula with or without its equals sign; see `flaw` for what may be wrong with it.
  package init(_ formula: String) {
    text = formula.first == "=" ? String(formula.dropFirst()) : formula
  }

  /// What a spreadsheet would certainly refuse; a correct formula may still mean the wrong thing.
  package var flaw: Flaw? {
    if text.allSatisfy(\.isWhitespace) { return .empty }
    if text.utf16.count > Self.lengthLimit { return .tooLong }
    if text != text.withoutControlCharacters() { return .controlCharacter }
    if text.first == "{" { return .array }
    return unbalanced
  }

  /// Whether a quotation mark or a parenthesis lacks its partner.
  private var unbalanced: Flaw? {
    var depth = 0
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else {
        switch character {
        case "\"", "'": quote = character
        case "(": depth += 1
        case ")": depth -= 1
        default: break
        }
        if depth < 0 { return .parentheses }
      }
    }
    if quote != nil { return .quotationMarks }
    return depth == 0 ? nil : .parentheses
  }
}

extension FormulaText {
  /// What keeps a text from being a formula.
  package enum Flaw: Hashable, Sendable, CustomStringConvertible {
    case empty
    case tooLong
    case controlCharacter
    case array
    case quotationMarks
    case parentheses

    package var description: String {
      switch self {
      case .empty: "the formula is empty"
      case .tooLong: "the formula has more than \(FormulaText.lengthLimit) characters"
      case .controlCharacter: "the formula holds a line break or another control character"
      case .array: "array formulas have no stored value and are refused"
      case .quotationMarks: "a quotation mark in the formula lacks its partner"
      case .parentheses: "a parenthesis in the formula lacks its partner"
      }
    }
  }
}
