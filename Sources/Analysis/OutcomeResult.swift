package import Simulation
package import Uncertainty

/// What the futures say about one outcome.
package struct OutcomeResult: Sendable, Hashable {
  package let outcome: Outcome
  /// In dollars, people, months or shares, as the outcome is measured; nil when it is defined in no
  /// future.
  package let summary: Summary?
  /// Futures in which the outcome is not defined, such as a cost per placement with none placed.
  package let leftOut: Int
  /// The ratio of totals over all futures, for an outcome that is a ratio.
  package let ratio: RatioEstimate?

  package init(_ outcome: Outcome, in futures: Futures) {
    self.outcome = outcome
    let values = futures.defined(outcome)
    summary = Summary(values)
    leftOut = futures.count - values.count
    ratio = outcome.ratio.flatMap { parts in
      guard let numerators = futures.values(parts.numerator),
        let denominators = futures.values(parts.denominator)
      else { return nil }
      return RatioEstimate(
        numerators: numerators.map { parts.numerator.scaled($0) },
        denominators: denominators.map { parts.denominator.scaled($0) })
    }
  }
}

extension Outcome {
  /// A recorded whole number in the outcome's unit: cents become dollars.
  package func scaled(_ recorded: Int) -> Double {
    measure == .money ? Double(recorded) / 100 : Double(recorded)
  }

  /// A ratio of two recorded whole numbers, in its unit; nil where it is not defined.
  ///
  /// No cost leaves no part of it unpaid; a cost per person is not defined without people.
  fileprivate func quotient(_ numerator: Int, _ denominator: Int) -> Double? {
    guard let parts = ratio else { return nil }
    if denominator == 0 { return self == .unpaidShare ? 0 : nil }
    return parts.numerator.scaled(numerator) / parts.denominator.scaled(denominator)
  }
}

extension FutureReplay {
  /// An outcome that is a ratio of two, as the run has it; nil where it is not defined, and for a
  /// recorded outcome.
  package func ratio(_ outcome: Outcome) -> Double? {
    guard let parts = outcome.ratio, let numerator = value(parts.numerator),
      let denominator = value(parts.denominator)
    else { return nil }
    return outcome.quotient(numerator, denominator)
  }
}

extension Futures {
  /// An outcome in every future, nil where it is not defined.
  package func all(_ outcome: Outcome) -> [Double?] {
    guard let parts = outcome.ratio else {
      return (values(outcome) ?? []).map { outcome.scaled($0) }
    }
    guard let numerators = values(parts.numerator), let denominators = values(parts.denominator)
    else { return [] }
    return zip(numerators, denominators).map { outcome.quotient($0, $1) }
  }

  /// An outcome in the futures in which it is defined, in their order.
  package func defined(_ outcome: Outcome) -> [Double] {
    if outcome.ratio == nil { return (values(outcome) ?? []).map { outcome.scaled($0) } }
    return all(outcome).compactMap(\.self)
  }
}
