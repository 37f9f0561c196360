import Planning

/// How many people stand where in each of some futures, at the end of one month.
package struct PeopleTrial: Sendable {
  /// The cumulative counts of one future.
  package struct Counts: Sendable, Hashable {
    package let reached: Int
    package let applied: Int
    package let qualified: Int
    package let placed: Int
    /// By program.
    package let cohorts: [Int]
    package let enrolled: [Int]
    package let completed: [Int]
    package let employers: Int
  }

  private let blueprint: Blueprint

  /// Prepares the trial of a blueprint.
  package init(_ blueprint: Blueprint) { self.blueprint = blueprint }

  /// Counts at the end of a month, up to which the futures are those of a run.
  ///
  /// - Parameters:
  ///   - month: the month, 0 for the first
  ///   - groups: whose people are counted where they can be told apart: all but cohorts, enrollments
  ///     and completions, which are of everyone; nil for everyone
  ///   - futures: the futures' numbers
  ///   - threads: how many blocks are simulated at once, at least 1
  /// - Returns: the counts of each future
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package func counts(
    endOf month: Int, groups: [Int]?, _ futures: Range<Int>, threads: Int
  ) async throws -> [Counts] {
    let groups = groups ?? Array(0..<blueprint.groupCount)
    return try await blocks(of: futures, threads: threads) { block in
      var simulator = FutureSimulator(blueprint)
      var row = Array(repeating: 0, count: blueprint.layout.count)
      var counts: [Counts] = []
      for future in block {
        simulator.simulate(future: future, row: &row, until: month + 1) { _, _ in }
        counts.append(simulator.peopleCounts(of: groups))
      }
      return counts
    }
  }
}

extension FutureSimulator {
  /// Where people stand now.
  mutating func peopleCounts(of groups: [Int]) -> PeopleTrial.Counts {
    func count(_ headcount: Headcount) -> Int {
      var sum = 0
      for group in groups { sum += people.count(headcount, group: group) }
      return sum
    }
    let programs = blueprint.programs.indices
    return PeopleTrial.Counts(
      reached: count(.reached), applied: count(.applied), qualified: count(.qualified),
      placed: count(.placed), cohorts: programs.map { programCohorts[$0] },
      enrolled: programs.map { programEnrolled[$0] },
      completed: programs.map { programCompleted[$0] }, employers: network.employers)
  }
}
