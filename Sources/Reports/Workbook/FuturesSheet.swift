import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet of whole futures: their outcomes, and what they come to month by month.
///
/// It is a sample of the run, its first futures, each of which is as likely as any other. The sheet
/// is made to be calculated with, not to be printed.
struct FuturesSheet {
  let sheet: Sheet
  /// How many futures there are, numbered from 0.
  let count: Int
  /// The futures' numbers.
  let numbers: RangeAddress
  /// The first day of each month of the plan, over a series.
  let months: RangeAddress
  /// An outcome in every future.
  let outcomes: [Outcome: RangeAddress]
  /// Futures down, months across.
  let series: [Series: RangeAddress]
  /// Whether each future reaches a goal, by the goal's place in the scenario.
  let goals: [RangeAddress]
  /// What each future comes to in a goal's month, by the goal's place; nil where a series says it.
  let goalValues: [RangeAddress?]
  let checks: [WorkbookCheck]

  /// The outcomes that are listed, each a whole number or an amount in every future.
  static let listed: [Outcome] = [
    .reached, .applied, .qualified, .enrolled, .completed, .trained, .credentialed, .placed,
    .retainedSixMonths, .retainedTwelveMonths, .cost, .gap, .awarded, .lapsed, .reserveUsed,
    .lowestCash, .monthsShort, .monthsOpen, .sustained, .closed,
  ]

  /// The series that are listed month by month.
  static let followed: [Series] = [.enrolled, .completed, .placed, .cash, .cost, .gap]

  /// Numbers that the sheet holds at most: the file stays below 3 MB.
  static let cellLimit = 450_000

  /// How many futures fit of those wanted.
  static func count(of futures: Futures, wanted: Int) -> Int {
    let goals = futures.scenario.goals
    let columns =
      1 + listed.count + goals.count + goals.count { $0.series == nil }
      + followed.count * futures.scenario.horizon
    return max(0, min(wanted, futures.count, cellLimit / columns))
  }

  init(_ source: BoardSource, name: SheetName, count: Int) throws(SpreadsheetError) {
    let futures = source.projection.futures
    let horizon = source.scenario.horizon
    let goalCount = source.scenario.goals.count
    let unfollowed = source.scenario.goals.indices.filter {
      source.scenario.goals[$0].series == nil
    }
    let first = 1 + Self.listed.count + goalCount + unfollowed.count
    let width = first + Self.followed.count * horizon
    self.count = count
    var writer = SheetWriter(
      name, widths: [9] + Array(repeating: 11.5, count: width - 1), .landscape)
    writer.title("\(grouped(count.magnitude)) whole futures")
    writer.note(
      "The first \(grouped(count.magnitude)) of \(source.run), each as likely as any other. One row "
        + "is one future, the same that “techhire replay \(source.fileName) --future” shows with "
        + "its number. Left: what it comes to at the end; right: month by month, at each month's "
        + "end. All of it was found by the simulation; the sheet Try calculates with it.")
    source.addStatus(to: &writer)
    Self.addHeads(source, from: first, to: &writer)
    let heads = try Self.addMonths(source, from: first, to: &writer)
    months = RangeAddress(name, heads)
    writer.freeze(columns: 1)

    let plain = CellStyle.foundPeople
    func column(_ column: Int, _ values: [Double], _ style: CellStyle) -> RangeAddress {
      writer.place(values, rows: count, columns: column...column, style: style)
    }
    numbers = column(0, (0..<count).map { Double($0) }, plain)
    outcomes = Dictionary(
      uniqueKeysWithValues: Self.listed.enumerated().map { place, outcome in
        let values = futures.values(outcome)?.prefix(count).map { outcome.scaled($0) } ?? []
        let style = outcome.measure == .money ? CellStyle.foundCents : plain
        return (outcome, column(1 + place, values, style))
      })
    goals = (0..<goalCount).map { goal in
      let values = futures.column(futures.layout.column(goal: goal)).prefix(count)
      return column(1 + Self.listed.count + goal, values.map { Double($0) }, plain)
    }
    var goalValues = [RangeAddress?](repeating: nil, count: goalCount)
    for (place, goal) in unfollowed.enumerated() {
      goalValues[goal] = column(
        1 + Self.listed.count + goalCount + place, Array(futures.values(goal: goal).prefix(count)),
        source.scenario.goals[goal].isShare ? CellStyle.share.asSimulation : plain)
    }
    self.goalValues = goalValues
    series = Dictionary(
      uniqueKeysWithValues: Self.followed.enumerated().map { place, series in
        let from = first + place * horizon
        let block = writer.place(
          Self.values(of: series, in: futures, count), rows: count,
          columns: from...(from + horizon - 1),
          style: series.isMoney ? CellStyle.foundCents : plain)
        return (series, block)
      })
    checks = Self.checks(name, outcomes, series)
    var dressed = source.dressed(writer)
    // A hundred pages of numbers serve nobody; the head says what they are.
    dressed.page.area = CellRange(rows: 0...heads.rows.upperBound, columns: 0...12)
    dressed.page.scale = .pagesWide(1)
    sheet = dressed
  }

  /// Futures down, months across; money in dollars with its cents.
  private static func values(of series: Series, in futures: Futures, _ count: Int) -> [Double] {
    let horizon = futures.scenario.horizon
    var values = Array(repeating: 0.0, count: count * horizon)
    for month in 0..<horizon {
      if let amounts = futures.amounts(series, month: month) {
        for (future, cents) in amounts.prefix(count).enumerated() {
          values[future * horizon + month] = Double(cents) / 100
        }
      } else if let people = futures.counts(series, month: month) {
        for (future, number) in people.prefix(count).enumerated() {
          values[future * horizon + month] = Double(number)
        }
      }
    }
    return values
  }
}

extension CellStyle {
  /// Dollars and cents that a simulation found.
  static let foundCents = plain.asSimulation.with { $0.numberFormat = .cents }
}
