import Spreadsheet

/// Two ways to the same number, or a condition as a number that is 0 when it holds.
struct PlanCheck: Sendable {
  let title: String
  /// The sheet that it checks.
  let sheet: SheetName
  let difference: Formula
  let unit: String

  init(_ title: String, _ sheet: SheetName, _ difference: Formula, unit: String = "dollars") {
    self.title = title
    self.sheet = sheet
    self.difference = difference
    self.unit = unit
  }
}
