import Spreadsheet
import Testing

struct NameTests {
  @Test(arguments: ["Cash", "Cash flow", "FY26-27", "2027 plan", "São Paulo", "Year 1", "Rate"])
  func `takes a sheet's name`(name: String) throws {
    #expect(try SheetName(name).text == name)
  }

  @Test(arguments: [
    ("", SheetName.Flaw.empty),
    ("A name of more than 31 characters", .tooLong),
    ("Cash/Flow", .character("/")), ("Cash[1]", .character("[")), ("Cash?", .character("?")),
    ("Plan's", .character("'")), ("a:b", .character(":")), ("*", .character("*")),
    ("a\\b", .character("\\")), ("tab\tname", .character("\t")),
    (" Cash", .spaceAtEdge), ("Cash ", .spaceAtEdge),
    ("History", .reserved), ("HISTORY", .reserved),
    ("FY26", .readsAsReference), ("Q1", .readsAsReference), ("R", .readsAsReference),
    ("rc", .readsAsReference), ("R1C1", .readsAsReference), ("2027", .readsAsReference),
    ("1st", .readsAsReference), ("True", .readsAsReference),
  ])
  func `refuses a sheet's name`(name: String, flaw: SheetName.Flaw) {
    #expect(throws: SpreadsheetError(.sheetNameRefused(flaw), at: .sheet(name))) {
      try SheetName(name)
    }
  }

  @Test func `counts a sheet's name as Excel does`() throws {
    #expect(try SheetName(String(repeating: "a", count: 31)).text.count == 31)
    #expect(throws: SpreadsheetError.self) { try SheetName(String(repeating: "a", count: 32)) }
  }

  @Test func `puts a sheet's name in quotation marks if formulas need them`() throws {
    #expect(try SheetName("Cash").quoted == "Cash")
    #expect(try SheetName("Cash flow").quoted == "'Cash flow'")
    #expect(try SheetName("Größe").quoted == "'Größe'")
  }

  @Test(arguments: ["In_OpeningCash", "_hidden", "Out_P10", "Rate", "CR", "TAXRATE2027"])
  func `takes a name for cells`(name: String) throws {
    #expect(try DefinedName(name).text == name)
  }

  @Test(arguments: [
    ("", DefinedName.Flaw.empty),
    (String(repeating: "a", count: 61), .tooLong),
    ("Has Space", .character(" ")), ("a.b", .character(".")), ("naïve", .character("ï")),
    ("1st", .beginsWithDigit), ("_xlnm", .reserved),
    ("FY26", .readsAsReference), ("Q1", .readsAsReference), ("PY25", .readsAsReference),
    ("TAX2027", .readsAsReference), ("r", .readsAsReference), ("C", .readsAsReference),
    ("R1C1", .readsAsReference), ("RC5", .readsAsReference), ("FALSE", .readsAsReference),
  ])
  func `refuses a name for cells`(name: String, flaw: DefinedName.Flaw) {
    #expect(throws: SpreadsheetError(.definedNameRefused(flaw), at: .definedName(name))) {
      try DefinedName(name)
    }
  }

  @Test func `takes names for equal whatever their capitals`() throws {
    #expect(try SheetName("Cash") == SheetName("CASH"))
    #expect(try DefinedName("In_Rate") == DefinedName("in_rate"))
    #expect(try SheetName("Cash") != SheetName("Cash flow"))
  }
}
