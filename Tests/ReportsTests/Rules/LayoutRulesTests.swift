import Reports
import Spreadsheet
import TestSupport
import Testing

/// The rules of layout, asked of a federal application and a board's workbook that break one each.
struct LayoutRulesTests {
  private func federal(
    _ name: String, _ change: (inout Sheet) throws -> Void
  ) async throws -> Set<String> {
    let workbook = try await Application.riverbend.workbook
    return Set(
      WorkbookRules(layoutOf: try changed(workbook, name, change)).violations.map(\.rule))
  }

  private func board(
    _ name: String, _ change: (inout Sheet) throws -> Void
  ) async throws -> Set<String> {
    let workbook = try await Run.Known.riverbend.workbook
    return Set(
      WorkbookRules(layoutOf: try changed(workbook, name, change)).violations.map(\.rule))
  }

  private func changed(
    _ workbook: Workbook, _ name: String, _ change: (inout Sheet) throws -> Void
  ) throws -> Workbook {
    var copy = Workbook(properties: workbook.properties)
    for sheet in workbook.sheets {
      var sheet = sheet
      if sheet.name.text == name { try change(&sheet) }
      copy.append(sheet)
    }
    for name in workbook.definedNames { copy.define(name.name, as: name.range) }
    return copy
  }

  /// Another number as the value of a cell's formula, whose text stays.
  private func put(_ number: Double, _ sheet: inout Sheet, row: Int, column: Int) throws {
    guard case .formula(let text, _)? = sheet[row, column]?.content else {
      Issue.record("no formula at \(row), \(column)")
      return
    }
    let style = try #require(sheet[row, column]?.style)
    sheet[row, column] = .formula(text, value: .number(number), style: style)
  }

  @Test func `finds nothing in what is whole`() async throws {
    #expect(try await federal("Cash") { _ in } == [])
    #expect(try await board("Cash") { _ in } == [])
  }

  @Test func `finds a month that is left out, wherever months run`() async throws {
    let across = try await federal("Cash") { sheet in
      let row = try sheet.row("Month of the award") + 1
      try put(46_000, &sheet, row: row, column: 9)
    }
    #expect(across == ["W03"])
    let counter = try await federal("Cash") { sheet in
      try put(7, &sheet, row: sheet.row("Month of the award"), column: 9)
    }
    #expect(counter == ["W03"])
    let down = try await board("Cash") { sheet in
      let row = try sheet.row("Month") + 9
      sheet[row, 0] = sheet[row + 1, 0]
    }
    #expect(down == ["W03"])
  }

  @Test func `finds years out of their order or in other columns`() async throws {
    let swapped = try await federal("Costs") { sheet in
      let row = try sheet.row("What everything costs")
      (sheet[row, 3], sheet[row, 4]) = (sheet[row, 4], sheet[row, 3])
    }
    #expect(swapped == ["W03"])
    let moved = try await federal("Enrol") { sheet in
      let row = try sheet.row("Completions")
      (sheet[row, 2], sheet[row, 3], sheet[row, 4]) = (sheet[row, 6], sheet[row, 2], sheet[row, 3])
    }
    #expect(moved == ["W03"])
  }

  @Test func `finds a balance that does not close, or opens otherwise`() async throws {
    let closing = try await federal("Cash") { sheet in
      let row = try sheet.row("Cash at the month's end")
      try put((sheet.number(row, 12) ?? 0) + 1, &sheet, row: row, column: 12)
    }
    #expect(closing == ["W07"])
    let people = try await federal("Enrol") { sheet in
      let row = try sheet.row("Waiting for it when the year begins")
      try put(3, &sheet, row: row, column: 3)
    }
    #expect(people == ["W07"])
    let words = try await federal("Cash") { sheet in
      let row = try sheet.row("Less: paid")
      sheet[row, 0] = .text("Paid")
    }
    #expect(words == ["W07"])
  }

  @Test func `finds amounts below nothing, and a budget that does not state its signs`()
    async throws
  {
    let below = try await federal("Narrative") { sheet in
      let row = try #require(
        sheet.references.first { sheet.text($0.row, 0) == "N1" && $0.column == 9 }?.row)
      try put(-5, &sheet, row: row, column: 9)
    }
    #expect(below == ["W12"])
    let paid = try await federal("Cash") { sheet in
      // Both ends of the balance, so that it closes all the same.
      let row = try sheet.row("Plus: received")
      let received = sheet.number(row, 4) ?? 0
      try put(-1, &sheet, row: row, column: 4)
      try put(
        (sheet.number(row + 1, 4) ?? 0) - received - 1, &sheet, row: row + 1, column: 4)
    }
    #expect(paid.contains("W12"))
    let silent = try await federal("Costs") { sheet in
      for cell in sheet.references where cell.row < 6 {
        guard case .text(let text)? = sheet[cell]?.content, let style = sheet[cell]?.style else {
          continue
        }
        sheet[cell] = .text(text.replacing("positive", with: "whole"), style: style)
      }
    }
    #expect(silent == ["W12"])
  }

  @Test func `finds a list that is no table, or leaves out a row, or has heads like any cell`()
    async throws
  {
    #expect(try await board("Streams") { $0.tables = [] } == ["W23"])
    let short = try await board("Assumptions") { sheet in
      let table = try #require(sheet.tables.first)
      let rows = table.range.rows.lowerBound...(table.range.rows.upperBound - 1)
      sheet.tables = [
        SheetTable(CellRange(rows: rows, columns: table.range.columns), name: table.name)
      ]
    }
    #expect(short == ["W23"])
    let plain = try await board("Checks") { sheet in
      let head = try sheet.row("Check")
      sheet[head, 2] = .text("Difference", style: .bold)
    }
    #expect(plain == ["W23"])
  }

  @Test func `a second program sees that a table's heads are its cells`() async throws {
    let workbook = try await Run.Known.twoYears.workbook
    let directory = try TemporaryDirectory()
    let path = directory.file("wrong.xlsx")
    // The list's heads are written over once the table has taken them.
    try changed(workbook, "Checks") { sheet in
      let head = try sheet.row("Check")
      sheet.tables = [
        SheetTable(CellRange(rows: head...(head + 2), columns: 0...5), on: sheet.name)
      ]
      sheet[head, 3] = .text("Allowed", style: .bold)
    }.write(to: path)
    let structure = try Structure(of: path)
    #expect(structure.status == 1)
    #expect(structure.output.contains("W23 Checks: a table whose heads have no look of their own"))
  }
}
