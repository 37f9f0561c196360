import Spreadsheet

/// A difference in the workbook of several plans that should be nothing, or next to it.
struct PlansCheck: Sendable {
  let title: String
  /// The sheet that it checks.
  let sheet: SheetName
  let difference: Formula
  /// The largest size that is still in order.
  let allowed: Double
  let unit: String
}
