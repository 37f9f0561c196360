import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of what the simulation found: values of one named run, which do not follow the inputs.
struct SimulationSheet {
  let sheet: Sheet
  /// What the plan came to when the simulation was made.
  let planTotal: CellAddress
  /// By target: middle, low, high, futures of 100 that reach it, and the target itself.
  let targets: [Target]
  /// For a chart of the targets: words, the low ends of the likely ranges, and their lengths.
  let targetLabels: RangeAddress
  let targetLows: RangeAddress
  let targetBands: RangeAddress
  let goals: [Goal]
  let awardChance: CellAddress
  let lowestCash: (middle: CellAddress, low: CellAddress, month: CellAddress)
  let shortMonths: CellAddress
  /// Quarters: their ends as texts, and the fans of people placed and of cash.
  let quarters: RangeAddress
  let placed: Fan
  let cash: Fan
  private(set) var checks: [PlanCheck] = []

  struct Target {
    let count: PeopleCount
    let promised: CellAddress
    let middle: CellAddress
    let low: CellAddress
    let high: CellAddress
    let reached: CellAddress
  }

  struct Goal {
    let sentence: String
    let granted: CellAddress
    let base: CellAddress
    let wanted: CellAddress
  }

  /// Five levels and the distances between them, by quarter.
  struct Fan {
    let levels: [RangeAddress]
    let base: RangeAddress
    let bands: [RangeAddress]
    /// What stands in the last quarter: 1 in 10 below, middle, 9 in 10 below.
    let end: (low: Double, middle: Double, high: Double)
  }

  private enum Column {
    static let value = 1
  }

  init(_ book: ApplicationBook) {
    let plan = book.plan
    let futures = plan.futures
    var writer = SheetWriter(
      book.names.simulation, widths: [46] + Array(repeating: 12, count: 11), elastic: [0],
      .landscape)
    writer.title("What the simulation found")
    writer.note(
      "Values of run \(book.runID): \(book.run); and \(book.baseRun) of the plan with the award still "
        + "open. Purple figures do not follow changes of the inputs. “Likely” is the range that holds "
        + "8 in 10 futures; chances are futures of 100.")
    book.addStatus(to: &writer)
    writer.add([.live(book.match.live, style: .bold)])
    writer.freeze(columns: 1)
    func found(_ value: Double, _ style: CellStyle) -> Cell {
      .number(value, style: style.asSimulation)
    }
    func value(_ label: String, _ cell: Cell, _ unit: String) -> CellAddress {
      let row = writer.add([.text(label, style: .label), cell, .text(unit, style: .unit)])
      return writer.at(row, Column.value)
    }

    writer.skip()
    writer.heading(["The run", "", ""], numbers: 1..<2)
    _ = value("Futures with the award granted", found(Double(futures.count), .people), "futures")
    _ = value(
      "Futures with the award open", found(Double(book.base.futures.count), .people), "futures")
    planTotal = value(
      "The plan's sum when it was simulated", found(Double(plan.fingerprint), .money),
      "dollars and people")
    let award = book.base.streams[futures.stream]
    awardChance = value(
      "The award comes, with the plan as it stands",
      .frequency(award.awardedIn, of: book.base.futures.count), "of 100 futures")

    writer.skip()
    writer.heading(
      [
        "Within the award's months", "Promised", "Middle", "Likely: low", "Likely: high",
        "Reached, of 100", "High less low", "For the chart", "",
      ], numbers: 1..<7)
    let firstTarget = writer.row
    targets = plan.targets.map { target in
      let precision = Precision(target.summary)
      let row = writer.add([
        .text(target.count.title, style: .label), found(Double(target.total), .people),
        found(target.summary.median.rounded(.down), .people),
        found(precision.rounded(target.summary.p10), .people),
        found(precision.rounded(target.summary.p90), .people),
        .frequency(target.reached, of: target.futures),
        .live(
          writer.at(writer.row, 4).live - writer.at(writer.row, 3).live, style: .people),
        .live(
          .text("\(target.count.title): ")
            & .text(writer.at(writer.row, 1).live, as: .grouped)),
      ])
      return Target(
        count: target.count, promised: writer.at(row, 1), middle: writer.at(row, 2),
        low: writer.at(row, 3), high: writer.at(row, 4), reached: writer.at(row, 5))
    }

    let targetRows = firstTarget...(writer.row - 1)
    targetLabels = writer.column(7, targetRows)
    targetLows = writer.column(3, targetRows)
    targetBands = writer.column(6, targetRows)

    writer.skip()
    writer.heading(
      ["The plan's own goals", "With the award", "As it stands", "Wanted"], numbers: 1..<4)
    if book.scenario.goals.isEmpty { writer.add([.text("The scenario states no goals.")]) }
    goals = book.base.goals.enumerated().map { place, result in
      let row = writer.add([
        .text(result.goal.sentence.clipped(200).capitalizedFirst, style: .label),
        .frequency(futures.reached(goal: place), of: futures.count),
        .frequency(result.reached, of: result.futures),
        found((result.goal.confidence * 1e8).rounded() / 1e6, .people),
      ])
      return Goal(
        sentence: result.goal.sentence.clipped(200).capitalizedFirst, granted: writer.at(row, 1),
        base: writer.at(row, 2), wanted: writer.at(row, 3))
    }

    writer.skip()
    writer.heading(["Cash of the whole hub, with the award", "", ""], numbers: 1..<2)
    let lowest = futures.values(.lowestCash)
    let summary = Summary(lowest)
    let precision = summary.map { Precision($0) }
    func dollars(_ value: Double?) -> Cell {
      found(value.map { precision?.rounded($0) ?? $0 } ?? 0, .money)
    }
    let months = futures.values(.lowestCashMonth)
    var scratch = months
    let month = months.isEmpty ? 0 : OrderStatistics.quantiles([0.5], selectingIn: &scratch)[0]
    lowestCash = (
      value("Lowest cash, middle", dollars(summary?.median), "dollars"),
      value("Lowest cash: 1 in 10 below", dollars(summary?.p10), "dollars"),
      {
        let row = writer.add([
          .text("Month of the lowest cash, middle", style: .label),
          .text(
            book.scenario.start.advanced(by: Int(month.rounded())).title,
            style: CellStyle.plain.asSimulation.with { $0.horizontal = .right }),
        ])
        return writer.at(row, Column.value)
      }()
    )
    shortMonths = value(
      "A month is short of money or cash",
      .frequency(futures.values(.monthsShort).count { $0 > 0 }, of: futures.count),
      "of 100 futures")

    let ends = Self.quarterEnds(plan)
    writer.skip()
    writer.heading(
      [
        "People placed since the award began (gross), by quarter", "1 in 10 below", "1 in 4 below",
        "Middle", "3 in 4 below", "9 in 10 below", "Base", "Band", "Band", "Band", "Band",
      ], numbers: 1..<11)
    let begin = plan.years[0].months.lowerBound
    let (quarterRows, placedFan) = Self.addFan(
      ends.map {
        ("\(book.scenario.start.advanced(by: $0).title)", futures.people(.placed, begin..<($0 + 1)))
      },
      style: .people, &writer)
    placed = placedFan
    quarters = writer.column(0, quarterRows)
    writer.skip()
    writer.heading(
      [
        "All cash of the hub at the quarter's end, advances included, dollars", "1 in 10 below",
        "1 in 4 below",
        "Middle", "3 in 4 below", "9 in 10 below", "Base", "Band", "Band", "Band", "Band",
      ], numbers: 1..<11)
    cash =
      Self.addFan(
        ends.map { ("\(book.scenario.start.advanced(by: $0).title)", futures.cash(month: $0)) },
        style: .money, &writer
      ).fan
    sheet = book.dressed(writer)
    checks = [Self.ascending(placed, "people placed"), Self.ascending(cash, "cash")].map {
      PlanCheck($0.0, book.names.simulation, $0.1, unit: "quarters")
    }
  }

