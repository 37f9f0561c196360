/// An outcome of futures that were each lived twice: the same assumptions, independent luck.
///
/// By the law of total variance the variance of an outcome Y is Var(E[Y|X]) + E[Var(Y|X)]: what not
/// knowing the assumptions X causes, and luck. Two lives that share only X have the covariance
/// Var(E[Y|X]), so both parts are estimated without a model and add up to the whole.
package struct ReplicatedSample: Sendable {
  /// How many groups of futures are left out in turn to find an estimate's error.
  static let batchCount = 20

  private let first: [Double]
  private let second: [Double]
  private let mean: Double

  /// Joins two lives of the same futures.
  ///
  /// - Parameters:
  ///   - first: The outcome of each future.
  ///   - second: The outcome of each future's second life; the first itself where there is no luck.
  package init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count, "every future has two lives")
    self.first = first
    self.second = second
    let sum =
      CompensatedSum.of(first) { $0 } + CompensatedSum.of(second) { $0 }
    mean = first.isEmpty ? 0 : sum / Double(2 * first.count)
  }

  /// The mean over all lives.
  package var average: Double { mean }

  /// The variance over all lives.
  package var variance: Double { sums().reduce(into: Sums()) { $0.add($1, 1) }.variance }

  /// What part of the variance comes from not knowing the assumptions; luck is the rest.
  package var unknown: VarianceShare {
    let batches = sums()
    return VarianceShare(batches: batches.count) { left in
      var total = Sums()
      for (number, batch) in batches.enumerated() where number != left { total.add(batch, 1) }
      return total.unknownShare
    }
  }

  /// What part of the variance would go if the class that a future belongs to were known:
  /// Var(E[Y|class]) / Var(Y).
  ///
  /// The given-data estimator of first-order effects: futures are sorted by one input and the means
  /// of classes compared, which asks nothing of how inputs depend on each other and holds for
  /// yes/no inputs. What chance alone spreads over class means is taken off. Source: Plischke,
  /// Borgonovo and Smith, "Global sensitivity measures from given data", European Journal of
  /// Operational Research 226 (2013).
  package func settled(by classes: ValueClasses) -> VarianceShare {
    let count = ReplicatedSample.batchCount
    var sizes = [Double](repeating: 0, count: count * classes.count)
    var totals = sizes
    for future in first.indices {
      let place = (future % count) * classes.count + classes.members[future]
      sizes[place] += 1
      totals[place] += (first[future] + second[future]) / 2 - mean
    }
    let batches = sums()
    return VarianceShare(batches: batches.count) { left in
      var total = Sums()
      for (number, batch) in batches.enumerated() where number != left { total.add(batch, 1) }
      var between = 0.0
      var used = 0.0
      for part in 0..<classes.count {
        var size = 0.0
        var sum = 0.0
        for batch in 0..<count where batch != left {
          size += sizes[batch * classes.count + part]
          sum += totals[batch * classes.count + part]
        }
        guard size > 0 else { continue }
        used += 1
        between += sum * sum / size
      }
      return total.settledShare(between: between, classes: used)
    }
  }

  /// The mean outcome of each class.
  package func means(of classes: ValueClasses) -> [Double] {
    var totals = [Double](repeating: 0, count: classes.count)
    for future in first.indices {
      totals[classes.members[future]] += (first[future] + second[future]) / 2
    }
    return zip(totals, classes.sizes).map { $0 / Double($1) }
  }

  // MARK: Sums

  /// Sums over some futures of deviations from the overall mean.
  private struct Sums {
    var count = 0.0
    var first = 0.0
    var second = 0.0
    var squares = 0.0
    var products = 0.0
    /// Of the mean of both lives.
    var halves = 0.0

    mutating func add(_ other: Sums, _ sign: Double) {
      count += sign * other.count
      first += sign * other.first
      second += sign * other.second
      squares += sign * other.squares
      products += sign * other.products
      halves += sign * other.halves
    }

    var average: Double { (first + second) / (2 * count) }

    var variance: Double { max(0, squares / (2 * count) - average * average) }

    var unknownShare: Double {
      let covariance = products / count - (first / count) * (second / count)
      return variance > 0 ? covariance / variance : 0
    }

    func settledShare(between raw: Double, classes: Double) -> Double {
      let between = raw - average * average * count
      let within = halves - raw
      guard variance > 0, count > classes else { return 0 }
      let noise = (classes - 1) * within / (count - classes)
      return (between - noise) / count / variance
    }
  }

  private func sums() -> [Sums] {
    var batches = [Sums](repeating: Sums(), count: ReplicatedSample.batchCount)
    for future in first.indices {
      let one = first[future] - mean
      let two = second[future] - mean
      let middle = (one + two) / 2
      let batch = future % ReplicatedSample.batchCount
      batches[batch].count += 1
      batches[batch].first += one
      batches[batch].second += two
      batches[batch].squares += one * one + two * two
      batches[batch].products += one * two
      batches[batch].halves += middle * middle
    }
    return batches
  }
}

/// A part of an outcome's variance, with its error.
package struct VarianceShare: Sendable, Hashable {
  /// The estimate; chance may take it a little below 0 or above 1.
  package let share: Double
  /// 95% interval, from leaving out groups of futures in turn (Tukey's jackknife; Efron and Stein,
  /// "The jackknife estimate of variance", Annals of Statistics 9, 1981).
  package let interval: ConfidenceInterval

  package init(share: Double, interval: ConfidenceInterval) {
    self.share = share
    self.interval = interval
  }

  /// Estimates from all batches, and from all but each.
  ///
  /// - Parameters:
  ///   - batches: How many there are.
  ///   - estimate: The share without one batch, or with all for nil.
  init(batches: Int, _ estimate: (Int?) -> Double) {
    share = estimate(nil)
    let partial = (0..<batches).map { estimate($0) }
    let mean = partial.reduce(0, +) / Double(batches)
    let squares = partial.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let error = (squares * Double(batches - 1) / Double(batches)).squareRoot()
    // Student's t with 19 degrees of freedom, for 20 batches.
    let margin = 2.093 * error
    interval = ConfidenceInterval(low: share - margin, high: share + margin)
  }

  /// The estimate within 0 and 1.
  package var shown: Double { min(1, max(0, share)) }
}
