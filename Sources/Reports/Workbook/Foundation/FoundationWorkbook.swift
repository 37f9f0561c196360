import Analysis
import Planning
import Simulation
package import Spreadsheet

/// The workbook of an application to a foundation: six pages that add up, and what they rest on.
package struct FoundationWorkbook: ApplicationWorkbook {
  private let material: ApplicationMaterial

  package init(_ material: ApplicationMaterial) { self.material = material }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      let book = try ApplicationBook(material)
      let inputs = try ApplicationInputs(book, looksAfterwards: true)
      let costs = CostsSheet(book, inputs)
      let enrol = EnrolSheet(book, inputs)
      let match = MatchSheet(book, inputs, costs: costs)
      let rows = FundingRows(book, costs: costs, match: match)
      let years = MultiYearSheet(book, inputs, costs: costs, match: match, rows: rows)
      let budget = ProjectBudgetSheet(book, inputs, costs: costs, years: years, rows: rows)
      let sources = SourcesUsesSheet(book, inputs, costs: costs, match: match)
      let logic = LogicModelSheet(book, inputs, costs: costs, enrol: enrol, match: match)
      let sustainability = SustainabilitySheet(book, inputs)
      let simulation = SimulationSheet(book)
      let list =
        budget.checks + years.checks + sources.checks + costs.checks + match.checks + enrol.checks
        + sustainability.checks + simulation.checks
      let checks = ApplicationChecksSheet(book, list, tolerance: inputs.award.tolerance)
      let about = AboutSheet(
        book, title: "\(book.planName): request to \(book.award)", purpose: Self.purpose,
        simulation: simulation, checks: checks,
        planTotal: book.planTotal(inputs, costs: costs, enrol: enrol), inputs: inputs,
        index: Self.index(book.names)
      ) { writer in
        Self.addSummary(book, inputs, costs, enrol, match, simulation, to: &writer)
      }
      return try book.assembled(
        [
          about.sheet, budget.sheet, years.sheet, sources.sheet, logic.sheet, sustainability.sheet,
          match.sheet, inputs.sheet, costs.sheet, enrol.sheet, simulation.sheet, checks.sheet,
        ], for: "foundation", category: "Foundation application", inputs: inputs, costs: costs,
        simulation: simulation)
    }
  }

  private static let purpose =
    "For a foundation: what is asked for, what it buys, who else pays and how sure that is, and what "
    + "happens when the grant is over. The first six sheets are a page each; the others are what they "
    + "rest on."

  private static func index(_ names: ApplicationSheetNames) -> [(SheetName, String)] {
    [
      (names.projectBudget, "income by status, and expenses by line, on one page"),
      (names.multiYear, "the same lines by year, with what is still to be found"),
      (names.sources, "who pays, and for what"),
      (names.logic, "from resources to outcomes, with the plan's numbers"),
      (names.sustainability, "after the grant: the cost, the sources, and the gap"),
      (names.match, "other sources by year, committed and pending"),
      (names.inputs, "every figure of the plan, with its source: the only sheet to change"),
      (names.costs, "cost by line and year"),
      (names.enrol, "cohorts and people by program and year"),
      (names.simulation, "what the simulation found: values of this run"),
      (names.checks, "live checks of this workbook"),
    ]
  }

  /// What is asked for and what it buys, in sentences that follow the plan.
  private static func addSummary(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ costs: CostsSheet, _ enrol: EnrolSheet,
    _ match: MatchSheet, _ simulation: SimulationSheet, to writer: inout SheetWriter
  ) {
    let request = costs.total(costs.requestTotal).live
    let all = costs.total(costs.costTotal).live
    let placed = Formula.sum(
      RangeAddress(
        spanning: inputs.people.placed[0], inputs.people.placed[inputs.people.placed.count - 1]
      ).live)
    writer.section("In short")
    func fact(_ label: String, _ formula: Formula, style: CellStyle = .plain) {
      writer.add([.text(label, style: CellStyle.plain.atTop), .live(formula, style: style.atTop)])
    }
    fact(
      "We ask for",
      .text(request, as: .dollars) & " over "
        & .text(inputs.award.months.live, as: .grouped) & " months")
    fact(
      "",
      .text(request / .max(1, all), as: .percent) & " of what everything costs ("
        & .text(all, as: .dollars) & ")")
    fact(
      "Others",
      .text(match.committedTotal.live, as: .dollars) & " committed, "
        & .text(match.pendingTotal.live, as: .dollars) & " pending (in no official total)")
    fact(
      "People",
      .text(enrol.total(enrol.served).live, as: .grouped) & " start training, "
        & .text(enrol.total(enrol.finished).live, as: .grouped) & " finish it (each counted once)")
    fact("", .text(placed, as: .grouped) & " are placed in a job (gross)")
    // Its part of the cost is its part of the result.
    fact(
      "Bought, by part of cost",
      .text(.round(placed * request / .max(1, all)), as: .grouped) & " placements")
    if let found = simulation.targets.first(where: { $0.count == .placed }) {
      let purple = CellStyle.plain.asSimulation
      fact(
        "Likely, in all",
        .text(found.low.live, as: .grouped) & " to " & .text(found.high.live, as: .grouped)
          & " placements in 8 of 10 futures", style: purple)
      fact(
        "The plan's is reached in", .text(found.reached.live, as: .grouped) & " of 100 futures",
        style: purple)
    }
    if let row = costs.indirectRow {
      fact("Overhead", .text(costs.total(row).live, as: .dollars) & " of the request")
    } else {
      let places = book.plan.lines.indices.filter { book.plan.lines[$0].isAdministration }
        .compactMap { costs.requestRows[$0] }
      let overhead: Formula =
        places.isEmpty ? .sum(0) : .call(.sum, places.map { costs.total($0).live })
      fact(
        "Overhead",
        .text(overhead, as: .dollars) & " of the request: rent, audit and the like")
      fact("", .text(overhead / .max(1, request), as: .percent) & " of the request")
    }
    writer.skip()
  }
}
