package import Analysis
import Planning
import Simulation
import Uncertainty

/// A choice between plans and what to find out before it is made, for the terminal.
package struct ChoiceReport {
  private let choice: PlanChoice
  private let notes: [String]
  private let ink: Ink

  /// - Parameters:
  ///   - choice: what was found
  ///   - notes: what deserves a look, a sentence each
  ///   - ink: colors or none
  package init(_ choice: PlanChoice, notes: [String], ink: Ink) {
    self.choice = choice
    self.notes = notes
    self.ink = ink
  }

  private static let width = 100
  /// How many findings are listed for each aim.
  private static let mostFindings = 5

  /// The whole text.
  package var text: String {
    var report = TextReport()
    for (place, name) in choice.names.enumerated() {
      report.add("\(ink.heading(letter(place)))  \(name)")
    }
    let futures = choice.runs[0]
    report.add(
      "A choice between \(choice.names.count) plans; the same "
        + "\(counted(futures.count, "simulated future")) for each, seed \(futures.blueprint.seed)")
    for note in notes {
      report.add(wrapped(note, width: ChoiceReport.width, indent: "").map(ink.caution))
    }
    addChoice(to: &report)
    addFindings(to: &report)
    return report.text
  }

  private func letter(_ plan: Int) -> String { ComparisonReport.letter(plan) }

  // MARK: As things stand

  private func addChoice(to report: inout TextReport) {
    report.section("THE CHOICE AS THINGS STAND", note: "by what it is to be good for", ink)
    var table = TextTable([.left] + choice.names.map { _ in .right } + [.left])
    table.add([""] + choice.names.indices.map(letter) + ["choose"])
    for row in choice.rows {
      let words = words(row, row.means.compactMap(\.standardError).max())
      table.add(
        [title(row.aim)] + row.means.map { words.value($0.mean) } + [verdict(row)])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    if choice.leftOut > 0 {
      report.add(
        "  \(counted(choice.leftOut, "future")) without this outcome in some plan count for goals only."
      )
    }
  }

  private func verdict(_ row: PlanChoice.Row) -> String {
    if row.lead.minimum == 0, row.lead.maximum == 0 { return "either: they are the same" }
    let isClose = row.lead.meanInterval().map { $0.low <= 0 } ?? true
    return letter(row.now) + (isClose ? ", too close to call" : "")
  }

  private func title(_ aim: PlanChoice.Aim) -> String {
    switch aim {
    case .best(let outcome):
      "No plan does better: \(outcome.title), \(outcome.preference == .more ? "most" : "least")"
    case .goal(let goal): goal.sentence
    case .mean(let outcome): "\(outcome.title), on average"
    }
  }

  private func words(_ row: PlanChoice.Row, _ error: Double?) -> ChangeWords {
    switch row.aim {
    case .best, .goal: ChangeWords(.flag, error: error ?? 0)
    case .mean(let outcome): ChangeWords(outcome.measure, error: error ?? 0)
    }
  }

  // MARK: Finding out

  private func addFindings(to report: inout TextReport) {
    report.section(
      "WHAT TO FIND OUT BEFORE CHOOSING", note: "what choosing after the finding adds", ink)
    for row in choice.rows where !row.telling.isEmpty {
      report.add("  \(title(row.aim)): \(asThingsStand(row))")
      let telling = row.telling
      var table = TextTable([.left, .right, .left, .left])
      for finding in telling.prefix(ChoiceReport.mostFindings) { table.add(cells(finding, row)) }
      let all = words(row, row.everything.standardError)
      table.add(["  everything, luck included", all.change(row.everything.mean * row.sign), "", ""])
      report.add(table.lines())
    }
    let idle = choice.rows.filter(\.telling.isEmpty)
    if !idle.isEmpty {
      report.add(
        wrapped(
          "Nothing that could be found out adds anything beyond simulation error to: "
            + idle.map { "\(title($0.aim)) (choose \(letter($0.now)))" }.joined(separator: "; ")
            + ".",
          width: ChoiceReport.width, indent: "  "))
    }
    if let row = choice.rows.first, let first = row.telling.first {
      report.add(wrapped(advice(first, row), width: ChoiceReport.width, indent: "  "))
    }
    report.add(
      wrapped(
        "What is added is the gain of choosing by the finding over choosing now, with its simulation "
          + "error (95 of 100). What to choose is learned from one half of the futures and counted in the "
          + "other, so that chance alone promises nothing. Values found are sorted into "
          + "\(ChoiceReport.classWords(choice)); a finer rule might add a little more.",
        width: ChoiceReport.width, indent: "  "
      ).map(ink.faint))
  }

  private static func classWords(_ choice: PlanChoice) -> String {
    "up to \(PlanChoice.classes(of: choice.runs[0].count)) classes"
  }

  private func asThingsStand(_ row: PlanChoice.Row) -> String {
    let summary = row.means[row.now]
    return "\(words(row, summary.standardError).value(summary.mean)) with \(letter(row.now))"
  }

  private func cells(_ finding: PlanChoice.Finding, _ row: PlanChoice.Row) -> [String] {
    let words = words(row, finding.value.standardError)
    let interval = finding.value.interval()
    let ends = [interval.low, interval.high].map { $0 * row.sign }
    let plans = finding.choices.map { "\(letter($0.plan)) if \($0.words)" }
    return [
      "  \(choice.unknowns[finding.unknown].title)",
      words.change(finding.value.gain * row.sign),
      "(\(words.change(ends[0])) to \(words.change(ends[1])))",
      plans.count > 3
        ? plans.prefix(2).joined(separator: ", ") + ", …" : plans.joined(separator: ", "),
    ]
  }

  private func advice(_ finding: PlanChoice.Finding, _ row: PlanChoice.Row) -> String {
    let now = row.means[row.now].mean
    let words = words(row, finding.value.standardError)
    return "Find out first: \(choice.unknowns[finding.unknown].title). Whoever chooses afterwards "
      + "has chosen the best plan in \(words.value(now + finding.value.gain)) futures, in place of "
      + "\(words.value(now))."
  }
}
