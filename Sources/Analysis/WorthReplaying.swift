import Planning
package import Simulation

/// The futures of a run that tell most when they are replayed.
package struct WorthReplaying: Sendable, Hashable {
  /// The middle future by people placed by the first placement goal's date, or by the end without
  /// one: the first of those that place as many as the median.
  package let middle: Int
  /// One future in twenty is worse: fewer goals reached, then fewer people placed, then more unpaid.
  package let worstTwentieth: Int

  package init(_ futures: Futures) {
    let scenario = futures.scenario
    var placed = (futures.values(.placed) ?? []).map { Int32(clamping: $0) }
    if let by = scenario.placementGoal?.by,
      let counts = futures.counts(.placed, month: scenario.monthNumber(by))
    {
      placed = Array(counts)
    }
    let order = placed.indices.sorted { (placed[$0], $0) < (placed[$1], $1) }
    let median = placed[order[(futures.count - 1) / 2]]
    middle = placed.firstIndex(of: median) ?? 0
    worstTwentieth = WorstFutures.ranked(futures)[futures.count / 20]
  }
}
