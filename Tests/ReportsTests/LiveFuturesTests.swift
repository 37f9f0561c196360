import Analysis
import Planning
import Reports
import Simulation
import Spreadsheet
import TestSupport
import Testing
import Uncertainty

/// The sheets on which readers ask a run questions of their own.
struct LiveFuturesTests {
  private func board(_ known: Run.Known) async throws -> Workbook {
    try await known.workbook
  }

  @Test func `says of the futures on the sheet what the run says of all`() async throws {
    let run = try await Run.Known.riverbend.run
    let sheet = try await board(.riverbend).sheet("Try")
    let goals = run.projection.goals
    // All 200 futures of the run are on the sheet, so the two must be the same.
    let row = try sheet.row("Goal 1: People placed so far (gross): at least")
    #expect(sheet.number(row, 3) == Double(goals[0].reached))
    #expect(sheet.number(row, 4) == Double(goals[0].reached) / 2)
    #expect(sheet.number(row, 5) == Double(goals[0].reached) / 2)
    #expect(sheet.number(row, 8) == 0)
    let tagged = try #require(
      sheet.references.first { reference in
        reference.column == 0 && sheet.text(reference.row, 0)?.hasPrefix("Goal 4: ") ?? false
      })
    #expect(sheet.number(tagged.row, 3) == Double(goals[3].reached))
    // Goals that no series follows are asked in their own month, and their thresholds may be changed.
    for (number, words) in [
      (2, "Goal 2: Trained (people who completed) by Dec 2030: at least"),
      (3, "Goal 3: People reached by Dec 2030: at least"),
      (4, "Goal 4: share low-income of “Placed in a job (gross)” by Dec 2030: at least"),
    ] {
      let row = try sheet.row(words)
      #expect(sheet[row, 1]?.style.isLocked == false)
      #expect(sheet.number(row, 3) == Double(goals[number - 1].reached))
      #expect(sheet.number(row, 8) == 0)
    }
    let placed = try #require(run.projection[.placed]?.summary)
    let ranges = try #require(sheet.rows("Placed in a job (gross)").first)
    #expect(sheet.number(ranges, 2) == placed.median)
  }

  @Test func `tells a sample from the run`() async throws {
    let run = try await Run.Known.riverbend.run
    let workbook = try BoardWorkbook(
      run.projection, provenance: run.provenance, liveFutures: 50
    ).workbook
    let sheet = try workbook.sheet("Try")
    let row = try sheet.row("Goal 1: People placed so far (gross): at least")
    let futures = run.projection.futures
    let reached = futures.column(futures.layout.column(goal: 0)).prefix(50).reduce(0, +)
    #expect(sheet.number(row, 3) == Double(reached))
    #expect(sheet.number(row, 4) == Double(reached * 2))
    let difference = Double(reached * 2) - Double(run.projection.goals[0].reached) / 2
    #expect(sheet.number(row, 8) == difference)
    #expect(workbook.words.contains { $0.contains("differs from all by chance alone") })
    let none = try BoardWorkbook(
      run.projection, provenance: run.provenance, liveFutures: 0
    ).workbook
    #expect(!none.sheets.contains { ["Try", "Futures"].contains($0.name.text) })
  }

  @Test func `shows every month of a future as replay does, to the cent`() async throws {
    let run = try await Run.Known.riverbend.run
    let replay = FutureReplay(17, of: run.projection.futures.blueprint)
    let columns: [(column: Int, series: Series)] = [
      (2, .enrolled), (3, .completed), (4, .placed), (5, .cash), (6, .cost), (7, .gap),
    ]
    let futures = run.projection.futures
    for future in [0, 17, 199] {
      let replay = FutureReplay(future, of: futures.blueprint)
      for month in replay.months {
        for (_, series) in columns {
          #expect(
            month.values[series]
              == futures.value(series, month: month.month, future: future))
        }
      }
    }
    // The sheet for future 17 is what LibreOffice makes of the sheet for future 0.
    let directory = try TemporaryDirectory()
    let path = directory.file("first.xlsx")
    let workbook = try await board(.riverbend)
    try workbook.write(to: path)
    let sheet = try workbook.sheet("Try")
    let input = try sheet.row("The future's number, 0 to 199")
    let first = try sheet.row("Month") + 2
    let other = directory.file("other.xlsx")
    try Self.shown(replay, columns, in: workbook, input: input, first: first).write(to: other)
    let result = try Recalculation(
      arguments: [path, "--set", "Try!B\(input + 1)=17", "--against", other])
    #expect(result.wasChecked)
    for month in replay.months {
      for (column, _) in columns {
        let cell = "Try!" + CellReference(row: first + month.month, column: column).a1 + " "
        #expect(!result.output.contains(cell), "\(result.output)")
      }
    }
    #expect(!result.output.contains("error value"), "\(result.output)")
  }

  /// The workbook as it should be once a reader asks for another future.
  private static func shown(
    _ replay: FutureReplay, _ columns: [(column: Int, series: Series)], in workbook: Workbook,
    input: Int, first: Int
  ) throws -> Workbook {
    var copy = Workbook(properties: workbook.properties)
    for sheet in workbook.sheets {
      var sheet = sheet
      if sheet.name.text == "Try" {
        sheet[input, 1] = .integer(replay.future)
        for month in replay.months {
          for (column, series) in columns {
            let value = Double(month.values[series]) / (series.isMoney ? 100 : 1)
            guard case .formula(let text, _)? = sheet[first + month.month, column]?.content else {
              Issue.record("no formula in month \(month.month)")
              continue
            }
            sheet[first + month.month, column] = .formula(text, value: .number(value))
          }
        }
      }
      copy.append(sheet)
    }
    for name in workbook.definedNames { copy.define(name.name, as: name.range) }
    return copy
  }

  @Test func `counts another threshold of such a goal, and no number that is typed makes an error`()
    async throws
  {
    let workbook = try await board(.riverbend)
    let run = try await Run.Known.riverbend.run
    let sheet = try workbook.sheet("Try")
    let directory = try TemporaryDirectory()
    let path = directory.file("board.xlsx")
    try workbook.write(to: path)
    let trained = try sheet.row("Goal 2: Trained (people who completed) by Dec 2030: at least")
    let above = run.projection.futures.values(goal: 1).prefix(200).count { $0 >= 230 }
    #expect(above != run.projection.goals[1].reached)
    // As many as reach 230 people; a future that is not there; a month before the first; no range.
    let future = try #require(
      sheet.references.first { sheet.text($0.row, 0)?.hasPrefix("The future's number") ?? false }?
        .row)
    let settings: [(row: Int, column: Int, value: Double)] = [
      (trained, 1, 230), (future, 1, 9_999),
      (try sheet.row("Goal 1: People placed so far (gross): at least"), 2, 40_000),
      (try sheet.row("So many of 100 futures lie below “low”"), 1, 0),
      (try sheet.row("So many of 100 futures lie below “high”"), 1, 250),
    ]
    let result = try Recalculation(
      arguments: [path, "--max", "2000"]
        + settings.flatMap {
          ["--set", "Try!\(CellReference(row: $0.row, column: $0.column).a1)=\($0.value)"]
        })
    try #require(result.wasChecked, "\(result.output)")
    #expect(!result.output.contains("error value"), "\(result.output)")
    let count = CellReference(row: trained, column: 3).a1
    #expect(
      result.output.contains(
        "Try!\(count) says \(Double(run.projection.goals[1].reached)), LibreOffice finds \(Double(above))"
      ),
      "\(result.output)")
    #expect(result.output.contains("No such future"))
  }
}
