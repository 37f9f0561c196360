extension Futures {
  /// How many futures one task simulates: a fixed number, so that the work is cut the same way
  /// whatever the number of threads.
  private static let blockLength = 125

  /// Simulates futures 0 to `count` − 1 of a blueprint.
  ///
  /// The result depends on the blueprint and the count alone: the same bits come out for any number
  /// of threads, because every draw is addressed and blocks are put together by their numbers.
  ///
  /// - Parameters:
  ///   - blueprint: the compiled scenario
  ///   - count: how many futures, at least 1
  ///   - threads: how many blocks are simulated at once, at least 1
  ///   - progress: told how many futures are done, from time to time
  /// - Returns: the futures, in the order of their numbers
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package static func simulate(
    _ blueprint: Blueprint, count: Int, threads: Int,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> Futures {
    var futures = Futures(blueprint, count: count)
    let blocks = (count + blockLength - 1) / blockLength
    func range(_ block: Int) -> Range<Int> {
      (block * blockLength)..<min(count, (block + 1) * blockLength)
    }
    try await withThrowingTaskGroup(of: FutureBlock.self) { group in
      var next = 0
      func addBlock() {
        guard next < blocks else { return }
        let futures = range(next)
        next += 1
        group.addTask {
          try Task.checkCancellation()
          return FutureBlock(futures, of: blueprint)
        }
      }
      for _ in 0..<max(1, threads) { addBlock() }
      var done = 0
      while let block = try await group.next() {
        addBlock()
        futures.insert(block)
        done += block.range.count
        progress?(done)
      }
    }
    return futures
  }
}
