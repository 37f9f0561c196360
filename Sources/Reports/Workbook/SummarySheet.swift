import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The first sheet: what the plan is and what comes of it, on one page.
struct SummarySheet {
  let sheet: Sheet

  init(_ source: BoardSource, funnel: FunnelSheet, others: [Sheet]) {
    var writer = SheetWriter(source.names.summary, widths: [50, 14, 14, 14, 24], .portrait)
    writer.title(source.planName)
    let place = source.scenario.region.map { "\($0.asLabel); " } ?? ""
    writer.note(
      "\(place)\(source.months), \(source.scenario.horizon) months; \(source.run). "
        + "From \(source.fileName) by techhire \(source.provenance.version.clipped(40)), run "
        + "\(source.runID).")
    source.addStatus(to: &writer)
    writer.freeze()
    writer.skip()
    Self.addPlan(source, to: &writer)
    Self.addGoals(source, to: &writer)
    Self.addOutcomes(source, funnel: funnel, to: &writer)
    if !source.isPublic {
      Self.addChances(source, to: &writer)
      Self.addWorst(source, to: &writer)
    }
    Self.addReading(to: &writer)
    writer.skip()
    Self.addIndex(source, others, to: &writer)
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  // MARK: The plan

  private static func addPlan(_ source: BoardSource, to writer: inout SheetWriter) {
    let scenario = source.scenario
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let hub = scenario.hub.operatingOrganization.map { "\($0.name.asLabel) runs the hub. " } ?? ""
    let programs = scenario.programs.map(\.name.asLabel).joined(separator: ", ")
    let reserve = scenario[scenario.hub.reserve].distribution.median
    writer.paragraph(
      "\(hub)The plan begins in the stage \(scenario.stages.initial.title) in "
        + "\(scenario.start.title) with \(count(scenario.programs.count, "program")) "
        + "(\(programs.clipped(300))), \(count(scenario.streams.count, "stream")) of money"
        + (source.isPublic ? "." : " and a reserve of \(Money(dollars: reserve.rounded())).")
        + (source.isPublic ? " This workbook shows what the hub makes public." : ""))
    writer.skip()
  }

  private static func addGoals(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.heading(
      ["Goals", "Reached in, of 100 futures", "Wanted, of 100", "Enough?", "Remark"],
      numbers: 1..<3)
    if source.goals.isEmpty { writer.add([.text("The scenario states no goals.")]) }
    for result in source.goals {
      let wanted = (result.goal.confidence * 1e8).rounded() / 1e6
      var reached = Cell.frequency(result.reached, of: result.futures)
      reached.style.vertical = .top
      let row = writer.row + 1
      writer.add([
        .text(result.goal.sentence.clipped(300).capitalizedFirst, style: .label), reached,
        .number(wanted, style: CellStyle.people.atTop),
        .formula(
          "IF(B\(row)>=C\(row),\"enough\",\"not enough\")",
          value: .text(result.isMet ? "enough" : "not enough"),
          style: CellStyle.remark.with { $0.isBold = true }),
        result.isClose ? .text("too close to call", style: CellStyle.note.atTop) : nil,
      ])
    }
    writer.skip()
  }

  // MARK: Outcomes

  private static func addOutcomes(
    _ source: BoardSource, funnel: FunnelSheet, to writer: inout SheetWriter
  ) {
    writer.heading(
      ["Outcomes", "Middle", "Likely range: low", "Likely range: high", "Unit"], numbers: 1..<4)
    let people: [Outcome] = [.enrolled, .trained, .placed, .retainedTwelveMonths]
    for outcome in people where source.shows(outcome) { addLink(outcome, to: funnel, &writer) }
    let others: [Outcome] = [
      .cost, .gap, .lowestCash, .costPerPlacement, .costPerParticipant, .monthsShort,
    ]
    for outcome in others where source.shows(outcome) {
      guard let result = source.projection[outcome], let summary = result.summary else { continue }
      let precision = Precision(summary)
      let isMoney = outcome.measure == .money
      let style = isMoney ? CellStyle.foundMoney : .foundPeople
      writer.add(
        [.text(outcome.title)]
          + [summary.median, summary.p10, summary.p90].map {
            .number(precision.rounded($0), style: style)
          } + [.text(isMoney ? "dollars" : "months", style: .unit)])
      if result.leftOut > 0, outcome == .costPerPlacement {
        let share = Double(result.leftOut) / Double(source.futures)
        writer.note(
          "\(Frequency.text(share)) futures place nobody and have no cost per placement.")
      }
    }
    writer.skip()
  }

  /// A row that repeats the sheet of the funnel by formulas.
  private static func addLink(
    _ outcome: Outcome, to funnel: FunnelSheet, _ writer: inout SheetWriter
  ) {
    guard let row = funnel.rows[outcome] else { return }
    let columns = [FunnelSheet.Column.middle, FunnelSheet.Column.low, FunnelSheet.Column.high]
    writer.add(
      [.text(outcome.title)]
        + columns.map { column in
          .formula(
            CellAddress(funnel.sheet.name, row: row, column: column).relative,
            value: .number(funnel.sheet.number(row, column)), style: .people)
        } + [.text("people", style: .unit)])
  }

  private static func addChances(_ source: BoardSource, to writer: inout SheetWriter) {
    let futures = source.projection.futures
    func row(_ title: String, _ count: Int) {
      writer.add([.text(title), .frequency(count, of: futures.count)])
    }
    writer.heading(["What else may happen", "Of 100 futures", "", "", ""], numbers: 1..<2)
    row("The hub reaches lasting work (sustained)", futures.values(.sustained)?.reduce(0, +) ?? 0)
    row("The hub closes for want of money", futures.values(.closed)?.reduce(0, +) ?? 0)
    row("Some cost stays unpaid", futures.values(.gap)?.count { $0 > 0 } ?? 0)
    row(
      "A month is short of money or cash", futures.values(.monthsShort)?.count { $0 > 0 } ?? 0)
    writer.skip()
  }

  private static func addWorst(_ source: BoardSource, to writer: inout SheetWriter) {
    let worst = source.projection.worst
    guard !worst.signs.isEmpty else { return }
    writer.heading(
      [
        "What goes with the worst tenth of the futures", "Of 100 of the worst", "Of 100 of all", "",
        "",
      ],
      numbers: 1..<3)
    for sign in worst.signs {
      var cells = [
        Cell.frequency(sign.amongWorst, of: worst.futures.count),
        Cell.frequency(sign.amongAll, of: worst.all),
      ]
      for place in cells.indices { cells[place].style.vertical = .top }
      writer.add([.text(sign.statement.asLabel, style: .label)] + cells)
    }
    writer.note("Signs, not proven causes.")
    writer.skip()
  }
}
