import Foundation
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

/// Correlated assumptions, through the numbers that the engine draws.
struct CorrelationTests {
  private static func scenario(_ correlations: [String]) throws -> Scenario {
    var world = CertainWorld()
    world.outreach = """
        reach: { scale-and-grow: 20 to 50 }
        apply: 40% to 80%
        qualify: 30 of 60
      """
    world.employers = """
        at-start: 5
        openings: 4 to 9 per year
        opening-lasts: 3 months
        placement: pert(55%, 70%, 85%)
        time-to-hire: 1 to 4 months
        wage: $20 per hour
      """
    world.costs =
      "  - { name: Director, amount: $2000, driver: per month, class: personnel }"
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-07 }"
    if !correlations.isEmpty {
      world.more = "correlations:\n" + correlations.map { "  - { \($0) }" }.joined(separator: "\n")
    }
    return try readScenario(world.yaml)
  }

  private static func pair(_ first: String, _ second: String, _ rank: Double) -> String {
    "between: [\(first), \(second)], rank: \(rank)"
  }

  private static func index(_ path: String, in scenario: Scenario) throws -> Int {
    try #require(scenario.assumptions.firstIndex { $0.path == path }, "\(path)")
  }

  /// What the engine draws for an assumption in each of some futures.
  private static func values(
    _ scenario: Scenario, _ paths: [String], futures: Int
  ) throws -> [[Double]] {
    let indices = try paths.map { try index($0, in: scenario) }
    var simulator = FutureSimulator(Blueprint(scenario, seed: 5))
    var columns = [[Double]](repeating: [], count: paths.count)
    for future in 0..<futures {
      let drawn = simulator.assumptions(in: future)
      for (column, index) in indices.enumerated() { columns[column].append(drawn[index]) }
    }
    return columns
  }

  /// Spearman's correlation of values without ties.
  private static func spearman(_ first: [Double], _ second: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
      var ranks = [Double](repeating: 0, count: values.count)
      for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        ranks[index] = Double(rank)
      }
      return ranks
    }
    let n = Double(first.count)
    let squares = zip(ranks(first), ranks(second)).reduce(0.0) { sum, pair in
      sum + (pair.0 - pair.1) * (pair.0 - pair.1)
    }
    return 1 - 6 * squares / (n * (n * n - 1))
  }

  @Test(arguments: [0.3, -0.6, 0.9, 1, -1])
  func `has the rank correlation in 20,000 futures within its sampling error`(
    rank: Double
  ) throws {
    let paths = ["outreach.apply", "employers.placement"]
    let scenario = try Self.scenario([Self.pair(paths[0], paths[1], rank)])
    let columns = try Self.values(scenario, paths, futures: 20_000)
    // Bonett and Wright (2000): the standard error of Fisher's transform is √((1 + ρ²/2) / (n − 3)).
    let error = (1 - rank * rank) * ((1 + rank * rank / 2) / 19_997).squareRoot()
    #expect(abs(Self.spearman(columns[0], columns[1]) - rank) <= 3 * error + 1e-12)
  }

  @Test func `has all rank correlations of a group at once, and none beside it`() throws {
    let paths = [
      "outreach.apply", "outreach.qualify", "employers.placement", "employers.openings",
      "employers.time-to-hire",
    ]
    let scenario = try Self.scenario([
      Self.pair(paths[0], paths[1], 0.5), Self.pair(paths[1], paths[2], -0.4),
      Self.pair(paths[0], paths[2], 0.2), Self.pair(paths[2], paths[3], 0.7),
    ])
    let columns = try Self.values(scenario, paths, futures: 20_000)
    let wanted = [
      [1, 0.5, 0.2, 0, 0], [0.5, 1, -0.4, 0, 0], [0.2, -0.4, 1, 0.7, 0], [0, 0, 0.7, 1, 0],
      [0, 0, 0, 0, 1],
    ]
    for first in 0..<5 {
      for second in 0..<first {
        let rank = wanted[first][second]
        let error = (1 - rank * rank) * ((1 + rank * rank / 2) / 19_997).squareRoot()
        let found = Self.spearman(columns[first], columns[second])
        #expect(abs(found - rank) < 3.5 * error, "\(paths[first]) \(paths[second]) \(found)")
      }
    }
  }

  @Test func `mixes the own deviates of a pair as the copula says`() throws {
    let paths = ["outreach.apply", "employers.placement"]
    let plain = Blueprint(try Self.scenario([]), seed: 5)
    let linked = Blueprint(try Self.scenario([Self.pair(paths[0], paths[1], 0.5)]), seed: 5)
    let first = try Self.index("employers.placement", in: plain.scenario)
    let second = try Self.index("outreach.apply", in: plain.scenario)
    let r = 2 * sin(Double.pi / 12)
    for future in 0..<200 {
      // In alphabetical order: the employers keep their number, outreach follows them.
      let own = plain.uniform(assumption: first, future: future)
      #expect(linked.uniform(assumption: first, future: future) == own)
      let deviate =
        r * NormalCurve.quantile(own) + (1 - r * r).squareRoot()
        * NormalCurve.quantile(plain.uniform(assumption: second, future: future))
      let expected = NormalCurve.probability(below: deviate)
      #expect(abs(linked.uniform(assumption: second, future: future) - expected) < 1e-14)
    }
  }

  @Test func `drives the engine by the numbers that the analysis is told`() throws {
    let paths = ["outreach.apply", "employers.placement", "employers.openings"]
    let scenario = try Self.scenario([
      Self.pair(paths[0], paths[1], 0.5), Self.pair(paths[1], paths[2], -0.8),
    ])
    let blueprint = Blueprint(scenario, seed: 5)
    let columns = try Self.values(scenario, paths, futures: 100)
    for (column, path) in paths.enumerated() {
      let index = try Self.index(path, in: scenario)
      for future in 0..<100 {
        let uniform = blueprint.uniform(assumption: index, future: future)
        #expect(
          columns[column][future] == scenario.assumptions[index].distribution.quantile(uniform))
      }
    }
  }

  @Test func `leaves every other assumption bit for bit as it was`() throws {
    let plain = try Self.scenario([])
    let linked = try Self.scenario([
      Self.pair("outreach.apply", "employers.placement", 0.5)
    ])
    let more = try Self.scenario([
      Self.pair("employers.time-to-hire", "outreach.qualify", -0.7),
      Self.pair("employers.placement", "outreach.apply", 0.5),
    ])
    let paths = plain.assumptions.map(\.path)
    let columns = try [plain, linked, more].map { try Self.values($0, paths, futures: 50) }
    for (index, path) in paths.enumerated() {
      #expect((columns[0][index] != columns[1][index]) == (path == "outreach.apply"), "\(path)")
      // A second group, and the other order of a pair, change nothing in the first group.
      #expect((columns[1][index] != columns[2][index]) == (path == "outreach.qualify"), "\(path)")
    }
  }

  @Test func `leaves a group alone when one of its members becomes known`() throws {
    let pairs = [
      Self.pair("employers.placement", "outreach.apply", 0.5),
      Self.pair("outreach.apply", "outreach.qualify", 0.5),
    ]
    let before = try Self.scenario(pairs)
    let known = try Self.scenario(pairs + [Self.pair("employers.wage", "outreach.qualify", 0.3)])
    let paths = ["employers.placement", "outreach.apply"]
    #expect(
      try Self.values(before, paths, futures: 50) == Self.values(known, paths, futures: 50))
  }

  @Test func `stays finite and in its domain in the last of the tails`() throws {
    let scenario = try Self.scenario([Self.pair("outreach.apply", "employers.openings", 0.99)])
    let blueprint = Blueprint(scenario, seed: 11)
    let index = try Self.index("outreach.apply", in: scenario)
    for future in 0..<20_000 {
      let uniform = blueprint.uniform(assumption: index, future: future)
      #expect(uniform > 0 && uniform < 1)
    }
  }
}
