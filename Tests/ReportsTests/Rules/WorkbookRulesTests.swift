import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Every rule over every workbook of every scenario that the project ships, and over broken ones.
struct WorkbookRulesTests {
  static let scenarios = ["first", "metropolitan", "riverbend", "rural", "statewide"]

  /// The text of one of the scenarios.
  static func text(_ name: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appendingPathComponent("scenarios/\(name).yaml")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Every audience's workbook at once: starting LibreOffice takes longer than what it does.
  @Test(arguments: scenarios)
  func `keeps every rule, and LibreOffice agrees about every value`(scenario: String) async throws {
    let directory = try TemporaryDirectory()
    var paths: [String] = []
    for (audience, workbook) in try await Audiences(Self.text(scenario), name: scenario).workbooks {
      let rules = WorkbookRules(workbook, verdict: audience.isApplication ? "About!$B$4" : nil)
      let shown = rules.violations.prefix(40).map(\.description).joined(separator: "\n")
      #expect(rules.violations.isEmpty, "\(audience), \(rules.violations.count):\n\(shown)")
      let path = directory.file("\(audience).xlsx")
      try workbook.write(to: path)
      // A folder that is missing, and a file in place of one.
      for place in ["nowhere/a.xlsx", "\(audience).xlsx/a.xlsx"] {
        #expect(throws: SpreadsheetError.self) { try workbook.write(to: directory.file(place)) }
      }
      let structure = try Structure(of: path)
      #expect(structure.status == 0, "\(audience): \(structure.output)")
      paths.append(path)
    }
    let result = try Recalculation(arguments: paths)
    #expect(result.status == 0, "\(result.output)")
  }

  private func layoutViolations(_ workbook: Workbook, verdict: String?) -> [String] {
    WorkbookRules(workbook, verdict: verdict).violations.filter { $0.rule == "W16" }
      .map(\.description)
  }

  @Test func `applications of five years and boards of many print as legibly as short ones`()
    async throws
  {
    func application(_ name: String, _ stream: String, _ changes: [String]) async throws
      -> Application
    {
      try await Application(
        Self.text(name), stream: stream, changes: changes, futures: 12, weighsDrivers: false)
    }
    func fiveYears(_ stream: String) -> [String] {
      ["horizon=10 years", "funding.\(stream).period=60 months"]
    }
    let grant = try await application(
      "riverbend", "Federal skills grant", fiveYears("Federal skills grant"))
    let verdict = "About!$B$4"
    #expect(layoutViolations(try grant.federal.workbook, verdict: verdict) == [])
    let gift = try await application(
      "riverbend", "Bank foundation prospect", fiveYears("Bank foundation prospect"))
    let foundation = try gift.foundation.workbook
    #expect(layoutViolations(foundation, verdict: verdict) == [])
    // The years of the first page and the matched ones of the second.
    #expect(try foundation.sheet("Match").page.columnBreaks == [14])
    let state = try await application("rural", "State rural development line", [])
    #expect(layoutViolations(try state.state.workbook, verdict: verdict) == [])
    for years in [8, 12] {
      let run = try await Run(
        Self.text("first"), name: "first.yaml", changes: ["horizon=\(years) years"], futures: 12)
      let board = try run.board.workbook
      #expect(layoutViolations(board, verdict: nil) == [], "\(years) years")
      // The chart stands within the first page's years, and begins a page.
      let sheet = try board.sheet("Sources and uses")
      let chart = try #require(sheet.charts.first).placement
      #expect(chart.cell.column == 5 && chart.width <= 5 * 93)
      #expect(sheet.page.rowBreaks == [chart.cell.row - 1])
    }
  }

  @Test(arguments: [
    ("Try", 0, 3, "W05", CellContent.formula("NOW()", value: .number(46_000))),
    ("Try", 0, 3, "W04", .formula("A1*7", value: .number(7))),
    ("Try", 0, 3, "W04", .formula("ROUND(A1*1.5,2)", value: .number(7))),
    (
      "Try", 0, 3, "W05",
      .formula("IF(A1=0,0,IF(A1=1,1,12))", value: .number(0))
    ),
    ("Cash", 0, 3, "W29", .text(String(repeating: "x", count: 1_001))),
    ("Cash", 400, 40, "W25", .text("far away")),
  ])
  func `finds what breaks a rule`(
    sheet: String, row: Int, column: Int, rule: String, content: CellContent
  ) async throws {
    let workbook = try await changed(sheet) { $0[row, column] = Cell(content) }
    #expect(WorkbookRules(workbook).violations.contains { $0.rule == rule })
  }

  @Test func `finds print that is too small to read, and pages that hold more than fits`()
    async throws
  {
    let small = try await changed("Cash") { $0.page.scale = .percent(74) }
    #expect(WorkbookRules(small).violations.contains { $0.rule == "W16" })
    let cut = try await changed("Cash") { sheet in
      sheet[4, 0] = .text("a text that is wider than its column and stands beside another one")
      sheet[4, 1] = .text("the other one")
    }
    #expect(WorkbookRules(cut).violations.contains { $0.rule == "W16" })
    let wide = try await changed("Streams") { $0.setWidth(60, ofColumns: 0...1) }
    #expect(WorkbookRules(wide).violations.contains { $0.rule == "W16" })
    let overfull = try await changed("Cash") { sheet in
      sheet.page.scale = .percent(75)
      sheet.page.rowBreaks = [100]
    }
    #expect(WorkbookRules(overfull).violations.contains { $0.rule == "W16" })
  }

  @Test func `finds a total that does not foot as printed`() async throws {
    let workbook = try await changed("Cash") { sheet in
      sheet[410, 30] = .number(1.4, style: .money)
      sheet[411, 30] = .number(1.4, style: .money)
      sheet[412, 30] = .formula("SUM(AE411:AE412)", value: .number(2.8), style: .money)
    }
    #expect(WorkbookRules(workbook).violations.contains { $0.rule == "W11" })
  }

  @Test func `finds a constant in the middle of a column of formulas`() async throws {
    let row = try await Run.Known.riverbend.workbook.sheet("Cash").row("Month") + 20
    let typed = try await changed("Cash") { sheet in
      sheet[row, 9] = .number(52, style: .money)
    }
    #expect(WorkbookRules(typed).violations.contains { $0.rule == "W01" })
    let other = try await changed("Cash") { sheet in
      sheet[row, 9] = .formula("E\(row)-D\(row)", value: .number(1), style: .money)
    }
    #expect(WorkbookRules(other).violations.contains { $0.rule == "W02" })
  }

  @Test func `finds a wrong column letter, a stale value and a stale chart`() async throws {
    let row = try await Run.Known.riverbend.workbook.sheet("Cash").row("Month") + 20
    let wrong = try await changed("Cash") { sheet in
      guard case .formula(let text, let value)? = sheet[row, 9]?.content else { return }
      sheet[row, 9] = .formula(
        text.replacing("E", with: "F"), value: value, style: .money)
      guard case .formula(let kept, .number(let number))? = sheet[row + 1, 9]?.content else {
        return
      }
      sheet[row + 1, 9] = .formula(kept, value: .number(number + 1), style: .money)
    }
    let directory = try TemporaryDirectory()
    let path = directory.file("wrong.xlsx")
    try wrong.write(to: path)
    let result = try Recalculation(arguments: [path])
    #expect(result.status == 1)
    let cells = [row, row + 1].map { CellReference(row: $0, column: 9).a1 }
    for cell in cells { #expect(result.output.contains("differs: Cash!\(cell) says")) }
    #expect(result.output.contains("chart point: "))
  }

  @Test func `finds a chart without words, a typed title and a sheet without a link`()
    async throws
  {
    let silent = try await changed("Cash") { sheet in
      sheet.charts[0].alternativeText = "A chart."
      sheet.charts[0].title = .literal("Cash")
      sheet.freeze = nil
      sheet.protection = .none
    }
    let rules = Set(WorkbookRules(silent).violations.map(\.rule))
    #expect(rules.isSuperset(of: ["W15", "W21", "W26", "W27"]))
    let unlinked = try await changed("Summary") { sheet in
      for reference in sheet.references {
        if case .link(let text, _)? = sheet[reference]?.content {
          sheet[reference] = .text(text)
        }
      }
    }
    #expect(WorkbookRules(unlinked).violations.contains { $0.rule == "W18" })
  }

  /// The board's workbook with one sheet changed.
  private func changed(
    _ name: String, _ change: (inout Sheet) -> Void
  ) async throws -> Workbook {
    let workbook = try await Run.Known.riverbend.workbook
    var copy = Workbook(properties: workbook.properties)
    for sheet in workbook.sheets {
      var sheet = sheet
      if sheet.name.text == name { change(&sheet) }
      copy.append(sheet)
    }
    for name in workbook.definedNames { copy.define(name.name, as: name.range) }
    return copy
  }
}
