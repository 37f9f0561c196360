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

  /// A goal with what every future comes to in its month, in ascending order.
  private struct Subject {
    let result: GoalResult
    let values: [Double]
  }

  /// Makes the sheet; nil where the scenario states no goals that it may show.
  init?(_ source: BoardSource) {
    let subjects = source.projection.goals.indices.compactMap { Self.subject($0, source) }
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
    // Five lists of dots make a page that can be taken in.
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  private static func subject(_ place: Int, _ source: BoardSource) -> Subject? {
    let result = source.projection.goals[place]
    guard Outcome(rawValue: result.goal.metric.rawValue).map({ source.shows($0) }) ?? false else {
      return nil
    }
    return Subject(result: result, values: source.projection.futures.values(goal: place).sorted())
  }

  private static func add(_ subject: Subject, to writer: inout SheetWriter) {
    let goal = subject.result.goal
    let values = (0..<dots).map { dot in
      subject.values[(2 * dot + 1) * subject.values.count / (2 * dots)]
    }
    let filled = values.count { $0 >= goal.threshold }
    let whole = "\(Frequency.text(subject.result.probability)) futures"
    writer.section(
      "\(filled) of \(dots) dots\(goal.isShare ? ":" : "") \(goal.sentence.clipped(120)): \(whole)")
    let format = goal.isShare ? CellStyle.probability : .people
    let unit = goal.isShare ? "share" : "people"
    let threshold = writer.add(
      [
        .text("Filled from"), .number(goal.threshold, style: format.asSimulation),
      ] + Array(repeating: nil, count: across - 1) + [.text(unit, style: .unit)])
    let style = CellStyle.plain.asSimulation.with {
      $0.numberFormat = .custom("[>=\(goal.threshold.asPlainText)]\"●\";\"○\"")
      $0.fontSize = 14
      $0.horizontal = .center
    }
    let first = writer.row
    for row in stride(from: 0, to: dots, by: across) {
      let part = values[row..<(row + across)]
      writer.add(
        [.text(words(part.first ?? 0, part.last ?? 0, goal))]
          + part.map { .number($0, style: style) } + [.text(unit, style: .unit)])
    }
    let block = CellRange(rows: first...(writer.row - 1), columns: 1...across)
    let bound = CellReference(row: threshold, column: 1).absolute
    writer.format(
      block,
      .formula(
        "\(block.first.a1)>=\(bound)", CellStyle.bold.with { $0.fontColor = .success }))
  }

  /// What a line of dots comes to: `84 to 91 people`, `38% to 41%`, `nobody counted`.
  private static func words(_ low: Double, _ high: Double, _ goal: Goal) -> String {
    func one(_ value: Double) -> String {
      guard goal.isShare else { return grouped(Int(value).magnitude) }
      return value < 0 ? "nobody counted" : "\(Int((value * 100).rounded()))%"
    }
    let range = one(low) == one(high) ? one(low) : "\(one(low)) to \(one(high))"
    return goal.isShare ? range : range + " people"
  }
}

extension Double {
  /// The number as a number format has it, without an exponent.
  fileprivate var asPlainText: String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}
