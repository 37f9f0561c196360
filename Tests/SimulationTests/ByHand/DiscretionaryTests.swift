import Planning
import Simulation
import TestSupport
import Testing

struct DiscretionaryTests {
  /// A director at $2,000 a month and no cohorts.
  private static func director(horizon: Int, reserve: String, grant: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  reserve: \(reserve)\n  closes-after: never"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - name: Grant
          kind: discretionary
          amount: $50k
          submitted: 2027-09
          decided-after: 3 months
          odds: 100%
          period: 12 months
          pays: all
      \(grant.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    return world
  }

  // Submitted in September (month 2) and decided 3 months later: the award's period is months 5 to
  // 16. The reserve pays months 0 to 4, the grant 12 × $2,000; $26,000 lapse and months 17 to 19 are
  // gap.
  @Test func `is decided after its lag, lasts its period and lapses`() async throws {
    let run = try await Run(
      DiscretionaryTests.director(
        horizon: 20, reserve: "$10,000", grant: "terminated: 0% per year\nextension: 0%"))
    try run.expect(stream: "Grant", awarded: 50_000, charged: 24_000, lapsed: 26_000)
    try run.expect(.reserveUsed, dollars: 10_000)
    run.expect(
      .gap, dollars: Array(repeating: 0, count: 17) + Array(repeating: 2_000, count: 3))
    // Drawn as spent: the grant never waits.
    run.expect(.cash, dollars: [8_000, 6_000, 4_000, 2_000] + Array(repeating: 0, count: 16))
    try run.expectBalance()
  }

  // One extension of 12 months: months 5 to 28, 24 × $2,000; $2,000 lapse in month 29.
  @Test func `is extended once by twelve months`() async throws {
    let run = try await Run(
      DiscretionaryTests.director(
        horizon: 31, reserve: "$10,000", grant: "terminated: 0% per year\nextension: 100%"))
    try run.expect(stream: "Grant", awarded: 50_000, charged: 48_000, lapsed: 2_000)
    run.expect(
      .gap, dollars: Array(repeating: 0, count: 29) + [2_000, 2_000])
    try run.expectBalance()
  }

  // What ends with the last month counts as remaining: horizon 17 is months 0 to 16.
  @Test func `remains when it ends with the last month`() async throws {
    let run = try await Run(
      DiscretionaryTests.director(
        horizon: 17, reserve: "$10,000", grant: "terminated: 0% per year\nextension: 0%"))
    try run.expect(stream: "Grant", awarded: 50_000, charged: 24_000, remaining: 26_000)
  }

  @Test func `awards nothing without odds`() async throws {
    let world = DiscretionaryTests.director(
      horizon: 10, reserve: "$10,000", grant: "terminated: 0% per year\nextension: 0%")
    let run = try await Run(world.yaml.replacing("odds: 100%", with: "odds: 0%"))
    try run.expect(stream: "Grant", awarded: 0)
    try run.expect(.gap, dollars: 10_000)
  }

  // Certain termination strikes as soon as it can, in the first or second month of the award (the
  // model leaves open which): at most one month's $2,000 was charged, and the rest is terminated.
  @Test func `is terminated early when that is certain`() async throws {
    let run = try await Run(
      DiscretionaryTests.director(
        horizon: 20, reserve: "$10,000", grant: "terminated: 100% per year\nextension: 100%"))
    let charged = try run.values("Grant", .charged)
    let terminated = try run.values("Grant", .terminated)
    for future in charged.indices {
      #expect(charged[future] == 0 || charged[future] == 2_000_00)
      #expect(charged[future] + terminated[future] == 50_000_00)
    }
    try run.expect(
      stream: "Grant", awarded: 50_000, charged: Double(charged[0]) / 100,
      terminated: Double(terminated[0]) / 100)
    try run.expectBalance()
  }

  /// Months 0 to 11 under a grant that asks 25% match, beside a city that pays $300 a month of
  /// outreach that counts as match.
  private static func matched(horizon: Int) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  reserve: $4,000"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
        - { name: Events, amount: $300, driver: per month, activity: outreach, class: other }
      """
    world.funding = """
        - name: Grant
          kind: discretionary
          amount: $50k
          submitted: 2027-07
          decided-after: 0 months
          odds: 100%
          period: 12 months
          pays: [coordination]
          match: 25%
          terminated: 0% per year
          extension: 0%
        - { name: City, kind: philanthropy, amount: $10k, pledged: 2027-07, period: 24 months, paid: up front, pays: [outreach], counts-as-match: true }
      """
    return world
  }

  // While the grant is open it is charged 12 × $2,000 = $24,000, and the city pays 12 × $300 =
  // $3,600, which matches $3,600 / 0.25 = $14,400. At the close (month 12) $9,600 are returned: the
  // reserve pays its $4,000 and $5,600 are gap. Month 12's director is unpaid too: $2,000.
  @Test func `returns at its close what was not matched`() async throws {
    let run = try await Run(DiscretionaryTests.matched(horizon: 13))
    try run.expect(
      stream: "Grant", awarded: 50_000, charged: 14_400, lapsed: 26_000, returned: 9_600)
    try run.expect(stream: "City", awarded: 10_000, charged: 3_900, remaining: 6_100)
    try run.expect(.reserveUsed, dollars: 4_000)
    try run.expect(.cost, dollars: 13 * 2_300)
    try run.expect(.gap, dollars: 7_600)
    try run.expect(.matchLiability, dollars: 0)
    try run.expectBalance()
  }

  // One month earlier the grant is still open, and owes the same as a liability.
  @Test func `shows what it would return as a liability while it is open`() async throws {
    let run = try await Run(DiscretionaryTests.matched(horizon: 12))
    try run.expect(
      stream: "Grant", awarded: 50_000, charged: 24_000, remaining: 26_000, liability: 9_600)
    try run.expect(.matchLiability, dollars: 9_600)
    try run.expect(.gap, dollars: 0)
    try run.expectBalance()
  }

  // With $500 a month of match, $6,000 match $24,000: nothing is returned.
  @Test func `returns nothing when match is just enough`() async throws {
    let world = DiscretionaryTests.matched(horizon: 13)
    let run = try await Run(world.yaml.replacing("amount: $300", with: "amount: $500"))
    try run.expect(stream: "Grant", awarded: 50_000, charged: 24_000, lapsed: 26_000)
  }

  // An award that pays outreach alone may not pay the director's $9,600 back, though it is
  // unrestricted: it has $6,100 left in month 12, and only the reserve's $4,000 are used.
  @Test func `returns from unrestricted awards only what they may pay for`() async throws {
    let world = DiscretionaryTests.matched(horizon: 13)
    let run = try await Run(
      world.yaml.replacing(
        "pays: [outreach], counts-as-match: true",
        with: "pays: [outreach], counts-as-match: true, restricted: false"))
    try run.expect(
      stream: "Grant", awarded: 50_000, charged: 14_400, lapsed: 26_000, returned: 9_600)
    try run.expect(stream: "City", awarded: 10_000, charged: 3_900, remaining: 6_100)
    try run.expect(.reserveUsed, dollars: 4_000)
    try run.expect(.gap, dollars: 7_600)
  }

  // An unrestricted award that may pay for coordination pays the return before the reserve: of the
  // $9,600 its $10,000 less 13 × $300 leave $6,100 (month 12's $300 are charged after the return, so
  // $6,400 are there), the reserve $3,200, and $800 are left for month 12's director of $2,000.
  @Test func `returns from unrestricted awards first`() async throws {
    let world = DiscretionaryTests.matched(horizon: 13)
    let run = try await Run(
      world.yaml.replacing(
        "pays: [outreach], counts-as-match: true",
        with: "pays: all, counts-as-match: true, restricted: false"))
    try run.expect(
      stream: "Grant", awarded: 50_000, charged: 14_400, lapsed: 26_000, returned: 9_600)
    try run.expect(stream: "City", awarded: 10_000, charged: 10_000)
    try run.expect(.reserveUsed, dollars: 4_000)
    // $29,900 of cost; paid are 14,400 + 10,000 + 4,000.
    try run.expect(.gap, dollars: 1_500)
    try run.expectBalance()
  }

  // A certain termination closes the award too: without match all that was charged goes back.
  @Test func `returns what was not matched when it is terminated`() async throws {
    var world = DiscretionaryTests.matched(horizon: 13)
    world.funding = world.funding.replacing(
      "terminated: 0% per year", with: "terminated: 60% per year"
    )
    .replacing(", counts-as-match: true", with: "")
    let run = try await Run(world.yaml, futures: 40)
    let charged = try run.values("Grant", .charged)
    let terminated = try run.values("Grant", .terminated)
    let returned = try run.values("Grant", .returned)
    #expect(charged.allSatisfy { $0 == 0 })
    #expect(terminated.contains { $0 > 0 })
    #expect(zip(terminated, returned).contains { $0 > 0 && $1 > 0 })
    try run.expectBalance()
  }

  // A contractual line is one subaward, though it rides on two lines: of $60,000 + $60,000 in month 0
  // $50,000 count, so that 15% of them, $7,500, of overhead are paid in month 1. The supplies that it
  // rides on are excluded.
  @Test func `counts a contractual line as one subaward`() async throws {
    var world = CertainWorld()
    world.horizon = 2
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Kits, amount: "$60,000", driver: once, month: 0, activity: outreach, class: supplies, excluded-from-mtdc: true }
        - { name: Tools, amount: "$60,000", driver: once, month: 0, activity: assessment, class: supplies, excluded-from-mtdc: true }
        - { name: Installer, share: 100%, of: [Kits, Tools], class: contractual }
        - { name: Overhead, amount: "$9,000", driver: once, month: 1, activity: administration, class: indirect }
      """
    world.funding = """
        - { name: Grant, kind: discretionary, amount: $500k, submitted: 2027-07, decided-after: 0 months, odds: 100%, period: 24 months, pays: all, indirect: 15%, terminated: 0% per year }
      """
    let run = try await Run(world)
    run.expect(.gap, dollars: [0, 1_500])
  }

