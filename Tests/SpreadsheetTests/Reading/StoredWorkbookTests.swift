import Spreadsheet
import TestSupport
import Testing

/// Reading workbooks, whoever wrote them.
struct StoredWorkbookTests {
  @Test func `reads back every value and formula that was written`() throws {
    let workbook = try Sample.workbook { sheet in
      sheet[1, 0] = .number(1.0 / 3)
      sheet[2, 0] = .text("a <b> & \"c\" _x0041_\nsecond line")
      sheet[3, 0] = .live("x" & .number(4))
      sheet[4, 27] = .live(.number(12) / 4)
      sheet[5, 0] = .text("=1+1")
      let block = NumberBlock(
        CellRange(rows: 6...7, columns: 0...1), [1, 2, 3, 4.5], style: .plain)
      sheet.append(try #require(block))
    }
    let stored = try StoredWorkbook(WrittenFile(workbook).bytes)
    let sheet = try #require(stored["data"])
    func cell(_ row: Int, _ column: Int) -> StoredWorkbook.Cell? {
      sheet.cells[CellReference(row: row, column: column)]
    }
    #expect(cell(1, 0)?.value == .number(0.3333333333333333))
    #expect(cell(2, 0)?.value == .text("a <b> & \"c\" _x0041_\nsecond line"))
    #expect(cell(3, 0)?.value == .text("x4"))
    #expect(cell(3, 0)?.formula == "\"x\"&4")
    #expect(cell(4, 27)?.value == .number(3))
    #expect(cell(5, 0)?.value == .text(" =1+1"))
    #expect(cell(7, 1)?.value == .number(4.5))
    #expect(cell(1, 0)?.formula == nil)
    let comparison = try WorkbookComparison(stored, with: workbook)
    #expect(comparison.isTrue)
    #expect(comparison.compared == 10)
  }

  @Test func `finds a changed number, a typed value and another formula, and where`() throws {
    func workbook(_ change: (inout Sheet) -> Void) throws -> Workbook {
      try Sample.workbook { sheet in
        sheet[1, 0] = .number(47)
        sheet[2, 0] = .formula("A2*4", value: .number(188))
        sheet[3, 0] = .formula("A2+1", value: .number(48))
        change(&sheet)
      }
    }
    let right = try workbook { _ in }
    let wrong = try workbook { sheet in
      sheet[1, 0] = .number(52)
      sheet[2, 0] = .number(188)
      sheet[3, 0] = .formula("A2+A5", value: .number(48))
      sheet[4, 0] = .number(1)
    }
    let comparison = try WorkbookComparison(
      StoredWorkbook(WrittenFile(wrong).bytes), with: right)
    let data = try SheetName("Data")
    #expect(
      comparison.differences == [
        .init(
          cell: CellAddress(data, row: 1, column: 0),
          kind: .value(says: .number(52), gives: .number(47))),
        .init(cell: CellAddress(data, row: 2, column: 0), kind: .typedOver(formula: "A2*4")),
        .init(
          cell: CellAddress(data, row: 3, column: 0),
          kind: .formula(says: "A2+A5", gives: "A2+1")),
      ])
    #expect(comparison.addedCells == 1)
  }

  @Test func `tells a changed input apart and follows it`() throws {
    func workbook(input: Double) throws -> Workbook {
      try Sample.workbook { sheet in
        sheet[1, 0] = .number(input, style: CellStyle.plain.asInput)
        sheet[2, 0] = .live(.cell(sheet.address(row: 1, column: 0)) * 4)
      }
    }
    let stored = try StoredWorkbook(WrittenFile(workbook(input: 9)).bytes)
    let comparison = try WorkbookComparison(stored, with: workbook(input: 7))
    #expect(comparison.isTrue)
    #expect(comparison.changedInputs.map(\.to) == [.number(9)])
    #expect(comparison.changedInputs.map(\.from) == [.number(7)])
  }

  @Test func `takes texts with runs, shared formulas and prefixes as other programs write them`()
    throws
  {
    let stored = try StoredWorkbook(
      package(
        sheet: """
          <x:worksheet xmlns:x="main"><x:sheetData><x:row r="1">\
          <x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r='B1'><x:f t="shared" si="0"/><x:v>4</x:v></x:c>\
          <x:c r="C1" t="inlineStr"><x:is><x:t>in &#x41;&amp;</x:t></x:is></x:c>\
          <x:c r="D1" t="b"><x:v>1</x:v></x:c><x:c r="E1" t="e"><x:v>#REF!</x:v></x:c>\
          <x:c r="F1" s="3"/></x:row></x:sheetData></x:worksheet>
          """,
        strings: """
          <sst><si><r><t>one </t></r><r><rPr/><t xml:space="preserve">and two</t></r>\
          <rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>
          """))
    let cells = try #require(stored["Data"]?.cells)
    func value(_ column: Int) -> CellValue? {
      cells[CellReference(row: 0, column: column)]?.value
    }
    #expect(value(0) == .text("one and two"))
    #expect(value(1) == .number(4))
    #expect(cells[CellReference(row: 0, column: 1)]?.formula?.isEmpty == true)
    #expect(value(2) == .text("in A&"))
    #expect(value(3) == .text("TRUE"))
    #expect(value(4) == .text("#REF!"))
    #expect(value(5) == nil)
  }

  @Test func `refuses what is no workbook, or not all of one`() throws {
    let whole = try WrittenFile(Sample.workbook()).bytes
    for length in [0, 1, 21, 100, whole.count / 2, whole.count - 1] {
      #expect(throws: PackageDamage.self) { try StoredWorkbook(Array(whole.prefix(length))) }
    }
    #expect(throws: PackageDamage.self) { try StoredWorkbook(Array("no workbook".utf8)) }
    #expect(throws: PackageDamage.self) {
      try StoredWorkbook(package(sheet: "<worksheet><sheetData><row", strings: "<sst/>"))
    }
    #expect(throws: PackageDamage.self) {
      try StoredWorkbook(
        package(sheet: "<worksheet><c r=\"A1\" t=\"s\"><v>9</v></c></worksheet>", strings: "<sst/>")
      )
    }
    #expect(throws: PackageDamage.self) {
      try StoredWorkbook(
        package(
          sheet: "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet/>",
          strings: "<sst/>"))
    }
  }

  @Test func `never falls over a file with bytes changed at random`() throws {
    let whole = try WrittenFile(
      Sample.workbook { sheet in
        for row in 1..<30 { sheet[row, 0] = .text("text \(row)") }
      }
    ).bytes
    var random = SplitMix64(seed: 20_261_121)
    var refused = 0
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<4 { bytes[random.whole(0...(bytes.count - 1))] = UInt8(random.whole(0...255)) }
      do { _ = try StoredWorkbook(bytes) } catch { refused += 1 }
    }
    #expect(refused > 100)
  }

  /// A package as a program other than ours might write it.
  private func package(sheet: String, strings: String) -> [UInt8] {
    StoredZip.bytes(of: [
      (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/a.xml\"/></Relationships>"
      ),
      ("xl/worksheets/a.xml", sheet), ("xl/sharedStrings.xml", strings),
    ])
  }
}
