import Testing
import Uncertainty

struct EstimateTests {
  @Test(arguments: [
    // Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I.
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `Wilson's intervals are the published ones`(
    successes: Int, trials: Int, low: Double, high: Double
  ) {
    let interval = WilsonInterval(successes: successes, trials: trials)
    #expect(abs(interval.low - low) < 5e-5 && abs(interval.high - high) < 5e-5)
    let mirrored = WilsonInterval(successes: trials - successes, trials: trials)
    #expect(abs(mirrored.low - (1 - interval.high)) < 1e-15)
    #expect(abs(mirrored.high - (1 - interval.low)) < 1e-15)
  }

  @Test func `Wilson's interval ends exactly at never and always`() {
    for trials in [1, 7, 10_000] {
      #expect(WilsonInterval(successes: 0, trials: trials).low == 0)
      #expect(WilsonInterval(successes: trials, trials: trials).high == 1)
    }
    #expect(WilsonInterval(successes: 0, trials: 0).low == 0)
    #expect(WilsonInterval(successes: 0, trials: 0).high == 1)
    let wide = WilsonInterval(successes: 5, trials: 10, confidence: 0.99)
    #expect(wide.low < WilsonInterval(successes: 5, trials: 10).low)
  }

  @Test func `a summary has the textbook moments`() throws {
    // R: mean 5, sd 2.13809, quantiles of type 7.
    let summary = try #require(Summary([2, 4, 4, 4, 5, 5, 7, 9] as [Double]))
    #expect(summary.count == 8 && summary.mean == 5)
    #expect(summary.standardDeviation == (32.0 / 7).squareRoot())
    #expect(try #require(summary.standardError) == (32.0 / 7).squareRoot() / 8.0.squareRoot())
    #expect(summary.minimum == 2 && summary.maximum == 9)
    #expect(summary.p25 == 4 && summary.median == 4.5 && summary.p75 == 5.5)
    #expect(abs(summary.p5 - 2.7) < 1e-14 && abs(summary.p95 - 8.3) < 1e-14)
    #expect(abs(summary.p10 - 3.4) < 1e-14 && abs(summary.p90 - 7.6) < 1e-14)
    let interval = try #require(summary.meanInterval())
    #expect(abs(interval.high - 5 - 1.959_963_984_540_054 * (4.0 / 7).squareRoot()) < 1e-14)
    #expect(abs(interval.low + interval.high - 10) < 1e-14)
  }

  @Test func `a single value has no spread and no values no summary`() throws {
    let single = try #require(Summary([3]))
    #expect(single.mean == 3 && single.p5 == 3 && single.maximum == 3)
    #expect(single.standardDeviation == nil && single.meanInterval() == nil)
    #expect(Summary([]) == nil)
  }

  @Test func `a spread far from zero keeps its digits`() throws {
    // Single-pass sums of squares would give 0 or noise here.
    let offset = 1e9
    let summary = try #require(Summary([4, 7, 13, 16].map { $0 + offset }))
    #expect(summary.mean == offset + 10 && summary.standardDeviation == 30.0.squareRoot())
  }

  @Test func `sums do not depend on the order of their terms`() {
    let stream = RandomStream(seed: 3, name: "terms")
    let terms = (0..<20_000).map { index in
      let u = stream.uniform(future: index, month: 0, index: 0)
      return index % 50 == 0 ? u * 1e12 : u
    }
    let forwards = CompensatedSum.of(terms) { $0 }
    #expect(forwards == CompensatedSum.of(terms.reversed()) { $0 })
    #expect(forwards == CompensatedSum.of(terms.sorted()) { $0 })
    #expect(terms.reduce(0, +) != terms.reversed().reduce(0, +))
    #expect(CompensatedSum.of([1, 1e100, 1, -1e100]) { $0 } == 2)
  }

  @Test func `a ratio is that of totals, with the delta method's error`() throws {
    let estimate = try #require(
      RatioEstimate(numerators: [10, 20, 30, 0], denominators: [1, 3, 2, 0]))
    // R = 10; residuals 0, −10, 10, 0; mean of x = 1.5: √(200 / 3 / 4) / 1.5.
    #expect(estimate.ratio == 10)
    let error = try #require(estimate.standardError)
    #expect(abs(error - (200.0 / 12).squareRoot() / 1.5) < 1e-14)
    let interval = try #require(estimate.interval(confidence: 0.9))
    #expect(abs(interval.high - 10 - 1.644_853_626_951_472_7 * error) < 1e-13)
  }

  @Test func `a ratio to a constant has the error of a mean`() throws {
    let values: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let ratio = try #require(
      RatioEstimate(numerators: values, denominators: values.map { _ in 2 }))
    let mean = try #require(Summary(values))
    #expect(abs(ratio.ratio - mean.mean / 2) < 1e-15)
    #expect(abs(try #require(ratio.standardError) - (try #require(mean.standardError)) / 2) < 1e-15)
  }

  @Test func `a ratio without a denominator or an error says so`() throws {
    #expect(RatioEstimate(numerators: [], denominators: []) == nil)
    #expect(RatioEstimate(numerators: [5, 6], denominators: [0, 0]) == nil)
    let single = try #require(RatioEstimate(numerators: [5], denominators: [2]))
    #expect(single.ratio == 2.5 && single.standardError == nil && single.interval() == nil)
  }
}
