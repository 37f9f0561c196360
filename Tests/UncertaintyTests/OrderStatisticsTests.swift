import Testing
import Uncertainty

struct OrderStatisticsTests {
  let stream = RandomStream(seed: 7, name: "order statistics")

  @Test func `quantiles are R's type 7`() {
    // quantile(c(1, 3, 4, 8, 15), c(0, .1, .25, .5, .6, .9, 1)) in R.
    let sample: [Double] = [1, 3, 4, 8, 15]
    let expected = [0: 1, 0.1: 1.8, 0.25: 3, 0.5: 4, 0.6: 5.6, 0.9: 12.2, 1: 15]
    for (level, value) in expected {
      #expect(abs(OrderStatistics.quantile(sorted: sample, level) - value) < 1e-14)
      #expect(
        abs(OrderStatistics.quantile(sorted: [1, 3, 4, 8, 15] as [Int32], level) - value) < 1e-14)
    }
    // quantile(1:10, c(.05, .5, .95)).
    let ten = (1...10).map(Double.init)
    #expect(abs(OrderStatistics.quantile(sorted: ten, 0.05) - 1.45) < 1e-14)
    #expect(OrderStatistics.quantile(sorted: ten, 0.5) == 5.5)
    #expect(abs(OrderStatistics.quantile(sorted: ten, 0.95) - 9.55) < 1e-14)
    #expect(OrderStatistics.quantile(sorted: [42.5], 0.3) == 42.5)
  }

  @Test(arguments: [1, 2, 3, 24, 25, 26, 129, 1_000, 4_099])
  func `selection finds what sorting finds`(count: Int) {
    let levels = [0.95, 0, 0.05, 0.5, 0.25, 0.75, 1, 0.1, 0.9]
    for (name, sample) in arrangements(count) {
      let sorted = sample.sorted()
      var scratch = sample
      let quantiles = OrderStatistics.quantiles(levels, selectingIn: &scratch)
      #expect(quantiles == levels.map { OrderStatistics.quantile(sorted: sorted, $0) }, "\(name)")
      #expect(scratch.sorted() == sorted, "\(name)")
      var doubles = sample.map(Double.init)
      #expect(OrderStatistics.quantiles(levels, selectingIn: &doubles) == quantiles, "\(name)")
    }
  }

  @Test func `every rank can be selected`() {
    for (name, sample) in arrangements(300) {
      for rank in stride(from: 0, to: 300, by: 7) {
        var scratch = sample
        OrderStatistics.select(ranks: [rank], in: &scratch)
        #expect(scratch[rank] == sample.sorted()[rank], "\(name)")
      }
    }
  }

  @Test func `ranks enclose the median as tables say`() {
    // Coverage 96.48% of the 40th and 61st of 100, 97.85% of the 2nd and 9th of 10.
    let hundred = QuantileInterval(0.5, count: 100)
    #expect(hundred.lowerRank == 39 && hundred.upperRank == 60)
    let ten = QuantileInterval(0.5, count: 10)
    #expect(ten.lowerRank == 1 && ten.upperRank == 8)
    // 5 values enclose the median with 93.75% only; 59 are the fewest whose maximum exceeds the
    // 95% quantile with 95% confidence (90% on both sides).
    #expect(QuantileInterval(0.5, count: 5) == QuantileInterval(0.5, count: 1))
    #expect(QuantileInterval(0.95, count: 58, confidence: 0.9).upperRank == nil)
    #expect(QuantileInterval(0.95, count: 59, confidence: 0.9).upperRank == 58)
  }

  @Test func `the interval covers a quantile as often as it says`() {
    let count = 60
    let interval = QuantileInterval(0.3, count: count, confidence: 0.9)
    let samples = 4_000
    var covered = 0
    for sample in 0..<samples {
      let values = (0..<count).map { stream.uniform(future: sample, month: 1, index: $0) }.sorted()
      let low = interval.lowerRank.map { values[$0] } ?? 0
      let high = interval.upperRank.map { values[$0] } ?? 1
      covered += low <= 0.3 && 0.3 <= high ? 1 : 0
    }
    // F(23) − F(12) of Binomial(60, 0.3) is what these ranks promise.
    let lower = interval.lowerRank.map { $0 + 1 } ?? 0
    let upper = interval.upperRank ?? count
    let promised = (lower...upper).reduce(0.0) {
      $0 + Binomial.probability(of: $1, trials: count, probability: 0.3)
    }
    #expect(promised >= 0.9 && promised < 0.94)
    let error = (promised * (1 - promised) / Double(samples)).squareRoot()
    #expect(abs(Double(covered) / Double(samples) - promised) < 4 * error)
  }

  /// Samples in orders that trouble partitioning, with and without ties.
  private func arrangements(_ count: Int) -> [(name: String, sample: [Int64])] {
    let random = (0..<count).map { Int64(stream.uniform(future: $0, month: 0, index: 0) * 1e12) }
    let ascending = (0..<count).map { Int64($0) }
    return [
      ("random", random), ("ascending", ascending), ("descending", ascending.reversed()),
      ("equal", ascending.map { _ in 3 }), ("ties", random.map { $0 % 4 }),
      ("negative", random.map { -$0 }), ("sawtooth", ascending.map { $0 % 17 }),
      ("organ pipe", ascending.map { min($0, Int64(count) - $0) }),
      ("mostly zero", random.map { $0 % 10 == 0 ? $0 : 0 }),
    ]
  }
}