  // MTDC of a month: $2,000 of personnel and, in month 0, the first $50,000 of the subaward of
  // $60,000; equipment and what is excluded do not count. Up to the month before it is 0, 52, 54, 56,
  // 58 and 60 thousand, of which 15% is 0, 7,800, 8,100, 8,400, 8,700 and 9,000. Overhead of $5,000
  // a month is paid 0, 5,000, 3,100, 300, 300, 300: $9,000 of $30,000.
  @Test func `pays overhead on the direct cost charged up to the month before`() async throws {
    var world = CertainWorld()
    world.horizon = 6
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
        - { name: Study, amount: "$60,000", driver: once, month: 0, activity: evaluation, class: contractual }
        - { name: Server, amount: "$9,000", driver: once, month: 0, activity: coordination, class: equipment }
        - { name: Stipends, amount: $700, driver: per month, activity: support-services, class: other, excluded-from-mtdc: true }
        - { name: Overhead, amount: "$5,000", driver: per month, activity: administration, class: indirect }
      """
    world.funding = """
        - name: Grant
          kind: discretionary
          amount: $500k
          submitted: 2027-07
          decided-after: 0 months
          odds: 100%
          period: 24 months
          pays: all
          indirect: 15%
          terminated: 0% per year
      """
    let run = try await Run(world)
    run.expect(.gap, dollars: [5_000, 0, 1_900, 4_700, 4_700, 4_700])
    try run.expect(
      stream: "Grant", awarded: 500_000, charged: 94_200, remaining: 405_800)
    try run.expect(.monthsShort, 5)
    try run.expectBalance()
  }

  // The administration cap holds indirect cost and other administration together: 5% of $40,000 is
  // $2,000, of which bookkeeping takes $300 a month; indirect has 15% of at least $2,000 more room
  // each month (0, 300, 300, …), so both are paid until $2,000 are used up.
  // Month 0: 300. Months 1 to 2: 300 + 300. Month 3: of 500 left, 300 + 200. Nothing afterwards.
  @Test func `caps administration with indirect cost inside`() async throws {
    var world = CertainWorld()
    world.horizon = 5
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
        - { name: Books, amount: $300, driver: per month, activity: administration, class: other }
        - { name: Overhead, amount: $300, driver: per month, activity: administration, class: indirect }
      """
    world.funding = """
        - name: Grant
          kind: discretionary
          amount: $40k
          submitted: 2027-07
          decided-after: 0 months
          odds: 100%
          period: 24 months
          pays: all
          admin-cap: 5%
          indirect: 15%
          terminated: 0% per year
      """
    let run = try await Run(world)
    run.expect(.gap, dollars: [300, 0, 0, 100, 600])
    try run.expect(stream: "Grant", awarded: 40_000, charged: 12_000, remaining: 28_000)
    try run.expectBalance()
  }
}
