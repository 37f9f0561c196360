package import Simulation
package import Uncertainty

/// How an outcome differs between two scenarios, future by future on the same luck.
package struct PairedDifference: Sendable, Hashable {
  package let outcome: Outcome
  /// The other scenario's value less the base's, over the futures in which both are defined; money
  /// in dollars; nil when there is none.
  package let summary: Summary?
  /// Futures in which the outcome is not defined in both.
  package let leftOut: Int
  /// Futures in which the other scenario's value is larger, smaller and the same.
  package let larger: Int
  package let smaller: Int
  package let same: Int
  /// Between the paired values; nil where one of the two never varies.
  package let correlation: Double?
  /// How many independent futures would tell the mean difference as surely as one paired future;
  /// nil where the difference never varies.
  package let gain: Double?

  /// Pairs two runs over the same futures, those with the same numbers.
  ///
  /// - Parameters:
  ///   - outcome: what is compared
  ///   - base: the futures that are compared with
  ///   - other: as many futures run otherwise, on the same random numbers
  package init(_ outcome: Outcome, from base: Futures, to other: Futures) {
    precondition(base.count == other.count, "paired futures come in equal numbers")
    let pairs = PairedDifference.pairs(outcome, base, other)
    self.init(outcome, pairs, leftOut: base.count - pairs.count)
  }

  /// Pairs recorded whole numbers, future by future.
  init(_ outcome: Outcome, _ before: [Int], _ after: [Int]) {
    self.init(outcome, PairedDifference.pairs(outcome, before, after), leftOut: 0)
  }

  private init(_ outcome: Outcome, _ pairs: [Pair], leftOut: Int) {
    self.outcome = outcome
    self.leftOut = leftOut
    let differences = pairs.map(\.difference)
    summary = Summary(differences)
    larger = differences.count { $0 > 0 }
    smaller = differences.count { $0 < 0 }
    same = differences.count - larger - smaller
    let before = Summary(pairs.map(\.before))?.standardDeviation ?? 0
    let after = Summary(pairs.map(\.after))?.standardDeviation ?? 0
    let spread = summary?.standardDeviation ?? 0
    if before > 0, after > 0 {
      // The variance of a difference is that of both less twice their covariance.
      let covariance = (before * before + after * after - spread * spread) / 2
      correlation = min(1, max(-1, covariance / (before * after)))
    } else {
      correlation = nil
    }
    gain = spread > 0 ? (before * before + after * after) / (spread * spread) : nil
  }

  private typealias Pair = (before: Double, after: Double, difference: Double)

  private static func pairs(_ outcome: Outcome, _ base: Futures, _ other: Futures) -> [Pair] {
    if let before = base.values(outcome), let after = other.values(outcome) {
      return pairs(outcome, Array(before), Array(after))
    }
    return zip(base.all(outcome), other.all(outcome)).compactMap { before, after in
      guard let before, let after else { return nil }
      return (before, after, after - before)
    }
  }

  private static func pairs(_ outcome: Outcome, _ before: [Int], _ after: [Int]) -> [Pair] {
    // Whole numbers are subtracted before they are scaled, so that cents stay cents.
    zip(before, after).map { before, after in
      (outcome.scaled(before), outcome.scaled(after), outcome.scaled(after - before))
    }
  }

  /// The mean difference; 0 where no future defines both.
  package var mean: Double { summary?.mean ?? 0 }

  /// The 95% interval of the mean difference, from the simulation error alone; exactly 0 to 0 where
  /// no future differs, and the mean itself where there is only one future.
  package var interval: ConfidenceInterval {
    summary?.meanInterval() ?? ConfidenceInterval(low: mean, high: mean)
  }

  /// Futures in which both are defined.
  package var futures: Int { larger + smaller + same }

  /// Whether both scenarios have the same value in every future.
  package var isNothing: Bool { larger == 0 && smaller == 0 }

  /// Futures in which the other scenario is better, strictly; nil where neither way is better.
  package var better: Int? {
    switch outcome.preference {
    case .more: larger
    case .less: smaller
    case .neither: nil
    }
  }

  /// Futures in which the other scenario is worse.
  package var worse: Int? {
    better.map { larger + smaller - $0 }
  }

  /// The chance that the other scenario is better, strictly; nil where neither way is better and
  /// where no future defines the outcome.
  package var chanceBetter: Double? {
    guard futures > 0 else { return nil }
    return better.map { Double($0) / Double(futures) }
  }

  /// The most by which the other scenario is worse in any future; 0 when it never is.
  package var greatestLoss: Double? {
    guard let summary else { return nil }
    switch outcome.preference {
    case .more: return max(0, -summary.minimum)
    case .less: return max(0, summary.maximum)
    case .neither: return nil
    }
  }

  /// The most by which the other scenario is better in any future; 0 when it never is.
  package var greatestWin: Double? {
    guard let summary else { return nil }
    switch outcome.preference {
    case .more: return max(0, summary.maximum)
    case .less: return max(0, -summary.minimum)
    case .neither: return nil
    }
  }
}
