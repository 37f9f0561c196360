import Analysis
import Planning
import Reports
import Simulation
import Spreadsheet
import Testing
import Uncertainty

/// The numbers in the board's workbook.
struct BoardNumbersTests {
  @Test func `repeats the projection's goals on the first sheet`() async throws {
    let run = try await Run.Known.riverbend.run
    let summary = try await Run.Known.riverbend.workbook.sheet("Summary")
    #expect(run.projection.goals.count == 4)
    let first = try summary.row("Goals") + 1
    for (place, goal) in run.projection.goals.enumerated() {
      #expect(
        summary.text(first + place, 0)?.lowercased() == goal.goal.sentence.lowercased())
      #expect(summary.number(first + place, 1) == Double(goal.reached) / 2)
      #expect(summary.number(first + place, 2) == 80)
      #expect(summary.text(first + place, 3) == (goal.isMet ? "enough" : "not enough"))
    }
  }

  @Test(arguments: Run.Known.allCases)
  func `repeats the projection's outcomes on the first sheet`(known: Run.Known) async throws {
    let run = try await known.run
    let summary = try run.board.workbook.sheet("Summary")
    let outcomes: [Outcome] = [
      .enrolled, .trained, .placed, .retainedTwelveMonths, .cost, .gap, .lowestCash,
      .costPerPlacement, .costPerParticipant, .monthsShort,
    ]
    for outcome in outcomes {
      let expected = try #require(run.projection[outcome]?.summary)
      let precision = Precision(expected)
      let row = try summary.row(outcome.title)
      #expect(summary.number(row, 1) == precision.rounded(expected.median), "\(outcome)")
      #expect(summary.number(row, 2) == precision.rounded(expected.p10), "\(outcome)")
      #expect(summary.number(row, 3) == precision.rounded(expected.p90), "\(outcome)")
    }
    let closed = try #require(run.projection[.closed]?.summary).mean
    let row = try summary.row("The hub closes for want of money")
    #expect(abs((summary.number(row, 1) ?? -1) - closed * 100) < 1e-9)
  }

  @Test func `shows what was worked out by hand`() async throws {
    let workbook = try await Run.Known.twoYears.workbook
    let money = try workbook.sheet("Sources and uses")
    func years(_ label: String) throws -> [Double?] {
      let row = try money.row(label)
      return [5, 6].map { money.number(row, $0) }
    }
    // 18 months of $2,000 and 24 people at $5,000; the state pays tuition, the foundation the rest.
    #expect(try years("Total sources").compactMap(\.self).reduce(0, +) == 156_000)
    #expect(try years("Unpaid cost (no source found)") == [0, 6_000])
    #expect(try years("Training").compactMap(\.self).reduce(0, +) == 120_000)
    #expect(try years("Coordination") == [12_000, 18_000])
  }

  @Test(arguments: Run.Known.allCases)
  func `prints lines that add up to the totals, and sources that equal uses`(
    known: Run.Known
  ) async throws {
    let run = try await known.run
    let sheet = try run.board.workbook.sheet("Sources and uses")
    let columns = 5..<(5 + run.projection.futures.years.count)
    let totals = sheet.rows("Total sources") + sheet.rows("Total uses")
    let heads =
      sheet.rows("Sources") + sheet.rows("Uses by activity")
      + sheet.rows("Uses by object class (form SF-424A, section B)")
    #expect(totals.count == 3 && heads.count == 3)
    for column in columns {
      var printed: Set<Double> = []
      for (head, total) in zip(heads, totals) {
        let lines = ((head + 1)..<total).map { sheet.number($0, column) ?? .nan }
        #expect(lines.allSatisfy { $0 == $0.rounded() })
        #expect(lines.reduce(0, +) == sheet.number(total, column))
        printed.insert(sheet.number(total, column) ?? .nan)
      }
      #expect(printed.count == 1)
    }
    let mean = try #require(run.projection[.cost]?.summary).mean
    let total = try #require(sheet.number(totals[0], 3))
    #expect(abs(total - mean) <= 0.51 * Double(columns.count))
  }

  @Test func `rounds a stream's parts so that they add up to its award`() async throws {
    let run = try await Run.Known.riverbend.run
    let sheet = try await Run.Known.riverbend.workbook.sheet("Streams")
    for stream in run.projection.streams {
      let row = try sheet.row(stream.name)
      let awarded = try #require(sheet.number(row, 6))
      #expect(abs(awarded - (stream[.awarded]?.mean ?? 0)) <= 0.5)
      #expect((7...13).reduce(0) { $0 + (sheet.number(row, $1) ?? .nan) } == awarded)
      #expect(sheet.number(row, 3) == stream.odds * 100)
    }
  }

  @Test(arguments: Run.Known.allCases)
  func `all checks hold`(known: Run.Known) async throws {
    let checks = try await known.workbook.sheet("Checks")
    #expect(checks.text(1, 1) == "OK")
    let results = checks.references.filter { $0.column == 5 }
      .compactMap { checks.text($0.row, $0.column) }
    #expect(results.count { $0 == "OK" } >= 15)
    #expect(!results.contains("ERROR"))
  }

  @Test func `lists every assumption and every line of the scenario`() async throws {
    let run = try await Run.Known.riverbend.run
    let workbook = try await Run.Known.riverbend.workbook
    let assumptions = try workbook.sheet("Assumptions")
    for assumption in run.projection.scenario.assumptions {
      let row = try assumptions.row(assumption.path)
      #expect(assumptions.text(row, 1) == assumption.written)
      let isKnown = assumption.distribution.isFixed
      #expect(assumptions.text(row, 6) == (isKnown ? "known" : "uncertain"))
      #expect((assumptions.number(row, 3) == nil) == isKnown)
      #expect(assumptions.text(row, 7)?.isEmpty == false)
    }
    let method = try workbook.sheet("Method")
    let lines = run.provenance.scenarioText.split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    let first = try method.row("Line") + 1
    for (place, line) in lines.enumerated() {
      #expect(method.number(first + place, 0) == Double(place + 1))
      let blanks = Int(method.number(first + place, 1) ?? -1)
      let text = CellText(method.text(first + place, 2) ?? "").stored
      let isGuarded = text.hasPrefix(" ")
      let shown = String(repeating: " ", count: blanks) + text.dropFirst(isGuarded ? 1 : 0)
      #expect(shown == String(line).replacing(/\s+$/, with: ""))
    }
  }

  @Test func `puts every future in one stage in every month`() async throws {
    let run = try await Run.Known.riverbend.run
    let stages = try await Run.Known.riverbend.workbook.sheet("Stages")
    let first = try stages.row("Month") + 1
    for month in 0..<run.projection.scenario.horizon {
      let shares = (1...6).map { stages.number(first + month, $0) ?? .nan }
      #expect(abs(shares.reduce(0, +) - 100) < 1e-9)
      let sustained = run.projection.futures.counts(.stage, month: month)?.count { $0 == 5 } ?? -1
      #expect(shares[4] == Double(sustained) / 2)
    }
  }
}
