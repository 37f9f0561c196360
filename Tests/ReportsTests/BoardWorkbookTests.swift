import Analysis
import Foundation
import Reports
import Simulation
import Spreadsheet
import TestSupport
import Testing

/// The board's workbook as a file.
struct BoardWorkbookTests {
  @Test(arguments: Run.Known.allCases)
  func `LibreOffice agrees about every formula and every point of a chart`(
    known: Run.Known
  ) async throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("board.xlsx")
    let workbook = try await known.workbook
    try workbook.write(to: path)
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    let formulas = workbook.sheets.flatMap(\.formulas).count
    #expect(
      result.output.contains("formulas \(formulas), formulas that agree \(formulas)"),
      "\(result.output)")
    // In two years by hand nobody pays late, so there is no chart of receivables.
    let charts = known == .riverbend ? 6 : 5
    #expect(result.output.contains("charts \(charts),"), "\(result.output)")
  }

  @Test func `a wrong number turns a check and every sheet's verdict to ERROR`() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("board.xlsx")
    let workbook = try await Run.Known.twoYears.workbook
    try workbook.write(to: path)
    let money = try workbook.sheet("Sources and uses")
    let row = try money.row("State")
    let result = try Recalculation(
      arguments: [path, "--set", "Sources and uses!F\(row + 1)=1"])
    try #require(result.wasChecked, "\(result.output)")
    #expect(
      result.output.contains("differs: Checks!B2 says 'OK', LibreOffice finds 'ERROR'"),
      "\(result.output)")
  }

  @Test func `the same run gives the same bytes`() async throws {
    let first = try await Run(try Run.text("two-years-by-hand"), name: "a.yaml", futures: 50)
    let second = try await Run(try Run.text("two-years-by-hand"), name: "a.yaml", futures: 50)
    #expect(try first.board.workbook.bytes() == second.board.workbook.bytes())
    let other = try await Run(try Run.text("two-years-by-hand"), name: "a.yaml", futures: 51)
    #expect(try other.board.workbook.bytes() != first.board.workbook.bytes())
  }

  @Test func `says in its properties where it comes from, without a clock`() async throws {
    let run = try await Run.Known.twoYears.run
    let properties = try run.board.workbook.properties
    // 2027-07-01, the first day of the plan.
    #expect(properties.created == 1_814_400_000)
    let custom = Dictionary(uniqueKeysWithValues: properties.custom.map { ($0.name, $0.value) })
    #expect(custom["Seed"] == .text("7"))
    #expect(custom["Futures"] == .integer(200))
    #expect(custom["Version"] == .text("1.2.3"))
    #expect(custom["Scenario SHA-256"] == .text(run.provenance.sha256))
    guard case .text(let id)? = custom["Run id"] else {
      Issue.record("the run has no name")
      return
    }
    #expect(id.count == 17 && id.hasPrefix("r"))
    let footers = try run.board.workbook.sheets.map(\.page.footer.code)
    #expect(footers.allSatisfy { $0.contains(id) })
  }

  @Test func `has fifteen sheets, each dressed for print and linked from the first`() async throws {
    let workbook = try await Run.Known.riverbend.workbook
    let names = [
      "Summary", "Dots", "Try", "Assumptions", "Sources and uses", "Cash", "Receivables", "Funnel",
      "Stages", "Streams", "Restrictions", "Method", "Checks", "Futures",
      "Record",
    ]
    #expect(workbook.sheets.map(\.name.text) == names)
    for sheet in workbook.sheets {
      // Some are one page; the others are one page wide.
      let isPage = ["Summary", "Dots", "Method"].contains(sheet.name.text)
      #expect(sheet.page.scale == (isPage ? .pages(wide: 1, long: 1) : .pagesWide(1)))
      #expect(sheet.freeze != nil)
      let area = try #require(sheet.page.area)
      // A hundred pages of numbers serve nobody: the whole futures are not printed.
      if sheet.name.text == "Futures" { continue }
      // Nor are the texts of the scenario and of the record, and the months behind some charts.
      if ["Summary", "Method", "Record", "Try", "Stages", "Receivables"].contains(sheet.name.text) {
        let words = try #require(sheet.text(area.rows.upperBound + 1, 0))
        #expect(words.hasSuffix(" (on the screen only: not printed)"), "\(sheet.name)")
        continue
      }
      #expect(sheet.references.allSatisfy { area.rows.contains($0.row) }, "\(sheet.name)")
      #expect(sheet.references.allSatisfy { area.columns.contains($0.column) }, "\(sheet.name)")
      #expect(!sheet.page.header.code.isEmpty)
    }
    let summary = try workbook.sheet("Summary")
    let links = summary.references.compactMap { reference -> String? in
      if case .link(_, let target)? = summary[reference]?.content { target.sheet.text } else { nil }
    }
    #expect(links == Array(names.dropFirst()))
  }

  @Test func `gives every chart words made from its numbers`() async throws {
    let workbook = try await Run.Known.riverbend.workbook
    let charts = workbook.sheets.flatMap(\.charts)
    #expect(charts.count == 6)
    for chart in charts {
      guard case .cell(let title) = chart.title,
        case .text(let finding)? = workbook.value(at: title)
      else {
        Issue.record("a chart's title is no cell")
        continue
      }
      // What is said of a future that readers choose is about the one that was written.
      #expect(chart.alternativeText.contains(finding) || title.sheet.text == "Try")
      #expect(chart.alternativeText.contains { $0.isNumber })
    }
    let cash = try #require(try workbook.sheet("Cash").charts.first)
    #expect(cash.alternativeText.contains("The credit line ends at -$150,000"))
    // The title, which is at hand in the alternative text, says where the floor is.
    #expect(cash.alternativeText.contains("; credit ends at -$150,000. "))
  }

  @Test(arguments: Run.Known.allCases)
  func `never prints a percentile by its letter`(known: Run.Known) async throws {
    let words = try await known.workbook.words
    #expect(words.count > 500)
    for word in words {
      #expect(!word.contains(/\b[Pp](5|10|25|50|75|90|95)\b/), "\(word)")
      #expect(!word.lowercased().contains("percentile"), "\(word)")
    }
  }

  @Test func `keeps formulas short, plain and older than 2010`() async throws {
    let allowed: Set<String> = [
      "SUM", "SUMIF", "SUMIFS", "COUNTIF", "SUMPRODUCT", "INDEX", "MATCH", "IF", "MIN", "MAX",
      "ABS", "ROWS", "AND", "MEDIAN", "SMALL", "ROUND", "TEXT",
    ]
    let formulas = try await Run.Known.riverbend.workbook.sheets.flatMap(\.formulas)
    #expect(formulas.count > 400)
    for formula in formulas {
      #expect(formula.count <= 100, "\(formula)")
      for match in formula.matches(of: /([A-Z.]+)\(/) {
        #expect(allowed.contains(String(match.1)), "\(formula)")
      }
      #expect(formula.matches(of: /\bIF\(/).count <= 1, "\(formula)")
    }
  }

  @Test func `draws what moves placements most, the longest bar first`() async throws {
    let run = try await Run.Known.riverbend.run
    let again = try await Futures.simulate(
      Blueprint(run.projection.scenario, replicate: 1), count: 200, threads: 2)
    let drivers = try #require(await Drivers(of: .placed, run.projection.futures, again: again))
    let workbook = try BoardWorkbook(
      run.projection, drivers: drivers, provenance: run.provenance, liveFutures: 10
    ).workbook
    let sheet = try workbook.sheet("Drivers")
    let head = try sheet.row("Unknown")
    let rows = ((head + 1)..<(head + 11)).filter { sheet.number($0, 4) != nil }
    #expect(rows.count == 10)
    let lengths = try rows.map { try #require(sheet.number($0, 4)) }
    #expect(lengths == lengths.sorted(by: >) && lengths[0] > 0)
    for row in rows {
      let title = try #require(sheet.text(row, 0))
      let driver = try #require(
        drivers.drivers.first { $0.input.title.lowercased() == title.lowercased() }, "\(title)")
      let means = [driver.low.mean.rounded(), driver.high.mean.rounded()].sorted()
      #expect([sheet.number(row, 1), sheet.number(row, 2)] == means.map(Optional.init))
    }
    let chart = try #require(sheet.charts.first)
    guard case .cell(let title) = chart.title, case .text(let words)? = workbook.value(at: title)
    else {
      Issue.record("the chart has no title")
      return
    }
    let first = try #require(sheet.text(rows[0], 0))
    #expect(words.hasPrefix("“\(first)” moves placements most: from "))
    // Without futures that were lived twice there is no such sheet.
    #expect(try await Run.Known.riverbend.workbook.sheets.allSatisfy { $0.name.text != "Drivers" })
  }
}
