package import Simulation

/// Which way an outcome should go, other things equal.
///
/// A judgment, made once for all comparisons. What a plan spends is no merit and no fault by itself:
/// serving more people costs more.
package enum Preference: String, Sendable, Hashable {
  case more, less, neither
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
      .unpaidShare, .closed, .gaveUp, .droppedOut, .stoppedSearching, .matchLiability, .creditPeak,
      .creditMonths, .interest:
      .less
    // Spending and its sources, the weather of the economy, and dates.
    default: .neither
    }
  }
}
