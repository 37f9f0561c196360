import Planning
import Simulation
import TestSupport
import Testing

struct FallTests {
  // The gift's yearly instalments are $24,000 and the director costs $3,000. Cash in thousands: 21,
  // 18, … 0 in month 7, then −3, −6, −9 in months 8 to 10, the third month in a row below the line:
  // the hub falls back to Test and Build in month 11 and stays 6 months (11 to 16), however open the
  // gate. The second instalment and a second gift come in month 12, so it never falls again.
  private static func falling(_ gate: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 26
    world.hub += "\n  closes-after: never"
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }", with: "{ test-and-build: 1000, scale-and-grow: 1000 }")
    world.programs = CertainWorld.program(
      cohorts: "{ test-and-build: 2 per year, scale-and-grow: 2 per year }")
    world.costs = """
        - { name: Director, amount: "$3,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $48k, pledged: 2027-07, period: 24 months, paid: yearly in advance, pays: all }
        - { name: Second, kind: philanthropy, amount: $900k, pledged: 2028-07, period: 60 months, paid: up front, pays: all }
      """
    world.stages = """

        test-and-build: { leaves-when: [\(gate)] }
        scale-and-grow: { leaves-when: [employers >= 1000000] }
      """
    world.more = "stage: scale-and-grow"
    return world
  }

  @Test func `falls back after three months short of cash and stays six`() async throws {
    let run = try await Run(FallTests.falling("employers >= 1"))
    run.expect(
      .stage,
      Array(repeating: 4, count: 11) + Array(repeating: 3, count: 6) + Array(repeating: 4, count: 9)
    )
    run.expect(entered: [.scaleAndGrow: 0, .testAndBuild: 11])
    // Months 8 to 11.
    try run.expect(.monthsShort, 4)
    try run.expectBalance()
  }

  // Before the fall cohorts completed in months 3 and 8. The one due in month 12 follows a month that
  // was short of cash, so it starts in 13 and completes in 15; the next starts in 18 and completes in
  // 20. Two since the fall: Scale and Grow again in month 21.
  @Test func `counts cohorts since the fall`() async throws {
    let run = try await Run(FallTests.falling("cohorts-completed >= 2"))
    run.expect(
      .stage,
      Array(repeating: 4, count: 11) + Array(repeating: 3, count: 10)
        + Array(repeating: 4, count: 5))
    try run.expect(.refusedForShortMonth, 1)
  }

  // Placements too: since the fall 8 in month 9 do not count (they came before it), 8 in month 16 do,
  // and 8 in month 21 make 16.
  @Test func `counts placements since the fall`() async throws {
    let run = try await Run(FallTests.falling("placed-in-12-months >= 16"))
    run.expect(
      .stage,
      Array(repeating: 4, count: 11) + Array(repeating: 3, count: 11)
        + Array(repeating: 4, count: 4))
  }

  // Two funders pay for two activities. 12 months in Sustain are months 0 to 11.
  private static func sustaining(
    coordination: String, outreach: String, reserve: String, horizon: Int = 12
  ) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  reserve: \(reserve)"
    world.programs = CertainWorld.program(cohorts: "{ sustain: 0 per year }")
    world.costs = """
        - { name: Director, amount: "\(coordination)", driver: per month, activity: coordination, class: personnel }
        - { name: Events, amount: "\(outreach)", driver: per month, activity: outreach, class: other }
      """
    world.funding = """
        - { name: A, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: [coordination] }
        - { name: B, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: [outreach] }
      """
    world.stages = "{}"
    world.more = "stage: sustain"
    return world
  }

  // Fixed cost is $5,000 a month, so the reserve must hold $15,000; A pays 60% of the spending, which
  // is not above 60%.
  @Test(arguments: [
    ("$3,000", "$2,000", "$15,000", 12, 1),
    // Eleven months are too few.
    ("$3,000", "$2,000", "$15,000", 11, 0),
    // A cent short of three months in reserve.
    ("$3,000", "$2,000", "$14,999.99", 12, 0),
    // One funder pays more than 60%.
    ("$3,000.01", "$1,999.99", "$15,000", 12, 0),
  ])
  func `is sustained after a year without gaps, with mixed funding and a reserve`(
    coordination: String, outreach: String, reserve: String, horizon: Int, sustained: Int
  ) async throws {
    let run = try await Run(
      FallTests.sustaining(
        coordination: coordination, outreach: outreach, reserve: reserve, horizon: horizon))
    try run.expect(.sustained, sustained)
  }

  // A gap in month 11 spoils the year that ends with month 22; the first year without it is months 12
  // to 23.
  @Test(arguments: [(23, 0), (24, 1)])
  func `is sustained a year after its last gap`(horizon: Int, sustained: Int) async throws {
    var world = FallTests.sustaining(
      coordination: "$3,000", outreach: "$2,000", reserve: "$15,000", horizon: horizon)
    world.costs +=
      "\n" + """
          - { name: Move, amount: "$16,000", driver: once, month: 11, activity: evaluation, class: other }
        """
    // The reserve pays $15,000 and $1,000 is gap; a gift then releases $15,000 to the reserve.
    world.funding +=
      "\n" + """
          - { name: C, kind: philanthropy, amount: $15k, pledged: 2028-07, period: 1 month, paid: up front, pays: [assessment], restricted: false }
        """
    let run = try await Run(world)
    try run.expect(.gap, dollars: 1_000)
    try run.expect(.sustained, sustained)
  }

  // What the reserve spends counts in the total though it is no funder: A's $3,000 are 60% of $5,000
  // only with the reserve's $500.
  @Test func `counts the reserve's spending in the total`() async throws {
    var world = FallTests.sustaining(
      coordination: "$3,000", outreach: "$1,500", reserve: "$21,000")
    world.costs +=
      "\n" + """
          - { name: Rent, amount: $500, driver: per month, activity: administration, class: other }
        """
    let run = try await Run(world)
    try run.expect(.sustained, 1)
    try run.expect(.reserveUsed, dollars: 6_000)
  }
}
