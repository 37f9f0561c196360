import Spreadsheet
import TestSupport
import Testing

struct WritingTests {
  @Test func `writes a workbook that uses every feature`() throws {
    let directory = try TemporaryDirectory()
    try Showcase().workbook().write(to: directory.file("showcase.xlsx"))
    #expect(try directory.names() == ["showcase.xlsx"])
    try Showcase().workbook().write(to: "/tmp/spreadsheet-look/showcase.xlsx")
  }
}
