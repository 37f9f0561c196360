import Analysis
import Planning
import Simulation
import Uncertainty

extension ComparisonReport {
  /// The outcomes whose balance of wins and losses is put into a sentence.
  private static let judged: [Outcome] = [
    .placed, .trained, .gap, .lowestCash, .monthsShort, .costPerPlacement,
  ]

  func addDominance(_ effect: Comparison.Effect, to report: inout TextReport) {
    let name = comparison.contenders[effect.contender].name
    report.section("IN WORDS", note: "\(name) against \(comparison.base.name)", ink)
    for outcome in ComparisonReport.judged {
      guard let difference = effect[outcome], !difference.isNothing,
        let sentence = Dominance.sentence(difference)
      else { continue }
      report.add(
        wrapped("\(outcome.title): \(sentence)", width: RunReport.width, indent: "  "))
    }
    if let placed = effect[.placed], let gain = placed.gain, gain >= 2 {
      report.add(
        wrapped(
          "Comparing futures of the same luck tells the change in placements as surely as "
            + "\(Precision.leading(gain)) times as many futures of different luck would.",
          width: RunReport.width, indent: "  "
        ).map(ink.faint))
    }
  }

  func addBest(to report: inout TextReport) {
    report.section(
      "WHICH IS BEST",
      note: "in how many of 100 futures (simulation error, 95 of 100); equals share a future", ink)
    let names = comparison.contenders.map(\.name)
    // Long names would push the table off the terminal.
    let isLong = names.reduce(0) { $0 + $1.count + 3 } > 60
    if isLong {
      for (place, name) in names.enumerated() {
        report.add("  \(ComparisonReport.letter(place))  \(name)")
      }
      report.add()
    }
    var table = TextTable([.left] + names.map { _ in .right } + [.right])
    let heads = isLong ? names.indices.map(ComparisonReport.letter) : names
    table.add([""] + heads + ["several equal"])
    for outcome in ComparisonReport.outcomes {
      guard let best = comparison.best.first(where: { $0.outcome == outcome }),
        !best.isSame
      else { continue }
      table.add(
        ["\(outcome.title), \(outcome.preference == .more ? "most" : "least")"]
          + zip(best.chances, best.intervals).map(ComparisonReport.chance)
          + [Frequency.count(best.tied)])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
  }

  /// `55 (53 to 57)`; the ends are left out where they read the same.
  private static func chance(_ chance: Double, _ interval: WilsonInterval) -> String {
    let low = Frequency.count(interval.low)
    let high = Frequency.count(interval.high)
    let middle = Frequency.count(chance)
    return low == high ? middle : "\(middle) (\(low) to \(high))"
  }

  func addFooting(to report: inout TextReport) {
    report.add()
    let faults = comparison.contenders.flatMap { contender in
      let futures = contender.futures
      return futures.column(futures.layout.moneyResidual)
        + futures.column(futures.layout.peopleResidual)
    }
    if faults.allSatisfy({ $0 == 0 }) {
      report.add(
        ink.faint(
          "Books balance to the cent and everyone is accounted for, in every month of every future."
        ))
    } else {
      report.add(
        ink.bad("THE BOOKS DO NOT BALANCE. Please report this with the scenario files."))
    }
    report.add(
      ink.faint("Placements are gross. This is a simulation, not legal advice."))
  }
}

/// Who wins how often, and by how much the loser can lose, as a sentence.
enum Dominance {
  /// `at least as good in 94 of 100 futures, better in 60 of 100; in these 10,000 futures never worse
  /// by more than $9,000`; nil where neither way is better.
  static func sentence(_ difference: PairedDifference) -> String? {
    guard let better = difference.better, let worse = difference.worse,
      let loss = difference.greatestLoss, let win = difference.greatestWin
    else { return nil }
    let words = ChangeWords(difference.outcome.measure, error: 0)
    let futures = Double(difference.futures)
    let these = "in these \(counted(difference.futures, "future"))"
    /// An extreme of the sample: no more than two digits, and never less than what was seen.
    func atMost(_ value: Double) -> String {
      words.size(Precision.ceiling(value, least: words.step))
    }
    if better == 0 && worse == 0 { return "the same in every future." }
    if worse == 0 {
      return
        "never worse \(these), and better in \(Frequency.text(Double(better) / futures)), by up to "
        + "about \(atMost(win))."
    }
    if better == 0 {
      return
        "never better \(these), and worse in \(Frequency.text(Double(worse) / futures)), by up to "
        + "about \(atMost(loss))."
    }
    return
      "at least as good in \(Frequency.text(Double(better + difference.same) / futures)) futures, "
      + "better in \(Frequency.text(Double(better) / futures)); \(these) never worse by more than "
      + "\(atMost(loss))."
  }
}

extension Precision {
  /// A number with its first two digits: `1,200`.
  static func leading(_ value: Double) -> String {
    var step = 1.0
    while step * 100 <= value { step *= 10 }
    return grouped(UInt((value / step).rounded() * step))
  }

  /// A size rounded up to its first two digits, or to whole steps where those are coarser.
  static func ceiling(_ value: Double, least: Double) -> Double {
    var step = least
    while step * 100 <= value { step *= 10 }
    // A rounding error must not lift a whole number of steps.
    return (value / step - 1e-9).rounded(.up) * step
  }
}
