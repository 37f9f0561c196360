import Planning

/// A stream, resolved for the engine: its rates, and what it may pay for.
struct StreamBlueprint: Sendable {
  let name: String
  let kind: FundingStream.Kind
  let terms: StreamTerms
  let administrationCap: Int?
  let indirectRate: Int?
  /// Lag in months; nil for money that is paid in advance.
  let reimbursedAfter: Int?
  let countsAsMatch: Bool
  let restricted: Bool
  /// Whether `pays[component × (groups + 1) + group + 1]` allows a cost; group −1 is no group.
  let pays: [Bool]
  /// Cost line × group pairs that it may pay for.
  let breadth: Int

  init(
    _ stream: FundingStream, of scenario: Scenario, components: [CostComponent],
    rates: inout RateTable
  ) {
    name = stream.name
    kind = stream.kind
    terms = StreamTerms(stream, scenario: scenario, rates: &rates)
    administrationCap = stream.administrationCap?.index
    indirectRate = stream.indirectRate?.index
    countsAsMatch = stream.countsAsMatch
    restricted = stream.restricted
    switch stream.terms {
    case .wioa(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .discretionary(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .appropriation(let terms): reimbursedAfter = terms.reimbursedAfter.index
    case .equip, .milestones, .philanthropy: reimbursedAfter = nil
    }
    var pays: [Bool] = []
    var breadth = 0
    for component in components {
      let allowed = StreamBlueprint.mayPay(stream, component: component)
      pays.append(allowed)
      var lineBreadth = 0
      for group in scenario.groups.indices {
        let eligible = StreamBlueprint.mayPay(stream, group: group, of: scenario)
        pays.append(allowed && eligible)
        // A line without participants counts once per group, whoever the groups are.
        let needsGroup = component.driver != .perMonth && component.driver != .once
        if allowed && (eligible || !needsGroup) { lineBreadth += 1 }
      }
      breadth += lineBreadth
    }
    self.pays = pays
    self.breadth = breadth
  }

  /// Whether the activity and the object class are allowed, whoever the cost is for.
  private static func mayPay(_ stream: FundingStream, component: CostComponent) -> Bool {
    // Formula aid is applied per student before anything is braided.
    if stream.kind == .equip { return false }
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
    case .stateLocal, .philanthropy:
      return true
    }
  }
}
