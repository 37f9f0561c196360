/// Futures with consecutive numbers: all of a run, or the share of it that one machine simulates.
///
/// Every draw is addressed by the future's number, so shares that are simulated apart and laid end
/// to end are what a single run would have yielded.
package struct FutureShare: Sendable {
  package let range: Range<Int>
  /// Blocks that follow on each other from the range's first future to its last.
  package let blocks: [FutureBlock]
  package let tallies: FutureTallies

  /// How many futures one task simulates: a fixed number, so that a share is cut the same way
  /// whatever the number of threads.
  private static let blockLength = 125

  /// Lays blocks end to end that were simulated before.
  ///
  /// - Returns: nil when they are not the futures of the range, each once and in order, or when the
  ///   tallies cannot be theirs.
  package init?(
    _ range: Range<Int>, blocks: [FutureBlock], tallies: FutureTallies, of blueprint: Blueprint
  ) {
    var next = range.lowerBound
    for block in blocks {
      guard block.range.lowerBound == next, !block.range.isEmpty else { return nil }
      next = block.range.upperBound
    }
    guard next == range.upperBound, tallies.fit(blueprint, futures: range.count)
    else { return nil }
    self.range = range
    self.blocks = blocks
    self.tallies = tallies
  }

  private init(range: Range<Int>, blocks: [FutureBlock], tallies: FutureTallies) {
    self.range = range
    self.blocks = blocks
    self.tallies = tallies
  }

  /// Simulates futures of a blueprint.
  ///
  /// - Parameters:
  ///   - blueprint: the compiled scenario
  ///   - range: their numbers
  ///   - threads: how many blocks are simulated at once, at least 1
  ///   - progress: told how many futures are done, from time to time
  /// - Returns: the same bits for any number of threads
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package static func simulate(
    _ blueprint: Blueprint, _ range: Range<Int>, threads: Int,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> FutureShare {
    let count = (range.count + blockLength - 1) / blockLength
    var blocks: [FutureBlock?] = Array(repeating: nil, count: count)
    var tallies = FutureTallies()
    func block(_ number: Int) -> Range<Int> {
      let first = range.lowerBound + number * blockLength
      return first..<min(range.upperBound, first + blockLength)
    }
    try await withThrowingTaskGroup(of: (Int, FutureBlock, FutureTallies).self) { group in
      var next = 0
      func addBlock() {
        guard next < count else { return }
        let number = next
        let futures = block(number)
        next += 1
        group.addTask {
          try Task.checkCancellation()
          let simulated = FutureBlock.simulated(futures, of: blueprint)
          return (number, simulated.block, simulated.tallies)
        }
      }
      for _ in 0..<max(1, threads) { addBlock() }
      var done = 0
      while let (number, block, added) = try await group.next() {
        addBlock()
        blocks[number] = block
        tallies.add(added)
        done += block.range.count
        progress?(done)
      }
    }
    return FutureShare(range: range, blocks: blocks.compactMap(\.self), tallies: tallies)
  }
}
