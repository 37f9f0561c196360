/// What finding one thing out first would add to a choice between several actions.
///
/// Without the finding one takes the action of the greatest mean; with it, the action of the greatest
/// mean given what was found. The difference is the expected value of perfect partial information
/// (Raiffa and Schlaifer, "Applied Statistical Decision Theory", 1961). It is estimated from given
/// data, by classes of the finding (Strong and Oakley, "An efficient method for computing single-
/// parameter partial expected value of perfect information", Medical Decision Making 33, 2013).
///
/// The best of several estimated means looks better than it is, so that even a finding without any
/// use would seem to be worth something. Here every other future teaches what to choose in which class,
/// and the gain is counted in those between: that of a useless finding is 0 on average, its interval
/// holds, and classes too coarse to choose rightly make the gain too small, never too large.
package struct InformationValue: Sendable, Hashable {
  /// The mean gain, in the unit of the utilities; chance may take it a little below 0.
  package let gain: Double
  /// The standard error of the gain, from the simulation alone.
  package let standardError: Double
  /// By class, the action of the greatest mean in it; that of the greatest mean overall where several
  /// are equal.
  package let choices: [Int]

  /// Weighs a finding.
  ///
  /// - Parameters:
  ///   - utilities: By action and future, how good the action turns out; as many futures for each
  ///     action, at least 1.
  ///   - classes: What is found out, by future.
  package init(_ utilities: [[Double]], classes: ValueClasses) {
    let actions = utilities.count
    let count = classes.members.count
    precondition(
      actions > 0 && utilities.allSatisfy { $0.count == count }, "a utility for each future")
    /// What to choose overall and in each class, as some futures teach it.
    func lesson(_ futures: StrideTo<Int>) -> (overall: Int, byClass: [Int]) {
      var sums = Array(repeating: Array(repeating: 0.0, count: actions), count: classes.count)
      var whole = Array(repeating: 0.0, count: actions)
      for future in futures {
        for action in 0..<actions {
          sums[classes.members[future]][action] += utilities[action][future]
          whole[action] += utilities[action][future]
        }
      }
      let overall = InformationValue.best(whole, standard: 0)
      return (overall, sums.map { InformationValue.best($0, standard: overall) })
    }
    choices = lesson(stride(from: 0, to: count, by: 1)).byClass
    let learned = lesson(stride(from: 0, to: count, by: 2))
    let gains = stride(from: 1, to: count, by: 2).map { future -> Double in
      let chosen = learned.byClass[classes.members[future]]
      return utilities[chosen][future] - utilities[learned.overall][future]
    }
    let summary = Summary(gains)
    gain = summary?.mean ?? 0
    standardError = summary?.standardError ?? 0
  }

  /// The action of the greatest sum; the standard one where it is as good as any.
  private static func best(_ sums: [Double], standard: Int) -> Int {
    var best = standard
    for action in sums.indices where sums[action] > sums[best] { best = action }
    return best
  }

  /// The interval of the gain.
  ///
  /// - Parameter confidence: The chance, in (0, 1), with which such an interval holds the truth.
  /// - Returns: the normal interval
  package func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    ConfidenceInterval(estimate: gain, standardError: standardError, confidence: confidence)
  }

  /// Whether the gain is beyond simulation error, when it is one of several that were looked at.
  ///
  /// - Parameter number: How many gains were looked at (Bonferroni).
  /// - Returns: false for a finding that may be worth nothing
  package func isTelling(among number: Int) -> Bool {
    interval(confidence: 1 - 0.05 / Double(max(1, number))).low > 0
  }
}
