import Analysis
import Planning
import Simulation
import TestSupport
import Testing

/// By when a plan has to be chosen.
struct DecisionMonthTests {
  private static func world() -> CertainWorld {
    var world = CertainWorld()
    world.hub += "\n  reserve: $200k"
    world.costs = """
        - { name: Director, amount: "$4,000", driver: per month, activity: coordination, class: personnel }
        - { name: Fringe, share: 25%, of: [Director], class: fringe }
        - { name: Recruiter, amount: "$3,000", driver: per month, activity: outreach, class: personnel, stages: [sustain] }
        - { name: Laptops, amount: "$500", driver: per participant, activity: training, class: supplies }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $60k, asked: 2028-01, decided-after: 3 months, odds: 100%, period: 6 months, pays: all }
      """
    return world
  }

  private func month(
    of changes: [(String, String)], _ stated: [AssumptionChange] = []
  ) async throws -> String? {
    func futures(_ yaml: String) async throws -> Futures {
      try await Futures.simulate(Blueprint(try readScenario(yaml)), count: 3, threads: 1)
    }
    let yaml = Self.world().yaml
    let other = changes.reduce(yaml) { text, change in
      text.replacing(change.0, with: change.1)
    }
    return DecisionMonth.month(
      try await futures(yaml), try await futures(other), changes: stated)?.description
  }

  @Test func `is the first month in which anything differs`() async throws {
    #expect(try await month(of: []) == nil)
    // A reserve is there from the first month; laptops are bought with the first cohort.
    #expect(try await month(of: [("reserve: $200k", "reserve: $150k")]) == "2027-07")
    #expect(try await month(of: [("\"$500\"", "\"$600\"")]) == "2027-08")
    // A gift that is decided later shows when it would have come.
    #expect(
      try await month(of: [("decided-after: 3 months", "decided-after: 5 months")]) == "2028-04")
  }

  @Test func `is no later than an application that is changed, or a month that a change names`()
    async throws
  {
    let amount = AssumptionChange(.changed, "funding.Gift.amount", from: "$60k", to: "$90k")
    #expect(
      try await month(of: [("amount: $60k", "amount: $90k")], [amount]) == "2028-01")
    let added = AssumptionChange(.added, "funding.Gift")
    #expect(try await month(of: [("amount: $60k", "amount: $90k")], [added]) == "2028-01")
    let asked = AssumptionChange(.changed, "funding.Gift.asked", from: "2028-01", to: "2027-11")
    #expect(try await month(of: [("asked: 2028-01", "asked: 2027-11")], [asked]) == "2027-11")
    // Never before the plans begin.
    let early = AssumptionChange(.changed, "hub.criteria-met", from: "2027-01", to: "2027-09")
    #expect(
      try await month(of: [("reserve: $200k", "reserve: $150k")], [early]) == "2027-07")
  }

  @Test func `counts the lines of staff, in the stage in which they cost most`() throws {
    let fixed = try readScenario(Self.world().yaml)
    // The recruiter's stage never comes.
    #expect(StaffCost(fixed)?.monthly == 5_000)
    var world = Self.world()
    world.stages = "{ fixed: sustain }"
    #expect(StaffCost(try readScenario(world.yaml))?.monthly == 8_000)
    world.costs = """
        - { name: Laptops, amount: "$500", driver: per participant, activity: training, class: supplies }
      """
    #expect(StaffCost(try readScenario(world.yaml)) == nil)
  }
}
