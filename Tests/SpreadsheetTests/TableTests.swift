import Spreadsheet
import Testing

/// Lists that programs know as tables.
struct TableTests {
  /// A list of three heads and two rows at A2:C4.
  private static func list(
    heads: [String] = ["Stream", "Dollars", "Kind <&>"], rows: ClosedRange<Int> = 1...3,
    _ change: (inout Sheet) throws -> Void = { _ in }
  ) throws -> Workbook {
    try Sample.workbook { sheet in
      for (column, head) in heads.enumerated() {
        sheet[1, column] = .text(head, style: .heading)
      }
      for row in 2...3 {
        sheet[row, 0] = .text("S\(row)")
        sheet[row, 1] = .number(Double(row), style: .money)
        sheet[row, 2] = .text("none")
      }
      sheet.tables.append(SheetTable(CellRange(rows: rows, columns: 0...2), on: sheet.name))
      try change(&sheet)
    }
  }

  @Test func `tells programs where a list and its heads are, without a look of its own`() throws {
    let file = try WrittenFile(Self.list())
    let table = try file.part("xl/tables/table1.xml")
    #expect(table.contains("name=\"Table_Data\" displayName=\"Table_Data\" ref=\"A2:C4\""))
    for head in ["Stream", "Dollars", "Kind &lt;&amp;&gt;"] {
      #expect(table.contains("name=\"\(head)\""), "\(table)")
    }
    #expect(!table.contains("autoFilter"))
    #expect(!table.contains("TableStyleMedium9"), "\(table)")
    #expect(table.contains("showRowStripes=\"0\""), "\(table)")
    // The head is a cell of the sheet with the sheet's own look.
    let sheet = try file.sheet()
    #expect(sheet.contains("<c r=\"A2\" s=\"1\" t=\"s\">"), "\(sheet)")
  }

  @Test func `numbers the tables of a sheet and names them after it`() throws {
    let names = try ["Sources and uses", "SF-424A"].map { try SheetName($0) }
    #expect(DefinedName(tableOn: names[0]).text == "Table_Sources_and_uses")
    #expect(DefinedName(tableOn: names[1], number: 2).text == "Table_SF_424A_2")
    // Such a name passes the checks of all names.
    #expect(try DefinedName("Table_SF_424A_2") == DefinedName(tableOn: names[1], number: 2))
  }

  @Test(arguments: [
    (["Stream", "stream", "Kind"], 1...3), (["Stream", "", "Kind"], 1...3),
    (["Stream", "Dollars", "Kind"], 1...1),
  ])
  func `refuses what Excel would repair`(heads: [String], rows: ClosedRange<Int>) throws {
    let error = try failure(of: Self.list(heads: heads, rows: rows))
    guard case .tableRefused("Table_Data", _) = error.problem else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `refuses tables that overlap, and names that are used twice`() throws {
    let overlapping = try failure(
      of: Self.list { sheet in
        sheet.tables.append(
          SheetTable(CellRange(rows: 1...2, columns: 2...2), on: sheet.name, number: 2))
      })
    #expect(overlapping.problem == .tableRefused("Table_Data_2", "overlaps another table"))
    var workbook = try Self.list()
    workbook.define(
      try DefinedName("table_data"), as: CellAddress(workbook.sheets[0].name, row: 0, column: 0))
    #expect(try failure(of: workbook).problem == .duplicateName)
  }
}
