import Planning

/// A stream, resolved for the engine: its rates, and what it may pay for.
struct StreamBlueprint: Sendable {
  let name: String
  let kind: FundingStream.Kind
  let terms: StreamTerms
  let administrationCap: Int?
  let indirectRate: Int?
  /// Whether the rate is the de minimis rate of the award's date, because the scenario names none.
  let takesDeMinimisRate: Bool
  /// By waiver; nil for the limit of the award's date.
  let subawardLimit: Int?
  /// When a grant that runs from before the start was awarded; nil for what arises later.
  let awarded: Month?
  /// Lag in months; nil for money that is paid in advance.
  let reimbursedAfter: Int?
  let countsAsMatch: Bool
  let restricted: Bool
  /// Whether `pays[component × (groups + 1) + group + 1]` allows a cost; group −1 is no group.
  let pays: [Bool]
  /// Cost line × group pairs that it may pay for; a line without participants counts once per
  /// group, whoever the groups are.
  let breadth: Int
  /// Whether its awards are ranked by the end of their period even where they do not lapse.
  let spendEarly: Bool

  init(
    _ stream: FundingStream, of scenario: Scenario, components: [CostComponent],
    rates: inout RateTable
  ) {
    name = stream.name
    kind = stream.kind
    terms = StreamTerms(stream, scenario: scenario, rates: &rates)
    administrationCap = stream.administrationCap?.index
    indirectRate = stream.indirectRate?.index
    takesDeMinimisRate = stream.indirectRate.map { scenario[$0].isDefault } ?? false
    subawardLimit = stream.subawardLimit?.index
    if case .discretionary(let terms) = stream.terms {
      awarded = terms.awarded
    } else {
      awarded = nil
    }
    countsAsMatch = stream.countsAsMatch
    restricted = stream.restricted
    switch stream.terms {
    case .wioa(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .discretionary(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .appropriation(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .equip, .milestones, .philanthropy, .employers: reimbursedAfter = nil
    }
    spendEarly = stream.spendEarly
    var pays: [Bool] = []
    for component in components {
      let allowed = StreamBlueprint.mayPay(stream, component: component)
      pays.append(allowed)
      for group in scenario.groups.indices {
        pays.append(allowed && StreamBlueprint.mayPay(stream, group: group, of: scenario))
      }
    }
    self.pays = pays
    breadth = StreamBlueprint.breadth(of: stream, scenario, components: components)
  }

  private static func breadth(
    of stream: FundingStream, _ scenario: Scenario, components: [CostComponent]
  ) -> Int {
    var breadth = 0
    for line in scenario.costs.indices {
      let parts = components.filter {
        $0.line == line && mayPay(stream, component: $0) && isListed($0, for: stream, scenario)
      }
      for group in scenario.groups.indices {
        let isPayable = parts.contains { part in
          let isForNobody = (part.driver == .perMonth || part.driver == .once) && part.group == nil
          return isForNobody
            || (part.group ?? group) == group && mayPay(stream, group: group, of: scenario)
        }
        if isPayable { breadth += 1 }
      }
    }
    return breadth
  }

  /// Whether training is of a program that is on the eligible provider list, or will be; other
  /// costs and other money need not be.
  private static func isListed(
    _ component: CostComponent, for stream: FundingStream, _ scenario: Scenario
  ) -> Bool {
    guard stream.kind == .wioa && component.isTraining else { return true }
    return scenario.programs.indices.contains { index in
      (component.program ?? index) == index
        && scenario.programs[index].providerListing != .unlisted
    }
  }

  /// Whether the activity and the object class are allowed, whoever the cost is for.
  private static func mayPay(_ stream: FundingStream, component: CostComponent) -> Bool {
    // Formula aid and employers' shares are applied before anything is braided.
    if stream.kind == .equip || stream.kind == .employers { return false }
    // WIOA buys training for a person in a cohort, through an individual training account.
    if stream.kind == .wioa && component.isTraining && !component.isCohortCost { return false }
    return stream.pays.contains(component.activity)
      && stream.paysClasses.contains(component.objectClass)
  }

  private static func mayPay(_ stream: FundingStream, group: Int, of scenario: Scenario) -> Bool {
    if let groups = stream.groups, !groups.contains(group) { return false }
    switch stream.kind {
    case .wioa, .discretionary, .equip:
      return scenario.groups[group].eligible.contains(stream.kind)
    case .stateLocal, .philanthropy, .employers:
      return true
    }
  }
}
