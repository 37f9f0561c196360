import Spreadsheet

/// A difference in the workbook that should be nothing, or next to it.
struct WorkbookCheck: Sendable {
  let title: String
  /// The sheet that it checks.
  let sheet: SheetName
  /// The difference, as a formula that another sheet may hold.
  let difference: CellContent
  /// The largest size that is still in order.
  let allowed: Double
  let unit: String

  /// A difference whose value is worked out beside its formula.
  init(
    title: String, sheet: SheetName, formula: String, value: Double, allowed: Double, unit: String
  ) {
    self.title = title
    self.sheet = sheet
    difference = .formula(formula, value: .number(value))
    self.allowed = allowed
    self.unit = unit
  }

  /// A difference that the workbook calculates.
  init(title: String, sheet: SheetName, _ difference: Formula, allowed: Double, unit: String) {
    self.title = title
    self.sheet = sheet
    self.difference = .live(difference)
    self.allowed = allowed
    self.unit = unit
  }
}
