import Analysis
import Planning
import Simulation
import Spreadsheet

extension FuturesSheet {
  /// Says over each table what it holds and in which unit.
  static func addHeads(_ source: BoardSource, from first: Int, to writer: inout SheetWriter) {
    let horizon = source.scenario.horizon
    var cells = [Cell?](repeating: nil, count: first + followed.count * horizon)
    cells[0] = .text("", style: .bold)
    cells[1] = .text("At the end of \(source.lastMonth)", style: .bold)
    for (place, series) in followed.enumerated() {
      let unit = series.isMoney ? "dollars" : "people"
      cells[first + place * horizon] = .text("\(series.title), \(unit)", style: .bold)
    }
    writer.add(cells)
  }

  /// Adds the heads of the columns and answers where the first series' months stand.
  static func addMonths(
    _ source: BoardSource, from first: Int, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> CellRange {
    let heading = CellStyle.numberHeading
    let monthHeading = heading.with { $0.numberFormat = .month }
    var cells: [Cell?] = [.text("Future", style: heading)]
    for outcome in listed {
      let unit = outcome.measure == .money ? " (dollars)" : ""
      cells.append(.text(outcome.title + unit, style: heading))
    }
    for goal in source.scenario.goals.indices {
      cells.append(.text("Goal \(goal + 1) reached (1) or not (0)", style: heading))
    }
    for (number, goal) in source.scenario.goals.enumerated()
    where goal.series == nil {
      cells.append(.text("Goal \(number + 1): \(goal.subject.clipped(120))", style: heading))
    }
    for _ in followed {
      for number in 0..<source.scenario.horizon {
        let month = source.scenario.start.advanced(by: number)
        cells.append(
          .date(try .monthStart(year: month.year, month: month.number), style: monthHeading))
      }
    }
    let row = writer.add(cells)
    return CellRange(row: row, columns: first...(first + source.scenario.horizon - 1))
  }

  /// The months agree with the ends.
  static func checks(
    _ name: SheetName, _ outcomes: [Outcome: RangeAddress], _ series: [Series: RangeAddress]
  ) -> [WorkbookCheck] {
    let pairs: [(Outcome, Series, String)] = [
      (.enrolled, .enrolled, "enrolled"), (.placed, .placed, "placed"),
    ]
    let ends = pairs.compactMap { outcome, wanted, words -> WorkbookCheck? in
      guard let end = outcomes[outcome], let months = series[wanted] else { return nil }
      let last = RangeAddress(
        name,
        CellRange(column: months.range.columns.upperBound, rows: months.range.rows))
      return WorkbookCheck(
        title: "In the last month of the futures as many are \(words) as at their end", sheet: name,
        .sum(.fixed(last)) - .sum(.fixed(end)), allowed: 0, unit: "people")
    }
    guard let cost = outcomes[.cost], let costs = series[.cost] else { return ends }
    return ends + [
      WorkbookCheck(
        title: "The futures' months add up to their cost", sheet: name,
        .sum(.fixed(costs)) - .sum(.fixed(cost)), allowed: 0.01, unit: "dollars")
    ]
  }
}

extension BoardSource {
  /// The last month that is simulated: `Dec 2031`.
  var lastMonth: String {
    scenario.start.advanced(by: scenario.horizon - 1).title
  }
}
