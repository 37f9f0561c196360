package import Planning

/// Futures of a plan asked for one thing only: whether they reach a goal.
///
/// It takes less time and memory than a whole run, and its answers are those of the run: each future
/// is simulated as there, up to the goal's month.
package struct GoalTrial: Sendable {
  private let blueprint: Blueprint
  private let column: Int
  private let end: Int

  /// Prepares the trial of a goal that need not be one of the scenario's.
  ///
  /// - Parameters:
  ///   - goal: a goal whose month lies within the horizon and whose tag, if any, a group carries
  ///   - scenario: the plan
  ///   - seed: the seed of all draws; the scenario's own otherwise
  package init(_ goal: Goal, in scenario: Scenario, seed: UInt64? = nil) {
    blueprint = Blueprint(scenario, seed: seed, watching: [goal])
    column = blueprint.layout.column(goal: scenario.goals.count)
    end = scenario.monthNumber(goal.by) + 1
  }

  /// Whether each of some futures reaches the goal, in their order.
  ///
  /// - Parameters:
  ///   - futures: their numbers
  ///   - threads: how many blocks are simulated at once, at least 1
  /// - Returns: one value per future, the same for any number of threads
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package func reached(_ futures: Range<Int>, threads: Int) async throws -> [Bool] {
    try await blocks(of: futures, threads: threads) { block in
      var simulator = FutureSimulator(blueprint)
      var row = Array(repeating: 0, count: blueprint.layout.count)
      return block.map { future in
        row[column] = 0
        simulator.simulate(future: future, row: &row, until: end) { _, _ in }
        return row[column] == 1
      }
    }
  }
}

/// The values of blocks of futures, computed on several threads and put together in order.
func blocks<Value: Sendable>(
  of futures: Range<Int>, threads: Int, _ values: @escaping @Sendable (Range<Int>) -> [Value]
) async throws -> [Value] {
  let length = 125
  let starts = Array(stride(from: futures.lowerBound, to: futures.upperBound, by: length))
  var parts = Array(repeating: [Value](), count: starts.count)
  try await withThrowingTaskGroup(of: (Int, [Value]).self) { group in
    var next = 0
    func addBlock() {
      guard next < starts.count else { return }
      let number = next
      next += 1
      let range = starts[number]..<min(futures.upperBound, starts[number] + length)
      group.addTask {
        try Task.checkCancellation()
        return (number, values(range))
      }
    }
    for _ in 0..<max(1, threads) { addBlock() }
    while let (number, part) = try await group.next() {
      addBlock()
      parts[number] = part
    }
  }
  return parts.flatMap(\.self)
}
