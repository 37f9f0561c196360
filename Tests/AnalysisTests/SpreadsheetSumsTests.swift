import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

/// The planners' two sums, worked out by hand.
struct SpreadsheetSumsTests {
  private static func world(_ funding: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 24
    world.costs =
      "  - { name: Director, amount: $1k, driver: per month, activity: coordination, class: personnel }"
    world.funding = funding
    return world
  }

  private static func grant(_ odds: String, more: String = "") -> String {
    "  - { name: Grant, kind: discretionary, amount: $500k, submitted: 2027-09, decided-after: 1 months, odds: \(odds), period: 12 months, pays: all, terminated: 0% per year\(more) }"
  }

  // $500,000 at 50% is booked as $250,000, which no future brings: each brings all or nothing.
  @Test func `a discounted grant comes whole or not at all`() async throws {
    let analyzed = try await Analyzed(
      SpreadsheetSumsTests.world(SpreadsheetSumsTests.grant("50%")).yaml, futures: 1_000)
    let sums = analyzed.projection.sums
    #expect(sums.discounted.amount == 250_000)
    #expect(sums.cutoff.amount == 0)
    let awarded = Set(analyzed.futures.values(stream: 0, .awarded))
    #expect(awarded == [0, 500_000_00])
    let won = analyzed.futures.values(stream: 0, .awarded).count { $0 > 0 }
    #expect(sums.discounted.awardedIn == won)
    // Four standard errors around one half.
    #expect(abs(sums.discounted.awardedShare - 0.5) < 4 * (0.25 / 1_000).squareRoot())
    #expect(sums.discounted.awardedInterval.low < 0.5 && sums.discounted.awardedInterval.high > 0.5)
    // The director costs $1,000 a month, so no future pays out $250,000; every future reaches 0.
    #expect(sums.discounted.paidIn == 0)
    #expect(sums.cutoff.awardedIn == 1_000 && sums.cutoff.paidIn == 1_000)
  }

  @Test(arguments: [("74%", 0.0), ("75%", 500_000), ("76%", 500_000)])
  func `the cutoff counts in full from 75%`(odds: String, cutoff: Double) async throws {
    let analyzed = try await Analyzed(
      SpreadsheetSumsTests.world(SpreadsheetSumsTests.grant(odds)).yaml, futures: 4)
    #expect(analyzed.projection.sums.cutoff.amount == cutoff)
  }

  // From July 2027 to June 2029: two Julys and two Octobers of WIOA money, fiscal years that begin
  // in July 2027 and July 2028, a pledge of $60,000 with a renewal at 50% after 12 months, and one
  // that is past the horizon.
  @Test func `enters every kind over the whole horizon`() async throws {
    let funding = """
        - { name: WIOA, kind: wioa, annual: $100k, pays: [training, coordination] }
        - { name: State, kind: state-local, annual: $40k, cut: { expansion: 0% per year, recession: 0% per year, depth: 10% } }
        - { name: Bonus, kind: state-local, milestones: { placement: "$500" }, pays: all }
        - { name: Gift, kind: philanthropy, amount: $60k, pledged: 2027-07, period: 12 months, paid: up front, pays: all, renews: 50% }
        - { name: Ask, kind: philanthropy, amount: "uniform($10k, $30k)", asked: 2027-08, decided-after: 2 months, odds: 40%, period: 12 months, paid: up front, pays: all }
        - { name: Late, kind: philanthropy, amount: $90k, asked: 2029-06, decided-after: 2 months, odds: 90%, period: 12 months, paid: up front, pays: all }
      """
    let analyzed = try await Analyzed(SpreadsheetSumsTests.world(funding).yaml, futures: 400)
    let sums = analyzed.projection.sums
    #expect(sums.leftOut == ["Bonus"])
    #expect(sums.lines.map(\.stream) == ["WIOA", "State", "Gift", "Gift", "Ask"])
    #expect(sums.lines.map(\.chance) == [1, 1, 1, 0.5, 0.4])
    let amounts = sums.lines.map(\.amount)
    #expect(Array(amounts.prefix(4)) == [200_000, 80_000, 60_000, 60_000])
    // An even spread has its mean in the middle.
    #expect(abs(amounts[4] - 20_000) < 1)
    #expect(abs(sums.discounted.amount - (200_000 + 80_000 + 60_000 + 30_000 + 8_000)) < 1)
    #expect(sums.cutoff.amount == 340_000)
    // What is certain always comes, to the dollar.
    #expect(sums.cutoff.awardedIn == 400)
    // 378,000 takes the renewal, or a gift of $38,000 that the range does not hold.
    let renewed = analyzed.futures.values(stream: 3, .awarded).count { $0 == 120_000_00 }
    #expect(sums.discounted.awardedIn == renewed)
    #expect(renewed > 140 && renewed < 260)
  }

  @Test func `a scenario without such streams has no entries`() async throws {
    let analyzed = try await Analyzed(
      SpreadsheetSumsTests.world(
        "  - { name: Bonus, kind: state-local, milestones: { placement: \"$500\" }, pays: all }"
      ).yaml, futures: 4)
    #expect(analyzed.projection.sums.lines.isEmpty)
    #expect(analyzed.projection.sums.leftOut == ["Bonus"])
  }
}
