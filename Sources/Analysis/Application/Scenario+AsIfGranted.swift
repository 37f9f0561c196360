package import Planning
import Uncertainty

extension Scenario {
  /// The scenario as an application for one of its streams plans with it: granted, decided after the
  /// middle of the wait, at the middle of the amount, for the whole of the middle period.
  ///
  /// Whether the award comes, and how much it is, is what an application asks; its plan cannot leave
  /// them open. Everything else stays as uncertain as it is: people, prices, employers, and all other
  /// streams with their own odds. Draws are addressed by name, so they stay as they were.
  ///
  /// - Parameter stream: the place of the stream applied for
  /// - Returns: the scenario under which the stream's money comes as asked for
  package func asIfGranted(_ stream: Int) -> Scenario {
    var settled = SettledAssumptions(assumptions)
    var streams = streams
    streams[stream] = streams[stream].with(terms: settled.granted(streams[stream].terms))
    return Scenario(
      name: name, region: region, start: start, horizon: horizon, futures: futures, seed: seed,
      hub: hub, goals: goals, economy: economy, groups: groups, outreach: outreach,
      programs: programs, employers: employers, costs: costs, streams: streams, braiding: braiding,
      startRule: startRule, stages: stages, waivers: waivers, assumptions: settled.assumptions,
      correlations: correlations, histories: histories)
  }
}

/// Assumptions, some of which are settled at their middle or at a given value.
private struct SettledAssumptions {
  var assumptions: [Assumption]

  init(_ assumptions: [Assumption]) { self.assumptions = assumptions }

  /// An award's terms once nothing about its coming is open.
  mutating func granted(_ terms: FundingStream.Terms) -> FundingStream.Terms {
    switch terms {
    case .discretionary(let terms):
      settle(terms.decidedAfter)
      settle(terms.period)
      settle(terms.extensionChance, at: 0)
      return .discretionary(
        DiscretionaryTerms(
          amount: middle(terms.amount), awarded: terms.awarded, submitted: terms.submitted,
          decidedAfter: terms.decidedAfter, odds: certain(terms.odds), period: terms.period,
          match: terms.match, terminated: nil, extensionChance: terms.extensionChance,
          reimbursedAfter: terms.reimbursedAfter))
    case .philanthropy(let terms):
      settle(terms.period)
      var origin = terms.origin
      if case .prospect(let asked, let decidedAfter, let odds) = terms.origin {
        settle(decidedAfter)
        origin = .prospect(asked: asked, decidedAfter: decidedAfter, odds: certain(odds))
      }
      return .philanthropy(
        PhilanthropyTerms(
          amount: middle(terms.amount), origin: origin, period: terms.period,
          payment: terms.payment, renews: terms.renews, expects: terms.expects))
    case .wioa(let terms):
      return .wioa(
        WIOATerms(
          fund: terms.fund, annual: middle(terms.annual),
          trainingAccountCap: terms.trainingAccountCap, reimbursedAfter: terms.reimbursedAfter,
          negotiatedPlacement: terms.negotiatedPlacement, cutIfMissed: terms.cutIfMissed,
          outOfSchoolShare: terms.outOfSchoolShare, workExperienceShare: terms.workExperienceShare))
    case .appropriation(let terms):
      return .appropriation(
        AppropriationTerms(
          annual: middle(terms.annual), alreadyGranted: terms.alreadyGranted,
          fiscalYearStarts: terms.fiscalYearStarts, reimbursedAfter: terms.reimbursedAfter,
          cut: nil))
    case .equip, .milestones, .employers: return terms
    }
  }

  private mutating func middle(_ amount: CyclicAssumption) -> CyclicAssumption {
    settle(amount.base)
    return CyclicAssumption(amount.base)
  }

  private mutating func certain(_ odds: CyclicAssumption) -> CyclicAssumption {
    settle(odds.base, at: 1)
    return CyclicAssumption(odds.base)
  }

  private mutating func settle(_ id: Assumption.ID, at value: Double? = nil) {
    let old = assumptions[id.index]
    let middle = old.unit.isWhole ? old.middleValue.rounded() : old.middleValue
    assumptions[id.index] = Assumption(
      path: old.path, unit: old.unit, distribution: .fixed(value ?? middle), written: old.written,
      source: old.source, isDefault: old.isDefault)
  }
}

extension FundingStream {
  fileprivate func with(terms: Terms) -> FundingStream {
    FundingStream(
      name: name, terms: terms, pays: pays, paysClasses: paysClasses, groups: groups,
      administrationCap: administrationCap, indirectRate: indirectRate,
      subawardLimit: subawardLimit, spendEarly: spendEarly, countsAsMatch: countsAsMatch,
      restricted: restricted)
  }
}
