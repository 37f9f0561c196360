import Uncertainty

/// The least number with which enough successes come about at a confidence.
package enum LeastNumber {
  /// Beyond this no plan goes.
  private static let most = 100_000_000

  /// A least number with the error that a sample of chances leaves.
  package struct Estimate: Sendable, Hashable {
    /// Nil where no number is enough.
    package let number: Int?
    /// The standard error; nil where a part of the sample finds no number enough, or is too small.
    package let error: Double?

    package init(number: Int?, error: Double?) {
      self.number = number
      self.error = error
    }
  }

  private static let batches = 10
  /// The fewest chances in a batch.
  private static let fewest = 20

  /// The least number of tries, with its error: the spread of what tenths of the sample find.
  ///
  /// - Parameters:
  ///   - successes: how many are wanted
  ///   - chances: by future, the chance of each try
  ///   - confidence: in which share of futures they should come about, below 1
  /// - Returns: the number, with its standard error
  package static func estimate(
    for successes: Int, chances: [Double], confidence: Double
  ) -> Estimate {
    let number = tries(for: successes, chances: chances, confidence: confidence)
    guard number != nil, chances.count >= batches * fewest else {
      return Estimate(number: number, error: nil)
    }
    let parts = (0..<batches).map { batch in
      tries(
        for: successes,
        chances: stride(from: batch, to: chances.count, by: batches).map { chances[$0] },
        confidence: confidence
      ).map(Double.init)
    }
    let found = parts.compactMap(\.self)
    guard found.count == batches else { return Estimate(number: number, error: nil) }
    return Estimate(number: number, error: Summary(found)?.standardError)
  }

  /// The least number of tries, each a success with a chance that nobody knows for sure.
  ///
  /// The chance of enough successes is averaged over the futures' chances: for one known chance the
  /// answer is a quantile of the negative binomial law, for chances from a beta law one of the
  /// beta-negative-binomial law.
  ///
  /// - Parameters:
  ///   - successes: how many are wanted
  ///   - chances: by future, the chance of each try
  ///   - confidence: in which share of futures they should come about, below 1
  /// - Returns: nil if no number does, as where too many futures have no chance at all.
  package static func tries(
    for successes: Int, chances: [Double], confidence: Double
  ) -> Int? {
    least(from: successes) { tries in
      chances.reduce(0) {
        $0 + Binomial.chance(ofAtLeast: successes, trials: tries, probability: $1)
      } / Double(chances.count) >= confidence
    }
  }

  /// The least number of sources, each of which yields a Poisson number with its future's mean.
  package static func sources(
    for events: Int, means: [Double], confidence: Double
  ) -> Int? {
    least(from: 1) { sources in
      means.reduce(0) {
        $0 + Poisson.chance(ofAtLeast: events, mean: Double(sources) * $1)
      } / Double(means.count) >= confidence
    }
  }

  /// The least number from which a condition holds, found by doubling and halving.
  private static func least(from start: Int, where isEnough: (Int) -> Bool) -> Int? {
    if isEnough(start) { return start }
    var low = start
    var high = max(2 * start, 2)
    while !isEnough(high) {
      guard high < most else { return nil }
      low = high
      high *= 2
    }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
