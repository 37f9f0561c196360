import Planning
import Uncertainty

/// A program, resolved for the engine; like a component it holds no references.
struct ProgramBlueprint: Sendable {
  let length: Int
  let seats: Int
  let startsWith: Int
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

  init(_ index: Int, of scenario: Scenario, rates: inout RateTable) {
    let program = scenario.programs[index]
    length = program.length.index
    seats = program.seats.index
    startsWith = program.startsWith.index
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
  }
}
