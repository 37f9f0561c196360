import Spreadsheet
import Testing

struct PackageTests {
  @Test func `accepts what was written`() throws {
    let file = try WrittenFile(Showcase().workbook())
    try PackageVerification.verify(file.bytes, sheets: 5, charts: 9)
  }

  @Test func `misses a sheet or a chart that is not there`() throws {
    let file = try WrittenFile(Showcase().workbook())
    #expect(throws: PackageDamage("xl/worksheets/sheet6.xml", "is missing")) {
      try PackageVerification.verify(file.bytes, sheets: 6, charts: 9)
    }
    #expect(throws: PackageDamage("xl/charts/chart10.xml", "is missing")) {
      try PackageVerification.verify(file.bytes, sheets: 5, charts: 10)
    }
  }

  @Test func `notices a file that is cut off anywhere`() throws {
    let bytes = try WrittenFile(Sample.workbook()).bytes
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: PackageDamage.self) {
        try PackageVerification.verify(Array(bytes[..<length]), sheets: 1, charts: 0)
      }
    }
  }

  @Test func `notices a byte that changed in a part`() throws {
    var bytes = try WrittenFile(Sample.workbook()).bytes
    // The first part's compressed bytes begin after its header and name.
    bytes[60] ^= 0xff
    #expect(throws: PackageDamage.self) {
      try PackageVerification.verify(bytes, sheets: 1, charts: 0)
    }
  }

  @Test func `notices a sheet that is cut off inside a sound zip`() throws {
    let sheet =
      "<?xml version=\"1.0\"?>\n<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>"
    let rest = "</row></sheetData></worksheet>"
    func verify(_ sheet: String) throws {
      let parts = [
        ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>"),
        ("xl/workbook.xml", "<workbook/>"), ("xl/styles.xml", "<styleSheet/>"),
        ("xl/worksheets/sheet1.xml", sheet),
      ]
      try PackageVerification.verify(StoredZip.bytes(of: parts), sheets: 1, charts: 0)
    }
    try verify(sheet + rest)
    for cut in ["", "</row>", "</row></sheetData>", "</row></sheetData></worksh"] {
      let error = #expect(throws: PackageDamage.self) { try verify(sheet + cut) }
      #expect(error?.part == "xl/worksheets/sheet1.xml")
      #expect(error?.reason.hasPrefix("ends inside") == true)
    }
  }

  @Test(arguments: [
    ("<a/>", nil), ("<a><b x='>'/></a>\n", nil), ("<?xml?><a>text</a>", nil),
    ("", "is empty"), ("<a>", "ends inside the element “a”"), ("<a", "ends inside a tag"),
    ("<a><b></a></b>", "closes the element “a”, which is not open"),
    ("<a/><b/>", "has a second root element"), ("<a/>tail", "has text outside its root element"),
    ("<a>\u{1}</a>", "holds a control character"), ("<a></a", "ends inside a tag"),
    ("<a><></a>", "holds an empty tag"),
  ])
  func `checks that elements end`(text: String, flaw: String?) {
    #expect(XMLBalance.flaw(in: Array(text.utf8)) == flaw)
  }

  @Test func `refuses bytes that are not UTF-8`() {
    #expect(
      XMLBalance.flaw(in: [0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) == "is not UTF-8")
  }
}
