package import Analysis
package import Planning
import Simulation
import Uncertainty

/// What `compare` and `what-if` print.
package struct ComparisonReport: Sendable {
  let comparison: Comparison
  /// By scenario after the base.
  let assumptions: [[AssumptionChange]]
  let notes: [String]
  let shares: EffectShares?
  let ink: Ink

  /// - Parameters:
  ///   - comparison: what was found
  ///   - assumptions: what each scenario after the base assumes differently
  ///   - notes: what deserves a look, a sentence each
  ///   - shares: what each of several changes is responsible for; nil where there is one at most
  ///   - ink: colors
  package init(
    _ comparison: Comparison, assumptions: [[AssumptionChange]], notes: [String],
    shares: EffectShares? = nil, ink: Ink
  ) {
    self.comparison = comparison
    self.assumptions = assumptions
    self.notes = notes
    self.shares = shares
    self.ink = ink
  }

  /// The outcomes that are shown; all others are in the JSON.
  static let outcomes: [Outcome] = [
    .reached, .enrolled, .trained, .placed, .retainedTwelveMonths, .cohortsStarted, .cost, .gap,
    .awarded, .lapsed, .lowestCash, .monthsShort, .costPerPlacement, .monthsOpen, .sustained,
    .closed,
  ]

  package var text: String {
    var report = TextReport()
    addTitle(to: &report)
    for effect in comparison.effects { add(effect, to: &report) }
    if comparison.contenders.count > 2 { addBest(to: &report) }
    if let shares { add(shares, to: &report) }
    addFooting(to: &report)
    return report.text
  }

  private func addTitle(to report: inout TextReport) {
    let base = comparison.base
    for (place, contender) in comparison.contenders.enumerated() {
      report.add(
        ink.heading(contender.name)
          + (place == 0 ? "  " + ink.faint("the base: others are held against it") : ""))
    }
    let start = base.scenario.start
    let end = start.advanced(by: base.scenario.horizon - 1)
    report.add(
      "\(start.title) to \(end.title), \(counted(base.scenario.horizon, "month")); "
        + "the same \(counted(comparison.futureCount, "simulated future")) for each, "
        + "seed \(base.futures.blueprint.seed)")
    for note in notes {
      report.add(wrapped(note, width: RunReport.width, indent: "").map(ink.caution))
    }
  }

  // MARK: One scenario against the base

  private func add(_ effect: Comparison.Effect, to report: inout TextReport) {
    let other = comparison.contenders[effect.contender]
    if comparison.effects.count > 1 {
      report.add()
      report.add(ink.heading("=== \(other.name) against \(comparison.base.name)"))
    }
    addAssumptions(effect, to: &report)
    if effect.isNothing {
      report.section("OUTCOMES AND GOALS", ink)
      report.add("  Nothing changes: every outcome is the same in every future.")
      return
    }
    addFlips(effect, to: &report)
    addDifferences(effect, to: &report)
    addDominance(effect, to: &report)
  }

  private func addAssumptions(_ effect: Comparison.Effect, to report: inout TextReport) {
    report.section("WHAT IS ASSUMED DIFFERENTLY", note: "~ changed   + added   - removed", ink)
    let changes = assumptions[effect.contender - 1]
    guard !changes.isEmpty else {
      report.add("  Nothing.")
      return
    }
    let width = changes.map(\.path.count).filter { $0 <= 48 }.max() ?? 0
    for change in changes {
      let path =
        change.path + String(repeating: " ", count: max(0, width - change.path.count))
      switch change.kind {
      case .changed:
        let values = [change.from, change.to].compactMap(\.self).joined(separator: " -> ")
        report.add("  \(ink.caution("~")) \(values.isEmpty ? change.path : path + "  " + values)")
      case .added: report.add("  \(ink.good("+")) \(line(change.path, path, change.to))")
      case .removed: report.add("  \(ink.bad("-")) \(line(change.path, path, change.from))")
      }
    }
  }

  private func line(_ path: String, _ padded: String, _ value: String?) -> String {
    value.map { padded + "  " + $0 } ?? path
  }

  private func addFlips(_ effect: Comparison.Effect, to report: inout TextReport) {
    guard !effect.flips.isEmpty else { return }
    report.section("GOALS", note: "in how many of 100 futures each is reached", ink)
    var table = TextTable([.left, .right, .right, .right, .left, .right, .right])
    table.add(["", "before", "after", "change", "simulation error", "now reached", "now missed"])
    for flips in effect.flips {
      let words = ChangeWords(.flag, error: error(flips.interval))
      let n = Double(flips.futures)
      table.add([
        flips.goal.sentence, Frequency.count(Double(flips.before) / n),
        Frequency.count(Double(flips.after) / n), words.points(flips.change),
        flips.interval.map { words.range($0, words.points) } ?? "",
        Frequency.count(Double(flips.gained) / n), Frequency.count(Double(flips.lost) / n),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
  }

  private func error(_ interval: ConfidenceInterval?) -> Double {
    interval.map { ($0.high - $0.low) / 4 } ?? 0
  }

  private func addDifferences(_ effect: Comparison.Effect, to report: inout TextReport) {
    let other = comparison.contenders[effect.contender]
    let shown = ComparisonReport.outcomes.compactMap { effect[$0] }.filter { $0.summary != nil }
    let changed = shown.filter { !$0.isNothing }
    report.section("OUTCOMES", note: "averages over the futures", ink)
    var table = TextTable([.left, .right, .right, .right, .left])
    table.add(["", "before", "after", "change", "simulation error"])
    for difference in changed {
      let words = words(difference)
      table.add([
        difference.outcome.title, mean(difference.outcome, comparison.base),
        mean(difference.outcome, other), words.change(difference.summary?.mean ?? 0),
        range(difference, words),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    let same = shown.filter(\.isNothing).map(\.outcome.title)
    if !same.isEmpty {
      report.add(
        wrapped(
          "The same in every future: \(same.joined(separator: ", ")).", width: RunReport.width,
          indent: "  "))
    }
    addFutureByFuture(changed, to: &report)
  }

  private func addFutureByFuture(_ changed: [PairedDifference], to report: inout TextReport) {
    guard !changed.isEmpty else { return }
    report.section(
      "FUTURE BY FUTURE",
      note: "8 in 10 changes lie in the likely range; better, same, worse of 100 futures", ink)
    var table = TextTable([.left, .right, .right, .right, .right, .left])
    table.add(["", "likely range of the change", "better", "same", "worse", ""])
    for difference in changed {
      let isNeutral = difference.outcome.preference == .neither
      table.add(
        [difference.outcome.title, likely(difference)] + counts(difference)
          + [isNeutral ? "neither way is better" : ""])
    }
    report.add(
      table.lines { row, column, cell in row == 0 || column == 5 ? ink.faint(cell) : cell })
  }

  private func words(_ difference: PairedDifference) -> ChangeWords {
    ChangeWords(difference.outcome.measure, error: difference.summary?.standardError ?? 0)
  }

  private func mean(_ outcome: Outcome, _ contender: Comparison.Contender) -> String {
    guard let summary = contender.outcomes.first(where: { $0.outcome == outcome })?.summary else {
      return "-"
    }
    return ChangeWords(outcome.measure, error: summary.standardError ?? 0).value(summary.mean)
  }

  private func range(_ difference: PairedDifference, _ words: ChangeWords) -> String {
    guard let interval = difference.summary?.meanInterval(), interval.low != interval.high else {
      return ""
    }
    return words.range(interval, words.change)
  }

  private func likely(_ difference: PairedDifference) -> String {
    guard let summary = difference.summary, difference.outcome.measure != .flag else { return "" }
    let words = ChangeWords(
      difference.outcome.measure, error: 1.5 * (summary.standardError ?? 0))
    let low = words.change(summary.p10)
    let high = words.change(summary.p90)
    return low == high ? low : "\(low) to \(high)"
  }

  private func counts(_ difference: PairedDifference) -> [String] {
    guard let better = difference.better, let worse = difference.worse, difference.futures > 0
    else { return ["-", Frequency.count(share(difference.same, difference)), "-"] }
    return [better, difference.same, worse].map { Frequency.count(share($0, difference)) }
  }

  private func share(_ count: Int, _ difference: PairedDifference) -> Double {
    Double(count) / Double(difference.futures)
  }
}
