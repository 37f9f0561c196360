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

  /// Targets at the simulated middle, whole people rounded down, none above the one that it is a part
  /// of.
  static func all(in futures: GrantedFutures, years: [ApplicationYear]) -> [ApplicationTarget] {
    guard let first = years.first?.months.lowerBound else { return [] }
    var above: [Int]?
    return funnel.compactMap { count in
      let samples = years.map { futures.people(count, first..<$0.months.upperBound) }
      var sums: [Int] = []
      for (place, sample) in samples.enumerated() {
        var scratch = sample
        let middle = OrderStatistics.quantiles([0.5], selectingIn: &scratch)[0]
        let bound = above.map { $0[place] } ?? Int.max
        sums.append(min(Int(middle.rounded(.down)), bound))
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
