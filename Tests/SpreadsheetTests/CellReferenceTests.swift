import Spreadsheet
import Testing

struct CellReferenceTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"),
  ])
  func `names columns by letters`(column: Int, letters: String) {
    #expect(CellReference.letters(ofColumn: column) == letters)
  }

  @Test func `fixes rows and columns on demand`() {
    let cell = CellReference(row: 8, column: 27)
    #expect(cell.a1 == "AB9")
    #expect(cell.absolute == "$AB$9")
    #expect(cell.text(fixingRow: true) == "AB$9")
    #expect(cell.text(fixingColumn: true) == "$AB9")
  }

  @Test func `orders cells row by row`() {
    let cells = [(1, 0), (0, 2), (0, 1)].map { CellReference(row: $0.0, column: $0.1) }
    #expect(cells.sorted().map(\.a1) == ["B1", "C1", "A2"])
  }

  @Test func `knows the edges of a sheet`() {
    #expect(CellReference(row: 1_048_575, column: 16_383).isInsideSheet)
    #expect(!CellReference(row: 1_048_576, column: 0).isInsideSheet)
    #expect(!CellReference(row: 0, column: 16_384).isInsideSheet)
    #expect(!CellReference(row: -1, column: 0).isInsideSheet)
  }

  @Test func `writes ranges with and without their sheet`() throws {
    let range = CellRange(rows: 1...8, columns: 1...2)
    #expect(range.a1 == "B2:C9")
    #expect(range.absolute == "$B$2:$C$9")
    #expect(range.count == 16)
    #expect(CellRange(CellReference(row: 0, column: 0)).absolute == "$A$1")
    let plain = RangeAddress(try SheetName("Cash"), range)
    #expect(plain.relative == "Cash!B2:C9")
    let spaced = RangeAddress(try SheetName("Cash flow"), range)
    #expect(spaced.absolute == "'Cash flow'!$B$2:$C$9")
  }

  @Test func `lists the cells of a range row by row`() {
    let cells = CellRange(rows: 0...1, columns: 2...3).cells
    #expect(cells.map(\.a1) == ["C1", "D1", "C2", "D2"])
  }
}
