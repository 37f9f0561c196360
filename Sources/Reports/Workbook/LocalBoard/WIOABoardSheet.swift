import Analysis
import Planning
import Spreadsheet

/// The page for the members of a local board: the year's money, people, and how sure they are.
struct WIOABoardSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs, costs: CostsSheet,
    budget: WIOABudgetSheet, accounts: WIOAAccountsSheet, enrol: EnrolSheet,
    simulation: SimulationSheet
  ) {
    let plan = book.plan
    let name = book.names.board
    var writer = SheetWriter(name, widths: [52, 15, 13, 13, 14], .portrait)
    book.begin(
      &writer, "\(book.planName): \(book.award)",
      "The program year on one page. Black figures are the plan, purple ones the simulation: "
        + "\(book.run).")
    writer.add([.live(book.match.live, style: .bold)])
    writer.freeze()
    writer.heading(["Money, dollars", "Plan", "", "", ""], numbers: 1..<2)
    func money(_ label: String, _ formula: Formula, style: CellStyle = .money) {
      writer.add([
        .text(label, style: style.isBold ? style.with { $0.numberFormat = .general } : .plain),
        .live(formula, style: style),
      ])
    }
    money("Total funds available (carry-in and the year's)", budget.available.live)
    money("Planned costs", budget.planned.live, style: CellStyle.money.with { $0.isBold = true })
    money("Carried over to the next year", budget.carryOut.live)
    let training = WIOACategory.allCases.filter(\.isTraining).compactMap { budget.year($0)?.live }
    let direct =
      training + [WIOACategory.supportive, .workExperience].compactMap { budget.year($0)?.live }
    let toPeople: Formula = direct.isEmpty ? .sum(0) : .call(.sum, direct)
    writer.add([
      .text("Of 100 dollars, for training and support of participants"),
      .live(.round(100 * toPeople / .max(1, budget.planned.live)), style: .people),
    ])
    money("What everything costs, whoever pays", costs.cell(costs.costTotal, 0).live)
    writer.skip()
    writer.heading(
      ["People", "Plan", "Likely: low", "Likely: high", "Reached, of 100"], numbers: 1..<5)
    let plans: [(PeopleCount, CellAddress)] = [
      (.served, enrol.cell(enrol.served, 0)), (.finished, enrol.cell(enrol.finished, 0)),
      (.credentialed, inputs.people.credentialed[0]), (.placed, inputs.people.placed[0]),
    ]
    for (count, cell) in plans {
      guard let found = simulation.targets.first(where: { $0.count == count }) else { continue }
      let purple = CellStyle.people.asSimulation
      writer.add([
        .text(count.title), .live(cell.live, style: .people),
        .live(found.low.live, style: purple), .live(found.high.live, style: purple),
        .live(found.reached.live, style: purple),
      ])
    }
    if let total = accounts.total {
      writer.add([
        .text("Individual training accounts of this fund"), .live(total.live, style: .people),
      ])
    }
    writer.skip()
    writer.heading(["Dollars of this fund", "Plan", "", "", ""], numbers: 1..<2)
    for (label, cell) in [
      ("A participant served, each counted once", plans[0].1),
      ("A placement (gross)", plans[3].1),
    ] {
      writer.add([
        .text(label),
        .live(
          .if(cell.live.equals(0), "", .round(budget.planned.live / cell.live)), style: .money),
      ])
    }
    writer.note("Participants have other sources too (Match).")
    writer.skip()
    let used = WIOACategory.allCases.compactMap { category in
      budget.year(category).map { (category, $0) }
    }
    if let (first, last) = used.first.flatMap({ first in used.last.map { (first.1, $0.1) } }) {
      let amounts = used.map { category, _ in
        let asked = category.lines(of: plan).reduce(0) { $0 + plan.requests[$1][0] }
        return (
          category.title, category == .administration ? asked + plan.indirectRequests[0] : asked
        )
      }
      let most = amounts.max { $0.1 < $1.1 } ?? ("", 0)
      let finding = writer.finding(
        "Most of the year's \(Money(dollars: Double(plan.request(0)))) goes to "
          + "“\(most.0)”: \(Money(dollars: Double(most.1)))")
      let place = writer.room(height: 300)
      writer.add(
        Chart(
          kind: .bar, title: .cell(finding),
          series: [
            ChartSeries(
              name: .literal("Dollars"),
              categories: RangeAddress(
                first.sheet, column: 0, rows: first.cell.row...last.cell.row),
              values: RangeAddress(spanning: first, last), fill: .solid(Color.series[0]))
          ],
          categoryAxis: ChartAxis(isReversed: true, labelInterval: 1),
          valueAxis: ChartAxis(title: "Dollars", numberFormat: .money, minimum: 0),
          legend: ChartLegend(.none),
          alternativeText: ("Bars of the planned costs of the program year by category: "
            + amounts.map { "\($0) \(Money(dollars: Double($1)))" }.joined(separator: "; ")
            + ". In all \(Money(dollars: Double(plan.request(0)))).").clipped(1_900),
          placement: place))
    }
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }
}
