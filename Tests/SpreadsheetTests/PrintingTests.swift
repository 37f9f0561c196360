import Spreadsheet
import Testing

/// How large sheets come out on paper, worked by hand: Letter, half an inch of margin all round.
struct PrintingTests {
  /// 20 columns of 11 5/7 digits of 7.4 pixels, 18.06 inches, and 100 rows of 15 points, 20.83 inches.
  private func sheet(_ change: (inout Sheet) -> Void) throws -> Sheet {
    var sheet = Sheet(name: try SheetName("Data"))
    sheet.setWidth(11, ofColumns: 0...19)
    sheet.page.area = CellRange(rows: 0...99, columns: 0...19)
    change(&sheet)
    return sheet
  }

  private func isNear(_ scale: Double?, _ wanted: Double) -> Bool {
    abs((scale ?? .nan) - wanted) < 1e-9
  }

  @Test func `a sheet is shrunk to the width and length of its pages, and never enlarged`() throws {
    let inches = 20 * (82.0 / 7) * 7.4 / 96
    #expect(isNear(try sheet { $0.page.scale = .pagesWide(1) }.printScale, 10 / inches))
    #expect(
      isNear(
        try sheet {
          $0.page.scale = .pagesWide(1)
          $0.page.orientation = .portrait
        }.printScale, 7.5 / inches))
    #expect(
      isNear(
        try sheet { $0.page.scale = .pages(wide: 1, long: 1) }.printScale, 7.5 / (1_500.0 / 72)))
    // The first column stands on both pages.
    #expect(
      isNear(
        try sheet {
          $0.page.scale = .pagesWide(2)
          $0.page.repeatedColumns = 0...0
        }.printScale, 1))
    #expect(isNear(try sheet { $0.page.scale = .percent(60) }.printScale, 0.6))
    // A taller row counts as what it is.
    #expect(
      isNear(
        try sheet {
          $0.page.scale = .pages(wide: 1, long: 1)
          $0.setHeight(375, ofRow: 5)
        }.printScale, 7.5 / (1_860.0 / 72)))
  }

  @Test func `a page that holds more than fits is named by where it begins`() throws {
    // At 75 percent a page holds 13.33 inches across and 720 points: 14 columns, 48 rows.
    func pages(columns: [Int], rows: [Int], repeated: ClosedRange<Int>? = nil) throws -> [String] {
      try sheet {
        $0.page.scale = .percent(75)
        $0.page.columnBreaks = columns
        $0.page.rowBreaks = rows
        $0.page.repeatedColumns = repeated
      }.overfullPages
    }
    #expect(try pages(columns: [14], rows: [48, 96]) == [])
    #expect(try pages(columns: [15], rows: [48, 97]) == ["column 0", "row 48"])
    #expect(try pages(columns: [6], rows: [48, 96]) == [])
    #expect(try pages(columns: [6], rows: [48, 96], repeated: 0...0) == ["column 6"])
  }
}
