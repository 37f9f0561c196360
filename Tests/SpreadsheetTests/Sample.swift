import Spreadsheet

/// Workbooks for tests.
enum Sample {
  /// 2027-07-01 in seconds since 1970.
  static let created = 1_814_400_000

  /// A workbook with one sheet called Data that a test fills.
  static func workbook(_ fill: (inout Sheet) throws -> Void = { _ in }) throws -> Workbook {
    var workbook = Workbook(properties: WorkbookProperties(title: "Test", created: created))
    var sheet = Sheet(name: try SheetName("Data"))
    sheet[0, 0] = .text("Data")
    try fill(&sheet)
    workbook.append(sheet)
    return workbook
  }

  /// A workbook whose only chart a test changes; A2:A5 holds texts, B2:B5 numbers.
  static func workbookWithChart(
    _ change: (inout Chart) throws -> Void = { _ in }
  ) throws -> Workbook {
    try workbook { sheet in
      for (index, quarter) in ["Q1", "Q2", "Q3", "Q4"].enumerated() {
        sheet[index + 1, 0] = .text(quarter)
        sheet[index + 1, 1] = .formula("\(index)*2.5", value: .number(Double(index) * 2.5))
      }
      var chart = Chart(
        kind: .column, title: .literal("Quarters"),
        series: [
          ChartSeries(
            name: .literal("People"),
            categories: RangeAddress(sheet.name, CellRange(column: 0, rows: 1...4)),
            values: RangeAddress(sheet.name, CellRange(column: 1, rows: 1...4)),
            fill: .solid(.innerBand))
        ],
        alternativeText: "People rise from 0 in Q1 to 7.5 in Q4.",
        placement: Chart.Placement(at: CellReference(row: 0, column: 3)))
      try change(&chart)
      sheet.charts.append(chart)
    }
  }
}
