import Foundation
import Spreadsheet
import Testing

struct ChartTests {
  private let place = SpreadsheetError.Place.chart("Data", 1)

  @Test func `stores the values of formulas in the chart`() throws {
    let chart = try WrittenFile(Sample.workbookWithChart()).chart()
    #expect(
      chart.contains(
        "<c:f>Data!$B$2:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode>"
          + "<c:ptCount val=\"4\"/><c:pt idx=\"0\"><c:v>0</c:v></c:pt><c:pt idx=\"1\">"
          + "<c:v>2.5</c:v></c:pt><c:pt idx=\"2\"><c:v>5</c:v></c:pt><c:pt idx=\"3\">"
          + "<c:v>7.5</c:v></c:pt></c:numCache>"))
    #expect(
      chart.contains(
        "<c:cat><c:strRef><c:f>Data!$A$2:$A$5</c:f><c:strCache><c:ptCount val=\"4\"/>"
          + "<c:pt idx=\"0\"><c:v>Q1</c:v></c:pt>"))
  }

  @Test func `stores a title and a name that are formulas`() throws {
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet[0, 1] = .formula("\"To \"&B3", value: .text("To 2 & more"))
        sheet[1, 1] = .formula("1", value: .number(1))
        sheet[2, 1] = .formula("2", value: .number(2))
        let title = ChartText.cell(sheet.address(row: 0, column: 1))
        let values = RangeAddress(sheet.name, CellRange(column: 1, rows: 1...2))
        sheet.charts = [
          Chart(
            kind: .line, title: title,
            series: [
              ChartSeries(
                name: title, categories: nil, values: values, line: .init(.innerBand))
            ], alternativeText: "Rises from 1 to 2.",
            placement: .init(at: CellReference(row: 4, column: 0)))
        ]
      })
    let cache =
      "<c:f>Data!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\">"
      + "<c:v>To 2 &amp; more</c:v></c:pt></c:strCache>"
    #expect(try file.chart().split(separator: cache).count == 3)
  }

  @Test func `says what the chart shows`() throws {
    let file = try WrittenFile(Sample.workbookWithChart())
    #expect(
      try file.part("xl/drawings/drawing1.xml")
        .contains("descr=\"People rise from 0 in Q1 to 7.5 in Q4.\""))
  }

  @Test(arguments: ["", "  ", "\u{1}"])
  func `refuses a chart without words for those who do not see it`(text: String) throws {
    let error = try failure(of: Sample.workbookWithChart { $0.alternativeText = text })
    #expect(error == SpreadsheetError(.noAlternativeText, at: place))
  }

  @Test func `refuses alternative text that would be cut off`() throws {
    let text = String(repeating: "x", count: 2_001)
    let error = try failure(of: Sample.workbookWithChart { $0.alternativeText = text })
    #expect(error.problem == .textTooLong(length: 2_001, limit: 2_000))
  }

  @Test func `refuses values that are empty or text`() throws {
    let data = try SheetName("Data")
    let tooLong = RangeAddress(data, CellRange(column: 1, rows: 1...5))
    let empty = try failure(
      of: Sample.workbookWithChart { chart in
        chart.series[0].values = tooLong
        chart.series[0].categories = nil
      })
    #expect(
      empty == SpreadsheetError(.needsNumber(CellAddress(data, row: 5, column: 1)), at: place))
    let texts = RangeAddress(data, CellRange(column: 0, rows: 1...4))
    let text = try failure(of: Sample.workbookWithChart { $0.series[0].values = texts })
    #expect(text == SpreadsheetError(.needsNumber(CellAddress(data, row: 1, column: 0)), at: place))
  }

  @Test func `refuses categories that do not fit`() throws {
    let data = try SheetName("Data")
    func problem(_ range: CellRange) throws -> SpreadsheetError.Problem {
      let categories = RangeAddress(data, range)
      return try failure(
        of: Sample.workbookWithChart { $0.series[0].categories = categories }
      ).problem
    }
    let empty = CellRange(column: 2, rows: 1...4)
    #expect(try problem(empty) == .needsText(CellAddress(data, row: 1, column: 2)))
    let short = CellRange(column: 0, rows: 1...3)
    let values = RangeAddress(data, CellRange(column: 1, rows: 1...4))
    #expect(try problem(short) == .differentLengths(values, RangeAddress(data, short)))
    let block = CellRange(rows: 1...2, columns: 0...1)
    #expect(try problem(block) == .notOneLine(RangeAddress(data, block)))
    let mixed = CellRange(row: 1, columns: 0...1)
    #expect(try problem(mixed) == .mixedCategories(RangeAddress(data, mixed)))
    let outside = CellRange(column: 0, rows: 1_048_575...1_048_576)
    #expect(try problem(outside) == .outsideSheet)
  }

  @Test func `refuses a chart of another workbook's cells`() throws {
    let other = try SheetName("Elsewhere")
    let range = RangeAddress(other, CellRange(column: 1, rows: 1...4))
    let series = try failure(of: Sample.workbookWithChart { $0.series[0].values = range })
    #expect(series == SpreadsheetError(.unknownSheet("Elsewhere"), at: place))
    let cell = CellAddress(other, row: 0, column: 0)
    let title = try failure(of: Sample.workbookWithChart { $0.title = .cell(cell) })
    #expect(title == SpreadsheetError(.unknownSheet("Elsewhere"), at: place))
  }

  @Test func `refuses what the library would ignore`() throws {
    let changes: [(inout Chart) -> Void] = [
      { $0.placement.width = 0 }, { $0.gap = 501 }, { $0.legend.hiddenSeries = [1] },
      { $0.categoryAxis.labelInterval = 0 }, { $0.series[0].line = .init(.black, width: -1) },
      {
        $0.valueAxis.minimum = 2; $0.valueAxis.maximum = 1
      },
    ]
    for change in changes {
      guard case .outOfBounds = try failure(of: Sample.workbookWithChart(change)).problem else {
        Issue.record("accepted")
        continue
      }
    }
    let infinite = try failure(of: Sample.workbookWithChart { $0.valueAxis.maximum = .infinity })
    #expect(infinite == SpreadsheetError(.notFinite, at: place))
    let none = try failure(of: Sample.workbookWithChart { $0.series = [] })
    #expect(none == SpreadsheetError(.noSeries, at: place))
  }

  @Test(arguments: Chart.Kind.allCases)
  func `puts bounds and titles on the right axes`(kind: Chart.Kind) throws {
    let chart = try WrittenFile(
      Sample.workbookWithChart { chart in
        chart.kind = kind
        chart.categoryAxis = ChartAxis(title: "Quarter", labelInterval: 2)
        chart.valueAxis = ChartAxis(
          title: "People", numberFormat: .integer, minimum: -5, maximum: 10)
      }
    ).chart()
    let categories = try #require(chart.element("c:catAx"))
    let values = try #require(chart.element("c:valAx"))
    #expect(categories.contains("<a:t>Quarter</a:t>"))
    #expect(categories.contains("<c:tickLblSkip val=\"2\"/>"))
    #expect(values.contains("<a:t>People</a:t>"))
    #expect(values.contains("<c:max val=\"10\"/><c:min val=\"-5\"/>"))
    #expect(values.contains("<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/>"))
  }

  @Test func `draws a fan on an invisible base`() throws {
    let data = try SheetName("Data")
    let values = RangeAddress(data, CellRange(column: 1, rows: 1...4))
    let file = try WrittenFile(
      Sample.workbookWithChart { chart in
        chart = .fan(
          title: .literal("Fan"),
          categories: RangeAddress(data, CellRange(column: 0, rows: 1...4)), base: values,
          bands: (1...4).map { FanBand(name: .literal("Band \($0)"), distances: values) },
          alternativeText: "A fan.", placement: chart.placement)
      })
    let series = try file.chart().split(separator: "<c:ser>").dropFirst().map(String.init)
    #expect(series.count == 5)
    #expect(series[0].contains("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"))
    let fills = ["5089C6", "1F4E79", "1F4E79", "5089C6"]
    for (area, fill) in zip(series.dropFirst(), fills) {
      #expect(area.contains("<a:solidFill><a:srgbClr val=\"\(fill)\"/></a:solidFill><a:ln"))
      #expect(area.contains("<a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/>"))
    }
    #expect(try file.chart().contains("<c:legendEntry><c:idx val=\"0\"/><c:delete val=\"1\"/>"))
    #expect(try file.chart().contains("<c:crossBetween val=\"midCat\"/>"))
  }
}

extension String {
  /// The first element of a name, with its tags.
  fileprivate func element(_ name: String) -> Substring? {
    guard let start = range(of: "<\(name)>"), let end = range(of: "</\(name)>") else { return nil }
    return self[start.lowerBound..<end.upperBound]
  }
}
