/// Breaks scenario files at random, the same way for the same number.
package struct ScenarioMutator: Sendable {
  private let corpus: [[UInt8]]

  /// - Parameter corpus: The files to start from, at least one.
  package init(_ corpus: [[UInt8]]) { self.corpus = corpus.isEmpty ? [[]] : corpus }

  /// Texts that readers of YAML and of values stumble over.
  private static let pieces: [[UInt8]] =
    ([
      " ", "\n", "\t", ":", ": ", "- ", ",", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!",
      "|", ">", "%", "$", "0", "-1", "1e9", "to", "of", "pert(", ")", "é", "\u{FEFF}", "\u{0}",
      "\u{85}", "\u{2028}", "---\n", "name: x\n", "<<: ", "? ", "99999999999",
      "99999999999999999999999999999999", "0.00000000000000000000001", "1e400", "-0", "12%", "$5",
      "$5k", "all", "null", "~", "\\", "\r", "\r\n", "\u{202E}",
      "quantiles(10%: 1, 50%: 2, 90%: 3)",
      "history(/dev/zero, x)", "history(a.csv, b)", "discrete(1: 2)", "5 months", "3 per year",
      "1 of 0", "2027-13", "2027-01", "remove: true", "extends: base.yaml\n", "kind: equip",
      "name: &a [*a]", "a: &a [x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n", "true", "no",
      "in-recession: { odds: 5 }", "fixed: sustain", "leads-to: Web", "of: [Fringe]", "rank: 1.5",
    ] as [String]).map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4]]

  /// The file of a number.
  package func file(_ number: UInt64, seed: UInt64) -> [UInt8] {
    var generator = SplitMix64(seed: seed &+ number &* 0x9E37_79B9_7F4A_7C15)
    var bytes = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
    // Most files are broken at one place only, so that the reader gets past it.
    let changes = [1, 1, 1, 2, 3, 5][Int.random(in: 0..<6, using: &generator)]
    for _ in 0..<changes where !bytes.isEmpty {
      change(&bytes, using: &generator)
    }
    return Array(bytes.prefix(1 << 18))
  }

  private func change(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 1...16, using: &generator))
    let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
    switch Int.random(in: 0..<40, using: &generator) {
    case 0..<8: bytes.insert(contentsOf: piece, at: place)
    case 8..<13: bytes.removeSubrange(place..<end)
    case 13..<21: bytes.replaceSubrange(place..<end, with: piece)
    case 21..<25:
      let other = Int.random(in: 0..<bytes.count, using: &generator)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
    case 25..<29: bytes.removeSubrange(line(at: place, in: bytes))
    case 29..<32:
      let other = Int.random(in: 0..<bytes.count, using: &generator)
      bytes.insert(contentsOf: Array(bytes[line(at: place, in: bytes)]), at: other)
    case 32..<34: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 34..<36:
      // A digit more or less, or another one.
      bytes[place] = UInt8.random(in: 0x30...0x39, using: &generator)
    case 36:
      let other = corpus[Int.random(in: 0..<corpus.count, using: &generator)]
      guard !other.isEmpty else { return }
      let start = Int.random(in: 0..<other.count, using: &generator)
      bytes.replaceSubrange(place..., with: other[start...])
    case 37: bytes.removeSubrange(place...)
    case 38:
      let times = 1 << Int.random(in: 1...10, using: &generator)
      bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: place)
    default:
      let part = Array(bytes[line(at: place, in: bytes)])
      let times = 1 << Int.random(in: 1...7, using: &generator)
      bytes.insert(contentsOf: (0..<times).flatMap { _ in part }, at: place)
    }
  }

  private func line(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<max(start, end)
  }
}
