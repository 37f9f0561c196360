/// The formats in which a formula may make a text of a number: the same in Excel and LibreOffice.
package enum FormulaNumberFormat: String, Hashable, Sendable, CaseIterable {
  case whole = "0"
  case grouped = "#,##0"
  case dollars = "$#,##0"
  case percent = "0%"
  case percentWithTenths = "0.0%"
  case month = "mmm yyyy"

  /// The number as text.
  func text(_ number: Double) throws(FormulaFailure) -> String {
    switch self {
    case .whole: return Self.signed(number) { String($0) }
    case .grouped: return Self.signed(number) { $0.grouped }
    case .dollars: return Self.signed(number) { "$" + $0.grouped }
    case .percent: return Self.signed(number * 100) { "\($0)%" }
    case .percentWithTenths:
      return Self.signed(number * 1_000) { "\($0 / 10).\($0 % 10)%" }
    case .month:
      let day = try SpreadsheetDate(serial: Int(number.rounded(.down)))
      return Self.months[day.month - 1] + " \(day.year)"
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The rounded size of a number in words, with a minus sign where something is left of it.
  private static func signed(_ number: Double, _ words: (Int) -> String) -> String {
    let rounded = DecimalRounding.round(number, digits: 0, .nearest)
    guard Swift.abs(rounded) < 0x1p53 else { return rounded.asGeneralText }
    return (rounded < 0 ? "-" : "") + words(Int(Swift.abs(rounded)))
  }
}

extension Int {
  /// With a comma before each group of three digits; for numbers that are not negative.
  fileprivate var grouped: String {
    var text = ""
    for (place, digit) in String(self).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
