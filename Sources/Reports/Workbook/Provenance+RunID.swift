extension Provenance {
  /// A short name for a run: the same text, changes, seed, count of futures and version give the
  /// same.
  ///
  /// FNV-1a, 64 bits; it tells runs apart and is no seal (the SHA-256 of the text stands beside it).
  func runID(seed: UInt64, futures: Int) -> String {
    let parts =
      [sha256, String(seed), String(futures), version] + overrides + bases.map(\.sha256)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "r" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
