import Planning

extension FutureSimulator {
  /// Counts what braiding saves against paying in order in the month's problem, as it was solved.
  mutating func noteSaving() {
    guard blueprint.weighsPayingInOrder else { return }
    counters.savedOnSameDemands += gapInOrder() - leastGap()
  }

  /// Counts a cohort that starts though paying in order would not have covered it.
  ///
  /// The problem is the one that was solved: with the same awards for its training.
  mutating func noteSavedStart() {
    guard blueprint.weighsPayingInOrder, blueprint.scenario.startRule == .funded else { return }
    if gapInOrder() > 0 { counters.startsSaved += 1 }
  }

  private mutating func gapInOrder() -> Int {
    guard blueprint.scenario.braiding == .optimal else { return problem.totalUnpaid }
    // Where the reserve alone could pay everything, no order leaves anything unpaid.
    var total = 0
    for item in problem.items.indices { total += problem.items[item].amount }
    if problem.payers[problem.payers.count - 1].capacity >= total { return 0 }
    return inOrder.gap(of: problem)
  }

  /// What the optimum leaves; the least gap does not depend on any order.
  private mutating func leastGap() -> Int {
    guard blueprint.scenario.braiding == .inOrder, problem.totalUnpaid > 0 else {
      return problem.totalUnpaid
    }
    return inOrder.leastGap(of: problem)
  }
}
