/// How a cell or an axis shows a number.
package enum NumberFormat: Hashable, Sendable {
  case general
  /// Whole numbers with separators, such as people.
  case integer
  /// Numbers with a fixed count of decimals.
  case decimal(places: Int)
  /// Whole units of money; negative amounts stand in parentheses, nothing is a hyphen.
  case money
  /// Money with cents.
  case cents
  case percent(places: Int)
  /// A month such as `Jul 2027`.
  case month
  /// A day such as `2027-07-01`.
  case day
  /// Shows nothing, for cells that are seen by their color only.
  case hidden
  /// A format in the notation of Excel, US English.
  case custom(String)

  /// Bytes that the C library keeps of a format.
  package static let lengthLimit = 127

  /// The format in the notation of Excel.
  package var code: String {
    switch self {
    case .general: "General"
    case .integer: "#,##0"
    case .decimal(let places): "#,##0" + Self.decimals(places)
    case .money: "#,##0;(#,##0);\"-\""
    case .cents: "#,##0.00;(#,##0.00);\"-\""
    case .percent(let places): "0" + Self.decimals(places) + "%"
    case .month: "mmm yyyy"
    case .day: "yyyy-mm-dd"
    case .hidden: ";;;"
    case .custom(let code): code
    }
  }

  /// The format for an axis, where nothing is 0 rather than a hyphen.
  var axisCode: String {
    switch self {
    case .money: "#,##0;(#,##0)"
    case .cents: "#,##0.00;(#,##0.00)"
    default: code
    }
  }

  private static func decimals(_ places: Int) -> String {
    places > 0 ? "." + String(repeating: "0", count: min(places, 15)) : ""
  }

  var isAcceptable: Bool {
    !code.isEmpty && code.utf8.count <= Self.lengthLimit && code == code.withoutControlCharacters()
  }
}
