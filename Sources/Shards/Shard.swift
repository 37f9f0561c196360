/// One of several equal shares of a run's futures: shard 3 of 16.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// 1 to `count`.
  package let number: Int
  package let count: Int

  /// The most shards that a run is cut into: as many as it may have futures.
  package static let most = 1_000_000

  /// Names a shard.
  ///
  /// - Returns: nil unless 1 ≤ `number` ≤ `count` ≤ `most`.
  package init?(_ number: Int, of count: Int) {
    guard (1...Shard.most).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Its futures: consecutive numbers, and of all shards together each number once.
  ///
  /// - Parameter futures: how many the whole run has
  /// - Returns: empty where there are more shards than futures to share.
  package func range(of futures: Int) -> Range<Int> {
    (futures * (number - 1) / count)..<(futures * number / count)
  }

  /// `3 of 16`.
  package var description: String { "\(number) of \(count)" }
}
