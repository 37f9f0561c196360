import Spreadsheet
import Testing

struct CellTextTests {
  @Test(arguments: [
    ("=1+1", " =1+1"), ("+1 555 0100", " +1 555 0100"), ("-cmd", " -cmd"),
    ("@SUM(A1)", " @SUM(A1)"),
    ("\t=1+1", " =1+1"), ("  =A1", " =A1"), ("\r\n=A1", " =A1"), ("＝1+1", " ＝1+1"),
  ])
  func `sets off text that would become a formula`(text: String, stored: String) {
    #expect(CellText(text).stored == stored)
  }

  @Test(arguments: ["-", "Cash", "1-2", "a=b", "me@example.org"])
  func `leaves harmless text alone`(text: String) {
    #expect(CellText(text).stored == text)
  }

  @Test func `drops control characters and keeps line breaks`() {
    #expect(CellText("a\u{0}b\u{7}c\u{1B}d\u{7F}e\u{85}f\u{FFFF}").stored == "abcdef")
    #expect(CellText("one\r\ntwo\rthree\nfour\u{2028}five").stored == "one\ntwo\nthree\nfour\nfive")
    #expect(CellText("  a\tb  ").stored == "a\tb")
  }

  @Test func `writes text as text`() throws {
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet[1, 0] = .text("=HYPERLINK(\"http://example.org\")")
        sheet[2, 0] = .text("a\u{1}b <&> _x0041_ 東京")
      })
    #expect(!(try file.sheet().contains("<f>")))
    let strings = try file.part("xl/sharedStrings.xml")
    #expect(strings.contains("> =HYPERLINK("))
    #expect(strings.contains("ab &lt;&amp;&gt; _x005F_x0041_ 東京"))
  }

  @Test func `refuses text that is too long`() throws {
    let longest = String(repeating: "x", count: 32_767)
    try Sample.workbook { $0[1, 0] = .text(longest) }.validate()
    let error = try failure(of: Sample.workbook { $0[1, 0] = .text(longest + "x") })
    #expect(error.problem == .textTooLong(length: 32_768, limit: 32_767))
    #expect(error.place == .cell("Data", CellReference(row: 1, column: 0)))
  }

  @Test func `counts length in UTF-16 as Excel does`() throws {
    let text = String(repeating: "😀", count: 16_384)
    let error = try failure(of: Sample.workbook { $0[1, 0] = .text(text) })
    #expect(error.problem == .textTooLong(length: 32_768, limit: 32_767))
  }

  @Test func `refuses more lines than a cell can show`() throws {
    let text = String(repeating: "x\n", count: 254) + "x"
    let error = try failure(of: Sample.workbook { $0[1, 0] = .text(text) })
    #expect(error.problem == .tooManyLines(limit: 253))
  }
}
