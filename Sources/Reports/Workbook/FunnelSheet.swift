import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of people from the first contact to lasting work, by step, tag and program.
struct FunnelSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]
  /// The row of each step.
  let rows: [Outcome: Int]

  enum Column {
    static let middle = 2
    static let low = 3
    static let high = 4
    static let mean = 5
  }

  /// A step and the one that it is a part of.
  private static let steps: [(outcome: Outcome, base: Outcome?)] = [
    (.reached, nil), (.applied, .reached), (.qualified, .applied), (.enrolled, .qualified),
    (.trained, .enrolled), (.credentialed, .trained), (.placed, .trained),
    (.retainedSixMonths, .placed), (.retainedTwelveMonths, .retainedSixMonths),
  ]

  init(_ source: BoardSource) {
    var writer = SheetWriter(
      source.names.funnel, widths: [33, 9, 10, 12, 12, 10, 12, 33], elastic: [0, 7],
      .portrait)
    writer.title("From people reached to people in lasting work")
    writer.note(
      "Head counts by \(source.scenario.start.advanced(by: source.scenario.horizon - 1).title), "
        + "from \(source.run). The middle and the likely range (8 in 10 futures) are rounded to "
        + "the digits that the simulation error leaves meaningful. Placements are gross: not "
        + "compared with what would have happened without the hub. What lies beyond the last "
        + "month, such as retention of the last people placed, is not yet observed.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    rows = Self.addSteps(source, to: &writer)
    writer.skip()
    var programs = 0..<0
    if !source.isPublic {
      Self.addChart(source, rows, to: &writer)
      Self.addTags(source, rows, to: &writer)
      programs = Self.addPrograms(source, to: &writer)
    }
    checks = Self.checks(writer.sheet, rows, programs: programs)
    sheet = source.dressed(writer)
  }

  // MARK: Steps

  private static func addSteps(
    _ source: BoardSource, to writer: inout SheetWriter
  ) -> [Outcome: Int] {
    writer.heading(
      [
        "Step", "Unit", "Middle", "Likely range: low", "Likely range: high", "Mean",
        "Share of means", "Share of whom",
      ], numbers: 2..<7)
    var rows: [Outcome: Int] = [:]
    for (outcome, base) in steps where source.shows(outcome) {
      guard let summary = source.projection[outcome]?.summary else { continue }
      let precision = Precision(summary)
      let row = writer.add([
        .text(outcome.title), .text("people", style: .unit),
        .number(precision.rounded(summary.median), style: .foundPeople),
        .number(precision.rounded(summary.p10), style: .foundPeople),
        .number(precision.rounded(summary.p90), style: .foundPeople),
        .number(summary.mean, style: .foundMean),
      ])
      rows[outcome] = row
      guard let base, let above = rows[base] else { continue }
      let share = writer.ratio(
        CellReference(row: row, column: Column.mean),
        CellReference(row: above, column: Column.mean), style: .share)
      writer.put(share, row: row, column: 6)
      writer.put(.text("of: " + base.title, style: .unit), row: row, column: 7)
    }
    writer.note(
      "Enrolled counts a person once for each program; a step may therefore exceed the one above.")
    return rows
  }

  // MARK: Tags and programs

  private static func addTags(
    _ source: BoardSource, _ rows: [Outcome: Int], to writer: inout SheetWriter
  ) {
    guard !source.projection.tags.isEmpty, let placed = rows[.placed] else { return }
    writer.section("By tag (means; tags may overlap; everyone placed is 100%)")
    writer.heading(
      [
        "Tag", "Unit", "Reached", "Enrolled", "Trained", "Placed", "Share of placed",
        "Placed: likely range",
      ], numbers: 2..<7)
    let counts: [Headcount] = [.reached, .enrolled, .trained, .placed]
    for tag in source.projection.tags {
      let row = writer.add(
        [
          .text(tag.tag.asLabel.clipped(60), style: .label),
          .text("people", style: CellStyle.unit.atTop),
        ] + counts.map { .number(tag[$0]?.mean ?? 0, style: CellStyle.foundMean.atTop) })
      let share = writer.ratio(
        CellReference(row: row, column: Column.mean),
        CellReference(row: placed, column: Column.mean), style: CellStyle.share.atTop)
      writer.put(share, row: row, column: 6)
      let range = tag[.placed].map { LikelyRange.text($0, isMoney: false) } ?? ""
      writer.put(.text(range, style: CellStyle.remark.asSimulation), row: row, column: 7)
    }
    writer.skip()
  }

  /// Adds the programs and answers their rows.
  private static func addPrograms(
    _ source: BoardSource, to writer: inout SheetWriter
  ) -> Range<Int> {
    writer.section("By program (means)")
    writer.heading(
      [
        "Program", "Unit", "Cohorts", "Enrolled", "Completed", "Placed", "Completed of enrolled",
        "",
      ], numbers: 2..<7)
    let first = writer.row
    let outcomes: [ProgramOutcome] = [.cohorts, .enrolled, .completed, .placed]
    for program in source.projection.programs {
      let row = writer.add(
        [
          .text(program.name.asLabel, style: .label),
          .text("people", style: CellStyle.unit.atTop),
        ]
          + outcomes.map {
            .number(program[$0]?.mean ?? 0, style: CellStyle.foundMean.atTop)
          })
      let share = writer.ratio(
        CellReference(row: row, column: 4), CellReference(row: row, column: 3),
        style: CellStyle.share.atTop)
      writer.put(share, row: row, column: 6)
    }
    return first..<writer.row
  }
}
