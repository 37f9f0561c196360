import Planning
import Simulation
import TestSupport
import Testing

/// Amounts as large as the format allows, in the books and in their sums.
struct GreatAmountTests {
  // $80 million a month for 240 months are $19.2 billion, just below what a scenario may cost. The gift
  // pays the first month's; the rest is gap.
  @Test func `counts the dearest scenario to the cent`() async throws {
    var world = CertainWorld.money(
      240,
      costs:
        "name: Director, amount: $80M, driver: per month, activity: evaluation, class: personnel",
      funding:
        "name: Gift, kind: philanthropy, amount: $80M, pledged: 2027-07, period: 12 months, "
        + "paid: up front, pays: all")
    world.hub += "\n  closes-after: never"
    let run = try await Run(world)
    try run.expect(.cost, dollars: 19.2e9)
    try run.expect(.gap, dollars: 19.12e9)
    try run.expect(stream: "Gift", awarded: 80e6, charged: 80e6)
    try run.expectBalance()
    // A million such futures still have a sum.
    let cents = try #require(run.futures.values(.cost)?.first)
    #expect(!cents.multipliedReportingOverflow(by: 1_000_000).overflow)
  }

  // $100 a month double on every anniversary: in 20 years 12 × $100 × (1 + 2 + 4 + … + 2¹⁹).
  @Test func `counts what grows for twenty years`() async throws {
    var world = CertainWorld.money(
      240,
      costs:
        "name: Mailing, amount: $100, driver: per month, grows: 100%, activity: outreach, class: other",
      funding:
        "name: Gift, kind: philanthropy, amount: $1M, pledged: 2027-07, period: 12 months, "
        + "paid: up front, pays: all")
    world.hub += "\n  closes-after: never"
    let run = try await Run(world)
    try run.expect(.cost, dollars: 1_200 * 1_048_575)
    try run.expectBalance()
  }
}
