internal import RealModule

/// How often something happens that many could do and few do.
package enum Poisson {
  /// The count at a uniform number: the smallest k with F(k) ≥ u.
  ///
  /// It never decreases when the number or the mean increase.
  ///
  /// - Parameters:
  ///   - mean: The mean count; 0 or less gives 0. The work grows with its square root.
  ///   - uniform: A number in (0, 1).
  /// - Returns: A count, 0 or more.
  package static func count(mean: Double, uniform: Double) -> Int {
    Prepared(mean: mean).count(uniform: uniform)
  }

  /// The law of one mean, with the place from which its counts are searched: most of the work of a
  /// draw, done once where many have the same mean.
  package struct Prepared: Sendable, BitwiseCopyable {
    package let mean: Double
    private let start: Double
    private let probability: Double
    private let cumulative: Double

    package init(mean: Double) {
      self.mean = mean
      guard mean > 12 else {
        start = 0
        probability = mean > 0 ? .exp(-mean) : 1
        cumulative = probability
        return
      }
      start = mean.rounded(.down)
      probability = SaddlePoint.poisson(start, mean)
      cumulative = probability + Law(mean: mean).sum(below: start, probability: probability)
    }

    /// The smallest k with F(k) ≥ u.
    package func count(uniform: Double) -> Int {
      #if DRAW_TRACE
        DrawTrace.use(2, mean)
      #endif
      guard mean > 0 else { return 0 }
      let law = Law(mean: mean)
      let level = CumulativeLevel(uniform)
      guard mean > 12 else { return Int(law.count(upwardsFrom: probability, level: level)) }
      return Int(
        law.count(around: start, probability: probability, cumulative: cumulative, level: level))
    }
  }

  private struct Law: CountLaw {
    let mean: Double

    var highest: Double { .infinity }

    @inline(__always)
    func ratio(above k: Double) -> (numerator: Double, denominator: Double) {
      (mean, k + 1)
    }
  }
}
