package import Planning
import Uncertainty

/// What nobody knows of a future, told one by one: the values that it takes assumptions to have, and
/// whether open decisions on awards turn out well.
extension Blueprint {
  /// The value of an assumption in a future, whole where its unit is whole.
  package func value(assumption: Int, future: Int) -> Double {
    let assumption = (number: assumption, what: scenario.assumptions[assumption])
    let value = assumption.what.distribution.quantile(
      uniform(assumption: assumption.number, future: future))
    return DrawnAssumptions.rounded(value, assumption.what.unit)
  }

  /// Whether a stream has a decision ahead that may go either way.
  package func isUndecided(stream: Int) -> Bool { decision(stream: stream) != nil }

  /// Whether the decision on a stream is favorable in a future, and within the horizon.
  ///
  /// Odds that a recession changes are taken as in an expansion: that a recession rules when the
  /// decision falls is luck. False for a stream without a decision ahead.
  package func isWon(stream: Int, future: Int) -> Bool {
    guard let decision = decision(stream: stream) else { return false }
    let lag = decision.after.map { Int(value(assumption: $0, future: future)) } ?? 0
    let month = max(decision.first, decision.asked + lag)
    guard month < horizon else { return false }
    let rate = rates[decision.odds.index]
    let odds = rate.monthlyValue(base: value(assumption: rate.base, future: future), factor: 1)
    return luck.won[stream].uniform(future: future, month: month, index: 0) < odds
  }

  /// From which month on, and by which assumption, the months until a stream's decision are counted;
  /// nil where no decision is ahead, or where it falls at once.
  package func decisionLag(stream: Int) -> (asked: Month, assumption: Int)? {
    guard let decision = decision(stream: stream), let after = decision.after else { return nil }
    return (scenario.start.advanced(by: decision.asked), after)
  }

  private func decision(stream: Int) -> (
    first: Int, asked: Int, after: Int?, odds: RateID
  )? {
    let decision: (first: Int, asked: Int, after: Int?, odds: RateID)
    switch streams[stream].terms {
    case .discretionary(let terms):
      decision = (0, terms.submitted, terms.decidedAfter, terms.odds)
    case .equip(let terms):
      decision = (
        terms.approvedNotBefore, terms.applied, terms.approvedAfter, terms.approvalOdds
      )
    case .philanthropy(let terms):
      guard let odds = terms.odds else { return nil }
      decision = (0, terms.asked, terms.decidedAfter, odds)
    case .wioa, .appropriation, .milestones, .employers: return nil
    }
    let odds = scenario.assumptions[rates[decision.odds.index].base].distribution
    let isCertain = odds.isFixed && (odds.median <= 0 || odds.median >= 1)
    return isCertain ? nil : decision
  }
}
