import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// One plan on one page: what differs, what comes of it, people placed and cash over time.
///
/// The charts of all plans have the same scales, so that pages can be laid side by side.
struct PlanSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  /// The scales that all plans share.
  struct Scales {
    let placed: Double
    let lowestCash: Double
    let highestCash: Double

    init(_ source: PlansSource) {
      let points = source.plans.flatMap { $0.projection[.placed]?.points ?? [] }
      placed = Scales.roundedUp(points.map(\.p90).max() ?? 0)
      let cash = source.plans.flatMap { $0.projection[.cash]?.points ?? [] }
      highestCash = Scales.roundedUp(cash.map(\.p90).max() ?? 0)
      lowestCash = -Scales.roundedUp(-(min(0, cash.map(\.p10).min() ?? 0)))
    }

    /// The next number with one digit, or half of such a step, above a number.
    static func roundedUp(_ value: Double) -> Double {
      guard value > 0 else { return value < 0 ? 0 : 1 }
      var step = 1.0
      while step * 10 <= value { step *= 10 }
      return (value / (step / 2)).rounded(.up) * step / 2
    }
  }

  private enum Column {
    static let people = 1
    static let cash = 6
    /// Bands of the fans, by the column of the value above each.
    static let peopleBands = 11
    static let cashBands = 15
  }

  init(_ place: Int, _ source: PlansSource, _ scales: Scales) throws(SpreadsheetError) {
    let plan = source.plans[place]
    // The columns of the months behind the charts go on beyond the page's own width.
    var writer = SheetWriter(
      source.names.plans[place], widths: [11] + Array(repeating: 11, count: 18), .landscape,
      paperColumns: 14)
    writer.title("Plan \(plan.letter): \(plan.name)")
    writer.note(
      "\(source.months); \(source.run). The fans hold 8 in 10 futures, their dark part the middle "
        + "half. Their width is what we do not know. The scales are the same for every plan.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    writer.skip()
    for sentence in Self.sentences(plan, source) { writer.paragraph(sentence) }
    writer.skip()
    let people = writer.finding(Self.finding(.placed, plan))
    let peoplePlace = writer.room(height: 260)
    let cash = writer.finding(Self.finding(.cash, plan))
    let cashPlace = writer.room(height: 260)
    writer.screenSection("The months of the charts")
    let rows = try Self.addMonths(plan, source.scenario, to: &writer)
    writer.fitOnePage()
    let name = writer.sheet.name
    writer.add(
      Self.fan(
        rows, base: Column.people, bands: Column.peopleBands, title: people, peoplePlace,
        ChartAxis(title: "people", numberFormat: .integer, minimum: 0, maximum: scales.placed),
        Self.finding(.placed, plan), name))
    writer.add(
      Self.fan(
        rows, base: Column.cash, bands: Column.cashBands, title: cash, cashPlace,
        ChartAxis(
          title: "US dollars", numberFormat: .money, minimum: scales.lowestCash,
          maximum: scales.highestCash), Self.finding(.cash, plan), name))
    let bands = RangeAddress(
      name, CellRange(rows: rows, columns: Column.peopleBands...(Column.cashBands + 3)))
    checks = [
      WorkbookCheck(
        title: "The lines of plan \(plan.letter)'s fans never cross", sheet: name,
        .countIf(.range(bands), "<0"), allowed: 0, unit: "bands")
    ]
    sheet = source.dressed(writer)
  }

  // MARK: Words

  private static func sentences(
    _ plan: PlansSource.Plan, _ source: PlansSource
  ) -> [String] {
    var sentences: [String] = []
    if plan.letter == source.first.letter {
      sentences.append("The course that the other plans are held against.")
    } else if plan.assumptions.isEmpty {
      sentences.append("It assumes the same as plan \(source.first.letter).")
    } else {
      let words = plan.assumptions.prefix(6).map { change in
        let values = [change.from, change.to].compactMap(\.self).joined(separator: " becomes ")
        switch change.kind {
        case .changed: return "\(change.path): \(values)"
        case .added: return "\(change.path) is added" + (values.isEmpty ? "" : " (\(values))")
        case .removed: return "\(change.path) is left out"
        }
      }
      let more = plan.assumptions.count - words.count
      sentences.append(
        "What differs from plan \(source.first.letter): " + words.joined(separator: "; ")
          + (more > 0 ? "; and \(more) more, on the sheet Differences." : "."))
    }
    for goal in plan.projection.goals {
      sentences.append(
        "\(goal.goal.sentence.clipped(200).capitalizedFirst): reached in "
          + "\(Frequency.text(goal.probability, besides: goal.goal.confidence)) futures, wanted in "
          + "\(Frequency.text(goal.goal.confidence)): \(goal.isMet ? "enough." : "not enough.")")
    }
    let signs = plan.projection.worst.signs.prefix(3)
    if !signs.isEmpty {
      sentences.append(
        "What goes with the worst tenth of its futures: "
          + signs.map { sign in
            let share = Double(sign.amongWorst) / Double(plan.projection.worst.futures.count)
            let all = Double(sign.amongAll) / Double(plan.projection.worst.all)
            return "\(sign.statement) (\(Frequency.text(share)) of the worst, "
              + "\(Frequency.count(all)) of all)"
          }.joined(separator: "; ") + ". Signs, not proven causes.")
    }
    return sentences
  }

  private static func finding(_ series: Series, _ plan: PlansSource.Plan) -> String {
    guard let end = plan.projection[series]?.points.last else { return series.title }
    switch series {
    case .placed:
      let summary = plan.projection[.placed]?.summary
      return "People placed by the last month: likely "
        + (summary.map { LikelyRange.text($0, isMoney: false) } ?? "none")
    default:
      func dollars(_ value: Double) -> String {
        let rounded = (value / 1_000).rounded() * 1_000
        return (rounded < 0 ? "-$" : "$") + grouped(UInt(abs(rounded)))
      }
      return "Cash at the last month's end: likely \(dollars(end.p10)) to \(dollars(end.p90))"
    }
  }

  // MARK: Months

  private static func addMonths(
    _ plan: PlansSource.Plan, _ scenario: Scenario, to writer: inout SheetWriter
  ) throws(SpreadsheetError) -> ClosedRange<Int> {
    let levels = ["1 in 10 below", "1 in 4 below", "Middle", "3 in 4 below", "9 in 10 below"]
    let bands = ["to 1 in 4", "to middle", "to 3 in 4", "to 9 in 10"]
    writer.heading(
      ["Month"] + levels.map { "Placed: \($0)" } + levels.map { "Cash: \($0)" }
        + bands.map { "Placed: band \($0)" } + bands.map { "Cash: band \($0)" },
      numbers: 1..<19)
    let first = writer.row
    for month in 0..<scenario.horizon {
      guard let placed = plan.projection[.placed]?.points[month],
        let cash = plan.projection[.cash]?.points[month]
      else { continue }
      func values(_ point: SeriesResult.Point) -> [Double] {
        [point.p10, point.p25, point.median, point.p75, point.p90]
      }
      let row = writer.add(
        [try .month(scenario.start.advanced(by: month))]
          + values(placed).map { .number($0, style: .foundPeople) }
          + values(cash).map { .number($0, style: .foundMoney) })
      for band in 0..<4 {
        for (values, bands, style) in [
          (Column.people, Column.peopleBands, CellStyle.people),
          (Column.cash, Column.cashBands, CellStyle.money),
        ] {
          writer.put(
            .live(
              writer.cell(row, values + band + 1) - writer.cell(row, values + band), style: style),
            row: row, column: bands + band)
        }
      }
    }
    return first...(writer.row - 1)
  }

  private static func fan(
    _ rows: ClosedRange<Int>, base: Int, bands: Int, title: CellAddress,
    _ placement: Chart.Placement, _ axis: ChartAxis, _ words: String, _ name: SheetName
  ) -> Chart {
    func column(_ column: Int) -> RangeAddress {
      RangeAddress(name, CellRange(column: column, rows: rows))
    }
    let names = [
      "Likely range: 8 in 10 futures", "The middle half: 5 in 10 futures", "Upper half",
      "Upper edge",
    ]
    var chart = Chart.fan(
      title: .cell(title), categories: column(0), base: column(base),
      bands: names.enumerated().map { place, words in
        FanBand(name: .literal(words), distances: column(bands + place))
      }, categoryAxis: .months(rows.count), valueAxis: axis,
      alternativeText: "Fan chart by month. \(words).".clipped(1_900), placement: placement)
    chart.legend = ChartLegend(.bottom, hiding: [0, 3, 4])
    return chart
  }
}
