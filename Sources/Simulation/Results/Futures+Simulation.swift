extension Futures {
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
    Futures(
      blueprint,
      all: try await FutureShare.simulate(
        blueprint, 0..<count, threads: threads, progress: progress))
  }
}
