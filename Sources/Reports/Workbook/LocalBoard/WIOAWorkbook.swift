import Analysis
import Planning
import Simulation
package import Spreadsheet

/// The workbook for a local workforce board: a program year in the board's categories and quarters.
package struct WIOAWorkbook: ApplicationWorkbook {
  private let material: ApplicationMaterial

  package init(_ material: ApplicationMaterial) { self.material = material }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      let book = try ApplicationBook(material)
      let inputs = try ApplicationInputs(
        book, followed: [.cost, .committed, .pending], isForLocalBoard: true)
      guard let wioa = inputs.wioa else {
        return Workbook(properties: try book.properties(category: "WIOA program year"))
      }
      let costs = CostsSheet(book, inputs)
      let enrol = EnrolSheet(book, inputs)
      let match = MatchSheet(book, inputs, costs: costs)
      let budget = WIOABudgetSheet(book, inputs, wioa, costs: costs)
      let accounts = WIOAAccountsSheet(book, inputs, wioa, costs: costs, budget: budget)
      let simulation = SimulationSheet(book)
      let participants = WIOAParticipantsSheet(
        book, inputs, wioa, enrol: enrol, accounts: accounts, simulation: simulation)
      let performance = WIOAPerformanceSheet(book, inputs, wioa, enrol: enrol)
      let tests = WIOATestsSheet(book, inputs, wioa, budget: budget, accounts: accounts)
      let quarters = QuartersSheet(
        book, inputs,
        QuartersSheet.Flow.all(
          costs: costs, match: match, countsMatch: false, award: budget.quarters))
      let cash = try PlanCashSheet(book, inputs, costs: costs, quarters: quarters, match: nil)
      let board = WIOABoardSheet(
        book, inputs, wioa, costs: costs, budget: budget, accounts: accounts, enrol: enrol,
        simulation: simulation)
      let list =
        budget.checks + accounts.checks + participants.checks + costs.checks + match.checks
        + enrol.checks + quarters.checks + cash.checks + board.checks + simulation.checks
      let checks = ApplicationChecksSheet(book, list, tolerance: inputs.award.tolerance)
      let about = AboutSheet(
        book, title: "\(book.planName): program year of \(book.award)", purpose: Self.purpose,
        simulation: simulation, checks: checks,
        planTotal: book.planTotal(inputs, costs: costs, enrol: enrol), inputs: inputs,
        index: Self.index(book.names)
      )
      return try book.assembled(
        [
          about.sheet, board.sheet, budget.sheet, accounts.sheet, participants.sheet,
          performance.sheet, tests.sheet, cash.sheet, match.sheet, inputs.sheet, costs.sheet,
          quarters.sheet, enrol.sheet, simulation.sheet, checks.sheet,
        ], for: "wioa", category: "WIOA program year", inputs: inputs, costs: costs,
        simulation: simulation)
    }
  }

  private static let purpose =
    "For a local workforce board: the first whole program year of the plan, one fund a workbook, in the "
    + "board's own categories and quarters; training accounts, participants and exits, indicators with "
    + "the chance of their levels, and the tests that rules and policies ask for."

  private static func index(_ names: ApplicationSheetNames) -> [(SheetName, String)] {
    [
      (names.board, "the program year on one page"),
      (names.budget, "funds, costs by category and quarter, and what is carried over"),
      (names.accounts, "individual training accounts: price, other aid, and number by quarter"),
      (names.participants, "new enrollees, exits and people in training by quarter"),
      (names.performance, "indicators: level, plan, and the chance of reaching it"),
      (names.tests, "rules and policies, each with the plan's value"),
      (names.cash, "payments, reimbursements and cash by month"),
      (names.match, "other sources, committed and pending"),
      (names.inputs, "every figure of the plan, with its source: the only sheet to change"),
      (names.costs, "cost by line, and the base of indirect cost"),
      (names.quarters, "what flows in each quarter"),
      (names.enrol, "cohorts and people by program"),
      (names.simulation, "what the simulation found: values of this run"),
      (names.checks, "live checks of this workbook"),
    ]
  }
}
