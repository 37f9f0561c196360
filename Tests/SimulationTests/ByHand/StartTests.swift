import Planning
import Simulation
import TestSupport
import Testing

struct StartTests {
  private static func hub(_ more: String = "") -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 12
    world.hub += "\n  closes-after: never"
    world.costs = """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
      """
    world.more = more
    return world
  }

  private static let gift =
    "  - { name: Gift, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: [coordination] }"

  // Nobody is reached: the cohorts due in months 0 and 6 are tried in all 12 months.
  @Test func `waits for people`() async throws {
    var world = StartTests.hub()
    world.outreach = "  reach: { sustain: 10 }"
    world.funding = StartTests.gift
    let run = try await Run(world)
    try run.expect(.refusedForPeople, 12)
    try run.expect(.refusedForMoney, 0)
    try run.expect(.cohortsPostponed, 2)
    try run.expect(.cohortsStarted, 0)
    try run.expect(.reached, 0)
  }

  // Nobody pays for training: in month 0 people are missing, in months 1 to 11 money.
  @Test func `waits for money`() async throws {
    var world = StartTests.hub()
    world.funding = StartTests.gift
    let run = try await Run(world)
    try run.expect(.refusedForPeople, 1)
    try run.expect(.refusedForMoney, 11)
    try run.expect(.cohortsStarted, 0)
    try run.expect(.cost, dollars: 12_000)
    try run.expect(.gap, dollars: 0)
  }

  // $8,000 of tuition and, over the same two months, $2,000 of director: a gift for everything must
  // hold $1,000 (month 0) + $10,000 for the cohort of month 1. One cent less and no cohort ever starts.
  @Test(arguments: [("$11,000", 1), ("$10,999.99", 0)])
  func `asks that the cohort and the fixed cost beside it be covered`(
    amount: String, started: Int
  ) async throws {
    var world = StartTests.hub()
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: "\(amount)", pledged: 2027-07, period: 60 months, paid: up front, pays: all }
      """
    world.horizon = 4
    let run = try await Run(world)
    try run.expect(.cohortsStarted, started)
    try run.expect(.refusedForMoney, started == 1 ? 0 : 3)
  }

  // Whatever the money, `always` starts the cohorts of months 1 and 6; what nobody pays is gap.
  @Test func `starts without money under the rule always`() async throws {
    var world = StartTests.hub("start-rule: always")
    world.funding = StartTests.gift
    let run = try await Run(world)
    try run.expect(.cohortsStarted, 2)
    try run.expect(.gap, dollars: 16_000)
    try run.expectBalance()
  }

  // The state pays both lines but only 3 months later, and there is no reserve: cash falls short from
  // month 0 on, so that months 1 to 11 follow a short month.
  @Test func `waits after a month that was short of cash`() async throws {
    var world = StartTests.hub()
    world.funding = """
        - { name: State, kind: state-local, annual: $900k, pays: all, reimbursed-after: 3 months }
      """
    let run = try await Run(world)
    try run.expect(.refusedForPeople, 1)
    try run.expect(.refusedForShortMonth, 11)
    try run.expect(.cohortsStarted, 0)
    try run.expectBalance()
  }

  // Gaps other than in coordination and training stop nothing: unpaid outreach starts all cohorts.
  @Test func `does not mind other gaps`() async throws {
    var world = StartTests.hub()
    world.costs +=
      "\n" + """
          - { name: Events, amount: $500, driver: once, month: 5, activity: outreach, class: other }
        """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: [coordination, training] }
      """
    let run = try await Run(world)
    try run.expect(.cohortsStarted, 2)
    try run.expect(.gap, dollars: 500)
  }

  // The same gap in coordination, in month 5, keeps the cohort of month 6 waiting for a month.
  @Test func `waits after a month with unpaid coordination`() async throws {
    var world = StartTests.hub()
    world.costs +=
      "\n" + """
          - { name: Retreat, amount: $500, driver: once, month: 5, activity: coordination, class: travel }
        """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: [coordination, training], pays-classes: [personnel, contractual] }
      """
    let run = try await Run(world)
    run.expect(.enrolled, [0, 8, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16])
    try run.expect(.refusedForShortMonth, 1)
    try run.expect(.cohortsPostponed, 2)
  }

  // Cohorts are due at floor(12 k / rate): at 5 a year in months 0, 2, 4, 7, 9, 12, 14. The one of
  // month 0 starts in month 1, and its late start moves none of the others.
  @Test func `spaces cohorts evenly from the first month`() async throws {
    var world = StartTests.hub()
    world.programs = CertainWorld.program(length: 1, cohorts: "{ scale-and-grow: 5 per year }")
    world.costs = StartTests.cheap
    world.funding = StartTests.gift
    world.horizon = 15
    let run = try await Run(world)
    let started = [0, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7]
    run.expect(.enrolled, started.map { 8 * $0 })
  }

  // At 1.5 a year: floor(8 k) = 0, 8, 16.
  @Test func `spaces cohorts at fractions of a year`() async throws {
    var world = StartTests.hub()
    world.programs = CertainWorld.program(length: 1, cohorts: "{ scale-and-grow: 1.5 per year }")
    world.costs = StartTests.cheap
    world.funding = StartTests.gift
    world.horizon = 18
    let run = try await Run(world)
    run.expect(
      .enrolled,
      [0] + Array(repeating: 8, count: 7) + Array(repeating: 16, count: 8) + [24, 24])
  }

  // Test and Build runs 4 cohorts a year (due in 0, 3, 6, 9), Scale and Grow 2. In the month in which
  // the stage changes, 10, one month has passed since the last due date; at the new rate the next is
  // due 6 months after it, in month 15, then 21.
  @Test func `keeps the time since the last due date when the rate changes`() async throws {
    var world = StartTests.hub()
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }", with: "{ test-and-build: 1000, scale-and-grow: 1000 }")
    world.programs = CertainWorld.program(
      length: 1, cohorts: "{ test-and-build: 4 per year, scale-and-grow: 2 per year }")
    world.costs = StartTests.cheap
    world.funding = StartTests.gift
    world.horizon = 22
    world.stages =
      "{ test-and-build: { leaves-when: [months-in-stage >= 10] }, scale-and-grow: { leaves-when: [employers >= 1000000] } }"
    world.more = "stage: test-and-build"
    let run = try await Run(world)
    run.expect(entered: [.testAndBuild: 0, .scaleAndGrow: 10])
    let due = [1, 3, 6, 9, 15, 21]
    run.expect(.enrolled, (0..<22).map { month in 8 * due.count { $0 <= month } })
  }

  // The other way round: 1 a year from month 0, then 4 a year from month 2 on, in which two months
  // have passed: due in 0, then 3, 6, 9.
  @Test func `speeds up from the last due date`() async throws {
    var world = StartTests.hub()
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }", with: "{ test-and-build: 1000, scale-and-grow: 1000 }")
    world.programs = CertainWorld.program(
      length: 1, cohorts: "{ test-and-build: 1 per year, scale-and-grow: 4 per year }")
    world.costs = StartTests.cheap
    world.funding = StartTests.gift
    world.stages =
      "{ test-and-build: { leaves-when: [months-in-stage >= 2] }, scale-and-grow: { leaves-when: [employers >= 1000000] } }"
    world.more = "stage: test-and-build"
    let run = try await Run(world)
    let due = [1, 3, 6, 9]
    run.expect(.enrolled, (0..<12).map { month in 8 * due.count { $0 <= month } })
  }

  // A program that only Scale and Grow runs counts from that stage's first month, 4: due in 4 and 10.
  @Test func `counts from the first month of the first stage that runs it`() async throws {
    var world = StartTests.hub()
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }", with: "{ test-and-build: 1000, scale-and-grow: 1000 }")
    world.costs = StartTests.cheap
    world.funding = StartTests.gift
    world.stages =
      "{ test-and-build: { leaves-when: [months-in-stage >= 4] }, scale-and-grow: { leaves-when: [employers >= 1000000] } }"
    world.more = "stage: test-and-build"
    let run = try await Run(world)
    run.expect(.enrolled, (0..<12).map { $0 < 4 ? 0 : $0 < 10 ? 8 : 16 })
    try run.expect(.refusedForPeople, 0)
  }

  private static let cheap = """
      - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
    """
}
