import Spreadsheet

/// The names of the sheets of an application's workbook; each audience uses some of them.
///
/// They are short, because formulas repeat them and should be read at a glance.
struct ApplicationSheetNames: Sendable {
  let about: SheetName
  let summary: SheetName
  let form: SheetName
  let narrative: SheetName
  let personnel: SheetName
  let match: SheetName
  let targets: SheetName
  let workPlan: SheetName
  let cash: SheetName
  let risk: SheetName
  let inputs: SheetName
  let costs: SheetName
  let enrol: SheetName
  let simulation: SheetName
  let checks: SheetName

  init() throws(SpreadsheetError) {
    about = try SheetName("About")
    summary = try SheetName("Summary")
    form = try SheetName("SF-424A")
    narrative = try SheetName("Narrative")
    personnel = try SheetName("Personnel")
    match = try SheetName("Match")
    targets = try SheetName("Targets")
    workPlan = try SheetName("Work plan")
    cash = try SheetName("Cash")
    risk = try SheetName("Risk")
    inputs = try SheetName("Inputs")
    costs = try SheetName("Costs")
    enrol = try SheetName("Enrol")
    simulation = try SheetName("Simulation")
    checks = try SheetName("Checks")
  }
}
