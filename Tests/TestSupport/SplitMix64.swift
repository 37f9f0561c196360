/// A small seeded source of random choices for test data (Steele, Lea and Flood, OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func whole(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True in `percent` of 100 cases.
  package mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

  package mutating func pick<Element>(_ list: [Element]) -> Element {
    list[whole(0...(list.count - 1))]
  }

  /// Some of a list, at least one, in its order.
  package mutating func some<Element>(of list: [Element]) -> [Element] {
    var chosen: [Element] = []
    while chosen.isEmpty { chosen = list.filter { _ in chance(50) } }
    return chosen
  }

  /// Whole percentages that add up to 100, each at least 1 unless `zeros` are allowed.
  package mutating func percentages(_ count: Int) -> [Int] {
    let cuts = Array(1...99).shuffled(using: &self).prefix(count - 1).sorted()
    return zip(cuts + [100], [0] + cuts).map { $0 - $1 }
  }
}
