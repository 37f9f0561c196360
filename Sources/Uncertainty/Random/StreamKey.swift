/// The 64-bit number that stands for a name under a seed.
///
/// FNV-1a over the name's UTF-8, combined with the seed and mixed with the finalizer of
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). For one seed, two names share a key only if
/// their FNV-1a hashes collide; for one name, no two seeds share a key. The function is part of
/// what makes results reproducible: changing it changes every result.
package enum StreamKey {
  /// The key of a name under a seed.
  package static func key(seed: UInt64, name: String) -> UInt64 {
    mixed(mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ hash(of: name))
  }

  /// The 64-bit FNV-1a hash of a text's UTF-8.
  package static func hash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  /// The finalizer of SplitMix64: a bijection that spreads every bit over all others.
  package static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
