import Uncertainty

/// The laws of a trace's draws, each worked out once.
struct FloorLaws {
  private(set) var binomials: [Binomial.Prepared] = []
  private(set) var poissons: [Poisson.Prepared] = []
  /// By row: its law, and where its probabilities begin.
  private var rows: [(law: Int, start: Int)] = []
  private var probabilities: [Double] = []
  private var knownBinomials: [Double: Int] = [:]
  private var knownPoissons: [Double: Int] = [:]
  private var knownRows: [RowKey: Int] = [:]

  private struct RowKey: Hashable {
    let trials: Int
    let probability: Double
  }

  /// The place of a chance's law.
  mutating func binomial(probability: Double) -> Int {
    if let place = knownBinomials[probability] { return place }
    knownBinomials[probability] = binomials.count
    binomials.append(Binomial.Prepared(probability: probability))
    return binomials.count - 1
  }

  /// The place of a mean's law.
  mutating func poisson(mean: Double) -> Int {
    if let place = knownPoissons[mean] { return place }
    knownPoissons[mean] = poissons.count
    poissons.append(Poisson.Prepared(mean: mean))
    return poissons.count - 1
  }

  /// The place of a row of probabilities, for 1 to 20 trials.
  mutating func row(trials: Int, probability: Double) -> Int {
    let key = RowKey(trials: trials, probability: probability)
    if let place = knownRows[key] { return place }
    let law = binomial(probability: probability)
    knownRows[key] = rows.count
    rows.append((law, probabilities.count))
    var row = Array(repeating: 0.0, count: trials + 1)
    row.withUnsafeMutableBufferPointer { numbers in
      if let start = numbers.baseAddress { binomials[law].fill(start, trials: trials) }
    }
    probabilities += row
    return rows.count - 1
  }

  /// The count at a number, looked up in a row.
  func count(trials: Int, row: Int, uniform: Double) -> Int {
    probabilities.withUnsafeBufferPointer { numbers in
      guard let first = numbers.baseAddress else { return 0 }
      return binomials[rows[row].law].count(
        trials: trials, uniform: uniform, in: first + rows[row].start)
    }
  }
}
