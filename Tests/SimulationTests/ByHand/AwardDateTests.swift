import Planning
import Simulation
import TestSupport
import Testing

/// 2 CFR 200 holds an award to the figures of the month in which it is made.
struct AwardDateTests {
  /// A grant that pays for everything, decided in the scenario's first month.
  private static func granted(_ start: String, _ terms: String, costs: String) -> CertainWorld {
    var world = CertainWorld()
    world.start = start
    world.horizon = 3
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = costs
    world.funding = "  - { name: Grant, pays: all, \(terms) }"
    return world
  }

  private static let applied =
    "kind: discretionary, amount: $1M, odds: 100%, decided-after: 0 months, period: 24 months"

  // Salaries of $100,000 in months 0 and 1 are the base of months 1 and 2; overhead of $50,000 a
  // month asks for more than any rate allows. To the end of month 2 the base is $200,000: at 10%
  // $20,000 of overhead is paid, at 15% $30,000, beside $300,000 of salaries.
  @Test(arguments: [
    ("2024-09", applied, 320_000.0), ("2024-10", applied, 330_000),
    ("2024-10", "kind: discretionary, amount: $1M, awarded: 2024-09, period: 24 months", 320_000),
    ("2025-01", "kind: discretionary, amount: $1M, awarded: 2024-10, period: 24 months", 330_000),
    (
      "2025-01",
      "kind: discretionary, amount: $1M, awarded: 2024-09, period: 24 months, indirect: 15%",
      330_000
    ),
  ])
  func `pays indirect cost at the rate of the award's date`(
    start: String, terms: String, charged: Double
  ) async throws {
    let run = try await Run(
      AwardDateTests.granted(
        start, terms,
        costs: """
            - { name: Staff, amount: $100k, driver: per month, activity: placement, class: personnel }
            - { name: Overhead, amount: $50k, driver: per month, class: indirect }
          """))
    try run.expect(
      stream: "Grant", awarded: 1_000_000, charged: charged, remaining: 1_000_000 - charged)
    try run.expectBalance()
  }

  // One contract of $80,000 in month 0. At 50% of it, $25,000 counts for an award of September 2024
  // and $50,000 for one of October: $12,500 or $25,000 of overhead in all.
  @Test(arguments: [
    ("2024-09", applied, 12_500.0), ("2024-10", applied, 25_000),
    ("2024-11", "kind: discretionary, amount: $1M, awarded: 2024-09, period: 24 months", 12_500),
    // What is left of a fiscal year was appropriated when the year began, in July or in October.
    (
      "2024-11", "kind: state-local, annual: $1M, already-granted: $1M, reimbursed-after: 0 months",
      12_500
    ),
    (
      "2024-11",
      "kind: state-local, annual: $1M, already-granted: $1M, reimbursed-after: 0 months, fiscal-year-starts: October",
      25_000
    ),
  ])
  func `counts of each subaward what the award's date allows`(
    start: String, terms: String, overhead: Double
  ) async throws {
    let run = try await Run(
      AwardDateTests.granted(
        start, terms + ", indirect: 50%",
        costs: """
            - { name: Contract, amount: $80k, driver: once, month: 0, activity: outreach, class: contractual }
            - { name: Overhead, amount: $50k, driver: per month, class: indirect }
          """))
    try run.expect(
      stream: "Grant", awarded: 1_000_000, charged: 80_000 + overhead,
      remaining: 920_000 - overhead)
    try run.expectBalance()
  }

  // A running grant is there in the first month, whatever the default odds of an application.
  @Test func `books a grant that runs from before the start as certain`() async throws {
    let run = try await Run(
      AwardDateTests.granted(
        "2027-07",
        "kind: discretionary, amount: $1M, awarded: 2026-07, period: 2 months, extension: 0%",
        costs:
          "  - { name: Staff, amount: $1k, driver: per month, activity: placement, class: personnel }"
      ), futures: 20)
    try run.expect(stream: "Grant", awarded: 1_000_000, charged: 2_000, lapsed: 998_000)
    let later = try await Run(
      AwardDateTests.granted(
        "2027-07", "kind: discretionary, amount: $1M, awarded: 2027-08, period: 24 months",
        costs:
          "  - { name: Staff, amount: $1k, driver: per month, activity: placement, class: personnel }"
      ), futures: 20)
    try later.expect(stream: "Grant", awarded: 1_000_000, charged: 2_000, remaining: 998_000)
  }
}
