import Planning
import Simulation
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

  /// The counts of which an application makes targets, from the widest to the narrowest.
  ///
  /// Starts and completions count people who go on to a further program again; the counts of people,
  /// each counted once, are reckoned from them.
  package static let funnel: [PeopleCount] = [
    .enrolled, .served, .completed, .finished, .credentialed, .placed, .retainedSixMonths,
    .retainedTwelveMonths,
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
  /// that it is a part of; and the people of whom they tell.
  ///
  /// - Parameters:
  ///   - futures: those in which the award is granted
  ///   - years: the award's years
  /// - Returns: the targets in the order of the funnel, and people by program
  static func all(
    in futures: GrantedFutures, years: [ApplicationYear]
  ) -> (targets: [ApplicationTarget], people: ApplicationPeople) {
    let promises = Promises(futures, years)
    let starts = promises.sums(.enrolled, within: nil)
    let completions = promises.sums(.completed, within: starts)
    let people = ApplicationPeople(
      starts: parts(starts), completions: parts(completions), in: futures, years: years)
    var found: [PeopleCount: [Int]] = [
      .enrolled: starts, .served: sums(people.served), .completed: completions,
      .finished: sums(people.finished),
    ]
    var above = sums(people.finished)
    for count in funnel where found[count] == nil {
      above = promises.sums(count, within: above)
      found[count] = above
    }
    return (funnel.compactMap { count in promises.target(count, found[count] ?? []) }, people)
  }

  /// What is added from one sum to the next.
  private static func parts(_ sums: [Int]) -> [Int] {
    sums.enumerated().map { $1 - ($0 == 0 ? 0 : sums[$0 - 1]) }
  }

  /// The running sums of parts.
  private static func sums(_ parts: [Int]) -> [Int] {
    var sum = 0
    return parts.map { part in
      sum += part
      return sum
    }
  }

  /// What futures come to by the end of each year.
  private struct Promises {
    private let futures: GrantedFutures
    private let years: [ApplicationYear]
    private let level: Double

    init(_ futures: GrantedFutures, _ years: [ApplicationYear]) {
      self.futures = futures
      self.years = years
      level = 1 - confidence(futures.scenario)
    }

    /// By year, a value for each future since the award began.
    private func samples(_ count: PeopleCount) -> [[Double]] {
      let first = years.first?.months.lowerBound ?? 0
      return years.map { futures.people(count, first..<$0.months.upperBound) }
    }

    /// The sums up to each year's end that are reached as surely as wanted.
    func sums(_ count: PeopleCount, within above: [Int]?) -> [Int] {
      samples(count).enumerated().map { place, sample in
        var scratch = sample
        let promised = OrderStatistics.quantiles([level], selectingIn: &scratch)[0]
        return min(Int(promised.rounded(.down)), above.map { $0[place] } ?? Int.max)
      }
    }

    /// The target with its chance; nil where there are no years.
    func target(_ count: PeopleCount, _ sums: [Int]) -> ApplicationTarget? {
      let samples = samples(count)
      guard let last = samples.last, let total = sums.last, let summary = Summary(last) else {
        return nil
      }
      return ApplicationTarget(
        count: count, years: parts(sums), summary: summary,
        reached: last.count { $0 >= Double(total) },
        reachedByYear: zip(samples, sums).map { sample, sum in
          sample.count { $0 >= Double(sum) }
        },
        futures: futures.count)
    }
  }
}
