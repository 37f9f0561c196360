import Analysis
import Planning
import Simulation
package import Spreadsheet

/// The workbook of a request for state or local workforce money: its split, its milestones, and what
/// they rest on.
package struct StateWorkbook: ApplicationWorkbook {
  private let material: ApplicationMaterial

  package init(_ material: ApplicationMaterial) { self.material = material }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      let book = try ApplicationBook(material)
      let inputs = try ApplicationInputs(
        book, followed: [.award, .cost, .committed, .pending], paysMilestones: true)
      guard let milestoneInputs = inputs.milestones else {
        return Workbook(properties: try book.properties(category: "State request"))
      }
      let costs = CostsSheet(book, inputs)
      let enrol = EnrolSheet(book, inputs)
      let match = MatchSheet(book, inputs, costs: costs)
      let rows = FundingRows(book, costs: costs, match: match)
      let funding = StateFundingSheet(
        book, inputs, milestoneInputs, costs: costs, match: match, enrol: enrol, rows: rows)
      let simulation = SimulationSheet(book)
      let milestones = MilestonesSheet(
        book, inputs, milestoneInputs, enrol: enrol, costs: costs, simulation: simulation)
      let quarters = QuartersSheet(
        book, inputs, QuartersSheet.Flow.all(costs: costs, match: match, countsMatch: false))
      let cash = try PlanCashSheet(book, inputs, costs: costs, quarters: quarters, match: nil)
      let workPlan = try WorkPlanSheet(book, inputs, costs: costs) { count in
        switch count {
        case .served: enrol.total(enrol.served)
        case .finished: enrol.total(enrol.finished)
        default: nil
        }
      }
      let risk = RiskSheet(book, inputs, simulation: simulation, cash: cash, match: nil)
      let list =
        funding.checks + milestones.checks + costs.checks + match.checks + enrol.checks
        + workPlan.checks + quarters.checks + cash.checks + simulation.checks
      let checks = ApplicationChecksSheet(book, list, tolerance: inputs.award.tolerance)
      let about = AboutSheet(
        book, title: "\(book.planName): request for \(book.award)", purpose: Self.purpose,
        simulation: simulation, checks: checks,
        planTotal: book.planTotal(inputs, costs: costs, enrol: enrol), inputs: inputs,
        index: Self.index(book.names)
      )
      return try book.assembled(
        [
          about.sheet, funding.sheet, milestones.sheet, match.sheet, workPlan.sheet, cash.sheet,
          risk.sheet, inputs.sheet, costs.sheet, quarters.sheet, enrol.sheet, simulation.sheet,
          checks.sheet,
        ], for: "state", category: "State request", inputs: inputs, costs: costs,
        simulation: simulation)
    }
  }

  private static let purpose =
    "For a state's or a city's workforce fund: what is asked of it beside match, in-kind and other "
    + "money, what that buys by fiscal year, milestones by quarter with what they earn, the work plan, "
    + "cash and risks. Programs differ: copy the figures into the program's own form."

  private static func index(_ names: ApplicationSheetNames) -> [(SheetName, String)] {
    [
      (names.funding, "state funds, match, in-kind and other money by category; what it buys"),
      (names.milestones, "people by quarter, and what milestones earn"),
      (names.match, "other sources by year, committed and pending"),
      (names.workPlan, "stages and activities by month"),
      (names.cash, "payments, reimbursements and cash by month"),
      (names.risk, "what may go wrong, how likely, and what the plan has against it"),
      (names.inputs, "every figure of the plan, with its source: the only sheet to change"),
      (names.costs, "cost by line and year"),
      (names.quarters, "what flows in each quarter of each year"),
      (names.enrol, "cohorts and people by program and year"),
      (names.simulation, "what the simulation found: values of this run"),
      (names.checks, "live checks of this workbook"),
    ]
  }
}
