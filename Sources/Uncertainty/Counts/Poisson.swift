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
    guard mean > 0 else { return 0 }
    let law = Law(mean: mean)
    let level = CumulativeLevel(uniform)
    if mean <= 12 {
      return Int(law.count(upwardsFrom: .exp(-mean), level: level))
    }
    let peak = mean.rounded(.down)
    return Int(
      law.count(around: peak, probability: SaddlePoint.poisson(peak, mean), level: level))
  }

  /// The probability of exactly this count; `mean` is at least 0.
  package static func probability(of count: Int, mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    guard mean > 0 else { return count == 0 ? 1 : 0 }
    return SaddlePoint.poisson(Double(count), mean)
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
