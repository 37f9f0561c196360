package import Simulation
package import Uncertainty

/// In how many futures each of several scenarios is the best in one outcome.
package struct BestChances: Sendable, Hashable {
  package let outcome: Outcome
  /// By scenario: the chance of being best.
  ///
  /// Where several are equally good, a future is shared equally among them, so that the chances add
  /// up to 1.
  package let chances: [Double]
  /// By scenario: the 95% interval of that chance, from the simulation error alone.
  ///
  /// Wilson's, as if each future were won whole or not at all; a little wide where futures are shared.
  package let intervals: [WilsonInterval]
  /// By scenario: the chance of being better than all others.
  package let alone: [Double]
  /// The share of futures in which several are equally good, and none is better.
  package let tied: Double
  /// Futures in which the outcome is not defined in every scenario.
  package let leftOut: Int

  /// Whether all scenarios are equally good in every future.
  package var isSame: Bool {
    tied == 1 && chances.allSatisfy { abs($0 * Double(chances.count) - 1) < 1e-9 }
  }

  /// Ranks scenarios future by future; nil where neither way is better, and where no future defines
  /// the outcome in all scenarios.
  package init?(_ outcome: Outcome, among runs: [Futures]) {
    guard outcome.preference != .neither, let count = runs.first?.count else { return nil }
    self.outcome = outcome
    let columns = runs.map { $0.all(outcome) }
    // A future that k scenarios win together counts 1 for them together; whole numbers keep it
    // exact for any k.
    var winsByTie = Array(
      repeating: Array(repeating: 0, count: runs.count + 1), count: runs.count)
    var counted = 0
    for future in 0..<count {
      let values = columns.compactMap { $0[future] }
      guard values.count == runs.count,
        let best = outcome.preference == .more ? values.max() : values.min()
      else { continue }
      counted += 1
      let winners = values.indices.filter { values[$0] == best }
      for winner in winners { winsByTie[winner][winners.count] += 1 }
    }
    guard counted > 0 else { return nil }
    leftOut = count - counted
    chances = winsByTie.map { wins in
      wins.enumerated().dropFirst().reduce(0) { $0 + Double($1.element) / Double($1.offset) }
        / Double(counted)
    }
    intervals = winsByTie.map { wins in
      let sum = wins.enumerated().dropFirst().reduce(0) {
        $0 + Double($1.element) / Double($1.offset)
      }
      return WilsonInterval(successes: Int(sum.rounded()), trials: counted)
    }
    let alone = winsByTie.map { Double($0[1]) / Double(counted) }
    self.alone = alone
    tied = Double(counted - winsByTie.reduce(0) { $0 + $1[1] }) / Double(counted)
  }
}
