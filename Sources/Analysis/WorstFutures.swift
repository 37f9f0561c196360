import Planning
import Simulation
import Uncertainty

/// What the worst tenth of the futures have in common, held against all futures.
///
/// The worst are those that reach the fewest goals, then place the fewest people, then leave the
/// most unpaid. These are signs that go together with bad futures, not proven causes.
package struct WorstFutures: Sendable, Hashable {
  /// Something that can be said of a future.
  package struct Sign: Sendable, Hashable {
    package let statement: String
    /// In how many of the worst futures, and of all, it holds.
    package let amongWorst: Int
    package let amongAll: Int
  }

  /// Their numbers, the worst first.
  package let futures: [Int]
  package let all: Int
  /// The most telling signs, at most five, the strongest first.
  package let signs: [Sign]

  init(of futures: Futures) {
    let count = max(1, futures.count / 10)
    let worst = Array(WorstFutures.ranked(futures).prefix(count))
    self.futures = worst
    all = futures.count
    signs = WorstFutures.signs(of: futures, worst: worst)
  }

  static func ranked(_ futures: Futures) -> [Int] {
    var goals = Array(repeating: 0, count: futures.count)
    for goal in futures.scenario.goals.indices {
      for (future, value) in futures.column(futures.layout.column(goal: goal)).enumerated() {
        goals[future] += value
      }
    }
    let placed = Array(futures.values(.placed) ?? [])
    let gap = Array(futures.values(.gap) ?? [])
    return (0..<futures.count).sorted { left, right in
      (goals[left], placed[left], -gap[left], left)
        < (goals[right], placed[right], -gap[right], right)
    }
  }

  private static func signs(of futures: Futures, worst: [Int]) -> [Sign] {
    let share = Double(worst.count) / Double(futures.count)
    let candidates = events(of: futures) + assumptions(of: futures)
    let scored = candidates.compactMap { candidate -> (sign: Sign, score: Double)? in
      let amongAll = candidate.holds.count { $0 }
      let amongWorst = worst.count { candidate.holds[$0] }
      let expected = Double(amongAll) * share
      let chance = Double(amongAll) / Double(futures.count)
      let spread = (Double(worst.count) * chance * (1 - chance)).squareRoot()
      guard spread > 0 else { return nil }
      let score = (Double(amongWorst) - expected) / spread
      // Below this a difference is what chance alone would often show.
      guard score > 3 else { return nil }
      return (
        Sign(statement: candidate.statement, amongWorst: amongWorst, amongAll: amongAll), score
      )
    }
    return scored.enumerated()
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(5).map(\.element.sign)
  }

  private typealias Candidate = (statement: String, holds: [Bool])

  private static func events(of futures: Futures) -> [Candidate] {
    var candidates: [Candidate] = futures.scenario.streams.indices.map { stream in
      (
        "\(futures.scenario.streams[stream].name) brings nothing",
        futures.values(stream: stream, .awarded).map { $0 == 0 }
      )
    }
    if let months = futures.values(.recessionMonths) {
      candidates.append(("a recession of at least 6 months in all", months.map { $0 >= 6 }))
    }
    if let closed = futures.values(.closed) {
      candidates.append(("the hub closes", closed.map { $0 == 1 }))
    }
    if let short = futures.values(.monthsShort) {
      candidates.append(("money is short in at least 3 months", short.map { $0 >= 3 }))
    }
    if let people = futures.values(.refusedForPeople), let money = futures.values(.refusedForMoney)
    {
      candidates.append(("cohorts wait for people in at least 6 months", people.map { $0 >= 6 }))
      candidates.append(("cohorts wait for money in at least 6 months", money.map { $0 >= 6 }))
    }
    return candidates
  }

  /// For each uncertain assumption: whether it lies in its lower half, and in its upper half.
  private static func assumptions(of futures: Futures) -> [Candidate] {
    var candidates: [Candidate] = []
    for (index, assumption) in futures.scenario.assumptions.enumerated()
    where !assumption.distribution.isFixed {
      let isLow = (0..<futures.count).map { future in
        futures.blueprint.uniform(assumption: index, future: future) < 0.5
      }
      let middle = assumption.unit.text(assumption.distribution.median)
      candidates.append(("\(assumption.title) under \(middle)", isLow))
      candidates.append(("\(assumption.title) over \(middle)", isLow.map { !$0 }))
    }
    return candidates
  }
}
