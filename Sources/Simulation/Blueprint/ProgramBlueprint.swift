import Planning
import Uncertainty

/// A program, resolved for the engine.
struct ProgramBlueprint: Sendable {
  let name: String
  let length: Int
  let seats: Int
  let startsWith: Int
  /// Assumption of cohorts per year, by stage.
  let cohorts: ByStage<Int?>
  let completion: RateID
  let credential: RateID
  let leadsTo: Int?
  let progression: RateID?
  let placement: RateID
  let timeToHire: RateID
  /// Whether completers look for work: always, unless they are meant to go on to another program.
  let completersSearch: Bool
  /// First month whose cohorts an individual training account may pay for; nil for never.
  let listedFrom: Int?
  /// Part of a full academic year, by hours and weeks, whichever is the smaller (Pell formula 4).
  let aidShare: Double
  /// Components that each of its cohorts costs, in file order.
  let cohortComponents: [Int]
  /// Those among them that are tuition: training, per participant.
  let tuitionComponents: [Int]
  /// Streams of formula aid for its students, in file order.
  let aidStreams: [Int]

  init(_ index: Int, of scenario: Scenario, components: [CostComponent], rates: inout RateTable) {
    let program = scenario.programs[index]
    name = program.name
    length = program.length.index
    seats = program.seats.index
    startsWith = program.startsWith.index
    var cohorts = ByStage<Int?>(repeating: nil)
    for stage in Stage.allCases { cohorts[stage] = program.cohorts[stage]?.index }
    self.cohorts = cohorts
    completion = rates.id(of: program.completion)
    credential = rates.id(of: program.credential)
    leadsTo = program.leadsTo
    progression = rates.id(ofOptional: program.progression)
    placement = rates.id(of: program.placement ?? scenario.employers.placement)
    timeToHire = rates.id(of: program.timeToHire ?? scenario.employers.timeToHire)
    completersSearch = program.leadsTo == nil || program.placement != nil
    switch program.providerListing {
    case .listed: listedFrom = 0
    case .unlisted: listedFrom = nil
    case .from(let month): listedFrom = scenario.monthNumber(month)
    }
    aidShare = min((program.hours ?? 0) / 900, (program.weeks ?? 0) / 26)
    let own = components.indices.filter {
      components[$0].isCohortCost && (components[$0].program ?? index) == index
    }
    cohortComponents = own
    tuitionComponents = own.filter { components[$0].isTuition }
    aidStreams = scenario.streams.indices.filter {
      if case .equip(let terms) = scenario.streams[$0].terms {
        terms.program == index
      } else {
        false
      }
    }
  }
}
