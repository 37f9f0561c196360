import Planning
import RealModule
import Simulation

/// What becomes of people on the way to a job in one future, as its assumptions have it.
///
/// Rates are those of an expansion; whether there are openings and money enough is not asked here.
struct Conversion: Sendable {
  /// Of those reached, the share that applies; of applicants, the share that qualifies.
  let applies: Double
  let qualifies: Double
  /// By program, the share of the qualified that enters it, directly or from a program before it.
  let enters: [Double]
  /// By program, the share of the qualified that completes it and looks for a job.
  let searches: [Double]
  /// By program, the share of the qualified that is hired out of it in time.
  let hired: [Double]

  /// The share of the qualified that is hired in time.
  var qualifiedHired: Double { hired.reduce(0, +) }

  /// Works the rates of a future out.
  ///
  /// - Parameters:
  ///   - value: an assumption's value in the future
  ///   - scenario: the plan
  ///   - wait: months that people wait for a cohort
  ///   - search: months of search that count
  init(
    _ value: (Assumption.ID) -> Double, _ scenario: Scenario, wait: Int, search: Int
  ) {
    func rate(_ cyclic: CyclicAssumption) -> Double { min(1, max(0, value(cyclic.base))) }
    applies = rate(scenario.outreach.apply)
    qualifies = rate(scenario.outreach.qualify)
    let leaving = rate(scenario.outreach.givesUp)
    let perYear: Bool
    switch scenario[scenario.outreach.givesUp.base].unit {
    case .chance(per: .year): perYear = true
    default: perYear = false
    }
    let stays = Double.pow(1 - leaving, Double(wait) / (perYear ? 12 : 1))
    let programs = scenario.programs
    // What enters comes from outreach and from programs that lead here; a few rounds carry it along
    // the longest chain there can be.
    var enters = programs.map { $0.recruits * stays }
    for _ in programs.indices {
      var next = programs.map { $0.recruits * stays }
      for (place, program) in programs.enumerated() {
        guard let target = program.leadsTo else { continue }
        next[target] +=
          enters[place] * rate(program.completion) * (program.progression.map(rate) ?? 1) * stays
      }
      enters = next
    }
    self.enters = enters
    var searches: [Double] = []
    var hired: [Double] = []
    for (place, program) in programs.enumerated() {
      var share = enters[place] * rate(program.completion)
      if program.leadsTo != nil {
        share *= program.placement == nil ? 0 : 1 - (program.progression.map(rate) ?? 1)
      }
      searches.append(share)
      let mean = value((program.timeToHire ?? scenario.employers.timeToHire).base)
      let inTime = mean <= 0 ? (search > 0 ? 1 : 0) : 1 - Double.exp(-Double(search) / mean)
      hired.append(
        share * rate(program.placement ?? scenario.employers.placement) * inTime)
    }
    self.searches = searches
    self.hired = hired
  }
}
