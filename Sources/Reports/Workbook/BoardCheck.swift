import Spreadsheet

/// A difference in the workbook that should be nothing, or next to it.
struct BoardCheck: Sendable {
  let title: String
  /// The sheet that it checks.
  let sheet: SheetName
  /// A formula that other sheets may use, and its value.
  let formula: String
  let value: Double
  /// The largest size that is still in order.
  let allowed: Double
  let unit: String

  var holds: Bool { abs(value) <= allowed }
}
