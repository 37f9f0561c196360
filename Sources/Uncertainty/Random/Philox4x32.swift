/// The counter-based generator Philox 4×32 with 10 rounds.
///
/// A bijection of 128-bit counters for every 64-bit key, statistically indistinguishable from
/// random draws: what a sequential generator keeps in its state stands here in the counter.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
package enum Philox4x32 {
  /// The four words that stand at a counter under a key.
  @inlinable
  package static func block(
    counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var counter = counter
    var key = key
    for _ in 0..<10 {
      let even = UInt64(counter.0) &* 0xD251_1F53
      let odd = UInt64(counter.2) &* 0xCD9E_8D57
      counter = (
        UInt32(truncatingIfNeeded: odd >> 32) ^ counter.1 ^ key.0,
        UInt32(truncatingIfNeeded: odd),
        UInt32(truncatingIfNeeded: even >> 32) ^ counter.3 ^ key.1,
        UInt32(truncatingIfNeeded: even)
      )
      key.0 &+= 0x9E37_79B9
      key.1 &+= 0xBB67_AE85
    }
    return counter
  }
}
