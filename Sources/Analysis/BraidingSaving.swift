package import Simulation

/// What braiding as well as can be saves against paying cost by cost from the streams in file order.
package struct BraidingSaving: Sendable, Hashable {
  /// The gap that paying in order would have left on the same demands, month by month, beyond the
  /// least; what would have followed from it is left out.
  package let onSameDemands: PairedDifference
  /// Cohorts that started, though paying in order would not have covered them.
  package let startsSaved: PairedDifference
  /// From paying in order to the optimum, each simulated from the first month to the last on the same
  /// random numbers.
  package let resimulated: [PairedDifference]

  /// The outcomes that are compared.
  package static let outcomes: [Outcome] = [
    .gap, .funded, .cohortsStarted, .enrolled, .placed, .monthsShort,
  ]

  /// Compares two runs of one plan.
  ///
  /// - Parameters:
  ///   - base: the plan's own futures, in which problems were also paid in order
  ///   - optimal: the futures with optimal braiding
  ///   - inOrder: the futures paid in order
  init(base: Futures, optimal: Futures, inOrder: Futures) {
    let none = Array(repeating: 0, count: base.count)
    onSameDemands = PairedDifference(
      .gap, none, Array(base.column(base.layout.savedOnSameDemands)))
    startsSaved = PairedDifference(
      .cohortsStarted, none, Array(base.column(base.layout.startsSaved)))
    resimulated = BraidingSaving.outcomes.map {
      PairedDifference($0, from: inOrder, to: optimal)
    }
  }
}
