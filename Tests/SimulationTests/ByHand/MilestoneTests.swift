import Planning
import Simulation
import TestSupport
import Testing

struct MilestoneTests {
  private static func bonus(_ milestones: String, limit: String) -> CertainWorld {
    var world = CertainWorld()
    world.costs = """
        - { name: Tuition, amount: $500, driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: Foundation, kind: philanthropy, amount: $50k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
        - { name: Bonus, kind: state-local, milestones: \(milestones), annual-limit: \(limit), fiscal-year-starts: July, pays: [training] }
      """
    return world
  }

  // Credentials are earned in months 3, 8 and 14. Month 3: 8 × $1,500 = $12,000, of which the limit
  // lets $10,000 pass; they arrive in month 4. Month 8 is in the same fiscal year: nothing. Month 14
  // is in the next one: $10,000 arrive in month 15.
  // Tuition is $4,000 a cohort, half in each month. The first cohort is the foundation's; those of
  // months 6 and 12 are paid by the award of month 4, whose last $2,000 lapse 12 months after.
  @Test func `is earned, arrives the month after and lapses within a year`() async throws {
    let run = try await Run(MilestoneTests.bonus("{ credential: \"$1,500\" }", limit: "$10k"))
    try run.expect(
      stream: "Bonus", awarded: 20_000, charged: 8_000, lapsed: 2_000, remaining: 10_000)
    try run.expect(
      stream: "Foundation", awarded: 50_000, charged: 4_000, remaining: 46_000)
    // Before month 4 the foundation's money less $4,000; then $10,000 more.
    let cash = (0..<7).map { [50, 48, 46, 46, 56, 56, 54][$0] * 1_000.0 }
    run.expect(.cash, dollars: cash)
    try run.expectBalance()
  }

  // Each milestone pays for itself: completions in month 3, credentials in month 3 and placements in
  // month 4 pay 8 × $100, 8 × $200 and 8 × $400; they arrive in months 4 and 5. The second cohort's
  // come in months 9 and 10, the third's in 15 and 16.
  @Test func `pays for completion, credential and placement`() async throws {
    let run = try await Run(
      MilestoneTests.bonus("{ completion: $100, credential: $200, placement: $400 }", limit: "$90k")
    )
    #expect(try run.values("Bonus", .awarded).allSatisfy { $0 == 3 * 8 * 700_00 })
    try run.expectBalance()
  }

  // The limit counts by the month earned. Months 3, 8 and 14 are October 2027, March 2028 and
  // September 2028. A year from September parts month 14 from the others, and one from November
  // month 3: each pays twice. A year from October holds all three: it pays once.
  @Test(arguments: [("September", 20_000.0), ("October", 10_000), ("November", 20_000)])
  func `counts the limit by the month earned`(begins: String, awarded: Double) async throws {
    let world = MilestoneTests.bonus("{ credential: \"$1,500\" }", limit: "$10k")
    let run = try await Run(
      world.yaml.replacing("fiscal-year-starts: July", with: "fiscal-year-starts: \(begins)"))
    let cents = Int(awarded) * 100
    #expect(try run.values("Bonus", .awarded).allSatisfy { $0 == cents })
  }

  @Test func `pays nothing for people who earn nothing`() async throws {
    var world = MilestoneTests.bonus("{ credential: \"$1,500\" }", limit: "$10k")
    world.programs = CertainWorld.program(credential: "0%")
    let run = try await Run(world)
    try run.expect(stream: "Bonus", awarded: 0)
  }
}
