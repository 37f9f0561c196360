internal import RealModule

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
    count(trials: trials, probability: probability, uniform: uniform) {
      logarithmOfComplement(probability)
    }
  }

  /// The law of one chance, with what is slow to find of it found once.
  package struct Prepared: Sendable, BitwiseCopyable {
    /// The chance of each.
    package let probability: Double
    private let logarithm: Double

    /// Prepares a chance; 0 or less is never, 1 or more is always.
    package init(probability: Double) {
      self.probability = probability
      logarithm =
        probability > 0 && probability < 1 ? Binomial.logarithmOfComplement(probability) : 0
    }

    /// The smallest k with F(k) ≥ u, the same as `Binomial.count`.
    ///
    /// - Parameters:
    ///   - trials: how many could; none if negative
    ///   - uniform: a number in (0, 1)
    /// - Returns: a count in 0...trials
    package func count(trials: Int, uniform: Double) -> Int {
      Binomial.count(trials: trials, probability: probability, uniform: uniform) { logarithm }
    }

    /// Works out the row of cumulative probabilities for `count(trials:uniform:in:)`.
    ///
    /// - Parameters:
    ///   - row: memory for `trials` + 1 numbers
    ///   - trials: how many could, 1 to 20
    package func fill(_ row: UnsafeMutablePointer<Double>, trials: Int) {
      let counted = min(probability, 1 - probability)
      let complement = max(probability, 1 - probability)
      let law = Law(highest: Double(trials), odds: counted / complement)
      var term = Binomial.smallPower(complement, trials)
      var cumulative = term
      var count = 0
      while count < trials {
        row[count] = cumulative
        let (numerator, denominator) = law.ratio(above: Double(count))
        term *= numerator / denominator
        let next = cumulative + term
        // The same stop as where the row is searched without being kept.
        if next == cumulative { break }
        cumulative = next
        count += 1
      }
      // Whatever is not reached before is reached there.
      row[count] = .infinity
    }

    /// The smallest k with F(k) ≥ u, looked up.
    ///
    /// - Parameters:
    ///   - trials: how many could, 1 to 20
    ///   - uniform: a number in (0, 1)
    ///   - row: what `fill` made for as many trials
    /// - Returns: a count in 0...trials
    @inlinable
    package func count(trials: Int, uniform: Double, in row: UnsafePointer<Double>) -> Int {
      #if DRAW_TRACE
        DrawTrace.use(1, Double(trials), probability)
      #endif
      var count = 0
      if probability <= 0.5 {
        while row[count] < uniform { count += 1 }
        return count
      }
      // Failures are counted instead, which turns the inequality; see `CumulativeLevel`.
      let level = 1 - uniform
      while row[count] <= level { count += 1 }
      return trials - count
    }
  }

  /// The logarithm of the chance that what is counted does not happen.
  private static func logarithmOfComplement(_ probability: Double) -> Double {
    let counted = min(probability, 1 - probability)
    let complement = max(probability, 1 - probability)
    return SaddlePoint.logarithm(of: complement, complement: counted)
  }

  @inline(__always)
  private static func count(
    trials: Int, probability: Double, uniform: Double, logarithm: () -> Double
  ) -> Int {
    #if DRAW_TRACE
      DrawTrace.use(1, Double(trials), probability)
    #endif
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    let n = Double(trials)
    if probability <= 0.5 {
      return Int(
        count(n, probability, 1 - probability, CumulativeLevel(uniform), logarithm))
    }
    // Failures are counted instead.
    return trials
      - Int(
        count(n, 1 - probability, probability, CumulativeLevel(turned: uniform), logarithm))
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
  private static func count(
    _ n: Double, _ p: Double, _ q: Double, _ level: CumulativeLevel, _ logarithmOfQ: () -> Double
  ) -> Double {
    if n <= 20 {
      let none = smallPower(q, Int(n))
      // Mostly nothing happens to the few who could be struck by what is rare.
      if none >= level.reached { return 0 }
      return Law(highest: n, odds: p / q).count(upwardsFrom: none, level: level)
    }
    let law = Law(highest: n, odds: p / q)
    if n * p <= 12 {
      return law.count(upwardsFrom: .exp(n * logarithmOfQ()), level: level)
    }
    let peak = min(((n + 1) * p).rounded(.down), n)
    return law.count(
      around: peak, probability: SaddlePoint.binomial(peak, n, p, q), level: level)
  }

  /// A power with a small exponent, by squaring.
  @inline(__always)
  fileprivate static func smallPower(_ base: Double, _ exponent: Int) -> Double {
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
