import Analysis
import Planning
import Simulation
package import Spreadsheet

/// The workbook of an application for a federal grant.
///
/// The plan is live formulas from one sheet of inputs; the simulation is values of the run. The same
/// run always gives the same bytes.
package struct FederalWorkbook: ApplicationWorkbook {
  private let material: ApplicationMaterial

  package init(_ material: ApplicationMaterial) { self.material = material }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      let book = try ApplicationBook(material)
      let inputs = try ApplicationInputs(
        book, followed: MoneyFlow.allCases, splitsMatch: true)
      let costs = CostsSheet(book, inputs)
      let enrol = EnrolSheet(book, inputs)
      let match = MatchSheet(book, inputs, costs: costs)
      let narrative = NarrativeSheet(book, inputs, costs: costs, match: match)
      let personnel = PersonnelSheet(book, inputs, costs: costs, narrative: narrative)
      let quarters = QuartersSheet(
        book, inputs, QuartersSheet.Flow.all(costs: costs, match: match, countsMatch: true))
      let cash = try PlanCashSheet(
        book, inputs, costs: costs, quarters: quarters, match: match)
      let form = FormSheet(
        book, inputs, costs: costs, match: match, narrative: narrative, quarters: quarters)
      let simulation = SimulationSheet(book)
      let targets = TargetsSheet(book, inputs, enrol: enrol, simulation: simulation)
      let workPlan = try WorkPlanSheet(book, inputs, costs: costs) { targets.total($0) }
      let risk = RiskSheet(book, inputs, simulation: simulation, cash: cash, match: match)
      let summary = FederalSummarySheet(
        book, inputs, costs: costs, match: match, targets: targets, form: form,
        simulation: simulation)
      let list =
        form.checks + costs.checks + narrative.checks + personnel.checks + match.checks
        + targets.checks + enrol.checks + workPlan.checks + quarters.checks + cash.checks
        + summary.checks
        + simulation.checks + Self.classChecks(form, narrative)
      let checks = ApplicationChecksSheet(book, list, tolerance: inputs.award.tolerance)
      let about = AboutSheet(
        book, title: "\(book.planName): application for federal money", purpose: Self.purpose,
        simulation: simulation, checks: checks,
        planTotal: book.planTotal(inputs, costs: costs, enrol: enrol), inputs: inputs,
        index: Self.index(book.names))
      return try book.assembled(
        [
          about.sheet, summary.sheet, form.sheet, narrative.sheet, personnel.sheet, match.sheet,
          targets.sheet, workPlan.sheet, cash.sheet, risk.sheet, inputs.sheet, costs.sheet,
          quarters.sheet, enrol.sheet, simulation.sheet, checks.sheet,
        ], for: "federal", category: "Federal application", inputs: inputs, costs: costs,
        simulation: simulation)
    }
  }

  private static let purpose =
    "For the reviewers of a federal application: what is asked for in the lines of form SF-424A, the "
    + "basis of each cost, match and leverage, targets by year with the chance of keeping them, the "
    + "work plan, cash and risks. It is the source from which the agency's own forms are filled in."

  private static func index(_ names: ApplicationSheetNames) -> [(SheetName, String)] {
    [
      (names.summary, "what is asked for, what it buys, and how sure that is"),
      (names.form, "form SF-424A, sections A to F, with its ties"),
      (names.narrative, "every line of the budget with the basis of its cost"),
      (names.personnel, "positions, pay, fringe benefits and the salary cap"),
      (names.match, "match and leveraged resources by source, committed and pending"),
      (names.targets, "outcomes and indicators by year, with the chance of reaching them"),
      (names.workPlan, "stages and activities by month"),
      (names.cash, "payments, reimbursements and cash by month"),
      (names.risk, "what may go wrong, how likely, and what the plan has against it"),
      (names.inputs, "every figure of the plan, with its source: the only sheet to change"),
      (names.costs, "cost by line and year, and the base of indirect cost"),
      (names.quarters, "what flows in each quarter of each year"),
      (names.enrol, "cohorts and people by program and year"),
      (names.simulation, "what the simulation found: values of this run"),
      (names.checks, "live checks of this workbook"),
    ]
  }

  private static func classChecks(_ form: FormSheet, _ narrative: NarrativeSheet) -> [PlanCheck] {
    NarrativeSheet.formLines.compactMap { objectClass, line, title in
      guard let cell = form.classTotals[objectClass], let row = narrative.subtotals[objectClass]
      else { return nil }
      return PlanCheck(
        "Narrative's \(title) = SF-424A, line \(line) column (5)", form.sheet.name,
        CellAddress(narrative.sheet.name, row: row, column: narrative.total.cell.column).live
          - cell.live)
    }
  }
}
