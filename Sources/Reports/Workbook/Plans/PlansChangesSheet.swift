import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet that holds each plan against the first, future by future.
struct PlansChangesSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  private enum Column {
    static let better = 5
    static let same = 6
    static let worse = 7
    static let sum = 8
  }

  init(_ source: PlansSource) {
    var writer = SheetWriter(
      source.names.changes, widths: [44, 14, 14, 14, 14, 10, 10, 10, 10], .landscape)
    writer.title("Each plan against plan \(source.first.letter), future by future")
    writer.note(
      "Future 1 of one plan meets the same luck as future 1 of the other. “Average change” is over "
        + "all futures; with endless futures it would lie between the two error bounds (19 times in "
        + "20). The last columns say in how many of 100 futures the plan is better, the same or "
        + "worse; where neither way is better, they are empty. Less stands in parentheses.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    let name = writer.sheet.name
    var checks: [WorkbookCheck] = []
    var breaks: [Int] = []
    for effect in source.comparison.effects {
      writer.skip()
      let first = writer.row
      // Each plan has a page of its own.
      if effect.contender > 1 { breaks.append(first) }
      guard Self.add(effect, source, to: &writer) > 0 else { continue }
      let sums = Formula.fixed(
        RangeAddress(name, CellRange(column: Column.sum, rows: first...(writer.row - 1))))
      checks.append(
        WorkbookCheck(
          title:
            "Better, same and worse of plan \(source.plans[effect.contender].letter) add up to 100",
          sheet: name, .sum(sums) - 100 * .call(.count, [sums]), allowed: 1e-6, unit: "futures"))
    }
    self.checks = checks
    writer.breakPages(before: breaks)
    sheet = source.dressed(writer)
  }

  /// Adds a plan; answers how many rows count futures.
  private static func add(
    _ effect: Comparison.Effect, _ source: PlansSource, to writer: inout SheetWriter
  ) -> Int {
    let plan = source.plans[effect.contender]
    writer.section("Plan \(plan.letter) against plan \(source.first.letter): \(plan.name)")
    if effect.isNothing {
      writer.paragraph("Nothing changes: every outcome is the same in every future.")
      return 0
    }
    writer.heading(
      [
        "Outcome", "Unit", "Average change", "Error bound: low", "Error bound: high", "Better",
        "Same", "Worse", "Sum",
      ], numbers: 2..<9)
    var rows = 0
    for outcome in ComparisonReport.outcomes {
      guard let difference = effect[outcome], difference.summary != nil else { continue }
      if add(difference, to: &writer) { rows += 1 }
    }
    writer.skip()
    for sentence in sentences(effect) { writer.paragraph(sentence) }
    addGoals(effect, to: &writer)
    return rows
  }

  /// Adds an outcome; answers whether its row counts futures.
  private static func add(_ difference: PairedDifference, to writer: inout SheetWriter) -> Bool {
    let measure = difference.outcome.measure
    let factor = measure == .flag || measure == .share ? 100.0 : 1
    let style = style(of: measure)
    let interval = difference.interval
    let row = writer.add(
      [.text(difference.outcome.title, style: .label), .text(unit(measure), style: .unit)]
        + [difference.mean, interval.low, interval.high].map {
          .number($0 * factor, style: style)
        })
    guard let better = difference.better, let worse = difference.worse, difference.futures > 0
    else { return false }
    for (column, count) in zip(
      [Column.better, Column.same, Column.worse], [better, difference.same, worse])
    {
      writer.put(.frequency(count, of: difference.futures), row: row, column: column)
    }
    writer.put(
      writer.liveSum(
        row: row, columns: Column.better...Column.worse, style: CellStyle.people), row: row,
      column: Column.sum)
    return true
  }

  private static func addGoals(_ effect: Comparison.Effect, to writer: inout SheetWriter) {
    guard !effect.flips.isEmpty else { return }
    writer.skip()
    writer.heading(
      [
        "Goal, of 100 futures", "Before", "After", "Change", "Error bound: low",
        "High", "To reached", "To missed", "",
      ], numbers: 1..<8)
    let points = CellStyle.plain.asSimulation.with {
      $0.numberFormat = .custom("+0.0;(0.0);0")
      $0.vertical = .top
    }
    for flips in effect.flips {
      let interval = flips.interval
      let row = writer.add([
        .text(flips.goal.sentence.clipped(200).capitalizedFirst, style: .label),
        .frequency(flips.before, of: flips.futures), .frequency(flips.after, of: flips.futures),
        .number(flips.change * 100, style: points),
        interval.map { .number($0.low * 100, style: points) },
        interval.map { .number($0.high * 100, style: points) },
        .frequency(flips.gained, of: flips.futures), .frequency(flips.lost, of: flips.futures),
      ])
      _ = row
    }
  }

  /// Who wins how often, for the outcomes that boards ask about first.
  private static func sentences(_ effect: Comparison.Effect) -> [String] {
    [Outcome.placed, .gap, .lowestCash].compactMap { outcome in
      guard let difference = effect[outcome], !difference.isNothing,
        let sentence = Dominance.sentence(difference)
      else { return nil }
      return "\(outcome.title): \(sentence)"
    }
  }

  private static func unit(_ measure: Outcome.Measure) -> String {
    switch measure {
    case .money: "dollars"
    case .people: "people"
    case .count: "cohorts"
    case .months, .month: "months"
    case .share: "percent"
    case .flag: "of 100"
    }
  }

  private static func style(of measure: Outcome.Measure) -> CellStyle {
    CellStyle.plain.asSimulation.with {
      $0.numberFormat =
        measure == .money
        ? .custom("+#,##0;(#,##0);0") : .custom("+#,##0.0;(#,##0.0);0")
      $0.vertical = .top
    }
  }
}
