package import Simulation

/// Which way an outcome should go, other things equal.
///
/// A judgment, made once for all comparisons. What a plan spends is no merit and no fault by itself:
/// serving more people costs more.
package enum Preference: String, Sendable, Hashable {
  case more, less, neither

  /// Whether a difference is for the better; nil where neither way is.
  ///
  /// - Parameter difference: the other scenario's value less the base's, not 0
  func isBetter(_ difference: Double) -> Bool? {
    switch self {
    case .more: difference > 0
    case .less: difference < 0
    case .neither: nil
    }
  }
}

extension Outcome {
  /// Which way the outcome should go.
  package var preference: Preference {
    switch self {
    case .reached, .applied, .qualified, .enrolled, .completed, .trained, .credentialed, .placed,
      .retainedSixMonths, .retainedTwelveMonths, .cohortsStarted, .awarded, .lowestCash,
      .monthsOpen, .sustained, .wagesPerYear:
      .more
    case .cohortsPostponed, .refusedForPeople, .refusedForMoney, .refusedForShortMonth, .gap,
      .lapsed, .monthsShort, .costPerPlacement, .costPerParticipant, .costPerCompletion,
      .unpaidShare, .closed, .gaveUp, .droppedOut, .stoppedSearching, .matchLiability:
      .less
    // Spending and its sources, the weather of the economy, and dates.
    default: .neither
    }
  }
}
