import Analysis
import Planning
import Spreadsheet

extension StreamsSheet {
  private enum SumColumn {
    static let chance = 3
    static let amount = 6
    static let discounted = 7
    static let cutoff = 8
  }

  /// Adds the two sums of a planner's spreadsheet as live formulas, and how many futures reach them.
  ///
  /// - Returns: checks of the sums against those that the run found
  static func addSums(_ source: BoardSource, to writer: inout SheetWriter) -> [WorkbookCheck] {
    let sums = source.projection.sums
    guard !sums.lines.isEmpty else { return [] }
    writer.section("The sums that a spreadsheet would make of these streams")
    writer.paragraph(
      "Means of the plan's amounts and chances, over all its months, in whole dollars. A spreadsheet "
        + "books each amount times its chance, or in full what is at least 75% likely. Neither knows of "
        + "recessions, cuts, terminations, lapses and missed targets; the last two lines say in how "
        + "many futures the same streams bring as much.")
    if !sums.leftOut.isEmpty {
      writer.note(
        "Not in these sums, because outcomes decide the amount: "
          + "\(sums.leftOut.map(\.asLabel).joined(separator: ", ")).")
    }
    let cutoff = writer.add([
      .text("Booked in full from, of 100 futures", style: .label), nil,
      .text("of 100", style: CellStyle.unit.atTop),
      .number(SpreadsheetSums.leastChance * 100, style: CellStyle.people.asSimulation.atTop),
    ])
    writer.heading(
      [
        "Entry", "", "Unit", "Chance, of 100", "", "", "Amount, mean", "Amount × chance",
        "In full from 75 of 100",
      ], numbers: 3..<9)
    let first = writer.row
    for line in sums.lines { addEntry(line, cutoff: cutoff, to: &writer) }
    let total = addSumTotal(rows: first...(writer.row - 1), to: &writer)
    addReach("Futures that award as much", sums, \.awardedIn, to: &writer)
    addReach("Futures that pay as much for costs", sums, \.paidIn, to: &writer)
    let own = writer.add(
      [.text("The run's own sums", style: .label), nil]
        + [.text("dollars", style: CellStyle.unit.atTop), nil, nil, nil, nil]
        + [sums.discounted, sums.cutoff].map { .number($0.amount.rounded(), style: .foundMoney) })
    // Each entry is rounded, so that the column adds up as it is printed; the run's sum is not.
    let rounding = Double(1 + sums.lines.count)
    return [
      ("Amounts times chances add up to the run's sum, but for rounding", SumColumn.discounted),
      (
        "Amounts that are at least 75% likely add up to the run's sum, but for rounding",
        SumColumn.cutoff
      ),
    ].map { title, column in
      WorkbookCheck(
        title: title, sheet: writer.sheet.name,
        writer.cell(total, column, .both) - writer.cell(own, column, .both), allowed: rounding,
        unit: "dollars")
    }
  }

  private static func addEntry(
    _ line: SpreadsheetSums.Line, cutoff: Int, to writer: inout SheetWriter
  ) {
    let row = writer.row
    let money = CellStyle.money.atTop
    let amount = writer.cell(row, SumColumn.amount)
    let chance = writer.cell(row, SumColumn.chance)
    writer.add([
      .text(line.stream.asLabel, style: .label), nil,
      .text("dollars", style: CellStyle.unit.atTop),
      .number(
        line.chance * 100,
        style: CellStyle.plain.asSimulation.with {
          $0.numberFormat = .decimal(places: 1)
          $0.vertical = .top
        }),
      nil, nil, .number(line.amount.rounded(), style: money.asSimulation),
      .live(.round(amount * chance / 100), style: money),
      .live(
        .if(chance.isAtLeast(writer.cell(cutoff, SumColumn.chance, .both)), amount, 0),
        style: money),
    ])
  }

  private static func addSumTotal(rows: ClosedRange<Int>, to writer: inout SheetWriter) -> Int {
    let style = CellStyle.money.asTotal
    let row = writer.add(
      [.text("The spreadsheet's sums", style: style), .blank(style: style)]
        + [.text("dollars", style: style)] + [Cell](repeating: .blank(style: style), count: 3))
    for column in SumColumn.amount...SumColumn.cutoff {
      writer.put(
        writer.liveSum(rows: rows, column: column, style: style), row: row, column: column)
    }
    return row
  }

  private static func addReach(
    _ title: String, _ sums: SpreadsheetSums, _ count: KeyPath<SpreadsheetSums.Total, Int>,
    to writer: inout SheetWriter
  ) {
    let row = writer.add([
      .text(title, style: .label), nil, .text("of 100", style: CellStyle.unit.atTop),
    ])
    for (column, total) in [
      (SumColumn.discounted, sums.discounted), (SumColumn.cutoff, sums.cutoff),
    ] {
      var cell = Cell.frequency(total[keyPath: count], of: total.futures)
      cell.style.vertical = .top
      writer.put(cell, row: row, column: column)
    }
  }
}
