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
  let source: BoardSource
  let futures: FuturesSheet

  init(_ source: BoardSource, _ futures: FuturesSheet) throws(SpreadsheetError) {
    self.source = source
    self.futures = futures
    var writer = SheetWriter(
      source.names.trial, widths: [46] + Array(repeating: 13, count: 8) + [12], .landscape)
    writer.title("Try it: change a blue number")
    writer.note(Self.introduction(source, futures))
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    try Self.addQuestions(source, futures, to: &writer)
    Self.addFixedGoals(source, futures, to: &writer)
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
  ) throws(SpreadsheetError) {
    writer.section("In how many futures is it so?")
    writer.heading(
      [
        "What", "Threshold", "By the end of", "Futures in which it is so",
        "Of 100 of these futures",
        "Of 100 of all, as first asked", "First asked: threshold", "First asked: by", "Difference",
        "Unit",
      ], numbers: 1..<9)
    for question in TryQuestion.all(source) { try add(question, source, futures, to: &writer) }
    writer.note(
      "A difference is shown while threshold and month are as first asked. Cash and cost are in "
        + "dollars. A threshold for a month holds for that month's end.")
  }

  private static func add(
    _ question: TryQuestion, _ source: BoardSource, _ futures: FuturesSheet,
    to writer: inout SheetWriter
  ) throws(SpreadsheetError) {
    let row = writer.row
    let number = question.isMoney ? CellStyle.money : .people
    let place = Place(row: row, writer)
    let (tested, month) = try tested(question, source, futures, place)
    let sign = question.isAtLeast ? ">=" : "<="
    let all = futures.numbers
    var chance = Cell.frequency(
      question.met(in: source.projection.futures), of: source.futures)
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
      .text(question.unit, style: CellStyle.unit.atTop),
    ])
  }

  /// The cells that a question's formulas read, and the cells of its month.
  private static func tested(
    _ question: TryQuestion, _ source: BoardSource, _ futures: FuturesSheet, _ place: Place
  ) throws(SpreadsheetError) -> (Formula, (input: Cell, first: Cell)?) {
    switch question.subject {
    case .end(let outcome):
      let range = futures.outcomes[outcome] ?? futures.numbers
      let end = CellStyle.unit.with { $0.horizontal = .right }.atTop
      let words = Cell.text("plan's end", style: end)
      return (.fixed(range), (words, words))
    case .month(let series, let number):
      let range = futures.series[series] ?? futures.numbers
      let month = source.scenario.start.advanced(by: number)
      let day = try SpreadsheetDate.monthStart(year: month.year, month: month.number)
      let style = CellStyle.month.with { $0.horizontal = .right }.atTop
      let column = Formula.matchAtMost(place.month, .fixed(futures.months))
      return (
        .index(.fixed(range), 0, column),
        (.date(day, style: style.asInput), .date(day, style: style.asSimulation))
      )
    }
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

  // MARK: Goals that cannot be changed

  private static func addFixedGoals(
    _ source: BoardSource, _ futures: FuturesSheet, to writer: inout SheetWriter
  ) {
    let fixed = source.projection.goals.enumerated().filter {
      !TryQuestion.isFollowed($0.element.goal)
    }
    guard !fixed.isEmpty else { return }
    writer.note(
      "Goals for a tag or a share are counted as the scenario states them; to change one, change "
        + "the scenario and run again.")
    for (number, result) in fixed {
      let row = writer.row
      var chance = Cell.frequency(result.reached, of: result.futures)
      chance.style.vertical = .top
      writer.add([
        .text(
          "Goal \(number + 1): \(result.goal.sentence.clipped(200))", style: .label), nil, nil,
        .live(.sum(.fixed(futures.goals[number])), style: CellStyle.people.atTop),
        .live(
          writer.cell(row, 3) * 100 / .rows(.fixed(futures.numbers)), style: Self.tenths.atTop),
        chance, nil, nil,
        .live(writer.cell(row, 4) - writer.cell(row, 5), style: Self.signed.atTop),
        .text("futures", style: CellStyle.unit.atTop),
      ])
    }
  }
}
