import Planning
import Simulation
import TestSupport
import Testing

/// A waiver's limit is the one that the ledger keeps, and nothing else changes.
struct WaiverTests {
  private static func world(costs: String, funding: String, waivers: String = "") -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 6
    world.costs = costs
    world.funding = funding
    if !waivers.isEmpty { world.more = "waivers:\n" + waivers }
    return world
  }

  // Administration of $3,000 a month; $20,000 in July and $80,000 in October. At 10% $10,000 is paid
  // in 6 months (2, then 3 + 3 + 2 from October on); at 15% $12,000 (3, then 3 + 3 + 3), at 5% $5,000
  // (1, then 3 + 1).
  @Test(arguments: [("", 10_000.0), ("15%", 12_000), ("5%", 5_000)])
  func `sets the cap on local administration`(limit: String, paid: Double) async throws {
    let run = try await Run(
      WaiverTests.world(
        costs:
          "  - { name: Books, amount: $3k, driver: per month, activity: administration, class: other }",
        funding:
          "  - { name: County, kind: wioa, annual: $100k, pays: [administration], reimbursed-after: 0 months }",
        waivers: limit.isEmpty
          ? "" : "  - { rule: W-06, stream: County, limit: \(limit), reason: The state's }"))
    try run.expect(stream: "County", awarded: 100_000, charged: paid, remaining: 100_000 - paid)
    try run.expectBalance()
  }

  // Tuition of $8,000 for 8 in month 1: with the stream's account of $3,000 a head WIOA pays $24,000
  // of $64,000, with the board's exception of $5,000 it pays $40,000.
  @Test(arguments: [("", 24_000.0), ("$5,000", 40_000)])
  func `sets the cap on training accounts over the stream's own`(limit: String, paid: Double)
    async throws
  {
    let run = try await Run(
      WaiverTests.world(
        costs:
          "  - { name: Tuition, amount: $8k, driver: per participant, activity: training, class: contractual }",
        funding: """
            - { name: County, kind: wioa, annual: $500k, ita-cap: $3k, pays: [training], reimbursed-after: 0 months }
            - { name: Gift, kind: philanthropy, amount: $100k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
          """,
        waivers: limit.isEmpty
          ? "" : "  - { rule: W-16, limit: \"\(limit)\", reason: Exception of the board }"))
    try run.expect(stream: "County", awarded: 500_000, charged: paid, remaining: 500_000 - paid)
  }

  // $80,000 of contract in month 0; the base is $50,000, or $70,000 by waiver, and half of it is
  // paid for overhead.
  @Test(arguments: [
    ("rule: U-03, limit: \"$70,000\"", 115_000.0), ("rule: U-02, limit: 20%", 90_000),
    ("rule: D-02, limit: 1%", 90_000),
  ])
  func `sets the base, the rate and the cap of a grant`(waiver: String, paid: Double) async throws {
    let run = try await Run(
      WaiverTests.world(
        costs: """
            - { name: Contract, amount: $80k, driver: once, month: 0, activity: outreach, class: contractual }
            - { name: Overhead, amount: $50k, driver: per month, class: indirect }
          """,
        funding:
          "  - { name: Grant, kind: discretionary, amount: $1M, awarded: 2027-07, period: 24 months, pays: all, indirect: 50% }",
        waivers: "  - { \(waiver), reason: Agreed }"))
    try run.expect(
      stream: "Grant", awarded: 1_000_000, charged: paid, remaining: 1_000_000 - paid)
  }

  // 8 complete in January and none is placed in six months, so the aid is lost in July: of the
  // cohorts of months 1, 6 and 12 only the first two have aid. A bar of 0% keeps it for the third.
  @Test(arguments: [("", 2.0), ("0%", 3)])
  func `sets the bar of completion and placement`(limit: String, cohorts: Double) async throws {
    var world = WaiverTests.world(
      costs:
        "  - { name: Tuition, amount: $1k, driver: per participant, activity: training, class: contractual }",
      funding: """
          - { name: Pell, kind: equip, route: degree-program, program: Web, approval-odds: 100%, approved-after: 0 months, takes-up: 100%, scheduled-award: $7k }
        """,
      waivers: limit.isEmpty
        ? "" : "  - { rule: E-05, stream: Pell, limit: \(limit), reason: Experimental site }")
    world.horizon = 14
    world.programs = CertainWorld.program(more: "hours: 900\nweeks: 26")
    world.employers = CertainWorld.hiring(placement: "0%")
    world.more += "\nstart-rule: always"
    let run = try await Run(world)
    try run.expect(stream: "Pell", awarded: 8_000 * cohorts, charged: 8_000 * cohorts)
  }

  @Test func `stands in the scenario with what it replaces`() throws {
    let scenario = try readScenario(
      WaiverTests.world(
        costs: "  - { name: Books, amount: $3k, activity: administration }",
        funding: """
            - { name: County, kind: wioa, annual: $100k, ita-cap: $3k }
            - { name: City, kind: wioa, annual: $100k, ita-cap: $3k, admin-cap: 15% }
          """, waivers: "  - { rule: W-06, limit: 15%, reason: Of May }"
      ).yaml)
    let waiver = try #require(scenario.waivers.first)
    #expect(waiver.effects.map(\.name) == ["County", "City"])
    #expect(waiver.effects.map(\.former) == ["10%", "10%"])
    #expect(waiver.effects.map(\.isChange) == [true, true])
    #expect(
      waiver.sentence == "administration: County 15% instead of 10%, City 15% instead of 10%")
    let figure = try #require(
      scenario.assumptions.first { $0.path == "funding.County.admin-cap" })
    #expect(figure.written == "15%" && !figure.isDefault)
    #expect(figure.source == "waiver of W-06: Of May")
  }
}