  /// The last month of each quarter of the award.
  private static func quarterEnds(_ plan: ApplicationPlan) -> [Int] {
    let begin = plan.years[0].months.lowerBound
    let end = plan.years[plan.years.count - 1].months.upperBound
    return stride(from: begin, to: end, by: 3).map { min($0 + 2, end - 1) }
  }

  private static func addFan(
    _ quarters: [(title: String, values: [Double])], style: CellStyle, _ writer: inout SheetWriter
  ) -> (rows: ClosedRange<Int>, fan: Fan) {
    let first = writer.row
    var end = (0.0, 0.0, 0.0)
    for quarter in quarters {
      var scratch = quarter.values
      let levels = OrderStatistics.quantiles([0.1, 0.25, 0.5, 0.75, 0.9], selectingIn: &scratch)
        .map { $0.rounded() }
      end = (levels[0], levels[2], levels[4])
      let row = writer.row
      writer.add(
        [.text(quarter.title, style: .label)]
          + levels.map { .number($0, style: style.asSimulation) } + [
            .live(writer.at(row, 1).live, style: style)
          ]
          + (2...5).map { column in
            .live(writer.at(row, column).live - writer.at(row, column - 1).live, style: style)
          })
    }
    let rows = first...max(first, writer.row - 1)
    return (
      rows,
      Fan(
        levels: (1...5).map { writer.column($0, rows) }, base: writer.column(6, rows),
        bands: (7...10).map { writer.column($0, rows) }, end: end)
    )
  }

  private static func ascending(_ fan: Fan, _ title: String) -> (String, Formula) {
    let first = fan.bands[0].range.first
    let last = fan.bands[fan.bands.count - 1].range.last
    let all = RangeAddress(
      spanning: CellAddress(fan.base.sheet, first), CellAddress(fan.base.sheet, last))
    return ("The levels of \(title) ascend in every quarter", .countIf(all.live, "<0"))
  }
}

extension ApplicationPlan {
  /// A sum that changes when an input of the plan does: dollars asked for, dollars of cost, and people
  /// promised, as far as they stand on Inputs.
  var fingerprint: Int {
    request + cost
      + targets.reduce(0) { $0 + ([.served, .finished].contains($1.count) ? 0 : $1.total) }
  }
}

extension PeopleCount {
  var title: String {
    switch self {
    case .reached: "People reached"
    case .qualified: "People qualified"
    case .enrolled: "Starts of training"
    case .served: "People served, each counted once"
    case .completed: "Completions of a program"
    case .finished: "People who finish training, each counted once"
    case .credentialed: "Earn a credential"
    case .placed: "Placed in a job (gross)"
    case .retainedSixMonths: "Still employed after 6 months"
    case .retainedTwelveMonths: "Still employed after 12 months"
    case .droppedOut: "Leave training without completing"
    }
  }
}
