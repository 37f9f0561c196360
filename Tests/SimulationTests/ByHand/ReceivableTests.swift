import Planning
import Simulation
import TestSupport
import Testing

/// What funders owe, how long it has waited, and what waiting costs, worked out by hand.
struct ReceivableTests {
  /// A director at $1,000 a month whom the state pays after a lag.
  private static func world(months: Int, lag: Int, hub: String = "") -> CertainWorld {
    var world = CertainWorld()
    world.horizon = months
    world.hub += hub
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding =
      "  - { name: State, kind: state-local, annual: $900k, pays: all, reimbursed-after: \(lag) months }"
    return world
  }

  private func ages(_ run: Run, month: Int) -> [Double] {
    ReceivableAge.allCases.map { age in
      Double(run.futures.receivables(age, month: month)) / 100 / Double(run.futures.count)
    }
  }

  // The charge of month 0 arrives in month 9: nine months' charges are owed from month 8 on, of
  // which 2 have waited up to one month, 2 two or three, 3 four to six, and 2 longer.
  @Test func `ages are the months since the charge`() async throws {
    let run = try await Run(ReceivableTests.world(months: 12, lag: 9, hub: "\n  reserve: $50k"))
    run.expect(.receivables, dollars: (1...12).map { 1_000 * Double(min($0, 9)) })
    #expect(ages(run, month: 0) == [1_000, 0, 0, 0])
    #expect(ages(run, month: 1) == [2_000, 0, 0, 0])
    #expect(ages(run, month: 3) == [2_000, 2_000, 0, 0])
    #expect(ages(run, month: 6) == [2_000, 2_000, 3_000, 0])
    #expect(ages(run, month: 8) == [2_000, 2_000, 3_000, 2_000])
    #expect(ages(run, month: 11) == [2_000, 2_000, 3_000, 2_000])
    try run.expect(.receivablePeak, dollars: 9_000)
    try run.expect(.creditPeak, dollars: 0)
    try run.expect(.interest, dollars: 0)
    try run.expectBalance()
  }

  @Test func `what arrives in the month of the charge is never owed`() async throws {
    let run = try await Run(ReceivableTests.world(months: 4, lag: 0))
    run.expect(.receivables, [0, 0, 0, 0])
    try run.expect(.receivablePeak, 0)
  }

  // With $2,000 of reserve, cash is 1,000, 0, −1,000; then 1% of what is below zero is due a month
  // later: −2,010 and −3,030.10. Interest of $10 and $20.10 is paid by the reserve.
  @Test func `the credit line bridges the wait and costs interest`() async throws {
    let run = try await Run(
      ReceivableTests.world(
        months: 5, lag: 9,
        hub: "\n  reserve: $2,000\n  credit-line: { limit: $50k, interest: 12% }"))
    run.expect(.cash, dollars: [1_000, 0, -1_000, -2_010, -3_030.10])
    try run.expect(.interest, dollars: 30.10)
    try run.expect(.creditMonths, 3)
    try run.expect(.creditPeak, dollars: 3_030.10)
    try run.expect(.lowestCashMonth, 4)
    try run.expect(.gap, dollars: 0)
    try run.expectBalance()
  }

  // Beyond its limit the credit line lends nothing; without one nothing is ever drawn.
  @Test(arguments: [("\n  credit-line: { limit: $500, interest: 0% }", 500.0, 4), ("", 0, 0)])
  func `no more is drawn than the limit`(line: String, peak: Double, months: Int) async throws {
    let run = try await Run(ReceivableTests.world(months: 4, lag: 9, hub: line))
    run.expect(.cash, dollars: [-1_000, -2_000, -3_000, -4_000])
    try run.expect(.creditPeak, dollars: peak)
    try run.expect(.creditMonths, months)
  }
}
