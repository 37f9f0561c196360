import Planning
import Simulation
import TestSupport
import Testing

/// Formula aid that arrives late: WIOA pays first and is refunded, others are not.
struct LateAidTests {
  /// 8 students with $5,000 of tuition over two months (months 1 and 2) and $3,700 of aid in halves
  /// that are due in those months.
  private static func late(
    _ months: Int, horizon: Int, county: String = "", gift: String = "$1",
    completion: String = "100%"
  ) -> CertainWorld {
    var world = CertainWorld.people(
      horizon, costs: [Line.tuition("$5,000")],
      funding: [
        "name: County, kind: wioa, annual: $900k, pays: [training], reimbursed-after: 1 months\(county)",
        Line.gift(gift, "period: 60 months, pays: [training]"),
        Line.pell(
          "$7,400", "approval-odds: 100%, approved-after: 0 months, arrives-late: \(months) months"),
      ])
    world.programs = CertainWorld.program(
      cohorts: "{ scale-and-grow: 1 per year }", completion: completion,
      more: "hours: 450\nweeks: 13")
    return world
  }

  // On time WIOA pays 8 × $1,300. Late by any number of months it pays $40,000 in months 1 and 2 and
  // gets 8 × $1,850 back with each half, the last in month 2 + late.
  @Test(arguments: [
    (1, 3, 25_200.0), (1, 4, 10_400), (2, 3, 40_000), (2, 4, 25_200), (2, 5, 10_400),
    (4, 6, 25_200), (4, 8, 10_400),
  ])
  func `refunds what WIOA paid as each half arrives`(months: Int, horizon: Int, paid: Double)
    async throws
  {
    let run = try await Run(LateAidTests.late(months, horizon: horizon))
    #expect(try run.values("County", .charged).allSatisfy { Double($0) == paid * 100 })
    let aid = 40_000 - paid
    try run.expect(stream: "Pell", awarded: aid, charged: aid)
    try run.expect(.cost, dollars: 40_000)
    try run.expect(.gap, dollars: 0)
    try run.expectBalance()
  }

  // Two months late, and WIOA reimburses a month later: −$20,000 of month 1 is back in month 2, −$20,000
  // of month 2 in month 3. In months 3 and 4 aid of $14,800 comes in, and goes back to WIOA with the
  // next month's invoice. The gift's dollar is there from the start.
  @Test func `nets refunds from the next reimbursement`() async throws {
    let run = try await Run(LateAidTests.late(2, horizon: 7))
    run.expect(.cash, dollars: [1, -19_999, -19_999, 14_801, 14_801, 1, 1])
    try run.expectBalance()
  }

  // A cap of $2,000 a head leaves $24,000 of $40,000 to the gift. The aid of $3,700 refunds the $2,000
  // that WIOA paid; what is left of it is the student's, and the gift gets nothing back.
  @Test func `refunds no more than WIOA paid`() async throws {
    let run = try await Run(
      LateAidTests.late(4, horizon: 8, county: ", ita-cap: \"$2,000\"", gift: "$90k"))
    #expect(try run.values("County", .charged) == [0, 0, 0, 0])
    try run.expect(stream: "Gift", awarded: 90_000, charged: 24_000, remaining: 66_000)
    try run.expect(stream: "Pell", awarded: 16_000, charged: 16_000)
    try run.expectBalance()
  }

  // Everyone leaves after the first month, whose tuition WIOA has paid; their aid never comes.
  @Test func `gives nothing to those who have left`() async throws {
    let run = try await Run(LateAidTests.late(1, horizon: 6, completion: "0%"))
    #expect(try run.values("County", .charged).allSatisfy { $0 == 20_000_00 })
    try run.expect(stream: "Pell", awarded: 0)
    try run.expectBalance()
  }

  // In a training of 4 months a half that is a month late comes in month 2 and pays that month's
  // $925 a head itself; month 1's is refunded. The second half, due in month 3, comes in month 4.
  @Test func `pays the months after its arrival itself`() async throws {
    var world = LateAidTests.late(1, horizon: 3)
    world.programs = CertainWorld.program(
      length: 4, cohorts: "{ scale-and-grow: 1 per year }", more: "hours: 450\nweeks: 13")
    let early = try await Run(world)
    // WIOA: $10,000 in month 1, 8 × ($1,250 − $925) in month 2, minus 8 × $925.
    #expect(try early.values("County", .charged).allSatisfy { $0 == 5_200_00 })
    try early.expect(stream: "Pell", awarded: 14_800, charged: 14_800)
    world.horizon = 6
    let whole = try await Run(world)
    #expect(try whole.values("County", .charged).allSatisfy { $0 == 10_400_00 })
    try whole.expect(stream: "Pell", awarded: 29_600, charged: 29_600)
    try whole.expectBalance()
  }

  // The year 2027 ends in June 2029 (month 23), after the training of months 21 and 22 that it pays;
  // aid of months 25 and 26 goes back to a year that is over, and lapses there.
  @Test func `sends the refund of a year that is over where its balance went`() async throws {
    var world = LateAidTests.late(4, horizon: 30)
    world.start = "2027-07"
    world.outreach = """
        reach: { scale-and-grow: 8 }
        apply: 100%
        qualify: 100%
        gives-up: 0% per month
      """
    world.programs = CertainWorld.program(
      cohorts: "{ scale-and-grow: 0.6 per year }", more: "hours: 450\nweeks: 13")
    let run = try await Run(world)
    try run.expectBalance()
    // Cohorts of months 1 and 20 or so: everything that was paid for is refunded alike.
    let charged = try run.values("County", .charged)
    let aid = try run.values("Pell", .charged)
    for future in charged.indices { #expect(charged[future] * 29_600 == aid[future] * 10_400) }
    #expect(try run.values("County", .lapsed).allSatisfy { $0 > 0 })
  }

  // Nothing changes where aid is on time.
  @Test func `is as it was where it is not late at all`() async throws {
    let plain = LateAidTests.late(0, horizon: 8)
    let run = try await Run(plain)
    let before = try await Run(
      plain.yaml.replacing(", arrives-late: 0 months", with: ""))
    for outcome in StreamOutcome.allCases {
      #expect(try run.values("County", outcome) == before.values("County", outcome))
      #expect(try run.values("Pell", outcome) == before.values("Pell", outcome))
    }
    try run.expect(stream: "Pell", awarded: 29_600, charged: 29_600)
  }
}
