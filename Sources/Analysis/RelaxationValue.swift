import Planning
package import Simulation
import Uncertainty

/// What a relaxed restriction is worth: how the same futures go with it and without it.
package struct RelaxationValue: Sendable, Hashable {
  package let relaxation: Relaxation
  /// The stream's name.
  package let stream: String
  /// From the plan as it is to the plan with the restriction relaxed.
  package let differences: [PairedDifference]

  /// The outcomes that are compared.
  package static let outcomes: [Outcome] = [.placed, .gap, .cohortsStarted, .funded]

  package subscript(outcome: Outcome) -> PairedDifference? {
    differences.first { $0.outcome == outcome }
  }

  /// Whether any outcome differs in any future.
  package var changesAnything: Bool {
    differences.contains { $0.larger > 0 || $0.smaller > 0 }
  }

  init(_ relaxation: Relaxation, base: Futures, relaxed: Futures) {
    self.relaxation = relaxation
    stream = base.scenario.streams[relaxation.stream].name
    differences = RelaxationValue.outcomes.map {
      PairedDifference($0, from: base, to: relaxed)
    }
  }

  /// The differences whose 95% interval leaves out zero, in the order of the outcomes.
  package var sureDifferences: [PairedDifference] { differences.filter(\.isSure) }

  /// Whether it is listed before another: first what surely places more people, by how many; then
  /// what surely leaves less unpaid, by how much, whatever it does otherwise; then what surely starts
  /// more cohorts, then what pays more cost; then what surely does anything; then the rest.
  ///
  /// A difference whose interval contains zero decides nothing.
  func isWorthMore(than other: RelaxationValue) -> Bool {
    let mine = sureGains
    let others = other.sureGains
    for (left, right) in zip(mine, others) where left != right { return left > right }
    return !sureDifferences.isEmpty && other.sureDifferences.isEmpty
  }

  /// The sure gains by outcome; losses are none.
  private var sureGains: [Double] {
    differences.map { difference in
      guard difference.isSure else { return 0 }
      return max(0, difference.outcome == .gap ? -difference.mean : difference.mean)
    }
  }
}

extension PairedDifference {
  /// Whether the 95% interval of the mean leaves out zero.
  package var isSure: Bool { interval.low > 0 || interval.high < 0 }
}
