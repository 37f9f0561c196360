import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet of the stages: how many futures reach each, when, and what lets them leave it.
struct StagesSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  init(_ source: BoardSource) throws(SpreadsheetError) {
    var writer = SheetWriter(
      source.names.stages, widths: [23, 14, 14, 15, 15, 14, 14], .portrait)
    writer.title("The road from Apply to Sustain")
    writer.note(
      "From \(source.run). Dates are those of the futures that reach the stage. A hub that closes "
        + "for want of money is counted as closed from then on.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    Self.addStages(source, to: &writer)
    Self.addConditions(source, to: &writer)
    let title = writer.finding(Self.finding(source))
    let placement = writer.room(height: 320)
    let (head, rows) = try Self.addMonths(source, to: &writer)
    writer.add(Self.chart(source, title, placement, head: head, rows, writer.sheet))
    checks = [Self.check(writer.sheet, rows)]
    sheet = source.dressed(writer)
  }

  // MARK: Tables

  private static func addStages(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.heading(
      ["Stage", "Futures of 100", "1 in 10 by", "Half by", "9 in 10 by"], numbers: 1..<5)
    let date = CellStyle.foundText.with { $0.horizontal = .right }
    for result in source.projection.stages {
      var cells: [Cell?] = [
        .text(result.stage.title), .frequency(result.reached, of: result.futures),
      ]
      if let entered = result.entered {
        cells += [entered.p10, entered.p50, entered.p90].map { .text($0.title, style: date) }
      } else {
        cells += Array(repeating: .text("never", style: date), count: 3)
      }
      writer.add(cells)
    }
    let projection = source.projection
    for (outcome, words) in [
      (Outcome.sustained, "Sustained"), (.closed, "Closed for want of money"),
    ] {
      let count = projection.futures.values(outcome)?.reduce(0, +) ?? 0
      writer.add([.text(words), .frequency(count, of: source.futures)])
    }
    writer.note(
      "Sustained: at some month, after 12 months in Sustain, no gap or cash shortfall in the last "
        + "12 months, no funder above 60% of spending, 3 months of fixed cost in reserve.")
    writer.skip()
  }

  private static func addConditions(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.section("What lets the hub leave a stage (all must hold at a month's end)")
    if source.scenario.stages.isFixed {
      writer.paragraph(
        "Nothing: the scenario fixes the stage \(source.scenario.stages.initial.title) for the "
          + "whole time.")
    } else {
      for stage in Stage.allCases.dropLast() {
        for (place, condition) in source.scenario.stages.leavesWhen[stage].enumerated() {
          writer.add([
            .text(place == 0 ? stage.title : "", style: .plain), .text(condition.sentence),
          ])
        }
      }
    }
    writer.skip()
  }

  // MARK: Months

  /// Adds the share of futures in each stage by month; answers the row of heads and the months.
  private static func addMonths(
    _ source: BoardSource, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> (head: Int, rows: ClosedRange<Int>) {
    writer.screenSection("Where the futures are at each month's end, of 100")
    let head = writer.heading(
      ["Month"] + Stage.allCases.map(\.title) + ["Closed"], numbers: 1..<7)
    let first = writer.row
    let style = CellStyle.foundMean.with {
      $0.numberFormat = .custom("0.0;(0.0);\"-\"")
    }
    for month in 0..<source.scenario.horizon {
      var counts = Array(repeating: 0, count: Stage.allCases.count + 1)
      let stages = source.projection.futures.counts(.stage, month: month) ?? []
      let open = source.projection.futures.counts(.open, month: month) ?? []
      for (stage, isOpen) in zip(stages, open) {
        // Those that have closed stand last.
        counts[isOpen == 0 ? Stage.allCases.count : Int(stage) - 1] += 1
      }
      writer.add(
        [try .month(source.scenario.start.advanced(by: month))]
          + counts.map { .number(Double($0) * 100 / Double(source.futures), style: style) })
    }
    return (head, first...(writer.row - 1))
  }

  private static func check(_ sheet: Sheet, _ rows: ClosedRange<Int>) -> WorkbookCheck {
    let range = CellRange(rows: rows, columns: 1...6)
    let months = CellRange(column: 0, rows: rows)
    return WorkbookCheck(
      title: "In every month all futures are in one stage or closed", sheet: sheet.name,
      formula: "SUM(\(RangeAddress(sheet.name, range).absolute))"
        + "-100*ROWS(\(RangeAddress(sheet.name, months).absolute))",
      value: sheet.sum(range) - 100 * Double(rows.count), allowed: 1e-6, unit: "futures of 100")
  }
}
