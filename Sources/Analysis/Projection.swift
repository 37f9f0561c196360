package import Planning
package import Simulation

/// Everything that a run says, computed once from its futures.
package struct Projection: Sendable {
  package let futures: Futures
  package let goals: [GoalResult]
  package let outcomes: [OutcomeResult]
  package let series: [SeriesResult]
  package let stages: [StageResult]
  package let streams: [StreamResult]
  package let tags: [TagResult]
  package let programs: [ProgramResult]
  package let spending: [SpendingRow]
  package let resultTests: [ResultTestResult]
  package let worst: WorstFutures
  package let sums: SpreadsheetSums
  package let receivables: ReceivablesByAge
  package let audit: Audit

  package var scenario: Scenario { futures.scenario }

  package subscript(outcome: Outcome) -> OutcomeResult? {
    outcomes.first { $0.outcome == outcome }
  }

  package subscript(wanted: Series) -> SeriesResult? { series.first { $0.series == wanted } }

  /// Analyzes futures, on as many threads as there are.
  ///
  /// - Parameters:
  ///   - futures: the run's futures
  ///   - untilSettled: whether the run went on until its goals were settled, so that they are judged
  ///     by the sequential test
  package init(_ futures: Futures, untilSettled: Bool = false) async {
    let scenario = futures.scenario
    self.futures = futures
    async let outcomes = concurrentMap(Outcome.allCases.count) {
      OutcomeResult(Outcome.allCases[$0], in: futures)
    }
    let months = scenario.horizon
    async let points = concurrentMap(Series.allCases.count * months) {
      SeriesResult.point(Series.allCases[$0 / months], month: $0 % months, in: futures)
    }
    async let streams = concurrentMap(scenario.streams.count) { StreamResult($0, in: futures) }
    async let tags = concurrentMap(scenario.tags.count) { TagResult($0, in: futures) }
    async let worst = WorstFutures(of: futures)
    goals = GoalResult.all(of: futures, untilSettled: untilSettled)
    stages = Stage.allCases.map { StageResult($0, in: futures) }
    programs = scenario.programs.indices.map { ProgramResult($0, in: futures) }
    resultTests = scenario.resultTests.indices.map { ResultTestResult($0, in: futures) }
    spending = SpendingRow.rows(of: futures)
    sums = SpreadsheetSums(futures)
    receivables = ReceivablesByAge(futures)
    audit = Audit(futures)
    self.outcomes = await outcomes
    let all = await points
    series = Series.allCases.enumerated().map { place, series in
      SeriesResult(series: series, points: Array(all[(place * months)..<((place + 1) * months)]))
    }
    self.streams = await streams
    self.tags = await tags
    self.worst = await worst
  }

  /// What the audit of the books found in every future and month.
  package struct Audit: Sendable, Hashable {
    /// The largest difference in cents; 0 when all books balance.
    package let moneyResidual: Int
    /// The largest number of people not in exactly one place; 0 when everyone is.
    package let peopleResidual: Int
    package let futuresChecked: Int

    init(_ futures: Futures) {
      moneyResidual = futures.column(futures.layout.moneyResidual).max() ?? 0
      peopleResidual = futures.column(futures.layout.peopleResidual).max() ?? 0
      futuresChecked = futures.count
    }
  }
}

/// The values of a function at 0 ..< count, computed on all cores, in order.
func concurrentMap<Value: Sendable>(
  _ count: Int, _ value: @escaping @Sendable (Int) -> Value
) async -> [Value] {
  let length = max(1, count / 16)
  return await withTaskGroup(of: (Int, [Value]).self) { group in
    for start in stride(from: 0, to: count, by: length) {
      group.addTask { (start, (start..<min(count, start + length)).map(value)) }
    }
    var parts: [(start: Int, values: [Value])] = []
    for await part in group { parts.append(part) }
    return parts.sorted { $0.start < $1.start }.flatMap(\.values)
  }
}
