/// A law of counts with a single peak, known by the ratios of neighboring probabilities.
///
/// The samplers invert the cumulative probability F: the count drawn for u is the smallest k with
/// F(k) ≥ u. One uniform number makes one count, and the count grows with u and with the law's
/// mean, which is what keeps two scenarios comparable on common random numbers.
protocol CountLaw {
  /// The largest possible count; infinite if there is none.
  var highest: Double { get }

  /// The probability of k + 1 over that of k, as a fraction.
  func ratio(above k: Double) -> (numerator: Double, denominator: Double)
}

/// A cumulative probability to be reached, with what may be left above it.
struct CumulativeLevel {
  /// The cumulative probability is at least this.
  let reached: Double

  /// The probability above the count is at most this: 1 − `reached`, precise when that is small.
  let excess: Double

  /// The level of a number in (0, 1).
  @inline(__always)
  init(_ uniform: Double) {
    reached = uniform
    excess = 1 - uniform
  }

  /// The level for what is left over: F(k) ≥ u there means that fewer than n − k of the others
  /// have a probability of at most 1 − u, so the inequality turns strict.
  @inline(__always)
  init(turned uniform: Double) {
    reached = (1 - uniform).nextUp
    excess = uniform.nextDown
  }
}

extension CountLaw {
  /// Searches upwards from 0; right when 0 is at most a few dozen counts from the mean.
  ///
  /// - Parameters:
  ///   - probability: The probability of 0.
  ///   - level: The cumulative probability to reach.
  /// - Returns: The smallest count that reaches it.
  @inline(__always)
  func count(upwardsFrom probability: Double, level: CumulativeLevel) -> Double {
    var count = 0.0
    var term = probability
    var cumulative = term
    while cumulative < level.reached {
      let (numerator, denominator) = ratio(above: count)
      term *= numerator / denominator
      let next = cumulative + term
      // Above the peak, what no longer changes the sum is smaller than the distance to 1 can be.
      if next == cumulative { break }
      cumulative = next
      count += 1
    }
    return min(count, highest)
  }

  /// Searches from a count near the peak, in the direction in which u lies.
  ///
  /// The 10,000th part at either end is summed from the outside, so that small sums are not
  /// differences of large ones.
  ///
  /// - Parameters:
  ///   - peak: A count at or next to the mode.
  ///   - probability: The probability of that count.
  ///   - level: The cumulative probability to reach.
  /// - Returns: The smallest count that reaches it.
  func count(around peak: Double, probability: Double, level: CumulativeLevel) -> Double {
    count(
      around: peak, probability: probability,
      cumulative: probability + sum(below: peak, probability: probability), level: level)
  }

  /// Searches from a count near the peak whose cumulative probability is known.
  ///
  /// - Parameters:
  ///   - peak: A count at or next to the mode.
  ///   - probability: The probability of that count.
  ///   - cumulative: The probability of that count and all below it.
  ///   - level: The cumulative probability to reach.
  /// - Returns: The smallest count that reaches it.
  func count(
    around peak: Double, probability: Double, cumulative: Double, level: CumulativeLevel
  ) -> Double {
    let uniform = level.reached
    if uniform < 1e-4 {
      return countInLowerTail(below: peak, probability: probability, uniform: uniform)
    }
    if level.excess < 1e-4 {
      return countInUpperTail(above: peak, probability: probability, excess: level.excess)
    }
    var count = peak
    var term = probability
    var cumulative = cumulative
    if cumulative < uniform {
      while cumulative < uniform, count < highest {
        let (numerator, denominator) = ratio(above: count)
        term *= numerator / denominator
        cumulative += term
        count += 1
      }
      return count
    }
    while count > 0 {
      let below = cumulative - term
      if below < uniform { break }
      cumulative = below
      let (numerator, denominator) = ratio(above: count - 1)
      term *= denominator / numerator
      count -= 1
    }
    return count
  }

  /// The probability of all counts below one that has the given probability.
  func sum(below start: Double, probability: Double) -> Double {
    var count = start
    var term = probability
    var sum = 0.0
    while count > 0 {
      let (numerator, denominator) = ratio(above: count - 1)
      term *= denominator / numerator
      sum += term
      count -= 1
      if term < sum * 1e-18 { break }
    }
    return sum
  }

  private func countInLowerTail(below peak: Double, probability: Double, uniform: Double) -> Double
  {
    var count = peak
    var term = probability
    let negligible = max(uniform * 1e-18, 1e-300)
    while count > 0, term > negligible {
      let (numerator, denominator) = ratio(above: count - 1)
      term *= denominator / numerator
      count -= 1
    }
    var cumulative = term
    while cumulative < uniform, count < highest {
      let (numerator, denominator) = ratio(above: count)
      term *= numerator / denominator
      cumulative += term
      count += 1
    }
    return count
  }

  private func countInUpperTail(above peak: Double, probability: Double, excess: Double) -> Double {
    var count = peak
    var term = probability
    let negligible = max(excess * 1e-18, 1e-300)
    while count < highest, term > negligible {
      let (numerator, denominator) = ratio(above: count)
      term *= numerator / denominator
      count += 1
    }
    // The smallest count that leaves no more than the excess above it.
    var above = 0.0
    while count > 0, above + term <= excess {
      above += term
      let (numerator, denominator) = ratio(above: count - 1)
      term *= denominator / numerator
      count -= 1
    }
    return count
  }
}
