import Planning
import Uncertainty

/// What a stream may pay for in a scenario, restriction by restriction.
struct Payable {
  /// A cost line, with the line of its own amount that it rides on.
  struct Part {
    let line: CostLine
    let base: CostLine

    /// Indirect cost is administration, whatever it rides on.
    var activity: Activity { line.objectClass == .indirect ? .administration : base.activity }
    var isIndirect: Bool { line.objectClass == .indirect }
    /// Whether it counts in the modified total direct cost that indirect cost is a share of.
    var isDirectBase: Bool {
      !isIndirect && !line.excludedFromMTDC && line.objectClass != .equipment
    }
    var isCohortCost: Bool { base.driver == .perCohort || base.driver == .perParticipant }
    var isForPeople: Bool {
      switch base.driver {
      case .perMonth, .once: false
      default: true
      }
    }
  }

  /// What is left when all restrictions have been applied.
  private(set) var parts: [Part]
  /// The restriction that left nothing, in words; nil where something is left.
  private(set) var obstacle: String?

  init(_ stream: FundingStream, in scenario: Scenario, _ bases: [Set<Int>]) {
    parts = scenario.costs.indices.flatMap { index in
      bases[index].sorted().map { Part(line: scenario.costs[index], base: scenario.costs[$0]) }
    }
    keep("no cost line has an activity that it pays for") { stream.pays.contains($0.activity) }
    keep("what it pays for is never of a class in its 'pays-classes'") {
      stream.paysClasses.contains($0.line.objectClass)
    }
    keepPayableGroups(stream, scenario)
    if case .equip(let terms) = stream.terms {
      keep(
        "'\(scenario.programs[terms.program].name)' has no training that is paid per participant"
      ) {
        $0.base.driver == .perParticipant && $0.base.program ?? terms.program == terms.program
      }
    }
    if stream.kind == .wioa { keepAccounts(scenario) }
    keepWhatRuns(scenario)
    if let period = scenario.widestPeriod(of: stream) {
      keep("what it pays for falls outside its period") { part in
        guard case .once(let month) = part.base.driver else { return true }
        return period.contains(month)
      }
    }
    keepUncapped(stream, scenario)
  }

  private mutating func keep(_ obstacle: String, _ isKept: (Part) -> Bool) {
    guard !parts.isEmpty else { return }
    parts.removeAll { !isKept($0) }
    if parts.isEmpty { self.obstacle = obstacle }
  }

  private mutating func keepPayableGroups(_ stream: FundingStream, _ scenario: Scenario) {
    let asks = [.wioa, .discretionary, .equip].contains(stream.kind)
    let groups = scenario.groups.indices.filter { index in
      (stream.groups?.contains(index) ?? true)
        && (!asks || scenario.groups[index].eligible.contains(stream.kind))
    }
    keep(
      groups.isEmpty
        ? "it may pay for no group" : "what it pays for is for groups that it may not pay for"
    ) { part in
      guard part.isForPeople || part.base.group != nil else { return true }
      return part.base.group.map(groups.contains) ?? !groups.isEmpty
    }
  }

  /// WIOA buys training for people in cohorts, of programs on the eligible provider list.
  private mutating func keepAccounts(_ scenario: Scenario) {
    keep("WIOA pays training only per participant or per cohort") {
      $0.activity != .training || $0.isCohortCost
    }
    keep("no program that it could pay for is on the eligible provider list") { part in
      guard part.activity == .training else { return true }
      return scenario.programs.indices.contains { index in
        (part.base.program ?? index) == index
          && scenario.programs[index].providerListing != .unlisted
      }
    }
  }

  /// Lines of stages that are never reached, or of programs that never run, cost nothing.
  private mutating func keepWhatRuns(_ scenario: Scenario) {
    let stages = scenario.reachableStages
    keep("what it pays for runs in no stage that the hub can reach") { part in
      guard stages.contains(where: { part.base.stages.contains(StageSet($0)) }) else {
        return false
      }
      guard part.isCohortCost else { return true }
      return scenario.programs.indices.contains { index in
        (part.base.program ?? index) == index
          && stages.contains {
            scenario.programs[index].cohorts[$0] != nil && part.base.stages.contains(StageSet($0))
          }
      }
    }
  }

  private mutating func keepUncapped(_ stream: FundingStream, _ scenario: Scenario) {
    if scenario.isZero(stream.administrationCap) {
      keep("all that it pays for is administration, and its 'admin-cap' is 0%") {
        $0.activity != .administration
      }
    }
    if scenario.isZero(stream.indirectRate) {
      keep("all that it pays for is indirect cost, and its 'indirect' rate is 0%") {
        !$0.isIndirect
      }
    }
    if stream.indirectRate != nil {
      let hasBase = parts.contains(where: \.isDirectBase)
      keep("all that it pays for is indirect cost, and it pays no direct cost that carries any") {
        !$0.isIndirect || hasBase
      }
    }
    if case .wioa(let terms) = stream.terms, scenario.isZero(terms.trainingAccountCap) {
      keep("all that it pays for is training, and its 'ita-cap' is $0") {
        $0.activity != .training
      }
    }
  }
}

extension Scenario {
  /// Whether an assumption is zero for certain.
  func isZero(_ id: Assumption.ID?) -> Bool {
    guard let id else { return false }
    return self[id].distribution.isFixed && self[id].distribution.median == 0
  }

  /// The months that any award of a stream could cover at most; nil where nothing bounds them.
  func widestPeriod(of stream: FundingStream) -> Range<Int>? {
    func most(_ id: Assumption.ID) -> Int? {
      let upper = self[id].distribution.support.upper
      return upper.isFinite && upper < 1_000 ? Int(upper.rounded(.up)) : nil
    }
    func least(_ id: Assumption.ID) -> Int { Int(self[id].distribution.support.lower) }
    switch stream.terms {
    case .discretionary(let terms):
      let submitted = monthNumber(terms.submitted)
      let first = max(0, submitted + least(terms.decidedAfter))
      guard let wait = most(terms.decidedAfter), let period = most(terms.period) else {
        return first..<Int.max
      }
      return first..<max(first, max(0, submitted + wait) + period + 12)
    case .philanthropy(let terms):
      switch terms.origin {
      case .pledged(let month):
        let first = max(0, monthNumber(month))
        guard terms.renews == nil, let period = most(terms.period) else { return first..<Int.max }
        return first..<(first + period)
      case .prospect(let asked, let decidedAfter, _):
        return max(0, monthNumber(asked) + least(decidedAfter))..<Int.max
      }
    case .wioa(let terms):
      let tranches = terms.fund == .youth ? [4] : [7, 10]
      let first = (0..<12).first { tranches.contains(start.advanced(by: $0).number) } ?? 0
      return first..<Int.max
    case .equip, .appropriation, .milestones, .employers: return nil
    }
  }
}
