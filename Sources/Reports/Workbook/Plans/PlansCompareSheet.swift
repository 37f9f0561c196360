import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet that is projected: every plan on one page, measure by measure.
struct PlansCompareSheet {
  let sheet: Sheet

  private enum Column {
    static let unit = 1
    static let better = 2
    static let firstPlan = 3
  }

  init(_ source: PlansSource) throws(SpreadsheetError) {
    let plans = source.plans.count
    var writer = SheetWriter(
      source.names.compare, widths: [50, 14, 10] + Array(repeating: 15, count: plans) + [12],
      elastic: [0], .landscape)
    writer.title("Growth plans side by side")
    writer.note(
      "\(source.months), \(source.scenario.horizon) months; \(source.run), so that a difference "
        + "between plans is not luck. “Middle”: half of the futures lie below. Figures are rounded "
        + "to the digits that the simulation error leaves meaningful.")
    source.addStatus(to: &writer)
    writer.freeze()
    writer.skip()
    for plan in source.plans {
      writer.paragraph(
        "Plan \(plan.letter): \(plan.name)"
          + (plan.letter == source.first.letter ? ", the course that others are held against" : ""),
        style: .bold)
    }
    for note in source.notes { writer.note(note) }
    writer.skip()
    let head = writer.heading(
      ["Measure", "Unit", "Better is"] + source.heads() + ["Best"],
      numbers: Column.firstPlan..<(Column.firstPlan + plans))
    let letters = writer.row
    // The formulas of the last column take their answer from here.
    writer.add(
      [.text("Plan", style: .unit), nil, nil]
        + source.letters.map { .text($0, style: CellStyle.unit.with { $0.horizontal = .right }) })
    writer.repeatRows(head...letters)
    for (title, measures) in try PlansMeasure.blocks(source) {
      writer.section(title)
      for measure in measures { Self.add(measure, letters: letters, plans: plans, to: &writer) }
    }
    Self.addRanges(source, to: &writer)
    Self.addBestChances(source, to: &writer)
    writer.note(
      "“Best” goes by the figures shown. "
        + (source.isPublic
          ? "" : "How sure a difference is, and how it falls future by future, stands on Changes. ")
        + "No line weighs the others: that is for the board. Placements are gross.")
    if source.isPublic {
      writer.note("This workbook shows what the hubs make public.")
      Self.addIndex(source, to: &writer)
      writer.fitOnePage()
      sheet = source.dressed(writer)
      return
    }
    writer.note(
      "(*) Scenarios count no staff, so this is what their lines cost in the stage in which they cost "
        + "most, at the middle of what is assumed, before growth of prices.")
    writer.note(
      "(**) The first month in which the plan differs from plan \(source.first.letter) in any future, or "
        + "in which a changed application is due. From then on the plans go different ways.")
    Self.addIndex(source, to: &writer)
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  // MARK: Measures

  private static func add(
    _ measure: PlansMeasure, letters: Int, plans: Int, to writer: inout SheetWriter
  ) {
    let style = style(of: measure.unit).asSimulation.atTop
    let row = writer.add(
      [
        .text(measure.title, style: .label),
        .text(measure.unit.rawValue, style: CellStyle.unit.atTop),
        .text(measure.preference.words, style: CellStyle.unit.atTop),
      ] + measure.values.map { $0.map { .number($0, style: style) } })
    guard measure.preference != .neither, measure.values.contains(where: { $0 != nil }) else {
      return
    }
    let columns = Column.firstPlan...(Column.firstPlan + plans - 1)
    let values = writer.range(row: row, columns: columns)
    let best: Formula = measure.preference == .more ? .max(values) : .min(values)
    writer.put(
      .live(
        .if(
          Formula.countIf(values, best).isAbove(1), "several",
          .index(
            writer.range(row: letters, columns: columns, .row), 1, .match(best, values))),
        style: CellStyle.remark.with {
          $0.isBold = true
          $0.horizontal = .right
        }.atTop), row: row, column: Column.firstPlan + plans)
    let range = CellRange(row: row, columns: columns)
    let function = measure.preference == .more ? "MAX" : "MIN"
    let block = range.text(fixingRows: true, fixingColumns: true)
    writer.format(
      range,
      .formula("\(range.first.a1)=\(function)(\(block))", CellStyle.bold.with { $0.fill = .band }))
  }

  private static func style(of unit: PlansMeasure.Unit) -> CellStyle {
    switch unit {
    case .dollars: .money
    case .people, .months, .futures: .people
    case .month: CellStyle.month.with { $0.horizontal = .right }
    }
  }

  // MARK: Ranges and chances

  private static func addRanges(_ source: PlansSource, to writer: inout SheetWriter) {
    writer.section("Likely ranges (8 in 10 futures)")
    let right = CellStyle.foundText.with { $0.horizontal = .right }
    for outcome in [Outcome.placed, .trained, .cost, .lowestCash] where source.shows(outcome) {
      writer.add(
        [
          .text(outcome.title, style: .label),
          .text(outcome.measure == .money ? "dollars" : "people", style: CellStyle.unit.atTop),
          nil,
        ]
          + source.plans.map { plan in
            let summary = plan.projection[outcome]?.summary
            let words = summary.map {
              LikelyRange.text($0, isMoney: outcome.measure == .money)
                .replacing("$", with: "")
            }
            return .text(words ?? "none", style: right.with { $0.wrapsText = true }.atTop)
          })
    }
  }

  private static func addBestChances(_ source: PlansSource, to writer: inout SheetWriter) {
    writer.section("In how many of 100 futures each plan is the best; equals share a future")
    for outcome in [Outcome.placed, .trained, .gap, .lowestCash, .costPerPlacement]
    where source.shows(outcome) {
      guard let best = source.comparison.best.first(where: { $0.outcome == outcome }) else {
        continue
      }
      let words = outcome.preference == .more ? "most" : "least"
      writer.add(
        [
          .text("\(outcome.title), \(words)", style: .label),
          .text(PlansMeasure.Unit.futures.rawValue, style: CellStyle.unit.atTop),
          .text(outcome.preference.words, style: CellStyle.unit.atTop),
        ]
          + best.chances.map {
            .number(($0 * 100).rounded(), style: CellStyle.people.asSimulation.atTop)
          })
    }
  }

  private static func addIndex(_ source: PlansSource, to writer: inout SheetWriter) {
    writer.skip()
    // Links lead nowhere on paper.
    writer.screenSection("Sheets")
    let names = source.names
    let everyone: [(SheetName, String)] = [
      (names.outcomes, "likely ranges of all plans on one scale"),
      (names.method, "how the numbers came about, and limits"),
      (names.checks, "live checks of this workbook"),
    ]
    let sheets: [(SheetName, String)] =
      source.isPublic
      ? everyone
      : [
        (names.differences, "only what the plans assume differently"),
        (names.changes, "each plan against the first, future by future, with how sure that is"),
        (names.outcomes, "likely ranges of all plans on one scale"),
        (names.money, "who pays, by plan"),
        (names.cash, "cash in the worst tenth of the futures, by plan"),
      ]
        + (source.plans.contains { Tornado($0.drivers, most: 1) != nil }
          ? [(names.sensitivity, "what moves each plan's placements most, on one scale")] : [])
        + zip(names.plans, source.plans).map { ($0, "the plan \($1.name)".clipped(120)) } + [
          (names.method, "how the numbers came about, limits, and the scenarios' texts"),
          (names.checks, "live checks of this workbook"),
          (names.record, "all that techhire verify needs to make this workbook again"),
        ]
    for (name, words) in sheets {
      writer.add([.link(name.text, to: CellAddress(name, row: 0, column: 0)), .text(words)])
    }
  }
}
