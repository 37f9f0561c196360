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

  /// Whether it is worth more than another: more people placed, then less unpaid, then more cohorts
  /// started, then more cost paid.
  ///
  /// Only means that are sure to differ from zero count at first; what is left equal is told apart
  /// by the means themselves.
  func isWorthMore(than other: RelaxationValue) -> Bool {
    let mine = worth(sureOnly: true) + worth(sureOnly: false)
    let others = other.worth(sureOnly: true) + other.worth(sureOnly: false)
    for (left, right) in zip(mine, others) where left != right { return left > right }
    return false
  }

  private func worth(sureOnly: Bool) -> [Double] {
    differences.map { difference in
      let isSure = difference.interval.low > 0 || difference.interval.high < 0
      guard isSure || !sureOnly else { return 0 }
      return difference.outcome == .gap ? -difference.mean : difference.mean
    }
  }
}
