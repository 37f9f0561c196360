package import Planning
import Uncertainty

/// A scenario compiled for simulation: names resolved to places, lists laid flat, one random stream
/// for each thing that is drawn.
package struct Blueprint: Sendable {
  package let scenario: Scenario
  package let seed: UInt64
  /// Whether every braided problem is also paid in order, to tell what braiding saves.
  package var weighsPayingInOrder = false
  /// What is relaxed in these futures; nil for nothing.
  package var relaxation: Relaxation?
  let horizon: Int
  let groupCount: Int
  /// Two strata for each group: members who have completed no program yet, then those who have.
  ///
  /// The distinction is what lets `trained` count people rather than completions.
  let stratumCount: Int
  let rates: [Rate]
  /// Those of them that are chances by which people or employers are counted.
  let chances: [Int]
  let programs: [ProgramBlueprint]
  /// By program × stage: the assumption of cohorts per year; −1 where the stage runs none.
  let cohortRates: [Int]
  /// By program: components that its cohorts cost, and those among them that are tuition (training
  /// per participant), both in file order.
  let cohortComponents: [[Int]]
  /// By program × component: its place among the program's cohort components; −1 for none.
  let placesInCohort: [Int]
  let tuitionComponents: [[Int]]
  /// By program: streams of formula aid for its students, in file order.
  let aidStreams: [[Int]]
  let components: [CostComponent]
  /// Components with each base before those that ride on it.
  let pricingOrder: [Int]
  let streams: [StreamBlueprint]
  /// By component × group (shifted by one for costs of no group) × stream: who may pay for what.
  let permissions: [Bool]
  /// The same for the first 64 streams, a bit for each: the sets of streams that may pay for some cost,
  /// each once, and by component × group which of them is meant.
  let permittedStreams: [UInt64]
  let permissionOf: [Int]
  /// By stream: whether it is WIOA money, whose training is bounded by individual accounts.
  let isWIOA: [Bool]
  /// By stream: whether it is formula aid, which is applied before anything is braided.
  let isFormulaAid: [Bool]
  /// The stream of what employers pay of shared costs, and the components that they share.
  let employers: Int?
  let employerComponents: [Int]
  let resultTests: [ResultTest]
  /// How many streams have formula aid that may arrive late.
  let lateAidCount: Int
  let luck: LuckStreams
  let assumptionStreams: [RandomStream]
  /// By assumption.
  let distributions: [Distribution]
  /// The assumptions that are drawn, because more than one value is possible.
  let unknowns: [(assumption: Int, isWhole: Bool)]
  let copula: AssumptionCopula
  /// Orders by name, in which draws that depend on each other are made: the order in which a file
  /// lists its groups and programs is no part of the plan.
  let groupsByName: [Int]
  let programsByName: [Int]
  let strataByName: [Int]
  /// By place in `programsByName`: the chance of choosing that program among those that have not been
  /// asked yet.
  let recruiting: [Double]
  let outreach: OutreachBlueprint
  let network: NetworkBlueprint
  /// Chance in the first regime and in the second; nil where the economy does not move.
  let recessionBegins: RateID?
  let recessionEnds: RateID?
  let reserve: Int
  let creditLimit: Int?
  let creditInterest: Int?
  package let layout: OutcomeLayout
  let goals: [GoalBlueprint]
  /// By tag and group: whether its members carry the tag.
  let tagCarriers: [[Bool]]
  /// By stage: what must hold for the hub to leave it.
  let gates: [[GateCondition]]
  let isStageFixed: Bool
  let closesAfter: Int?
  /// The goal that the gate of Scale and Grow paces itself by.
  let placementGoal: (people: Int, month: Int)?
  /// The first months in which the hub criteria are met and the roles filled; `Int.max` for never.
  let criteriaMetFrom: Int
  let rolesFilledFrom: Int
  /// Components in the order in which the optimum covers them: coordination first, then file order.
  let coveringOrder: [Int]
  /// Components whose cost is fixed by the month alone.
  let monthlyComponents: [Int]

  /// Compiles a scenario under a seed.
  ///
  /// - Parameters:
  ///   - scenario: the plan
  ///   - seed: the seed of all draws; the scenario's own otherwise
  ///   - replicate: which luck befalls the futures, 0 for that of a run: another number deals new
  ///     luck to the same futures, in which assumptions and decisions on awards are as they were
  ///   - watched: goals to look out for besides the scenario's own; they steer nothing
  package init(
    _ scenario: Scenario, seed: UInt64? = nil, replicate: Int = 0, watching watched: [Goal] = []
  ) {
    let seed = seed ?? scenario.seed
    var table = RateTable(assumptions: scenario.assumptions)
    let components = CostComponent.components(of: scenario, rates: &table)
    programs = scenario.programs.indices.map {
      ProgramBlueprint($0, of: scenario, rates: &table)
    }
    cohortRates = scenario.programs.flatMap { program in
      Stage.allCases.map { program.cohorts[$0]?.index ?? -1 }
    }
    let cohortComponents = scenario.programs.indices.map { program in
      components.indices.filter {
        components[$0].isCohortCost && (components[$0].program ?? program) == program
      }
    }
    self.cohortComponents = cohortComponents
    placesInCohort = cohortComponents.flatMap { own in
      components.indices.map { component in own.firstIndex(of: component) ?? -1 }
    }
    tuitionComponents = cohortComponents.map { own in own.filter { components[$0].isTuition } }
    aidStreams = scenario.programs.indices.map { program in
      scenario.streams.indices.filter {
        if case .equip(let terms) = scenario.streams[$0].terms {
          terms.program == program
        } else {
          false
        }
      }
    }
    streams = scenario.streams.map {
      StreamBlueprint($0, of: scenario, components: components, rates: &table)
    }
    outreach = OutreachBlueprint(scenario, rates: &table)
    network = NetworkBlueprint(scenario.employers, rates: &table)
    recessionBegins = table.id(ofOptional: scenario.economy?.recessionBegins)
    recessionEnds = table.id(ofOptional: scenario.economy?.recessionEnds)
    self.scenario = scenario
    self.seed = seed
    self.components = components
    horizon = scenario.horizon
    groupCount = scenario.groups.count
    stratumCount = 2 * scenario.groups.count
    rates = table.rates
    chances = table.rates.indices.filter { table.rates[$0].unit.isChance }
    pricingOrder = Blueprint.pricingOrder(of: components)
    var permissions: [Bool] = []
    for cost in 0..<(components.count * (scenario.groups.count + 1)) {
      for stream in streams { permissions.append(stream.pays[cost]) }
    }
    self.permissions = permissions
    let streamCount = scenario.streams.count
    let sets: [UInt64] = (0..<(components.count * (scenario.groups.count + 1))).map { cost in
      (0..<min(64, streamCount)).reduce(0) { bits, stream in
        permissions[cost * streamCount + stream] ? bits | 1 << UInt64(stream) : bits
      }
    }
    var known: [UInt64] = []
    permissionOf = sets.map { set in
      if let place = known.firstIndex(of: set) { return place }
      known.append(set)
      return known.count - 1
    }
    permittedStreams = known
    isWIOA = streams.map { $0.kind == .wioa }
    isFormulaAid = streams.map { $0.kind == .equip }
    resultTests = scenario.resultTests
    lateAidCount = scenario.streams.count { stream in
      if case .equip(let terms) = stream.terms { terms.arrivesLate != nil } else { false }
    }
    employers = scenario.streams.firstIndex { $0.kind == .employers }
    employerComponents = components.indices.filter { components[$0].employerShare != nil }
    luck = LuckStreams(scenario, seed: seed, replicate: replicate)
    assumptionStreams = scenario.assumptions.map {
      RandomStream(seed: seed, name: "assumption/" + $0.path)
    }
    distributions = scenario.assumptions.map(\.distribution)
    unknowns = scenario.assumptions.indices.compactMap { index in
      let assumption = scenario.assumptions[index]
      return assumption.distribution.isFixed ? nil : (index, assumption.unit.isWhole)
    }
    copula = AssumptionCopula(scenario)
    let byName = scenario.groups.indices.sorted {
      scenario.groups[$0].name < scenario.groups[$1].name
    }
    groupsByName = byName
    programsByName = scenario.programs.indices.sorted {
      scenario.programs[$0].name < scenario.programs[$1].name
    }
    var share = 1.0
    recruiting = programsByName.map { program in
      let recruits = scenario.programs[program].recruits
      let chance = share <= 0 ? 0 : min(1, recruits / share)
      share -= recruits
      return chance
    }
    strataByName = byName.flatMap { [2 * $0, 2 * $0 + 1] }
    reserve = scenario.hub.reserve.index
    creditLimit = scenario.hub.creditLine?.limit.index
    creditInterest = scenario.hub.creditLine?.interest.index
    layout = OutcomeLayout(scenario, watchedGoals: watched.count)
    goals = (scenario.goals + watched).map { GoalBlueprint($0, of: scenario) }
    tagCarriers = scenario.tags.map { tag in scenario.groups.map { $0.tags.contains(tag) } }
    gates = Stage.allCases.map { scenario.stages.leavesWhen[$0] }
    isStageFixed = scenario.stages.isFixed
    closesAfter = scenario.hub.closesAfter
    placementGoal = scenario.placementGoal.map { ($0.people, scenario.monthNumber($0.by)) }
    func from(_ atStart: Bool, _ later: Month?) -> Int {
      atStart ? 0 : later.map { scenario.monthNumber($0) } ?? Int.max
    }
    criteriaMetFrom = from(scenario.criteriaMetAtStart, scenario.hub.criteriaMet)
    rolesFilledFrom = from(scenario.rolesFilledAtStart, scenario.hub.rolesFilled)
    let coordination = components.indices.filter { components[$0].activity == .coordination }
    coveringOrder =
      coordination + components.indices.filter { components[$0].activity != .coordination }
    monthlyComponents = components.indices.filter { components[$0].driver == .perMonth }
  }

  private static func pricingOrder(of components: [CostComponent]) -> [Int] {
    func depth(_ index: Int) -> Int {
      components[index].base.map { depth($0) + 1 } ?? 0
    }
    let depths = components.indices.map(depth)
    return components.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }
}

