import Analysis
import Planning
import Reports
import Simulation
import Spreadsheet
import TestSupport
import Testing
import Uncertainty

/// What the board's workbook tells of money that was stranded, owed, or booked in a spreadsheet.
struct BoardMoneyTests {
  @Test func `adds up the spreadsheet's sums from their entries`() async throws {
    let run = try await Run.Known.riverbend.run
    let sums = run.projection.sums
    let sheet = try await Run.Known.riverbend.workbook.sheet("Streams")
    let total = try sheet.row("The spreadsheet's sums")
    // Each entry is in whole dollars, so that the column adds up as it is printed.
    let rounding = Double(1 + sums.lines.count)
    #expect(abs((sheet.number(total, 7) ?? 0) - sums.discounted.amount) <= rounding)
    #expect(abs((sheet.number(total, 8) ?? 0) - sums.cutoff.amount) <= rounding)
    #expect(sums.discounted.amount > sums.cutoff.amount)
    let entries = try sheet.row("Entry")
    #expect(total - entries - 1 == sums.lines.count)
    for (place, line) in sums.lines.enumerated() {
      #expect(sheet.text(entries + 1 + place, 0) == line.stream)
      #expect(sheet.number(entries + 1 + place, 6) == line.amount.rounded())
    }
    let awarded = try sheet.row("Futures that award as much")
    #expect(sheet.number(awarded, 7) == Double(sums.discounted.awardedIn) / 2)
    #expect(sheet.number(awarded, 8) == Double(sums.cutoff.awardedIn) / 2)
  }

  @Test func `names for every stream what stood between, in how many futures`() async throws {
    let run = try await Run.Known.riverbend.run
    let sheet = try await Run.Known.riverbend.workbook.sheet("Restrictions")
    var stranded = 0
    for (place, stream) in run.projection.streams.enumerated() {
      let row = try sheet.row(stream.name)
      let unpaid = run.projection.futures.values(stream: place, .stranded)
      let refused = run.projection.futures.values(stream: place, .strandedAtStarts)
      let any = zip(unpaid, refused).count { $0 > 0 || $1 > 0 }
      stranded += any
      #expect(sheet.number(row, 1) == Double(any) / 2)
      #expect(sheet.number(row, 2) == Double(unpaid.count { $0 > 0 }) / 2)
      #expect(sheet.number(row, 3) == Double(refused.count { $0 > 0 }) / 2)
      guard any > 0 else { continue }
      let inAll = try sheet.row("\(stream.name), beside either")
      #expect(sheet.number(inAll, 1) == Double(any) / 2)
      for (column, restriction) in Restriction.allCases.enumerated() {
        let blamed = run.projection.futures.blamed(restriction, stream: place)
        #expect(sheet.number(inAll, 5 + column) == Double(blamed) / 2)
        #expect(blamed <= any)
      }
    }
    #expect(stranded > 0)
    for (place, stream) in run.projection.streams.enumerated() {
      for shortfall in Shortfall.allCases where stream.stranding.futures(shortfall) > 0 {
        let row = try sheet.row("\(stream.name), \(shortfall.title)")
        #expect(sheet.number(row, 1) == Double(stream.stranding.futures(shortfall)) / 2)
        for (column, restriction) in Restriction.allCases.enumerated() {
          let blamed = run.projection.futures.blamed(restriction, stream: place, at: shortfall)
          #expect(sheet.number(row, 5 + column) == Double(blamed) / 2)
        }
      }
    }
  }

  @Test func `splits what funders owe by age in every month`() async throws {
    let run = try await Run.Known.riverbend.run
    let sheet = try await Run.Known.riverbend.workbook.sheet("Receivables")
    let first = try sheet.row("Month") + 2
    var owed = 0.0
    for month in 0..<run.projection.scenario.horizon {
      let amounts = try #require(run.projection.futures.amounts(.receivables, month: month))
      let mean = Double(amounts.reduce(0, +)) / 200 / 100
      owed += mean
      let ages = (1...4).map { sheet.number(first + month, $0) ?? .nan }
      #expect(abs(ages.reduce(0, +) - mean) < 0.01)
      #expect(abs((sheet.number(first + month, 5) ?? .nan) - mean) < 0.01)
      // Riverbend's funders reimburse after 1 to 4 months, in 8 of 10 futures.
      #expect(ages[3] <= ages[0])
    }
    #expect(owed > 0)
    let none = try await Run.Known.twoYears.workbook.sheet("Receivables")
    #expect(none.charts.isEmpty)
    #expect(none.rows("No funder ever owes the hub anything in these futures.").count == 1)
  }

  @Test func `writes what restrictions cost when asked, and LibreOffice agrees`() async throws {
    let run = try await Run.Known.twoYears.run
    let study = try await RestrictionStudy.run(run.projection.scenario, futures: 20, threads: 2)
    let board = BoardWorkbook(run.projection, study: study, provenance: run.provenance)
    let sheet = try board.workbook.sheet("Restrictions")
    let first = try sheet.row("Stream and restriction") + 1
    #expect(!study.relaxations.isEmpty)
    for (place, value) in study.relaxations.enumerated() {
      #expect(sheet.text(first + place, 0)?.hasPrefix(value.stream) == true)
      #expect(sheet.number(first + place, 1) == value[.placed]?.mean)
      #expect(sheet.number(first + place, 4) == value[.gap].map { $0.mean == 0 ? 0 : -$0.mean })
    }
    let saved = try sheet.row("Less unpaid, on the same costs")
    #expect(sheet.number(saved, 1) == study.saving.onSameDemands.mean)
    let directory = try TemporaryDirectory()
    let path = directory.file("board.xlsx")
    try board.write(to: path)
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
    // Without the study the sheet says how to get it.
    let plain = try await Run.Known.twoYears.workbook.sheet("Restrictions")
    #expect(plain.rows("Stream and restriction").isEmpty)
  }
}
