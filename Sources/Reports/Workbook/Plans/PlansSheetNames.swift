import Spreadsheet

/// The names of the sheets in the workbook of several plans.
struct PlansSheetNames: Sendable {
  let compare: SheetName
  let differences: SheetName
  let changes: SheetName
  let outcomes: SheetName
  let money: SheetName
  let cash: SheetName
  let sensitivity: SheetName
  /// One for each plan.
  let plans: [SheetName]
  let method: SheetName
  let checks: SheetName
  let record: SheetName

  init(letters: [String]) throws(SpreadsheetError) {
    compare = try SheetName("Compare")
    differences = try SheetName("Differences")
    changes = try SheetName("Changes")
    outcomes = try SheetName("Outcomes")
    money = try SheetName("Money")
    cash = try SheetName("Cash")
    sensitivity = try SheetName("Sensitivity")
    var plans: [SheetName] = []
    for letter in letters { plans.append(try SheetName("Plan \(letter)")) }
    self.plans = plans
    method = try SheetName("Method")
    checks = try SheetName("Checks")
    record = try SheetName(WorkbookRecord.sheetName)
  }
}
