import Analysis
import Planning
import Simulation
import Uncertainty

extension ComparisonReport {
  /// Who is responsible for what, one row for each outcome and goal that changes at all.
  func add(_ shares: EffectShares, to report: inout TextReport) {
    report.section(
      "WHICH CHANGE DOES IT", note: "each change's part of the change, on average", ink)
    for (place, change) in shares.changes.enumerated() {
      report.add("  \(ComparisonReport.letter(place))  \(change)")
    }
    report.add()
    let rows = shares.rows.filter { isShown($0.subject) && !isNothing($0) }
    guard !rows.isEmpty else {
      report.add("  None of them changes anything that is shown here.")
      return
    }
    var table = TextTable([.left] + shares.changes.map { _ in .right } + [.right, .left])
    table.add(
      [""] + shares.changes.indices.map(ComparisonReport.letter) + ["together", "each part"])
    for row in rows { table.add(cells(row)) }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    let orders =
      shares.orders.map {
        "\($0) orders drawn at random of those in which they could be made; other orders would give "
          + "slightly other parts"
      } ?? "every order in which they could be made, so it does not depend on how you listed them"
    report.add(
      wrapped(
        "A part is what the change adds to those made before it, averaged over \(orders). "
          + "Parts add up; each may be off by "
          + "as much as stands last (95 of 100). "
          + "Averages over \(counted(shares.futures, "future"))"
          + (shares.futures < comparison.futureCount
            ? ", the first of the \(grouped(UInt(comparison.futureCount))) above; hence small "
              + "differences from the changes there."
            : "."),
        width: RunReport.width, indent: "  "
      ).map(ink.faint))
  }

  private func isShown(_ subject: EffectShares.Subject) -> Bool {
    switch subject {
    case .outcome(let outcome): ComparisonReport.outcomes.contains(outcome)
    case .goal: true
    }
  }

  private func isNothing(_ row: EffectShares.Row) -> Bool {
    row.whole == 0
      && row.parts.allSatisfy { $0.mean == 0 && ($0.interval.map { $0.low == $0.high } ?? true) }
  }

  /// The parts rounded so that they add up to the rounded whole.
  private func cells(_ row: EffectShares.Row) -> [String] {
    let title: String
    let measure: Outcome.Measure
    switch row.subject {
    case .outcome(let outcome): (title, measure) = (outcome.title, outcome.measure)
    case .goal(let goal): (title, measure) = (goal.sentence, .flag)
    }
    let errors = row.parts.compactMap(\.interval).map { ($0.high - $0.low) / 4 }
    let words = ChangeWords(measure, error: errors.max() ?? 0)
    let whole = words.steps(row.whole)
    let parts = Apportionment.wholes(
      row.parts.map { $0.mean / words.step }, of: row.whole / words.step, roundedTo: whole)
    return [title] + (parts + [whole]).map { words.change(Double($0) * words.step) }
      + [errors.max().map { $0 > 0 ? words.margin($0) : "exactly" } ?? ""]
  }

  /// A to Z, then A2 and so on.
  static func letter(_ place: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let turn = place / letters.count
    return String(letters[place % letters.count]) + (turn == 0 ? "" : "\(turn + 1)")
  }
}
