import Planning
import Simulation
import TestSupport
import Testing

/// Which of two awards that lapse together may pay for less, and so is spent first.
struct RankTests {
  private static func world(_ costs: String, _ funding: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 1
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = costs
    world.funding = funding
    return world
  }

  // Fringe rides on two lines and is still one line: Fringes may pay for one line, Leaders for two.
  @Test func `counts a line that rides on several once`() async throws {
    let run = try await Run(
      RankTests.world(
        """
          - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
          - { name: Clerk, amount: "$1,000", driver: per month, activity: outreach, class: personnel }
          - { name: Fringe, share: 50%, of: [Director, Clerk], class: fringe }
        """,
        """
          - { name: Leaders, kind: philanthropy, amount: "$1,500", pledged: 2027-07, period: 12 months, paid: up front, pays: [coordination] }
          - { name: Fringes, kind: philanthropy, amount: "$1,000", pledged: 2027-07, period: 12 months, paid: up front, pays: all, pays-classes: [fringe] }
        """))
    try run.expect(stream: "Fringes", awarded: 1_000, charged: 1_000)
    try run.expect(stream: "Leaders", awarded: 1_500, charged: 1_000, remaining: 500)
  }

  // Books and Rooms are for one of two groups and count once; Later is for nobody in particular and
  // counts once per group. Narrow: 2. Broad: 3.
  @Test func `counts a line for one group once`() async throws {
    var world = RankTests.world(
      """
        - { name: Books, amount: $600, driver: per month, group: One, activity: assessment, class: other }
        - { name: Rooms, amount: $600, driver: per month, group: One, stages: [apply], activity: outreach, class: other }
        - { name: Later, amount: $600, driver: per month, stages: [apply], activity: placement, class: other }
      """,
      """
        - { name: Broad, kind: philanthropy, amount: $600, pledged: 2027-07, period: 12 months, paid: up front, pays: [assessment, placement] }
        - { name: Narrow, kind: philanthropy, amount: $600, pledged: 2027-07, period: 12 months, paid: up front, pays: [assessment, outreach] }
      """)
    world.participants = """
        - { name: One, share: 50%, tags: [], eligible: [] }
        - { name: Two, share: 50%, tags: [], eligible: [] }
      """
    let run = try await Run(world)
    try run.expect(stream: "Narrow", awarded: 600, charged: 600)
    try run.expect(stream: "Broad", awarded: 600, remaining: 600)
  }

  // A fifth of the county's $50,000 arrives in July 2027 and lapses in July 2029, as the gift does.
  // Each may pay for the director; the gift for events too, and the county for tuition, if the
  // program is on the list.
  @Test(arguments: [("yes", 0.0), ("no", 1_000), ("from 2028-01", 0)])
  func `counts no training that is not on the provider list`(listed: String, county: Double)
    async throws
  {
    var world = RankTests.world(
      """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
        - { name: Events, amount: $600, driver: per month, stages: [apply], activity: outreach, class: other }
        - { name: Tuition, amount: $600, driver: per participant, activity: training, class: contractual }
      """,
      """
        - { name: Gift, kind: philanthropy, amount: "$1,000", pledged: 2027-07, period: 24 months, paid: up front, pays: [coordination, outreach] }
        - { name: County, kind: wioa, program: adult-dw, annual: $50k, ita-cap: "$5,000", pays: [coordination, training], reimbursed-after: 0 months, negotiated-placement: 0%, cut-if-missed: 0% }
      """)
    world.programs = CertainWorld.program(
      cohorts: "{ scale-and-grow: 0 per year }", more: "on-provider-list: \(listed)")
    let run = try await Run(world)
    try run.expect(
      stream: "County", awarded: 10_000, charged: county, remaining: 10_000 - county)
    try run.expect(
      stream: "Gift", awarded: 1_000, charged: 1_000 - county, remaining: county)
  }
}
