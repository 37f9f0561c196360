import Planning
package import Simulation
import Uncertainty

/// How one series is spread over the futures, month by month.
package struct SeriesResult: Sendable, Hashable {
  /// The spread at one month's end; money in dollars.
  package struct Point: Sendable, Hashable {
    package let p5: Double
    package let p10: Double
    package let p25: Double
    package let median: Double
    package let p75: Double
    package let p90: Double
    package let p95: Double
    package let mean: Double
  }

  package let series: Series
  package let points: [Point]

  static func point(_ series: Series, month: Int, in futures: Futures) -> Point {
    let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    let quantiles: [Double]
    let mean: Double
    if let amounts = futures.amounts(series, month: month) {
      var scratch = amounts.map { Int64($0) }
      mean = Double(amounts.reduce(0, +)) / Double(futures.count) / 100
      quantiles = OrderStatistics.quantiles(levels, selectingIn: &scratch).map { $0 / 100 }
    } else {
      let counts = futures.counts(series, month: month) ?? []
      var scratch = Array(counts)
      mean = Double(counts.reduce(0) { $0 + Int($1) }) / Double(futures.count)
      quantiles = OrderStatistics.quantiles(levels, selectingIn: &scratch)
    }
    return Point(
      p5: quantiles[0], p10: quantiles[1], p25: quantiles[2], median: quantiles[3],
      p75: quantiles[4], p90: quantiles[5], p95: quantiles[6], mean: mean)
  }
}
