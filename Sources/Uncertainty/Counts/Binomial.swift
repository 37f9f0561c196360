/// How many of a number of people something happens to, each with the same chance.
package enum Binomial {
  /// The count at a uniform number: the smallest k with F(k) ≥ u.
  ///
  /// It never decreases when the number, the trials or the probability increase.
  ///
  /// - Parameters:
  ///   - trials: How many could; none if negative.
  ///   - probability: The chance of each; 0 or less is never, 1 or more is always.
  ///   - uniform: A number in (0, 1).
  /// - Returns: A count in 0...trials.
  package static func count(trials: Int, probability: Double, uniform: Double) -> Int {
    #if DRAW_TRACE
      DrawTrace.use(1, Double(trials), probability)
    #endif
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    let n = Double(trials)
    if probability <= 0.5 {
      return Int(count(n, probability, 1 - probability, CumulativeLevel(uniform)))
    }
    // Failures are counted instead.
    return trials - Int(count(n, 1 - probability, probability, CumulativeLevel(turned: uniform)))
  }

  /// The probability of exactly this count.
  ///
  /// - Parameters:
  ///   - count: The count, of which those below 0 or above the trials are impossible.
  ///   - trials: How many could; at least 0.
  ///   - probability: The chance of each, in 0...1.
  /// - Returns: A probability, precise to about 14 digits.
  package static func probability(of count: Int, trials: Int, probability: Double) -> Double {
    guard count >= 0, count <= trials else { return 0 }
    if probability <= 0 { return count == 0 ? 1 : 0 }
    if probability >= 1 { return count == trials ? 1 : 0 }
    return SaddlePoint.binomial(Double(count), Double(trials), probability, 1 - probability)
  }

  @inline(__always)
  private static func count(_ n: Double, _ p: Double, _ q: Double, _ level: CumulativeLevel)
    -> Double
  {
    let law = Law(highest: n, odds: p / q)
    if n <= 20 {
      return law.count(upwardsFrom: smallPower(q, Int(n)), level: level)
    }
    if n * p <= 12 {
      let none = SaddlePoint.power(of: q, complement: p, n)
      return law.count(upwardsFrom: none, level: level)
    }
    let peak = min(((n + 1) * p).rounded(.down), n)
    return law.count(
      around: peak, probability: SaddlePoint.binomial(peak, n, p, q), level: level)
  }

  /// A power with a small exponent, by squaring.
  @inline(__always)
  private static func smallPower(_ base: Double, _ exponent: Int) -> Double {
    var power = 1.0
    var square = base
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { power *= square }
      square *= square
      exponent >>= 1
    }
    return power
  }

  private struct Law: CountLaw {
    let highest: Double
    let odds: Double

    @inline(__always)
    func ratio(above k: Double) -> (numerator: Double, denominator: Double) {
      ((highest - k) * odds, k + 1)
    }
  }
}
