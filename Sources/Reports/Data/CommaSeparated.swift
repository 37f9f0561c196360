/// Cells of comma-separated values (RFC 4180).
enum CommaSeparated {
  /// A text cell, in quotation marks where it needs them, and none that a spreadsheet program takes
  /// for a formula.
  static func text(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula && Double(text) == nil ? " " + text : text
    let needsQuotes = safe.contains { ",\"\n\r".contains($0) || $0.isNewline } || safe.first == " "
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }

  /// A number of at most six decimals.
  static func number(_ value: Double) -> String { JSONValue.decimals(value, 6, trimmed: true) }

  /// Dollars with two decimals.
  static func money(_ value: Double) -> String { JSONValue.decimals(value, 2, trimmed: false) }
}
