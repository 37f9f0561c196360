package import Planning
package import Simulation

/// What the futures say at one point of a grid, held against the grid's first point on the same luck.
package struct SweepPoint: Sendable {
  package let outcomes: [OutcomeResult]
  package let goals: [GoalResult]
  /// By outcome, in the order of `outcomes`.
  package let differences: [PairedDifference]
  /// Of the goals that the first point has too.
  package let flips: [GoalFlips]
  /// A number for each column of outcomes and goals.
  private let fingerprint: [UInt64]

  /// Analyzes a point.
  ///
  /// - Parameters:
  ///   - futures: what was simulated there
  ///   - first: as many futures of the grid's first point, on the same random numbers
  package init(_ futures: Futures, first: Futures) async {
    async let outcomes = concurrentMap(Outcome.allCases.count) {
      OutcomeResult(Outcome.allCases[$0], in: futures)
    }
    async let differences = concurrentMap(Outcome.allCases.count) {
      PairedDifference(Outcome.allCases[$0], from: first, to: futures)
    }
    goals = GoalResult.all(of: futures)
    flips = GoalFlips.all(from: first, to: futures)
    fingerprint = SweepPoint.fingerprint(of: futures)
    self.outcomes = await outcomes
    self.differences = await differences
  }

  /// Whether every future yields the same here as at another point.
  package func yieldsTheSame(as other: SweepPoint) -> Bool { fingerprint == other.fingerprint }

  /// The change of a goal's chance since the first point; nil where that has no such goal.
  package func flips(of goal: Goal) -> GoalFlips? { flips.first { $0.goal.asksTheSame(as: goal) } }

  /// Equal where the columns are equal: FNV-1a over the values, which two columns that differ have in
  /// common once in 10¹⁹.
  private static func fingerprint(of futures: Futures) -> [UInt64] {
    let layout = futures.layout
    let columns =
      Outcome.recorded.compactMap { layout.column($0) }
      + futures.scenario.goals.indices.map { layout.column(goal: $0) }
    return columns.map { column in
      futures.column(column).reduce(0xcbf2_9ce4_8422_2325) { hash, value in
        (hash ^ UInt64(bitPattern: Int64(value))) &* 0x100_0000_01b3
      }
    }
  }
}