/// Reaching people, resolved for the engine.
struct OutreachBlueprint: Sendable {
  let reach: ByStage<RateID?>
  let apply: RateID
  let qualify: RateID
  let givesUp: RateID
  let shares: [Double]

  init(_ scenario: Scenario, rates: inout RateTable) {
    var reach = ByStage<RateID?>(repeating: nil)
    for stage in Stage.allCases {
      reach[stage] = rates.id(ofOptional: scenario.outreach.reach[stage])
    }
    self.reach = reach
    apply = rates.id(of: scenario.outreach.apply)
    qualify = rates.id(of: scenario.outreach.qualify)
    givesUp = rates.id(of: scenario.outreach.givesUp)
    shares = scenario.groups.map(\.share)
  }
}

/// The employers, resolved for the engine.
struct NetworkBlueprint: Sendable {
  let atStart: Int
  let joining: ByStage<RateID?>
  let leaving: RateID
  let openings: RateID
  let openingLasts: Int
  let searchLimit: Int
  let retainedSixMonths: RateID
  let retainedTwelveMonths: RateID
  /// Dollars per hour; nil when the scenario gives no wage.
  let wage: RateID?

  init(_ employers: EmployerNetwork, rates: inout RateTable) {
    atStart = employers.atStart.index
    var joining = ByStage<RateID?>(repeating: nil)
    for stage in Stage.allCases { joining[stage] = rates.id(ofOptional: employers.joining[stage]) }
    self.joining = joining
    leaving = rates.id(of: employers.leaving)
    openings = rates.id(of: employers.openings)
    openingLasts = employers.openingLasts.index
    searchLimit = employers.searchLimit.index
    retainedSixMonths = rates.id(of: employers.retainedSixMonths)
    retainedTwelveMonths = rates.id(of: employers.retainedTwelveMonths)
    wage = rates.id(ofOptional: employers.wage)
  }
}

/// A goal, resolved for the engine.
struct GoalBlueprint: Sendable {
  let metric: Goal.Metric
  let target: Goal.Target
  /// The last month that counts.
  let month: Int
  /// Whether each group's members carry the goal's tag; nil when it is for everyone.
  let carriers: [Bool]?

  init(_ goal: Goal, of scenario: Scenario) {
    metric = goal.metric
    target = goal.target
    month = scenario.monthNumber(goal.by)
    carriers = goal.tag.map { tag in scenario.groups.map { $0.tags.contains(tag) } }
  }

  /// Whether so many people, of all whom the metric counts, are enough.
  func isReached(_ counted: Int, of all: Int) -> Bool {
    switch target {
    case .people(let least): counted >= least
    // A share of nobody is not reached.
    case .share(let share): all > 0 && Double(counted) >= share * Double(all) - 1e-9
    }
  }
}

extension Blueprint {
  /// Whether a stream may pay for a component of a group (−1 for no group in particular).
  func mayPay(stream: Int, component: Int, group: Int) -> Bool {
    permissions[(component * (groupCount + 1) + group + 1) * streams.count + stream]
  }
}
