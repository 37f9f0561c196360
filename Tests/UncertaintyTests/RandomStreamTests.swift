import Testing
import Uncertainty

struct RandomStreamTests {
  let stream = RandomStream(seed: 2015, name: "reached")

  @Test(
    arguments: [
      (
        counter: [0, 0, 0, 0], key: [0, 0],
        block: [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]
      ),
      (
        counter: [0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF],
        key: [0xFFFF_FFFF, 0xFFFF_FFFF],
        block: [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]
      ),
      (
        counter: [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344],
        key: [0xA409_3822, 0x299F_31D0],
        block: [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]
      ),
    ] as [(counter: [UInt32], key: [UInt32], block: [UInt32])])
  func `the generator gives the published known answers`(
    known: (counter: [UInt32], key: [UInt32], block: [UInt32])
  ) {
    let block = Philox4x32.block(
      counter: (known.counter[0], known.counter[1], known.counter[2], known.counter[3]),
      key: (known.key[0], known.key[1]))
    #expect([block.0, block.1, block.2, block.3] == known.block)
  }

  @Test func `names are hashed with FNV-1a and mixed with SplitMix64`() {
    #expect(StreamKey.hash(of: "") == 0xCBF2_9CE4_8422_2325)
    #expect(StreamKey.hash(of: "a") == 0xAF63_DC4C_8601_EC8C)
    #expect(StreamKey.hash(of: "foobar") == 0x8594_4171_F739_67E8)
    #expect(StreamKey.mixed(0x9E37_79B9_7F4A_7C15) == 0xE220_A839_7B1D_CDAF)
  }

  @Test func `draws stay what they were when the program changes`() {
    #expect(StreamKey.key(seed: 2015, name: "reached") == 15_484_845_435_286_942_937)
    #expect(stream.uniform(future: 0, month: 0, index: 0) == 0.364_410_867_095_943_7)
    #expect(stream.uniform(future: 9_999, month: 59, index: 3) == 0.200_691_569_339_745_63)
    let unnamed = RandomStream(seed: 0, name: "")
    #expect(unnamed.uniform(future: 0, month: 0, index: 0) == 0.503_861_274_821_875_7)
  }

  @Test func `an address gives the same number in every order of drawing`() {
    let again = RandomStream(seed: 2015, name: "reached")
    let forwards = (0..<100).map { stream.uniform(future: $0, month: 7, index: 1) }
    let backwards = (0..<100).reversed().map { again.uniform(future: $0, month: 7, index: 1) }
    #expect(forwards == backwards.reversed())
  }

  @Test func `every part of the address matters`() {
    let name = RandomStream(seed: 2015, name: "reacheD")
    let seed = RandomStream(seed: 2016, name: "reached")
    let draws = [
      stream.uniform(future: 4, month: 5, index: 6),
      stream.uniform(future: 5, month: 4, index: 6),
      stream.uniform(future: 4, month: 6, index: 5),
      stream.uniform(future: 4, month: 5, index: 7),
      name.uniform(future: 4, month: 5, index: 6),
      seed.uniform(future: 4, month: 5, index: 6),
    ]
    #expect(Set(draws).count == draws.count)
  }

  @Test func `draws lie strictly inside the unit interval and use 52 bits`() {
    var bits: UInt64 = 0
    for future in 0..<10_000 {
      let u = stream.uniform(future: future, month: 0, index: 0)
      #expect(u > 0 && u < 1)
      let scaled = u * 0x1p53
      // An odd multiple of 2⁻⁵³, so that 1 − u is exact and another such number.
      #expect(scaled == scaled.rounded() && UInt64(scaled) & 1 == 1)
      bits |= UInt64(scaled)
    }
    #expect(bits == (1 << 53) - 1)
  }

  @Test func `draws are uniform to a chi-square of 1,000 cells`() {
    var cells = [Int](repeating: 0, count: 1_000)
    for future in 0..<2_000 {
      for month in 0..<50 {
        cells[Int(stream.uniform(future: future, month: month, index: 2) * 1_000)] += 1
      }
    }
    let chiSquare = cells.reduce(0.0) { $0 + (Double($1) - 100) * (Double($1) - 100) / 100 }
    // 999 degrees of freedom: mean 999, standard deviation 44.7; bounds at 4 of them.
    #expect(abs(chiSquare - 999) < 4 * 44.7)
  }

  @Test func `draws lie close to the uniform distribution (Kolmogorov–Smirnov)`() {
    let count = 20_000
    let draws = (0..<count).map { stream.uniform(future: $0, month: 3, index: 0) }.sorted()
    var distance = 0.0
    for (rank, draw) in draws.enumerated() {
      distance = max(
        distance, Double(rank + 1) / Double(count) - draw, draw - Double(rank) / Double(count))
    }
    // The 99.9% point is 1.95 / √n; a distance under 0.3 / √n would be suspiciously even.
    let scaled = distance * Double(count).squareRoot()
    #expect(scaled < 1.95 && scaled > 0.3)
  }

  @Test(arguments: ["future", "month", "index", "name", "seed"])
  func `neighbors do not correlate`(neighbor: String) {
    let other =
      switch neighbor {
      case "name": RandomStream(seed: 2015, name: "reached2")
      case "seed": RandomStream(seed: 2016, name: "reached")
      default: stream
      }
    let count = 20_000
    var sum = 0.0
    for draw in 0..<count {
      // Steps of 2, so that no number stands in two pairs.
      let (future, month, index) =
        switch neighbor {
        case "month": (7, 2 * draw, 5)
        case "index": (7, 5, 2 * draw)
        default: (2 * draw, 7, 5)
        }
      let here = stream.uniform(future: future, month: month, index: index)
      let there = other.uniform(
        future: future + (neighbor == "future" ? 1 : 0),
        month: month + (neighbor == "month" ? 1 : 0),
        index: index + (neighbor == "index" ? 1 : 0))
      sum += (here - 0.5) * (there - 0.5) * 12
    }
    // A correlation has a standard error of 1 / √n; its sum over pairs one of √n.
    #expect(abs(sum) < 4 * Double(count).squareRoot())
  }
}
