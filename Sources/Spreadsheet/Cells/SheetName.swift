/// A sheet's name that Excel and every reference to it accept; capitals make no difference.
///
/// A name has at most 31 UTF-16 code units, holds only letters, digits, spaces and hyphens, and
/// neither begins nor ends with a space. The C library puts a name in quotation marks only for
/// the sake of its characters, so a name that reads as a cell (`FY26`), as a row or column of the
/// R1C1 notation, as a number or as a truth value is refused; with a space (`FY 26`) it is fine.
package struct SheetName: Sendable {
  package let text: String
  private let key: String

  /// Checks a name.
  ///
  /// - Throws: `SpreadsheetError` with the flaw.
  package init(_ text: String) throws(SpreadsheetError) {
    if let flaw = Self.flaw(of: text) {
      throw SpreadsheetError(.sheetNameRefused(flaw), at: .sheet(text))
    }
    self.text = text
    key = text.lowercased()
  }

  /// The name as a formula has it, in quotation marks if need be, without the exclamation mark.
  package var quoted: String {
    text.utf8.allSatisfy(isLetterOrDigit) ? text : "'" + text + "'"
  }
}

extension SheetName: Hashable {
  package static func == (first: SheetName, second: SheetName) -> Bool { first.key == second.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension SheetName: CustomStringConvertible {
  package var description: String { text }
}

extension SheetName {
  /// What keeps a text from being a sheet's name.
  package enum Flaw: Hashable, Sendable, CustomStringConvertible {
    case empty
    case tooLong
    case character(Character)
    case spaceAtEdge
    case reserved
    case readsAsReference

    package var description: String {
      switch self {
      case .empty: "a sheet needs a name"
      case .tooLong: "a sheet's name has at most \(SheetName.lengthLimit) characters"
      case .character(let character):
        "a sheet's name holds only letters, digits, spaces and hyphens, not “\(character)”"
      case .spaceAtEdge: "a sheet's name neither begins nor ends with a space"
      case .reserved: "Excel keeps this name for itself"
      case .readsAsReference: "a sheet's name must not read as a cell, number or truth value"
      }
    }
  }

  package static let lengthLimit = 31

  private static func flaw(of text: String) -> Flaw? {
    if text.isEmpty { return .empty }
    if text.utf16.count > lengthLimit { return .tooLong }
    let stranger = text.first { !($0.isLetter || ("0"..."9").contains($0) || " -".contains($0)) }
    if let stranger { return .character(stranger) }
    if text.first == " " || text.last == " " { return .spaceAtEdge }
    if text.lowercased() == "history" { return .reserved }
    let isUnquoted = text.utf8.allSatisfy(isLetterOrDigit)
    let beginsWithDigit = text.first?.isNumber ?? false
    if isUnquoted, beginsWithDigit || readsAsReference(text) { return .readsAsReference }
    return nil
  }
}
