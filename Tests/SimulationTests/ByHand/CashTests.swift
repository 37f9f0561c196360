import Planning
import Simulation
import TestSupport
import Testing

struct CashTests {
  /// $1,000 a month of outreach, which the state reimburses 3 months later, under a credit line at
  /// 12% a year.
  private static func bridged(reserve: String, limit: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 6
    world.hub += "\n  reserve: \(reserve)\n  credit-line: { limit: \"\(limit)\", interest: 12% }"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Events, amount: "$1,000", driver: per month, activity: outreach, class: other }
      """
    world.funding = """
        - { name: State, kind: state-local, annual: $90k, pays: [outreach], reimbursed-after: 3 months }
      """
    return world
  }

  // Interest is 1% of what is owed at a month's end, due the month after. Month by month:
  //   0: 100 − 1,000 = −900
  //   1: −900 − 1,000 − 9 = −1,909
  //   2: −1,909 − 1,000 − 19.09 = −2,928.09
  //   3: 1,000 come back; − 1,000 − 29.28 (29.2809) = −2,957.37
  //   4: − 29.57 (29.5737) = −2,986.94
  //   5: 29.87 (29.8694) is due and the reserve has 100 − 9 − 19.09 − 29.28 − 29.57 = 13.06 left:
  //      −3,000.00, and 16.81 is gap.
  @Test func `pays interest from the reserve the month after, and the rest is gap`() async throws {
    let run = try await Run(CashTests.bridged(reserve: "$100", limit: "$5,000"))
    run.expect(.cash, dollars: [-900, -1_909, -2_928.09, -2_957.37, -2_986.94, -3_000])
    run.expect(.gap, dollars: [0, 0, 0, 0, 0, 16.81])
    run.expect(
      .cost, dollars: [1_000, 1_009, 1_019.09, 1_029.28, 1_029.57, 1_029.87])
    try run.expect(.reserveUsed, dollars: 100)
    try run.expect(.cost, dollars: 6_116.81)
    try run.expect(.lowestCash, dollars: -3_000)
    // Above the credit line only the gap of month 5 makes a month short.
    try run.expect(.monthsShort, 1)
    try run.expectBalance()
  }

  // With a limit of $2,928.09, cash of month 2 lies just on it; months 3 to 5 lie below. One cent less
  // and month 2 is short too.
  @Test(arguments: [("$2,928.09", 3), ("$2,928.08", 4)])
  func `is short of cash below the credit line`(limit: String, months: Int) async throws {
    let run = try await Run(
      CashTests.bridged(reserve: "$100", limit: limit))
    try run.expect(.monthsShort, months)
  }

  // Without a reserve the interest of 10, 20 and then 30 is all gap and leaves cash alone.
  @Test func `leaves unpaid interest out of cash`() async throws {
    let run = try await Run(CashTests.bridged(reserve: "$0", limit: "$5,000"))
    run.expect(.cash, dollars: [-1_000, -2_000, -3_000, -3_000, -3_000, -3_000])
    run.expect(.gap, dollars: [0, 10, 20, 30, 30, 30])
    try run.expectBalance()
  }

  /// A director whose gift lasts 3 months, and a state that pays for training.
  private static func unpaidDirector(_ closesAfter: String, more: String = "") -> CertainWorld {
    var world = CertainWorld()
    world.hub += closesAfter
    world.programs = CertainWorld.program(length: 4, cohorts: "{ scale-and-grow: 2 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
        - { name: Tuition, amount: $400, driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: "$6,000", pledged: 2027-07, period: 24 months, paid: up front, pays: [coordination] }
        - { name: State, kind: state-local, annual: $90k, pays: [training], reimbursed-after: 1 month }
      """
    world.more = "start-rule: always" + more
    return world
  }

  // The gift pays months 0 to 2. Months 3 to 8 are the six in a row; the hub closes. 8 of the first
  // cohort (months 1 to 4) completed in month 5 and were placed in month 6. The second started in
  // month 6 and trained in 6, 7 and 8: its 8 drop out, $100 a head and month paid for each. From month
  // 9 on nothing is incurred. The state neither lapses in month 12 nor gives its next year's money;
  // what month 8 paid comes back in month 9.
  @Test func `closes after six months without coordination`() async throws {
    let run = try await Run(CashTests.unpaidDirector(""))
    try run.expect(.closed, 1)
    try run.expect(.monthsOpen, 9)
    try run.expect(.cohortsStarted, 2)
    try run.expect(.enrolled, 16)
    try run.expect(.completed, 8)
    try run.expect(.placed, 8)
    try run.expect(.droppedOut, 8)
    let tuition: [Double] = [0, 800, 800, 800, 800, 0, 800, 800, 800]
    run.expect(
      .cost, dollars: tuition.map { $0 + 2_000 } + Array(repeating: 0, count: 9))
    run.expect(
      .gap, dollars: [0, 0, 0] + Array(repeating: 2_000, count: 6) + Array(repeating: 0, count: 9))
    // Month 2 for cash, months 3 to 8 for gaps.
    try run.expect(.monthsShort, 7)
    try run.expect(stream: "State", awarded: 90_000, charged: 5_600, remaining: 84_400)
    try run.expect(stream: "Gift", awarded: 6_000, charged: 6_000)
    // Cash in thousands: 6 − 2 a month, and tuition comes back a month later; months 3, 4, 6, 7 and 8
    // end with 0.8 outstanding.
    run.expect(
      .cash,
      dollars: [4_000, 1_200, -800, -800, -800, 0, -800, -800, -800] + Array(repeating: 0, count: 9)
    )
    run.expect(.stage, Array(repeating: 4, count: 18))
    run.expect(.open, Array(repeating: 1, count: 9) + Array(repeating: 0, count: 9))
    for future in 0..<run.futures.count {
      let reached = (0..<18).map { run.futures.value(.reached, month: $0, future: future) }
      #expect(reached[7] < reached[8])
      #expect(reached[8...].allSatisfy { $0 == reached[8] })
    }
    // Everyone reached either enrolled or gave up at the closing.
    let reached = try run.values(.reached)
    let gaveUp = try run.values(.gaveUp)
    for future in reached.indices { #expect(gaveUp[future] == reached[future] - 16) }
    try run.expectBalance()
  }

  // With a limit of five months it closes a month earlier; with none it never does, the cohorts of
  // months 6 and 12 train on, and 15 directors go unpaid.
  @Test func `closes after as many months as the hub says, or never`() async throws {
    let earlier = try await Run(CashTests.unpaidDirector("\n  closes-after: 5 months"))
    try earlier.expect(.monthsOpen, 8)
    try earlier.expect(.gap, dollars: 10_000)
    let never = try await Run(CashTests.unpaidDirector("\n  closes-after: never"))
    try never.expect(.closed, 0)
    try never.expect(.monthsOpen, 18)
    try never.expect(.gap, dollars: 30_000)
    try never.expect(.enrolled, 24)
    try never.expect(
      stream: "State", awarded: 180_000, charged: 9_600, lapsed: 83_600, remaining: 86_800)
    try never.expectBalance()
  }

  // A month with paid coordination begins the count anew: a second gift in month 8 pays months 8 and
  // 9, so the six unpaid months are 10 to 15.
  @Test func `counts unpaid months in a row`() async throws {
    var world = CashTests.unpaidDirector("")
    world.funding +=
      "\n" + """
          - { name: Second, kind: philanthropy, amount: "$4,000", pledged: 2028-03, period: 24 months, paid: up front, pays: [coordination] }
        """
    let run = try await Run(world)
    try run.expect(.monthsOpen, 16)
    try run.expect(.gap, dollars: 22_000)
    try run.expectBalance()
  }
}
