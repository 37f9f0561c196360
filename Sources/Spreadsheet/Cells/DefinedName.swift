/// A name for cells that formulas may use; capitals make no difference.
///
/// A name begins with an ASCII letter or `_`, goes on with letters, digits and `_`, has at most
/// 60 characters and does not read as a cell (`FY26`), as a part of the R1C1 notation or as a
/// truth value. Names that begin with `_xl` belong to Excel.
package struct DefinedName: Sendable {
  package let text: String
  private let key: String

  /// Checks a name.
  ///
  /// - Throws: `SpreadsheetError` with the flaw.
  package init(_ text: String) throws(SpreadsheetError) {
    if let flaw = Self.flaw(of: text) {
      throw SpreadsheetError(.definedNameRefused(flaw), at: .definedName(text))
    }
    self.text = text
    key = text.lowercased()
  }

  /// The name of a sheet's table: what is left of the sheet's own name after `Table_`, and a number
  /// from the second on.
  package init(tableOn sheet: SheetName, number: Int = 1) {
    let letters = sheet.text.utf8.map { byte in
      isLetterOrDigit(byte) ? Character(Unicode.Scalar(byte)) : "_"
    }
    text = "Table_" + String(letters) + (number > 1 ? "_\(number)" : "")
    key = text.lowercased()
  }
}

extension DefinedName: Hashable {
  package static func == (first: DefinedName, second: DefinedName) -> Bool {
    first.key == second.key
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension DefinedName: CustomStringConvertible {
  package var description: String { text }
}

extension DefinedName {
  /// What keeps a text from being a name for cells.
  package enum Flaw: Hashable, Sendable, CustomStringConvertible {
    case empty
    case tooLong
    case character(Character)
    case beginsWithDigit
    case reserved
    case readsAsReference

    package var description: String {
      switch self {
      case .empty: "the name is empty"
      case .tooLong: "a name has at most \(DefinedName.lengthLimit) characters"
      case .character(let character):
        "a name holds only letters, digits and underscores, not “\(character)”"
      case .beginsWithDigit: "a name does not begin with a digit"
      case .reserved: "names that begin with “_xl” belong to Excel"
      case .readsAsReference: "the name reads as a cell or a truth value"
      }
    }
  }

  package static let lengthLimit = 60

  private static func flaw(of text: String) -> Flaw? {
    guard let first = text.utf8.first else { return .empty }
    if text.utf8.count > lengthLimit { return .tooLong }
    let stranger = text.first { character in
      !character.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
    }
    if let stranger { return .character(stranger) }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return .beginsWithDigit }
    if text.lowercased().hasPrefix("_xl") { return .reserved }
    return readsAsReference(text) ? .readsAsReference : nil
  }
}
