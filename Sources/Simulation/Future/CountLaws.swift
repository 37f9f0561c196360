import Uncertainty

/// The laws by which people and employers are counted in a future, each drawn from again and again.
///
/// Of few trials the cumulative probabilities are worked out at the first draw and looked up
/// afterwards: the counts are those of `Binomial.count`, bit for bit.
struct CountLaws: ~Copyable {
  /// The most trials that have a row of probabilities.
  private static let mostTrials = 20

  private var laws: PlainList<Binomial.Prepared>
  /// By law, a bit for each number of trials whose row is known.
  private var known: PlainList<UInt32>
  /// By law × number of trials, what `Binomial.Prepared.fill` says.
  private var rows: PlainList<Double>
  private static let rowLength = mostTrials + 1
  private static let rowsOfLaw = rowLength * rowLength

  init(count: Int) {
    laws = PlainList(repeating: Binomial.Prepared(probability: 0), count: count)
    known = PlainList(repeating: 0, count: count)
    rows = PlainList(repeating: 0, count: count * CountLaws.rowsOfLaw)
  }

  /// Sets the chance that a law counts by.
  mutating func set(_ law: Int, probability: Double) {
    if laws[law].probability == probability { return }
    laws[law] = Binomial.Prepared(probability: probability)
    known[law] = 0
  }

  /// The chance that a law counts by.
  func probability(_ law: Int) -> Double { laws[law].probability }

  /// Draws how many of some happen; where only one count is possible no number is made.
  ///
  /// - Parameters:
  ///   - trials: how many could; none if negative
  ///   - law: the law
  ///   - stream: whose number decides
  ///   - future: the future's number
  ///   - month: the month in it
  ///   - index: which of several draws of the month
  /// - Returns: a count in 0...trials
  mutating func count(
    _ trials: Int, _ law: Int, _ stream: RandomStream, future: Int, month: Int, index: Int
  ) -> Int {
    let probability = laws[law].probability
    guard trials > 0, probability > 0 else { return 0 }
    guard probability < 1 else { return trials }
    let uniform = stream.uniform(future: future, month: month, index: index)
    guard trials <= CountLaws.mostTrials else {
      return laws[law].count(trials: trials, uniform: uniform)
    }
    let row = rows.start + law * CountLaws.rowsOfLaw + trials * CountLaws.rowLength
    let bit: UInt32 = 1 &<< UInt32(truncatingIfNeeded: trials)
    if known[law] & bit == 0 {
      laws[law].fill(row, trials: trials)
      known[law] |= bit
    }
    return laws[law].count(trials: trials, uniform: uniform, in: row)
  }
}
