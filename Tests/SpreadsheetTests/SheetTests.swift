import Spreadsheet
import Testing

struct SheetTests {
  @Test func `replaces a cell that is written again`() throws {
    var sheet = Sheet(name: try SheetName("Data"))
    #expect(sheet.usedRange == nil)
    sheet.write(.number(1), row: 2, column: 3)
    sheet.write(.text("b"), row: 1, column: 5)
    sheet.write(.number(2), row: 2, column: 3, style: .money)
    #expect(sheet[2, 3] == .number(2, style: .money))
    #expect(sheet.references.map(\.a1) == ["F2", "D3"])
    #expect(sheet.usedRange?.a1 == "D2:F3")
    sheet[1, 5] = nil
    #expect(sheet.usedRange?.a1 == "D3")
  }

  @Test func `dresses the page`() throws {
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet.freeze = CellReference(row: 5, column: 5)
        sheet.tabColor = .heading
        sheet.setWidth(30, ofColumns: 0...1)
        sheet.setHeight(40, ofRow: 3)
        sheet.page.repeatedRows = 0...4
        sheet.page.repeatedColumns = 0...4
        sheet.page.area = CellRange(rows: 0...40, columns: 0...20)
        sheet.page.scale = .percent(75)
        sheet.page.columnBreaks = [17]
        sheet.page.rowBreaks = [20]
      })
    let sheet = try file.sheet()
    for piece in [
      "<pane xSplit=\"5\" ySplit=\"5\" topLeftCell=\"F6\"", "<tabColor rgb=\"FF1F4E79\"/>",
      "showGridLines=\"0\"", "min=\"1\" max=\"2\" width=\"30.7109375\"", "ht=\"40\"",
      "paperSize=\"1\"", "scale=\"75\"", "orientation=\"landscape\"",
      "<colBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"17\"",
      "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"20\"",
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\"",
    ] {
      #expect(sheet.contains(piece), "\(piece)")
    }
    let workbook = try file.part("xl/workbook.xml")
    #expect(workbook.contains(">Data!$A$1:$U$41<"))
    #expect(workbook.contains(">Data!$A:$E,Data!$1:$5<"))
  }

  @Test func `writes headers and footers that mean what they say`() {
    let text = PageText(
      left: ["R&D & more"], center: ["2027 plan"],
      right: ["Page ", .pageNumber, "+1 of ", .pageCount, " ", .sheetName])
    #expect(
      text.code == "&L&9R&&D && more&C&9 2027 plan&R&9Page &P +1 of &N &A")
    #expect(PageText().code.isEmpty)
    #expect(PageText(left: ["a\u{1}b\nc"]).code == "&L&9ab c")
  }

  @Test func `refuses a header that Excel would refuse`() throws {
    let longest = String(repeating: "x", count: 251)
    try Sample.workbook { $0.page.header.left = [.text(longest)] }.validate()
    let error = try failure(
      of: Sample.workbook { $0.page.footer.left = [.text(longest), .pageNumber] })
    #expect(error.problem == .headerTooLong(length: 257, limit: 255))
    #expect(error.place == .sheet("Data"))
  }

  @Test func `colors cells by rules`() throws {
    let range = CellRange(column: 1, rows: 1...5)
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet.conditionalFormats = [
          ConditionalFormat(range, .formula("=$B2<0", .bold.with { $0.fontColor = .alarm })),
          ConditionalFormat(range, .dataBars(.outerBand)),
        ]
      })
    let sheet = try file.sheet()
    #expect(sheet.contains("<conditionalFormatting sqref=\"B2:B6\">"))
    #expect(sheet.contains("<formula>$B2&lt;0</formula>"))
    #expect(sheet.contains("<dataBar>"))
    let error = try failure(
      of: Sample.workbook {
        $0.conditionalFormats = [ConditionalFormat(range, .formula("(", .bold))]
      })
    #expect(error.problem == .formulaRefused(.parentheses))
  }

  @Test(arguments: [
    SheetChange("zoom") { $0.zoom = 5 },
    SheetChange("column width") { $0.setWidth(256, ofColumns: 0...0) },
    SheetChange("column width") { $0.setWidth(.nan, ofColumns: 0...0) },
    SheetChange("row height") { $0.setHeight(410, ofRow: 0) },
    SheetChange("margin") { $0.page.margins.top = -1 },
    SheetChange("print scale") { $0.page.scale = .percent(401) },
    SheetChange("count of pages") { $0.page.scale = .pagesWide(0) },
    SheetChange("page break") { $0.page.rowBreaks = [0] },
  ])
  func `refuses measures that Excel does not have`(change: SheetChange) throws {
    let error = try failure(of: Sample.workbook { change.apply(&$0) })
    guard case .outOfBounds(change.quantity, _) = error.problem else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `refuses parts outside the sheet`() throws {
    let outside = CellRange(rows: 0...1_048_576, columns: 0...0)
    let changes: [(inout Sheet) -> Void] = [
      { $0.page.area = outside }, { $0.page.repeatedRows = 0...1_048_576 },
      { $0.page.repeatedColumns = 0...16_384 }, { $0.setWidth(9, ofColumns: 0...16_384) },
      { $0.setHeight(9, ofRow: 1_048_576) },
      { $0.freeze = CellReference(row: -1, column: 0) },
      { $0.conditionalFormats = [ConditionalFormat(outside, .dataBars(.note))] },
    ]
    for change in changes {
      #expect(try failure(of: Sample.workbook(change)).problem == .outsideSheet)
    }
  }
}

/// A change that makes a sheet's measure impossible.
struct SheetChange: Sendable, CustomTestStringConvertible {
  let quantity: String
  let apply: @Sendable (inout Sheet) -> Void

  init(_ quantity: String, _ apply: @escaping @Sendable (inout Sheet) -> Void) {
    self.quantity = quantity
    self.apply = apply
  }

  var testDescription: String { quantity }
}
