package import Uncertainty

/// One plan of one TechHire community: everything that a scenario file says, names resolved.
package struct Scenario: Sendable, Hashable {
  /// How unpaid cost is matched with money that may pay for it.
  package enum Braiding: String, Sendable, Hashable, CaseIterable {
    case optimal
    case inOrder = "in-order"
  }

  /// What must be assured before a cohort starts.
  package enum StartRule: String, Sendable, Hashable, CaseIterable { case funded, always }

  package let name: String
  package let region: String?
  /// The first month.
  package let start: Month
  /// How many months are simulated, 1 to 240.
  package let horizon: Int
  /// How many futures to simulate, unless the command line says otherwise.
  package let futures: Int
  package let seed: UInt64
  package let hub: Hub
  package let goals: [Goal]
  package let economy: Economy?
  package let groups: [Group]
  package let outreach: Outreach
  package let programs: [Program]
  package let employers: EmployerNetwork
  package let costs: [CostLine]
  package let streams: [FundingStream]
  package var braiding: Braiding
  package let startRule: StartRule
  package let stages: StagePlan
  /// Limits of funding rules that hold otherwise here.
  package let waivers: [Waiver]
  /// Every number that the scenario assumes, in file order, defaults where their section stands.
  package let assumptions: [Assumption]
  /// How assumptions rise and fall together, by their paths; possible together.
  package let correlations: [RankCorrelation]
  /// The files that assumptions are drawn from, in the order of their use.
  package let histories: [HistoryFile]

  package init(
    name: String, region: String?, start: Month, horizon: Int, futures: Int, seed: UInt64,
    hub: Hub, goals: [Goal], economy: Economy?, groups: [Group], outreach: Outreach,
    programs: [Program], employers: EmployerNetwork, costs: [CostLine], streams: [FundingStream],
    braiding: Braiding, startRule: StartRule, stages: StagePlan, waivers: [Waiver],
    assumptions: [Assumption], correlations: [RankCorrelation] = [], histories: [HistoryFile] = []
  ) {
    self.name = name
    self.region = region
    self.start = start
    self.horizon = horizon
    self.futures = futures
    self.seed = seed
    self.hub = hub
    self.goals = goals
    self.economy = economy
    self.groups = groups
    self.outreach = outreach
    self.programs = programs
    self.employers = employers
    self.costs = costs
    self.streams = streams
    self.braiding = braiding
    self.startRule = startRule
    self.stages = stages
    self.waivers = waivers
    self.assumptions = assumptions
    self.correlations = correlations
    self.histories = histories
  }

  package subscript(id: Assumption.ID) -> Assumption { assumptions[id.index] }

  /// Every tag that a group carries, in order of first mention.
  package var tags: [String] {
    var tags: [String] = []
    for tag in groups.flatMap(\.tags) where !tags.contains(tag) { tags.append(tag) }
    return tags
  }

  /// The goal that the gate of Scale and Grow paces itself by: the first for placements of all.
  package var placementGoal: (people: Int, by: Month)? {
    for goal in goals where goal.metric == .placed && goal.tag == nil {
      if case .people(let people) = goal.target { return (people, goal.by) }
    }
    return nil
  }

  /// The number of a calendar month counted from the start; negative before it.
  package func monthNumber(_ month: Month) -> Int { start.distance(to: month) }
}
