import Planning
import Uncertainty

extension Assembly {
  /// A range of less than this part of its evidence's is called narrow.
  ///
  /// A judgment: people round the ends of ranges, and a fifth is about what rounding to 5 points
  /// costs the width of an ordinary range.
  private static let narrowness = 0.8

  /// The fewest rows whose least and greatest are 8 chances in 10 to have the next value between
  /// them: of n + 1 values in random order the last is neither with chance (n − 1) / (n + 1).
  private static let fewestRows = 9

  /// Warns of a value that is surer than the evidence that it cites, by the share of cases that its
  /// source says were seen, or by the rows of its history.
  ///
  /// The rule, which is a judgment: a share is held against Beta(K + ½, N − K + ½) for every
  /// `K of N` in its source that it could be about (K / N lies within its own range), and for every
  /// `n = N` with K / N at its middle. It is suspicious when the stretch between its 10% and 90%
  /// quantiles is under four fifths of the narrowest of theirs. A known value is a range of no width.
  mutating func warnOfEvidence(_ assumption: Assumption, at place: SourcePlace) {
    // The first reading's findings are not told.
    guard positions != nil else { return }
    if case .history(let values) = assumption.distribution.family,
      values.count < Assembly.fewestRows
    {
      let chances = 10 * Double(max(0, values.count - 1)) / Double(values.count + 1)
      report(
        .shortHistory, place,
        "'\(assumption.path)' is drawn from \(values.count) row\(values.count == 1 ? "" : "s"): the "
          + "next value has only \(plain((chances * 10).rounded() / 10)) chances in 10 of lying "
          + "between the least and the greatest of them",
        help: "write a range that says what else could come, or gather at least "
          + "\(Assembly.fewestRows) rows")
      return
    }
    guard assumption.unit.isShareOfCases, let source = assumption.source else { return }
    let law = assumption.distribution
    let own = (low: law.quantile(0.1), high: law.quantile(0.9))
    let evidence = CitedEvidence.all(in: source).compactMap { cited in
      bounds(of: cited, for: law).map { (cited: cited, bounds: $0) }
    }
    let narrowest = evidence.min {
      $0.bounds.high - $0.bounds.low < $1.bounds.high - $1.bounds.low
    }
    guard let narrowest,
      own.high - own.low < Assembly.narrowness * (narrowest.bounds.high - narrowest.bounds.low)
    else { return }
    let seen = "\(percentage(narrowest.bounds.low)) to \(percentage(narrowest.bounds.high))"
    let what =
      law.isFixed
      ? "is taken for known"
      : "is narrower than its evidence: \(percentage(own.low)) to \(percentage(own.high))"
    let count = narrowest.cited.successes.map { "\($0) of \(narrowest.cited.cases)" }
    report(
      .narrowRange, place,
      "'\(assumption.path)' \(what), but \(narrowest.cited.words), which its source cites, "
        + "leave \(seen) (8 chances in 10)",
      help: count.map { "write '\($0)\(assumption.unit.periodWords)', or " }.map {
        $0 + "let the source say what else makes it so sure"
      } ?? "write '\(seen)', or let the source say what else makes it so sure")
  }

  /// The 10% and 90% quantiles that some evidence leaves; nil where it is about something else.
  private func bounds(
    of cited: CitedEvidence, for law: Distribution
  ) -> (low: Double, high: Double)? {
    if let successes = cited.successes {
      let share = Double(successes) / Double(cited.cases)
      // Half a point for a known value, which is rounded.
      let slack = law.isFixed ? 0.005 : 0
      guard law.quantile(0.01) - slack <= share, share <= law.quantile(0.99) + slack else {
        return nil
      }
    }
    return cited.law(around: law.median).map { ($0.quantile(0.1), $0.quantile(0.9)) }
  }

  private func percentage(_ share: Double) -> String { plain((share * 100).rounded()) + "%" }
}

extension Planning.Unit {
  /// Whether the number is a share of cases that can be counted.
  fileprivate var isShareOfCases: Bool {
    switch self {
    case .share, .chance: true
    default: false
    }
  }

  /// What follows a count of cases of this unit.
  fileprivate var periodWords: String {
    switch self {
    case .chance(per: .month): " per month"
    case .chance(per: .year): " per year"
    default: ""
    }
  }
}
