import Spreadsheet
import Testing

struct WorkbookTests {
  @Test func `refuses a workbook without sheets`() throws {
    let empty = Workbook(properties: WorkbookProperties(title: "Empty", created: Sample.created))
    #expect(try failure(of: empty) == SpreadsheetError(.noSheets, at: .workbook))
  }

  @Test func `refuses two sheets of one name whatever the capitals`() throws {
    var workbook = try Sample.workbook()
    workbook.append(Sheet(name: try SheetName("DATA")))
    #expect(try failure(of: workbook) == SpreadsheetError(.duplicateName, at: .sheet("DATA")))
  }

  @Test func `refuses two equal names for cells whatever the capitals`() throws {
    var workbook = try Sample.workbook()
    let cell = CellAddress(try SheetName("Data"), row: 0, column: 0)
    workbook.define(try DefinedName("In_Rate"), as: cell)
    workbook.define(try DefinedName("IN_RATE"), as: cell)
    #expect(
      try failure(of: workbook) == SpreadsheetError(.duplicateName, at: .definedName("IN_RATE")))
  }

  @Test func `refuses a name for cells that are not there`() throws {
    var workbook = try Sample.workbook()
    let name = try DefinedName("In_Rate")
    workbook.define(name, as: CellAddress(try SheetName("Nowhere"), row: 0, column: 0))
    #expect(try failure(of: workbook).problem == .unknownSheet("Nowhere"))
    workbook = try Sample.workbook()
    workbook.define(name, as: CellAddress(try SheetName("Data"), row: -1, column: 0))
    #expect(try failure(of: workbook).problem == .outsideSheet)
  }

  @Test func `writes names for cells`() throws {
    var workbook = try Sample.workbook()
    workbook.define(
      try DefinedName("In_Rate"), as: CellAddress(try SheetName("data"), row: 3, column: 1))
    #expect(
      try WrittenFile(workbook).part("xl/workbook.xml")
        .contains("<definedName name=\"In_Rate\">data!$B$4</definedName>"))
  }

  @Test func `shows the active sheet first`() throws {
    var workbook = try Sample.workbook()
    workbook.append(Sheet(name: try SheetName("Second")))
    workbook.activeSheet = 1
    #expect(try WrittenFile(workbook).part("xl/workbook.xml").contains("activeTab=\"1\""))
    workbook.activeSheet = 2
    #expect(try failure(of: workbook).problem == .outOfBounds("active sheet", 0...1))
  }

  @Test func `says what it is`() throws {
    let file = try WrittenFile(Showcase().workbook())
    let core = try file.part("docProps/core.xml")
    #expect(core.contains("<dc:title>Showcase &amp; sample</dc:title>"))
    #expect(core.contains(">2027-07-01T00:00:00Z</dcterms:created>"))
    let custom = try file.part("docProps/custom.xml")
    #expect(custom.contains("name=\"Run id\"><vt:lpwstr>r000123</vt:lpwstr>"))
    #expect(custom.contains("name=\"Runs\"><vt:i4>10000</vt:i4>"))
    #expect(custom.contains("name=\"Share\"><vt:r8>0.25</vt:r8>"))
    #expect(custom.contains("name=\"Draft\"><vt:bool>true</vt:bool>"))
  }

  @Test(arguments: [0, -1, 253_402_300_800])
  func `refuses a time of creation that would let the clock in`(created: Int) throws {
    var workbook = try Sample.workbook()
    workbook.properties.created = created
    #expect(try failure(of: workbook) == SpreadsheetError(.noCreationTime, at: .workbook))
  }

  @Test func `refuses properties that the library would not keep`() throws {
    var workbook = try Sample.workbook()
    workbook.properties.comments = String(repeating: "x", count: 256)
    let comments = try failure(of: workbook)
    #expect(
      comments == .init(.textTooLong(length: 256, limit: 255), at: .property("comments")))
    workbook = try Sample.workbook()
    workbook.properties.custom = [.init("Share", .number(.nan))]
    #expect(try failure(of: workbook) == SpreadsheetError(.notFinite, at: .property("Share")))
    workbook.properties.custom = [.init("Run", .integer(1)), .init("run", .integer(2))]
    #expect(try failure(of: workbook) == SpreadsheetError(.duplicateName, at: .property("run")))
  }

  @Test func `tells the values of its cells`() throws {
    let workbook = try Showcase().workbook()
    let names = try Showcase()
    #expect(
      workbook.value(at: CellAddress(names.inputs, row: 5, column: 1)) == .number(8_125))
    #expect(
      workbook.value(at: CellAddress(names.cash, row: 3, column: 1)) == .number(25_000))
    #expect(
      workbook.value(at: CellAddress(names.cash, row: 2, column: 1)) == .number(46_599))
    #expect(workbook.value(at: CellAddress(names.plans, row: 6, column: 0)) == nil)
    #expect(workbook.value(at: CellAddress(try SheetName("None"), row: 0, column: 0)) == nil)
    #expect(workbook[names.ranges]?.charts.count == 1)
  }
}
