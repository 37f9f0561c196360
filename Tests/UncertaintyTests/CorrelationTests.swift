import Foundation
import Testing
import Uncertainty

struct CorrelationTests {
  private static func group(_ correlations: [(String, String, Double)]) throws -> CorrelatedGroup {
    let groups = CorrelatedGroup.groups(
      of: correlations.map { RankCorrelation($0.0, $0.1, rank: $0.2) })
    #expect(groups.count == 1)
    return try #require(groups.first)
  }

  @Test func `links what is linked through others and nothing else`() {
    let groups = CorrelatedGroup.groups(of: [
      RankCorrelation("d", "b", rank: 0.2), RankCorrelation("z", "y", rank: -0.1),
      RankCorrelation("a", "d", rank: 0.3),
    ])
    #expect(groups.map(\.names) == [["a", "b", "d"], ["y", "z"]])
    #expect(groups[0].rank(0, 2) == 0.3 && groups[0].rank(2, 1) == 0.2)
    #expect(groups[0].rank(0, 1) == 0 && groups[0].rank(1, 1) == 1)
    #expect(CorrelatedGroup.groups(of: []).isEmpty)
  }

  @Test func `does not depend on the order of a file`() {
    let correlations = [
      RankCorrelation("a", "b", rank: 0.2), RankCorrelation("c", "b", rank: -0.1),
      RankCorrelation("e", "f", rank: 0.3),
    ]
    let turned = correlations.reversed().map {
      RankCorrelation($0.second, $0.first, rank: $0.rank)
    }
    #expect(CorrelatedGroup.groups(of: correlations) == CorrelatedGroup.groups(of: turned))
  }

  @Test(arguments: [(0.3, 2 * sin(.pi * 0.05)), (1, 1), (-1, -1), (0, 0), (-0.6, -0.618_033_988_7)])
  func `turns ranks into correlations of normal deviates`(rank: Double, normal: Double) throws {
    let matrix = try Self.group([("a", "b", rank)]).matrix
    #expect(abs(matrix[0, 1] - normal) < 1e-9)
  }

  @Test func `has a factor whose square it is`() throws {
    let matrix = try Self.group([
      ("a", "b", 0.5), ("b", "c", -0.3), ("a", "d", 0.7), ("c", "d", 0.2),
    ]).matrix
    let factor = try #require(matrix.factor)
    for row in 0..<4 {
      for column in 0..<4 {
        let product = (0..<4).reduce(0.0) { $0 + factor[row * 4 + $1] * factor[column * 4 + $1] }
        #expect(abs(product - matrix[row, column]) < 1e-14)
      }
    }
  }

  @Test func `allows perfect correlations that agree`() throws {
    let same = try Self.group([("a", "b", 1), ("b", "c", -1), ("a", "c", -1), ("c", "d", 0)])
    #expect(same.matrix.isPossible && same.matrix.contradiction == nil)
    let notSame = try Self.group([("a", "b", 1), ("b", "c", 1), ("a", "c", 0.99)])
    #expect(!notSame.matrix.isPossible)
  }

  // Three equal negative correlations are possible down to −½, four down to −⅓.
  @Test(arguments: [(3, -0.5), (4, -1.0 / 3), (6, -0.2)])
  func `knows how negative equal correlations may be`(count: Int, limit: Double) throws {
    func isPossible(_ correlation: Double) throws -> Bool {
      let rank = 6 / .pi * asin(correlation / 2)
      let names = (0..<count).map { "n\($0)" }
      var all: [(String, String, Double)] = []
      for first in 0..<count {
        for second in (first + 1)..<max(count, first + 1) {
          all.append((names[first], names[second], rank))
        }
      }
      return try Self.group(all).matrix.isPossible
    }
    #expect(try isPossible(limit + 1e-6))
    #expect(try !isPossible(limit - 1e-6))
  }

  @Test func `names the fewest that contradict each other`() throws {
    let three = try Self.group([
      ("a", "b", 0.9), ("b", "c", 0.9), ("a", "c", -0.5), ("c", "d", 0.3), ("d", "e", 0.99),
    ])
    #expect(try #require(three.matrix.contradiction) == [0, 1, 2])
    // Any three of four at −0.45 are possible together, the four are not.
    var all: [(String, String, Double)] = [("d", "x", 0.5)]
    for (first, second) in [
      ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d"),
    ] {
      all.append((first, second, -0.45))
    }
    #expect(try #require(Self.group(all).matrix.contradiction) == [0, 1, 2, 3])
  }

  // Higham (2002), the example of section 4: the nearest to ones beside the diagonal, zero in the
  // corners.
  @Test func `finds Higham's nearest matrix`() throws {
    let matrix = try Self.group([("a", "b", 1), ("b", "c", 1), ("a", "c", 0)]).matrix
    let nearest = matrix.nearest
    #expect(abs(nearest[0, 1] - 0.760_689_917_05) < 1e-6)
    #expect(abs(nearest[1, 2] - 0.760_689_917_05) < 1e-6)
    #expect(abs(nearest[0, 2] - 0.157_298_103_8) < 1e-6)
    #expect(nearest[0, 0] == 1)
  }

  @Test func `offers ranks of two digits that are possible, and keeps what need not change`() throws
  {
    var seed: UInt64 = 3
    func next() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 11) * 0x1p-53
    }
    var impossible = 0
    for _ in 0..<60 {
      let count = 3 + Int(next() * 4)
      var all: [(String, String, Double)] = []
      for first in 0..<count {
        for second in (first + 1)..<max(count, first + 1) where next() < 0.8 || second == first + 1
        {
          all.append(("n\(first)", "n\(second)", ((next() * 2 - 1) * 100).rounded() / 100))
        }
      }
      let group = try Self.group(all)
      guard !group.matrix.isPossible else { continue }
      impossible += 1
      let ranks = group.nearestRanks
      var offered: [(String, String, Double)] = []
      for first in 0..<count {
        for second in (first + 1)..<max(count, first + 1) {
          let rank = ranks[first * count + second]
          #expect(abs(rank * 100 - (rank * 100).rounded()) < 1e-9)
          offered.append(("n\(first)", "n\(second)", rank))
        }
      }
      #expect(try Self.group(offered).matrix.isPossible)
      #expect(ranks != (0..<(count * count)).map { group.rank($0 / count, $0 % count) })
    }
    #expect(impossible > 20)
    let possible = try Self.group([("a", "b", 0.5), ("b", "c", 0.31)])
    #expect(possible.nearestRanks == [1, 0.5, 0, 0.5, 1, 0.31, 0, 0.31, 1])
  }
}
