/// The ranks between which a distribution's quantile lies with a given confidence, however the
/// distribution is shaped.
///
/// How many of n independent values lie below the quantile is binomial, so the order statistics
/// at two binomial quantiles enclose it. Source: David and Nagaraja, "Order Statistics", 3rd
/// edition (2003), section 7.1.
package struct QuantileInterval: Sendable, Hashable {
  /// The rank, from 0, of the lower end; nil if the sample is too small to have one.
  package let lowerRank: Int?

  /// The rank, from 0, of the upper end; nil if the sample is too small to have one.
  package let upperRank: Int?

  /// Finds the ranks.
  ///
  /// - Parameters:
  ///   - level: The quantile's probability, in (0, 1).
  ///   - count: How many values the sample has.
  ///   - confidence: The least chance, in (0, 1), with which the interval holds the quantile; each
  ///     end is missed with at most half of the rest.
  package init(_ level: Double, count: Int, confidence: Double = 0.95) {
    let miss = (1 - confidence) / 2
    let lower = Binomial.count(trials: count, probability: level, uniform: miss)
    let upper = Binomial.count(trials: count, probability: level, uniform: 1 - miss)
    lowerRank = lower >= 1 ? lower - 1 : nil
    upperRank = upper < count ? upper : nil
  }
}
