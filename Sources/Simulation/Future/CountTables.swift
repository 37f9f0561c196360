import Uncertainty

/// The laws by which people and employers are counted in a future, each drawn from again and again.
///
/// Of few trials the cumulative probabilities are worked out at the first draw and looked up
/// afterwards: the counts are those of `Binomial.count`, bit for bit.
struct CountTables: ~Copyable {
  /// The most trials that have a row of probabilities.
  private static let mostTrials = 20
  private static let rowsOfLaw = mostTrials + 1
  /// More numbers than this are forgotten, so that those that are needed stay near at hand.
  private static let mostNumbers = 4_000

  private var laws: PlainList<Binomial.Prepared>
  /// By law × number of trials, where the row of probabilities begins; −1 while it is not known.
  private var starts: PlainList<Int32>
  /// The rows that are known, in the order in which they were first wanted.
  private var rows = PlainList<Double>()

  init(count: Int) {
    laws = PlainList(repeating: Binomial.Prepared(probability: 0), count: count)
    starts = PlainList(repeating: -1, count: count * CountTables.rowsOfLaw)
  }

  /// Sets the chance that a law counts by.
  mutating func set(_ law: Int, probability: Double) {
    if laws[law].probability == probability { return }
    laws[law] = Binomial.Prepared(probability: probability)
    let first = law * CountTables.rowsOfLaw
    for trials in 0..<CountTables.rowsOfLaw { starts[first + trials] = -1 }
    // Rows of a chance that is gone stay where they are, up to a point.
    if rows.count > CountTables.mostNumbers {
      rows.removeAll()
      starts.setAll(to: -1)
    }
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
    guard trials <= CountTables.mostTrials else {
      return laws[law].count(trials: trials, uniform: uniform)
    }
    let place = law * CountTables.rowsOfLaw + trials
    if starts[place] < 0 {
      starts[place] = Int32(rows.count)
      rows.resize(to: rows.count + trials + 1)
      laws[law].fill(rows.start + Int(starts[place]), trials: trials)
    }
    let row = rows.start + Int(starts[place])
    return laws[law].count(trials: trials, uniform: uniform, in: row)
  }
}
