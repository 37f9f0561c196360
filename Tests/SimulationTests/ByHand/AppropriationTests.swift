import Planning
import Simulation
import TestSupport
import Testing

struct AppropriationTests {
  private static func events(horizon: Int, reserve: String, state: String, cost: String = "")
    -> CertainWorld
  {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  reserve: \(reserve)"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs =
      cost.isEmpty
      ? """
        - { name: Events, amount: "$1,000", driver: per month, activity: outreach, class: other }
      """ : cost
    world.funding = """
        - name: State
          kind: state-local
          annual: $30k
          pays: [outreach]
      \(state.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    return world
  }

  // The fiscal year begins in October. What is left of the running one, $5,000, pays months 0 to 2
  // and $2,000 revert; of $30,000 in month 3, 12 months take $12,000 and $18,000 revert in month 15;
  // of the next $30,000, $3,000 are charged until the horizon.
  // Reimbursed after 3 months: cash falls by $1,000 in months 0 to 2 and stays there.
  @Test func `reverts at the end of each fiscal year`() async throws {
    let run = try await Run(
      AppropriationTests.events(
        horizon: 18, reserve: "$5,000",
        state: """
          already-granted: $5,000
          fiscal-year-starts: October
          reimbursed-after: 3 months
          """))
    try run.expect(
      stream: "State", awarded: 65_000, charged: 18_000, lapsed: 20_000, remaining: 27_000)
    try run.expect(.gap, dollars: 0)
    try run.expect(.reserveUsed, dollars: 0)
    run.expect(.cash, dollars: [4_000, 3_000] + Array(repeating: 2_000, count: 16))
    try run.expectBalance()
  }

  // Unless it is already granted, the running year's money is not there.
  @Test func `has nothing of the running year unless that is granted`() async throws {
    let run = try await Run(
      AppropriationTests.events(
        horizon: 5, reserve: "$0",
        state: "fiscal-year-starts: October\nreimbursed-after: 0 months"))
    run.expect(.gap, dollars: [1_000, 1_000, 1_000, 0, 0])
    try run.expect(stream: "State", awarded: 30_000, charged: 2_000, remaining: 28_000)
  }

  // A certain cut of half of what is unspent comes early in each fiscal year and once. Nothing is
  // spent before month 6, so it takes $15,000; of a fair of $20,000 in month 6 $5,000 is gap. The
  // next year is cut by $15,000 too, and the rest remains.
  @Test func `is cut once a year, by a share of what is unspent`() async throws {
    let run = try await Run(
      AppropriationTests.events(
        horizon: 18, reserve: "$0",
        state: """
          reimbursed-after: 0 months
          cut: { expansion: 100% per year, recession: 100% per year, depth: 50% }
          """,
        cost: """
            - { name: Fair, amount: "$20,000", driver: once, month: 6, activity: outreach, class: other }
          """))
    try run.expect(
      stream: "State", awarded: 60_000, charged: 15_000, cut: 30_000, remaining: 15_000)
    try run.expect(.gap, dollars: 5_000)
    try run.expectBalance()
  }

  // The chance of a cut goes by regime: the recession begins in month 1 and stays. In the expansion
  // of month 0 nothing is cut, so $1,000 is charged first; the cut in month 1 takes half of $29,000.
  @Test func `is cut by the chance of the regime`() async throws {
    var world = AppropriationTests.events(
      horizon: 12, reserve: "$0",
      state: """
        reimbursed-after: 0 months
        cut: { expansion: 0% per year, recession: 100% per year, depth: 50% }
        """)
    world.more = AppropriationTests.recessionFromMonthOne
    let run = try await Run(world)
    try run.expect(
      stream: "State", awarded: 30_000, charged: 12_000, cut: 14_500, remaining: 3_500)
    try run.expect(.recessionMonths, 11)
    try run.expectBalance()
  }

  // A recession halves what is appropriated in October (month 3), not what was already granted.
  @Test func `is appropriated by the economy of its month`() async throws {
    var world = AppropriationTests.events(
      horizon: 18, reserve: "$0",
      state: """
        already-granted: $5,000
        fiscal-year-starts: October
        reimbursed-after: 0 months
        in-recession: { annual: 50% }
        """)
    world.more = AppropriationTests.recessionFromMonthOne
    let run = try await Run(world)
    try run.expect(
      stream: "State", awarded: 35_000, charged: 18_000, lapsed: 5_000, remaining: 12_000)
  }

  static let recessionFromMonthOne =
    "economy: { now: expansion, recession-begins: 100% per month, recession-ends: 0% per month }"
}
