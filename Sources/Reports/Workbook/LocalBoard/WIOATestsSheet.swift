import Analysis
import Planning
import Spreadsheet

/// The sheet of the tests that rules and local policies ask for, with what the plan comes to.
struct WIOATestsSheet {
  let sheet: Sheet

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs,
    budget: WIOABudgetSheet, accounts: WIOAAccountsSheet
  ) {
    var writer = SheetWriter(
      book.names.tests, widths: [46, 40, 44, 14, 14, 13], elastic: [0, 1, 2], .landscape)
    book.begin(
      &writer, "Tests of rules and policies",
      "The plan against each limit. Limits stand on Inputs; where a policy is the state's or the "
        + "board's, enter your own.")
    writer.freeze()
    let head = writer.heading(
      ["Rule", "Source", "How it is reckoned", "Value", "Limit", "Result"], numbers: 3..<5)
    func add(
      _ rule: String, _ source: String, _ formula: String, _ value: Formula, _ limit: Formula,
      isCeiling: Bool, style: CellStyle = .percent
    ) {
      let row = writer.row
      let value = Cell.live(value, style: style.atTop)
      let holds =
        isCeiling
        ? writer.at(row, 3).live.isAtMost(writer.at(row, 4).live)
        : writer.at(row, 3).live.isAtLeast(writer.at(row, 4).live)
      writer.add([
        .text(rule, style: .label), .text(source, style: .label), .text(formula, style: .label),
        value, .live(limit, style: style.atTop),
        .live(
          .if(holds, "kept", "NOT KEPT"), style: CellStyle.remark.with { $0.isBold = true }),
      ])
    }
    func sum(_ categories: [WIOACategory]) -> Formula {
      let cells = categories.compactMap { budget.year($0)?.live }
      return cells.isEmpty ? .sum(0) : .call(.sum, cells)
    }
    let first = writer.row
    let administration = sum([.administration])
    if let cap = inputs.award.administrationCap {
      add(
        "Administration, at most", "WIOA section 128(b)(4); 20 CFR 683.205",
        "administration / total funds of the year", administration / .max(1, budget.available.live),
        cap.live, isCeiling: true)
    }
    let training = sum(WIOACategory.allCases.filter(\.isTraining))
    add(
      "Training, at least", "local or state policy (example: Wisconsin DWD 4.16)",
      "training / (planned costs - administration)",
      training / .max(1, budget.planned.live - administration), wioa.trainingShare.live,
      isCeiling: false)
    add(
      "Obligated of the year's allotment, at least", "20 CFR 683.135: check the state's policy",
      "planned costs / the year's allotment",
      .min(1, budget.planned.live / .max(1, budget.allotment.live)), wioa.obligationShare.live,
      isCeiling: false)
    add(
      "Costs within the funds that there are", "the award", "planned costs; total funds",
      budget.planned.live, budget.available.live, isCeiling: true, style: .money)
    writer.table(head: head, columns: 6)
    let last = writer.row - 1
    writer.format(
      CellRange(column: 5, rows: first...last),
      .formula(
        "\(CellReference(row: first, column: 5).a1)<>\"kept\"",
        CellStyle.bold.with {
          $0.fontColor = .alarm
          $0.fill = .alarmFill
        }))
    writer.skip()
    Self.addResultTests(book, &writer)
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }

  /// What is tested on each future's spending.
  private static func addResultTests(_ book: ApplicationBook, _ writer: inout SheetWriter) {
    let results = book.base.resultTests.filter { $0.test.stream == book.plan.futures.stream }
    guard !results.isEmpty else { return }
    writer.section("Tested on each simulated future, over all its months")
    for result in results {
      writer.add([
        .text("\(result.test.subject.rule): \(result.sentence.clipped(200))", style: .label), nil,
        .text(result.finding.clipped(300), style: CellStyle.label.asSimulation),
      ])
    }
    writer.note(
      "Purple: \(book.baseRun) of the plan as it stands. The rules are named as `techhire rules` has them."
    )
  }
}
