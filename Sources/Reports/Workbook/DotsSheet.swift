import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet that shows each goal's chance as fifty dots, which lay readers count more rightly than
/// they read curves.
///
/// Each dot stands for two of a hundred futures and lies at the middle of its fiftieth of them, in
/// order, as in the quantile dot plots of Kay and others (2016). Filled dots reach the goal.
struct DotsSheet {
  let sheet: Sheet

  private static let dots = 50
  private static let across = 10

  /// A goal with what every future comes to in its month.
  private struct Subject {
    let result: GoalResult
    let people: Int
    let values: [Double]
  }

  /// Makes the sheet; nil where no goal asks for a number of people that is followed to its month.
  init?(_ source: BoardSource) {
    let subjects = source.goals.compactMap { Self.subject($0, source) }
    guard !subjects.isEmpty else { return nil }
    var writer = SheetWriter(
      source.names.dots, widths: [34] + Array(repeating: 5, count: Self.across) + [12], .portrait)
    writer.title("The goals in fifty dots")
    writer.note(
      "Each dot stands for 2 of 100 futures, from \(source.run), in order from the fewest people to "
        + "the most. A filled green dot reaches the goal, an empty one does not. We do not know "
        + "which dot will come.")
    source.addStatus(to: &writer)
    writer.freeze(columns: 1)
    for subject in subjects {
      writer.skip()
      Self.add(subject, to: &writer)
    }
    sheet = source.dressed(writer)
  }

  private static func subject(_ result: GoalResult, _ source: BoardSource) -> Subject? {
    let goal = result.goal
    guard case .people(let people) = goal.target, goal.tag == nil else { return nil }
    let futures = source.projection.futures
    let month = source.scenario.monthNumber(goal.by)
    let series = Series(rawValue: goal.metric.rawValue)
    if let series, let counts = futures.counts(series, month: month) {
      return Subject(result: result, people: people, values: counts.map { Double($0) }.sorted())
    }
    guard month == source.scenario.horizon - 1,
      let outcome = Outcome(rawValue: goal.metric.rawValue), let counts = futures.values(outcome)
    else { return nil }
    return Subject(result: result, people: people, values: counts.map { Double($0) }.sorted())
  }

  private static func add(_ subject: Subject, to writer: inout SheetWriter) {
    let values = (0..<dots).map { dot in
      subject.values[(2 * dot + 1) * subject.values.count / (2 * dots)]
    }
    let filled = values.count { $0 >= Double(subject.people) }
    writer.section(
      "\(filled) of \(dots) dots \(subject.result.goal.sentence.clipped(120)): "
        + "\(Frequency.text(subject.result.probability)) futures")
    let threshold = writer.add(
      [
        .text("Filled from"),
        .integer(subject.people, style: CellStyle.people.asSimulation),
      ] + Array(repeating: nil, count: across - 1) + [.text("people", style: .unit)])
    let style = CellStyle.plain.asSimulation.with {
      $0.numberFormat = .custom("[>=\(subject.people)]\"●\";\"○\"")
      $0.fontSize = 14
      $0.horizontal = .center
    }
    let first = writer.row
    for row in stride(from: 0, to: dots, by: across) {
      let part = values[row..<(row + across)]
      let low = Int(part.first ?? 0)
      let high = Int(part.last ?? 0)
      let words =
        low == high
        ? "\(grouped(low.magnitude))" : "\(grouped(low.magnitude)) to \(grouped(high.magnitude))"
      writer.add(
        [.text("\(words) people")] + part.map { .number($0, style: style) }
          + [.text("people", style: .unit)])
    }
    let block = CellRange(rows: first...(writer.row - 1), columns: 1...across)
    let bound = CellReference(row: threshold, column: 1).absolute
    writer.format(
      block,
      .formula(
        "\(block.first.a1)>=\(bound)", CellStyle.bold.with { $0.fontColor = .success }))
  }
}
