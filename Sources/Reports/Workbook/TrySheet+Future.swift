import Analysis
import Planning
import Simulation
import Spreadsheet

extension TrySheet {
  /// What is told of one future in one number.
  private static let told: [Outcome] = [
    .enrolled, .trained, .placed, .cost, .gap, .lowestCash, .monthsShort,
  ]

  /// The future that is shown until a reader chooses another.
  private static let firstShown = 0

  /// Adds one future, which readers choose by its number, month by month.
  static func addFuture(
    _ source: BoardSource, _ futures: FuturesSheet, to writer: inout SheetWriter
  ) throws(SpreadsheetError) {
    writer.section("One future, month by month")
    let number = writer.add([
      .text("The future's number, 0 to \(grouped((futures.count - 1).magnitude))"),
      .integer(firstShown, style: CellStyle.people.asInput), .text("number", style: .unit),
    ])
    let chosen = writer.cell(number, 1, .both)
    let all = Formula.fixed(futures.numbers)
    writer.bound(
      CellRange(CellReference(row: number, column: 1)), to: 0...Double(futures.count - 1),
      isWhole: true)
    let isThere = Formula.countIf(all, chosen).equals(1)
    // A number that is not there shows the first future, and a line that says so, and no errors.
    let line = writer.add([
      .text("Its line in the table of the sheet Futures"),
      .live(.if(isThere, .match(chosen, all), 1), style: .people),
      .text("line", style: .unit),
      .live(
        .if(isThere, "", "No such future: the first is shown"),
        style: CellStyle.bold.with { $0.fontColor = .alarm }),
    ])
    let place = writer.cell(line, 1, .both)
    for outcome in told {
      guard let range = futures.outcomes[outcome] else { continue }
      let isMoney = outcome.measure == .money
      writer.add([
        .text(outcome.title),
        .live(.index(.fixed(range), place), style: isMoney ? .cents : .people),
        .text(unit(of: outcome), style: .unit),
      ])
    }
    writer.note(
      "“techhire replay \(source.fileName) --future” with this number tells what happened in it, "
        + "who paid and what was short: the same future, to the cent.")
    let title = writer.row
    writer.skip()
    let chart = writer.room(height: 280)
    writer.screenSection("The future's months")
    let cash = try addMonths(source, futures, place, to: &writer)
    let column = cash.range.columns.lowerBound
    let last = writer.cell(cash.range.rows.upperBound, column)
    writer.put(
      .live(
        "Future " & writer.cell(number, 1) & ": cash ends at " & .text(last, as: .dollars)
          & ", lowest " & .text(.min(.range(cash)), as: .dollars), style: .bold),
      row: title, column: 0)
    writer.add(
      cashChart(
        source, cash, title: CellAddress(writer.sheet.name, row: title, column: 0), chart))
  }

  /// Adds the table of months and answers the cells of cash.
  private static func addMonths(
    _ source: BoardSource, _ futures: FuturesSheet, _ place: Formula, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> RangeAddress {
    writer.heading(
      ["Month", "Month's number"] + FuturesSheet.followed.map(\.title), numbers: 1..<8)
    writer.add(
      [nil, nil]
        + FuturesSheet.followed.map {
          .text(
            $0.isMoney ? "dollars" : "people",
            style: CellStyle.unit.with { $0.horizontal = .right })
        })
    let first = writer.row
    for number in 0..<source.scenario.horizon {
      let row = writer.row
      var cells: [Cell?] = [
        try .month(source.scenario.start.advanced(by: number)), .integer(number + 1),
      ]
      for series in FuturesSheet.followed {
        let range = Formula.fixed(futures.series[series] ?? futures.numbers)
        cells.append(
          .live(
            .index(range, place, writer.cell(row, 1, .column)),
            style: series.isMoney ? .cents : .people))
      }
      writer.add(cells)
    }
    let column = 2 + (FuturesSheet.followed.firstIndex(of: .cash) ?? 0)
    return RangeAddress(
      writer.sheet.name, CellRange(column: column, rows: first...(writer.row - 1)))
  }

  private static func cashChart(
    _ source: BoardSource, _ cash: RangeAddress, title: CellAddress, _ placement: Chart.Placement
  ) -> Chart {
    let rows = cash.range.rows
    let all = source.projection.futures
    let last = all.value(.cash, month: source.scenario.horizon - 1, future: firstShown)
    let lowest = all.values(.lowestCash)?.first ?? last
    func money(_ cents: Int) -> String {
      Money(dollars: (Double(cents) / 100).rounded()).description
    }
    let months = RangeAddress(cash.sheet, CellRange(column: 0, rows: rows))
    return Chart(
      kind: rows.count == 1 ? .column : .line, title: .cell(title),
      series: [
        ChartSeries(
          name: .literal("Cash at each month's end"), categories: months, values: cash,
          fill: .solid(.innerBand), line: ChartSeries.Line(.innerBand))
      ],
      categoryAxis: .months(rows.count),
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money),
      legend: ChartLegend(.none),
      alternativeText: "Line of cash at each month's end in the future that the sheet's reader "
        + "chose, \(source.months). In future \(firstShown), which the file was written with, cash "
        + "ends at \(money(last)), its lowest month at \(money(lowest)).",
      placement: placement)
  }
}

extension CellStyle {
  /// Dollars and cents.
  static let cents = plain.with { $0.numberFormat = .cents }
}
