import Spreadsheet

extension Showcase {
  /// Balances by month, with a line chart whose title is a formula.
  func cashSheet() throws -> Sheet {
    var sheet = Sheet(name: cash)
    sheet.freeze = CellReference(row: 3, column: 1)
    sheet.page = page(.landscape, repeating: 0...2)
    sheet.page.repeatedColumns = 0...0
    sheet.page.area = CellRange(rows: 0...27, columns: 0...Self.months)
    sheet.setWidth(22, ofColumns: 0...0)
    sheet.setWidth(10.5, ofColumns: 1...Self.months)
    let closing = 25_000 + Double(Self.months) * (7_500.25 - 8_125)
    sheet[0, 0] = .formula(
      "\"Cash falls to \"&TEXT(M7,\"#,##0\")&\" dollars\"",
      value: .text("Cash falls to 17,503 dollars"), style: .title)
    precondition(Int(closing.rounded()) == 17_503)
    let labels = ["Month", "Opening balance", "plus receipts", "less payments", "Closing balance"]
    for (row, label) in labels.enumerated() {
      sheet[row + 2, 0] = .text(label, style: row == 0 ? .heading : row == 4 ? .bold : .plain)
    }
    sheet[7, 0] = .text("Below 20,000", style: .note)
    for month in 1...Self.months {
      try write(month, to: &sheet)
    }
    sheet.conditionalFormats = [
      ConditionalFormat(
        CellRange(row: 6, columns: 1...Self.months),
        .formula(
          "B7<20000",
          .bold.with {
            $0.fontColor = .alarm; $0.fill = .alarmFill
          })),
      ConditionalFormat(CellRange(row: 3, columns: 1...Self.months), .dataBars(.outerBand)),
    ]
    sheet.charts = [lines()]
    return sheet
  }

  private func write(_ month: Int, to sheet: inout Sheet) throws {
    let column = CellReference.letters(ofColumn: month)
    let before = CellReference.letters(ofColumn: month - 1)
    let opening = 25_000 + Double(month - 1) * (7_500.25 - 8_125)
    let closing = opening + 7_500.25 - 8_125
    let (year, calendarMonth) = month <= 6 ? (2027, month + 6) : (2028, month - 6)
    sheet[2, month] = .date(
      try .monthEnd(year: year, month: calendarMonth),
      style: .heading.with {
        $0.numberFormat = .month; $0.horizontal = .right
      })
    sheet[3, month] = .formula(
      month == 1 ? "In_OpeningCash" : "\(before)7", value: .number(opening), style: .money)
    sheet[4, month] = .formula("Inputs!$B$5", value: .number(7_500.25), style: .money)
    sheet[5, month] = .formula("Inputs!$B$6", value: .number(8_125), style: .money)
    sheet[6, month] = .formula(
      "\(column)4+\(column)5-\(column)6", value: .number(closing), style: .money.asTotal)
    sheet[7, month] = .formula(
      "IF(\(column)7<20000,\"low\",\"\")", value: .text(closing < 20_000 ? "low" : ""),
      style: .note.with { $0.horizontal = .right })
  }

  private func lines() -> Chart {
    let months = RangeAddress(cash, CellRange(row: 2, columns: 1...Self.months))
    func series(_ row: Int, _ color: Color, _ dash: ChartSeries.Line.Dash) -> ChartSeries {
      ChartSeries(
        name: .cell(CellAddress(cash, row: row, column: 0)), categories: months,
        values: RangeAddress(cash, CellRange(row: row, columns: 1...Self.months)),
        line: ChartSeries.Line(color, dash: dash))
    }
    return Chart(
      kind: .line, title: .cell(CellAddress(cash, row: 0, column: 0)),
      series: [series(6, .innerBand, .solid), series(5, .alarm, .dashed)],
      categoryAxis: ChartAxis(title: "Month", numberFormat: .month, labelInterval: 2),
      valueAxis: ChartAxis(title: "US dollars", numberFormat: .money, minimum: 0),
      alternativeText: "Line: the closing balance falls from 24,375 to 17,503 dollars.",
      placement: Chart.Placement(at: CellReference(row: 9, column: 0), width: 900, height: 340))
  }
}
