import Analysis
import Planning
import Spreadsheet

/// A table of what moves placements most, and its chart: a bar for each unknown, from the mean where it
/// is low to the mean where it is high.
struct Tornado {
  private let drivers: Drivers
  /// Those that move placements most first, by the difference that is printed, since the title names
  /// the first.
  private let top: [Drivers.Driver]

  /// Chooses what to show; nil where nothing moves placements.
  ///
  /// - Parameters:
  ///   - drivers: what drives placements
  ///   - settled: the stream about which everything is settled, so that it moves nothing
  ///   - most: how many unknowns at most
  init?(_ drivers: Drivers?, settled: String? = nil, most: Int) {
    guard let drivers else { return nil }
    let open = drivers.drivers.filter { driver in
      settled.map { !driver.input.title.hasPrefix($0 + ": ") } ?? true
    }
    let order = open.indices.sorted {
      (Self.difference(open[$1]), $0) < (Self.difference(open[$0]), $1)
    }
    top = order.prefix(most).map { open[$0] }.filter { Self.difference($0) > 0 }
    self.drivers = drivers
    guard !top.isEmpty else { return nil }
  }

  private static func ends(_ driver: Drivers.Driver) -> (low: Double, high: Double) {
    let (low, high) = (driver.low.mean.rounded(), driver.high.mean.rounded())
    return (min(low, high), max(low, high))
  }

  private static func difference(_ driver: Drivers.Driver) -> Double {
    let ends = ends(driver)
    return ends.high - ends.low
  }

  /// The highest end of all bars.
  var highest: Double { top.map { Self.ends($0).high }.max() ?? 0 }

  /// `“Openings” moves placements most: from 84 to 121`.
  private var finding: String {
    let ends = Self.ends(top[0])
    return "“\(top[0].input.title.asLabel.capitalizedFirst)” moves placements most: from "
      + "\(grouped(Int(ends.low).magnitude)) to \(grouped(Int(ends.high).magnitude))"
  }

  /// Writes the table and the chart over the first six columns of a sheet.
  ///
  /// - Parameters:
  ///   - writer: the sheet
  ///   - title: the head of the first column
  ///   - remark: the head of the last one, and what it says of an unknown
  ///   - height: of the chart, in pixels
  ///   - maximum: where the axis ends; nil to leave that to the program
  ///   - isExplained: whether a note says what low and high mean
  func add(
    to writer: inout SheetWriter, title: String,
    remark: (head: String, words: (Drivers.Driver) -> String), height: Int = 320,
    maximum: Double? = nil, isExplained: Bool = true
  ) {
    writer.heading(
      [title, "Placed: lower", "Placed: higher", "Low", "Difference", remark.head], numbers: 1..<5)
    let first = writer.row
    for driver in top {
      let row = writer.row
      let ends = Self.ends(driver)
      let purple = CellStyle.people.asSimulation.atTop
      writer.add([
        .text(driver.input.title.asLabel.capitalizedFirst, style: .label),
        .number(ends.low, style: purple), .number(ends.high, style: purple),
        .live(.min(writer.at(row, 1).live, writer.at(row, 2).live), style: CellStyle.people.atTop),
        .live(
          .abs(writer.at(row, 2).live - writer.at(row, 1).live), style: CellStyle.people.atTop),
        .text(remark.words(driver), style: CellStyle.label.with { $0.indent = 1 }),
      ])
    }
    let rows = first...(writer.row - 1)
    let luck =
      "\(Int((drivers.luck * 100).rounded())) of 100 parts of the spread are luck that nothing settles "
      + "beforehand."
    writer.note(
      isExplained
        ? "Placements by the last simulated month, on average, where the unknown is in the lowest and "
          + "where it is in the highest fifth of its values. " + luck : luck)
    let finding = writer.finding(finding)
    let place = writer.room(height: height)
    writer.add(chart(writer, rows, finding, place, maximum: maximum))
    writer.skip()
  }

  private func chart(
    _ writer: SheetWriter, _ rows: ClosedRange<Int>, _ finding: CellAddress,
    _ place: Chart.Placement, maximum: Double?
  ) -> Chart {
    let categories = writer.column(0, rows)
    return Chart(
      kind: .barStacked, title: .cell(finding),
      series: [
        ChartSeries(
          name: .literal("Up to the lower end"), categories: categories,
          values: writer.column(3, rows)),
        ChartSeries(
          name: .literal("From the lower to the higher end"), categories: categories,
          values: writer.column(4, rows), fill: .solid(.outerBand)),
      ],
      categoryAxis: ChartAxis(isReversed: true, labelInterval: 1),
      valueAxis: ChartAxis(
        title: "People placed (gross)", numberFormat: .integer, minimum: 0, maximum: maximum),
      legend: ChartLegend(.none),
      alternativeText: ("Bars of placements between the lower and the higher end of each unknown: "
        + top.map { driver in
          let ends = Self.ends(driver)
          return "\(driver.input.title): \(Int(ends.low)) to \(Int(ends.high))"
        }.joined(separator: "; ") + ".").clipped(1_900),
      placement: place)
  }
}

extension Drivers {
  /// Writes for each goal the conditions that futures which miss it share, over the first six columns
  /// of a sheet; nothing where none are known.
  ///
  /// - Parameters:
  ///   - writer: the sheet
  ///   - title: the head of the first column
  func addFailures(to writer: inout SheetWriter, title: String) {
    let found = zip(goals, failures).compactMap { goal, pattern in
      pattern.groups.first.map { (goal, $0) }
    }
    guard !found.isEmpty else { return }
    writer.heading(
      [title, "Of 100 misses", "Miss, of 100", "", "", "These hold together"], numbers: 1..<3)
    for (goal, group) in found {
      let purple = CellStyle.people.asSimulation.atTop
      writer.add([
        .text(goal.goal.sentence.clipped(160).capitalizedFirst, style: .label),
        .number((group.coverage * 100).rounded(), style: purple),
        .number((group.density * 100).rounded(), style: purple), nil, nil,
        .text(
          group.conditions.map(\.words).joined(separator: "; and ").clipped(300),
          style: CellStyle.label.with { $0.indent = 1 }),
      ])
    }
    writer.note(
      "Conditions found in one half of the futures and counted in the other; signs, not proven "
        + "causes.")
  }
}
