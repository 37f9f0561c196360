import Planning
package import Simulation
package import Uncertainty

/// A number of people that an application promises by year, with the chance of keeping it.
package struct ApplicationTarget: Sendable, Hashable {
  package let count: PeopleCount
  /// People by year; they add up to the total.
  package let years: [Int]
  /// What the futures say of the total over all years.
  package let summary: Summary
  /// Futures that reach the total, and the sums up to the end of each year.
  package let reached: Int
  package let reachedByYear: [Int]
  package let futures: Int

  package var total: Int { years.reduce(0, +) }

  /// The counts of which an application makes targets, each a part of the one before.
  package static let funnel: [PeopleCount] = [
    .enrolled, .completed, .credentialed, .placed, .retainedSixMonths, .retainedTwelveMonths,
  ]

  /// In which share of futures the targets are to be reached: as sure as the first goal wants to be
  /// that counts placements, or any other, and at least half.
  ///
  /// A promise at the middle is missed in half of the futures; the scenario says how sure its authors
  /// want to be.
  static func confidence(_ scenario: Scenario) -> Double {
    let goal =
      scenario.goals.first { $0.metric == .placed && $0.tag == nil } ?? scenario.goals.first
    return min(0.95, max(0.5, goal?.confidence ?? 0.5))
  }

  /// Targets that are reached with that confidence, whole people rounded down, none above the one
  /// that it is a part of.
  static func all(in futures: GrantedFutures, years: [ApplicationYear]) -> [ApplicationTarget] {
    guard let first = years.first?.months.lowerBound else { return [] }
    var above: [Int]?
    let level = 1 - confidence(futures.scenario)
    return funnel.compactMap { count in
      let samples = years.map { futures.people(count, first..<$0.months.upperBound) }
      var sums: [Int] = []
      for (place, sample) in samples.enumerated() {
        var scratch = sample
        let promised = OrderStatistics.quantiles([level], selectingIn: &scratch)[0]
        let bound = above.map { $0[place] } ?? Int.max
        sums.append(min(Int(promised.rounded(.down)), bound))
      }
      above = sums
      guard let last = samples.last, let total = sums.last, let summary = Summary(last) else {
        return nil
      }
      let parts = sums.enumerated().map { $1 - ($0 == 0 ? 0 : sums[$0 - 1]) }
      return ApplicationTarget(
        count: count, years: parts, summary: summary,
        reached: last.count { $0 >= Double(total) },
        reachedByYear: zip(samples, sums).map { sample, sum in
          sample.count { $0 >= Double(sum) }
        },
        futures: futures.count)
    }
  }
}
