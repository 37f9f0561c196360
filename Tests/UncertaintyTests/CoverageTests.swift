import Testing
import Uncertainty

/// How often 95% intervals hold a truth that is known: in 93 to 97 of 100 samples.
///
/// The share that 2,000 samples find strays by 1 of 100 from the true one about once in 25 times, and
/// by 2 hardly ever; an interval that is built on a wrong error misses the band under every seed.
struct CoverageTests {
  private static let samples = 2_000

  /// The share of samples whose interval holds the truth.
  private static func coverage(
    _ name: String, _ holds: (_ draw: (_ index: Int) -> Double) -> Bool
  ) -> Double {
    let stream = RandomStream(seed: 2_015, name: "coverage of " + name)
    let held = (0..<samples).count { sample in
      holds { stream.uniform(future: sample, month: 0, index: $0) }
    }
    return Double(held) / Double(samples)
  }

  // Two plans share what nobody knows; the second adds 3 and luck of its own. The mean of the
  // difference is 3, and its error must be that of pairs: of unpaired samples it is more than 4 times as large.
  @Test func `of a paired difference`() throws {
    let common = try Distribution(.uniform(minimum: 0, maximum: 100), domain: .any)
    let own = try Distribution(.triangular(minimum: 0, mode: 2, maximum: 30), domain: .any)
    let coverage = CoverageTests.coverage("differences") { draw in
      let differences = (0..<150).map { future -> Double in
        let before = common.quantile(draw(3 * future)) + own.quantile(draw(3 * future + 1))
        let after = common.quantile(draw(3 * future)) + own.quantile(draw(3 * future + 2)) + 3
        return after - before
      }
      guard let interval = Summary(differences)?.meanInterval() else { return false }
      return interval.low <= 3 && 3 <= interval.high
    }
    #expect((0.93...0.97).contains(coverage), "\(coverage)")
  }

  @Test(arguments: [0.03, 0.3, 0.5, 0.8, 0.95])
  func `of a chance`(chance: Double) {
    let coverage = CoverageTests.coverage("chance \(chance)") { draw in
      let successes = (0..<300).count { draw($0) < chance }
      let interval = WilsonInterval(successes: successes, trials: 300)
      return interval.low <= chance && chance <= interval.high
    }
    #expect((0.93...0.97).contains(coverage), "\(chance): \(coverage)")
  }

  // Order statistics promise at least 95, and a little more where ranks are coarse.
  @Test(arguments: [0.1, 0.5, 0.9])
  func `of a quantile`(level: Double) throws {
    let law = try Distribution(.lognormal(mean: 100, standardDeviation: 80), domain: .nonNegative)
    let truth = law.quantile(level)
    let ranks = QuantileInterval(level, count: 400)
    let low = try #require(ranks.lowerRank)
    let high = try #require(ranks.upperRank)
    let coverage = CoverageTests.coverage("quantile \(level)") { draw in
      // The law rises, so sorting the numbers that drive it sorts its values.
      let sorted = (0..<400).map(draw).sorted()
      return law.quantile(sorted[low]) <= truth && truth <= law.quantile(sorted[high])
    }
    #expect((0.93...0.97).contains(coverage), "\(level): \(coverage)")
  }

  // Cost = 200 + 15 × placements + luck of mean 0, so cost per placement is 200 / 20 + 15 = 25.
  @Test func `of a ratio`() throws {
    let placements = try Distribution(.triangular(minimum: 4, mode: 10, maximum: 46), domain: .any)
    let luck = try Distribution(.uniform(minimum: -90, maximum: 90), domain: .any)
    let coverage = CoverageTests.coverage("ratio") { draw in
      let denominators = (0..<200).map { placements.quantile(draw(2 * $0)) }
      let numerators = denominators.enumerated().map {
        200 + 15 * $0.element + luck.quantile(draw(2 * $0.offset + 1))
      }
      guard
        let interval = RatioEstimate(numerators: numerators, denominators: denominators)?
          .interval()
      else { return false }
      return interval.low <= 25 && 25 <= interval.high
    }
    #expect((0.93...0.97).contains(coverage), "\(coverage)")
  }
}
