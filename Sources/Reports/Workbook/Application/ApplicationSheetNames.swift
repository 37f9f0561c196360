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
  let projectBudget: SheetName
  let multiYear: SheetName
  let sources: SheetName
  let logic: SheetName
  let sustainability: SheetName
  let funding: SheetName
  let milestones: SheetName
  let board: SheetName
  let budget: SheetName
  let accounts: SheetName
  let participants: SheetName
  let performance: SheetName
  let tests: SheetName
  let inputs: SheetName
  let costs: SheetName
  let quarters: SheetName
  let enrol: SheetName
  let simulation: SheetName
  let checks: SheetName
  let record: SheetName

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
    projectBudget = try SheetName("Project budget")
    multiYear = try SheetName("Multi-year")
    sources = try SheetName("Sources and uses")
    logic = try SheetName("Logic model")
    sustainability = try SheetName("Sustainability")
    funding = try SheetName("Funding")
    milestones = try SheetName("Milestones")
    board = try SheetName("Board page")
    budget = try SheetName("Budget")
    accounts = try SheetName("ITA plan")
    participants = try SheetName("Participants")
    performance = try SheetName("Performance")
    tests = try SheetName("Tests")
    inputs = try SheetName("Inputs")
    costs = try SheetName("Costs")
    quarters = try SheetName("Quarters")
    enrol = try SheetName("Enrol")
    simulation = try SheetName("Simulation")
    checks = try SheetName("Checks")
    record = try SheetName(WorkbookRecord.sheetName)
  }
}
