import Planning
import Simulation
import TestSupport
import Testing

struct PhilanthropyTests {
  private static func director(
    _ monthly: String, horizon: Int, gift: String, more: String = ""
  ) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  closes-after: never"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "\(monthly)", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - name: Gift
          kind: philanthropy
          pays: all
      \(gift.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    world.more = more
    return world
  }

  // $36,000 over 36 months in yearly instalments of $12,000. At $2,000 a month the award lasts for
  // months 0 to 17, ahead of its instalments: cash is 10, 8, … 0 in month 5, down to −12 in month 11,
  // −2 in month 12 after the second instalment, and −12 again in month 17. Twelve months are short.
  @Test func `may be charged ahead of its instalments, and cash shows the wait`() async throws {
    let run = try await Run(
      PhilanthropyTests.director(
        "$2,000", horizon: 18,
        gift: """
          amount: $36k
          pledged: 2027-07
          period: 36 months
          paid: yearly in advance
          """))
    let cash = [
      10, 8, 6, 4, 2, 0, -2, -4, -6, -8, -10, -12, -2, -4, -6, -8, -10, -12,
    ]
    run.expect(.cash, dollars: cash.map { 1_000 * Double($0) })
    try run.expect(stream: "Gift", awarded: 36_000, charged: 36_000)
    try run.expect(.gap, dollars: 0)
    try run.expect(.lowestCash, dollars: -12_000)
    try run.expect(.monthsShort, 12)
    try run.expectBalance()
  }

  // $30,000 for 12 months at $1,000 a month leave $18,000 in month 12. Restricted, they go back, and
  // months 12 to 17 are gap; unrestricted, they join the reserve, which pays those months.
  @Test(arguments: [true, false])
  func `goes back when restricted and stays when not`(isRestricted: Bool) async throws {
    let run = try await Run(
      PhilanthropyTests.director(
        "$1,000", horizon: 18,
        gift: """
          amount: $30k
          pledged: 2027-07
          period: 12 months
          paid: up front
          restricted: \(isRestricted)
          """))
    if isRestricted {
      try run.expect(stream: "Gift", awarded: 30_000, charged: 12_000, returned: 18_000)
      try run.expect(.gap, dollars: 6_000)
      try run.expect(.reserveUsed, dollars: 0)
      run.expect(
        .cash, dollars: (1...12).map { 30_000 - 1_000 * Double($0) } + [0, 0, 0, 0, 0, 0])
    } else {
      try run.expect(stream: "Gift", awarded: 30_000, charged: 12_000, released: 18_000)
      try run.expect(.gap, dollars: 0)
      try run.expect(.reserveUsed, dollars: 6_000)
      run.expect(.cash, dollars: (1...18).map { 30_000 - 1_000 * Double($0) })
    }
    try run.expectBalance()
  }

  // Restricted is the default.
  @Test func `is restricted unless it says otherwise`() async throws {
    let run = try await Run(
      PhilanthropyTests.director(
        "$1,000", horizon: 8,
        gift: "amount: $10k\npledged: 2027-07\nperiod: 6 months\npaid: up front"))
    try run.expect(stream: "Gift", awarded: 10_000, charged: 6_000, returned: 4_000)
  }

  // $6,000 for 6 months, renewed for certain but at most twice: months 0 to 17 are paid, month 18 and
  // 19 are gap.
  @Test func `is renewed at most twice`() async throws {
    let gift = """
      amount: $6,000
      pledged: 2027-07
      period: 6 months
      paid: up front
      renews: 100%
      """
    let run = try await Run(PhilanthropyTests.director("$1,000", horizon: 20, gift: gift))
    try run.expect(stream: "Gift", awarded: 18_000, charged: 18_000)
    run.expect(
      .gap, dollars: Array(repeating: 0, count: 18) + [1_000, 1_000])
    let never = try await Run(
      PhilanthropyTests.director(
        "$1,000", horizon: 20, gift: gift + "\nin-recession: { renews: 0% }",
        more: AppropriationTests.recessionFromMonthOne))
    try never.expect(stream: "Gift", awarded: 6_000, charged: 6_000)
    try never.expectBalance()
  }

  // A prospect asked in September (month 2) and decided 2 months later is there in month 4.
  @Test(arguments: [("100%", 6_000.0), ("0%", 0)])
  func `decides on a prospect by its odds after its lag`(odds: String, charged: Double) async throws
  {
    let run = try await Run(
      PhilanthropyTests.director(
        "$1,000", horizon: 10,
        gift: """
          amount: $8,000
          asked: 2027-09
          decided-after: 2 months
          odds: \(odds)
          period: 24 months
          paid: up front
          """))
    try run.expect(
      stream: "Gift", awarded: charged > 0 ? 8_000 : 0, charged: charged,
      remaining: charged > 0 ? 2_000 : 0)
    let gap: [Double] = (0..<10).map { $0 < 4 || charged == 0 ? 1_000 : 0 }
    run.expect(.gap, dollars: gap)
  }

  // 16 completed by month 8 and, with a search limit of a month, 16 have stopped by month 10: the
  // placement rate of 0% is under the 60% that the giver expects, so a certain renewal in month 12
  // becomes one of 1/2. Over 400 futures that is 200 ± 10; |z| < 4.5 means 156 to 244.
  @Test func `renews half as often when placements disappoint`() async throws {
    var world = PhilanthropyTests.director(
      "$1,000", horizon: 14,
      gift: """
        amount: $20k
        pledged: 2027-07
        period: 12 months
        paid: up front
        renews: 100%
        expects: 60%
        """)
    world.programs = CertainWorld.program()
    world.employers = CertainWorld.hiring(placement: "0%", searchLimit: "1 month")
    let disappointed = try await Run(world, futures: 400)
    let renewed = try disappointed.values("Gift", .awarded).count { $0 == 40_000_00 }
    #expect((156...244).contains(renewed))

    world.employers = CertainWorld.hiring()
    let pleased = try await Run(world, futures: 50)
    #expect(try pleased.values("Gift", .awarded).allSatisfy { $0 == 40_000_00 })
  }
}
