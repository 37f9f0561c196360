import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet on which readers change a goal and see its chance, and look at one future by month.
///
/// It holds ordinary formulas over the sheet of whole futures. What all futures of the run say
/// stands beside as values, so that nobody takes the sample for the run.
struct TrySheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  init(_ source: BoardSource, _ futures: FuturesSheet) throws(SpreadsheetError) {
    var writer = SheetWriter(
      source.names.trial, widths: [46] + Array(repeating: 13, count: 8) + [12], .landscape)
    writer.title("Try it: change a blue number")
    writer.note(Self.introduction(source, futures))
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    checks = try Self.addQuestions(source, futures, to: &writer)
    writer.skip()
    Self.addRanges(source, futures, to: &writer)
    writer.skip()
    try Self.addFuture(source, futures, to: &writer)
    sheet = source.dressed(writer)
  }

  private static func introduction(_ source: BoardSource, _ futures: FuturesSheet) -> String {
    let blue =
      "Blue numbers on cream may be changed; the black ones follow. They count the "
      + "\(grouped(futures.count.magnitude)) whole futures of the sheet Futures. "
    guard futures.count < source.futures else {
      return blue + "These are all futures of the run, so nothing differs from it."
    }
    let half = WilsonInterval(successes: futures.count / 2, trials: futures.count)
    let margin = (half.high - half.low) / 2 * 100
    return blue
      + "Purple numbers are those of all \(grouped(source.futures.magnitude)) futures and follow "
      + "nothing. The sample differs from all by chance alone: “50 of 100” by up to "
      + "\(decimal(margin)) either way, 19 times in 20."
  }

  // MARK: Questions

  private static func addQuestions(
    _ source: BoardSource, _ futures: FuturesSheet, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> [WorkbookCheck] {
    writer.section("In how many futures is it so?")
    writer.heading(
      [
        "What", "Threshold", "By the end of", "Futures in which it is so",
        "Of 100 of these futures",
        "Of 100 of all, as first asked", "First asked: threshold", "First asked: by", "Difference",
        "Unit",
      ], numbers: 1..<9)
    var checks: [WorkbookCheck] = []
    for question in TryQuestion.all(source) {
      let row = try add(question, source, futures, to: &writer)
      guard case .goal(let goal) = question.subject, let values = futures.goalValues[goal] else {
        continue
      }
      // Counted by what each future comes to, and by what the run says of each future.
      checks.append(
        WorkbookCheck(
          title: "As many futures reach goal \(goal + 1) as the run says", sheet: writer.sheet.name,
          .countIf(.fixed(values), .text(">=") & writer.cell(row, 6, .both))
            - .sum(.fixed(futures.goals[goal])), allowed: 0, unit: "futures"))
    }
    writer.note(
      "A difference is shown while threshold and month are as first asked. Cash and cost are in "
        + "dollars. A threshold for a month holds for that month's end. What no series follows is "
        + "counted in the goal's own month.")
    return checks
  }

  private static func add(
    _ question: TryQuestion, _ source: BoardSource, _ futures: FuturesSheet,
    to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> Int {
    let row = writer.row
    let number: CellStyle =
      question.isMoney ? .money : question.isShare ? .probability : .people
    // People and dollars that no plan comes to; nothing that a formula could not count.
    writer.bound(
      CellRange(CellReference(row: row, column: 1)),
      to: question.isMoney ? -1e12...1e12 : question.isShare ? 0...1 : 0...1e9)
    let place = Place(row: row, writer)
    let (tested, month) = try tested(question, source, futures, place)
    let sign = question.isAtLeast ? ">=" : "<="
    let all = futures.numbers
    var chance = Cell.frequency(
      question.met(in: source.projection), of: source.futures)
    chance.style.vertical = .top
    writer.add([
      .text(
        question.title + (question.isAtLeast ? ": at least" : ": at most"), style: .label),
      .number(question.threshold, style: number.asInput.atTop), month?.input,
      .live(.countIf(tested, .text(sign) & place.threshold), style: CellStyle.people.atTop),
      .live(
        place.count * 100 / .rows(.fixed(all)), style: Self.tenths.atTop), chance,
      .number(question.threshold, style: number.asSimulation.atTop), month?.first,
      .live(
        .if(
          .and(
            place.threshold.equals(place.firstThreshold), place.month.equals(place.firstMonth)),
          place.share - place.chance, "asked anew"),
        style: Self.signed.atTop),
      .text(question.unit, style: CellStyle.unit.with { $0.wrapsText = true }.atTop),
    ])
    if let month {
      let months = source.scenario.start
      let last = months.advanced(by: source.scenario.horizon - 1)
      if case .date = month.input.content {
        let days = try [months, last].map { month throws(SpreadsheetError) in
          Double(try SpreadsheetDate.monthStart(year: month.year, month: month.number).serial)
        }
        writer.bound(
          CellRange(CellReference(row: row, column: 2)), to: days[0]...days[1], isWhole: true)
      }
    }
    return row
  }

  /// The cells that a question's formulas read, and the cells of its month.
  private static func tested(
    _ question: TryQuestion, _ source: BoardSource, _ futures: FuturesSheet, _ place: Place
  ) throws(SpreadsheetError) -> (Formula, (input: Cell, first: Cell)?) {
    switch question.subject {
    case .end(let outcome):
      return (
        .fixed(futures.outcomes[outcome] ?? futures.numbers), Self.fixedMonth("plan's end")
      )
    case .goal(let goal):
      return (
        .fixed(futures.goalValues[goal] ?? futures.goals[goal]),
        Self.fixedMonth(source.scenario.goals[goal].by.title)
      )
    case .month(let series, let number):
      let range = futures.series[series] ?? futures.numbers
      let month = source.scenario.start.advanced(by: number)
      let day = try SpreadsheetDate.monthStart(year: month.year, month: month.number)
      let style = CellStyle.month.with { $0.horizontal = .right }.atTop
      // A month before the first counts as the first.
      let first = CellAddress(futures.months.sheet, futures.months.range.first)
      let column = Formula.matchAtMost(
        .max(place.month, .fixed(first)), .fixed(futures.months))
      return (
        .index(.fixed(range), 0, column),
        (.date(day, style: style.asInput), .date(day, style: style.asSimulation))
      )
    }
  }

  /// A month that readers cannot choose.
  private static func fixedMonth(_ words: String) -> (input: Cell, first: Cell) {
    let cell = Cell.text(words, style: CellStyle.unit.with { $0.horizontal = .right }.atTop)
    return (cell, cell)
  }

  /// The cells of one question's row.
  private struct Place {
    let threshold: Formula
    let month: Formula
    let count: Formula
    let share: Formula
    let chance: Formula
    let firstThreshold: Formula
    let firstMonth: Formula

    init(row: Int, _ writer: SheetWriter) {
      threshold = writer.cell(row, 1)
      month = writer.cell(row, 2)
      count = writer.cell(row, 3)
      share = writer.cell(row, 4)
      chance = writer.cell(row, 5)
      firstThreshold = writer.cell(row, 6)
      firstMonth = writer.cell(row, 7)
    }
  }

  private static let tenths = CellStyle.plain.with { $0.numberFormat = .decimal(places: 1) }
  private static let signed = tenths.with {
    $0.numberFormat = .custom("0.0;(0.0);0.0")
    $0.horizontal = .right
  }
}
