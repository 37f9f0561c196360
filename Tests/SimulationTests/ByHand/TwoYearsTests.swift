import Planning
import Simulation
import Testing

struct TwoYearsTests {
  // Cohorts are due in months 0, 6 and 12; in month 0 nobody waits, so they start in 1, 6 and 12:
  // 24 enrolled, who complete in 3, 8 and 14 and are hired a month later.
  // Tuition is 8 × $5,000 = $40,000 a cohort. The state's first $90,000 pays two cohorts and
  // $10,000 lapses with June 2028 (month 11); the second $90,000 pays one, and $50,000 remains.
  // The director costs 18 × $2,000 = $36,000. The foundation's $30,000 lasts for months 0 to 14;
  // months 15 to 17 are gap: $6,000.
  @Test func `gives every value of its table, in every future`() async throws {
    let run = try await Run(TwoYears.yaml, futures: 100)
    for outcome in [Outcome.enrolled, .completed, .trained, .credentialed, .placed] {
      try run.expect(outcome, 24)
    }
    try run.expect(.cohortsStarted, 3)
    try run.expect(.cost, dollars: 156_000)
    try run.expect(.funded, dollars: 150_000)
    try run.expect(.gap, dollars: 6_000)
    try run.expect(.awarded, dollars: 210_000)
    try run.expect(.lapsed, dollars: 10_000)
    try run.expect(.monthsShort, 3)
    try run.expect(.closed, 0)
    let cost = try run.values(.cost)
    let placed = try run.values(.placed)
    // $156,000 / 24 placed.
    for future in 0..<100 { #expect(cost[future] / placed[future] == 6_500_00) }
    #expect(Outcome.costPerPlacement.ratio?.numerator == .cost)
    #expect(Outcome.costPerPlacement.ratio?.denominator == .placed)
    try run.expectBalance()
  }

  @Test func `follows people and money month by month`() async throws {
    let run = try await Run(TwoYears.yaml, futures: 10)
    run.expect(.enrolled, [0, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 24, 24, 24, 24, 24, 24])
    run.expect(.completed, [0, 0, 0, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 24, 24, 24, 24])
    run.expect(.placed, [0, 0, 0, 0, 8, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 24, 24, 24])
    let director = Array(repeating: 2_000.0, count: 18)
    let tuition: [Double] = [1, 2, 6, 7, 12, 13].reduce(into: Array(repeating: 0.0, count: 18)) {
      $0[$1] = 20_000
    }
    run.expect(.cost, dollars: zip(director, tuition).map { $0 + $1 })
    run.expect(.gap, dollars: Array(repeating: 0, count: 15) + [2_000, 2_000, 2_000])
    // The state reimburses in the month itself, so cash is what the foundation's $30,000 leaves.
    run.expect(.cash, dollars: (1...15).map { 30_000 - 2_000 * Double($0) } + [0, 0, 0])
    try run.expect(
      stream: "State", awarded: 180_000, charged: 120_000, lapsed: 10_000, remaining: 50_000)
    try run.expect(stream: "Foundation", awarded: 30_000, charged: 30_000)
    try run.expect(.refusedForPeople, 1)
    try run.expect(.refusedForMoney, 0)
    try run.expect(.refusedForShortMonth, 0)
    try run.expect(.monthsOpen, 18)
  }
}

enum TwoYears {
  static let yaml = """
    format: 1
    name: Two years by hand
    start: 2027-07
    horizon: 18 months
    simulation: { futures: 100, seed: 7 }
    hub: { operator: { name: Hub, kind: nonprofit } }
    participants: [ { name: Everyone, share: 100%, tags: [], eligible: [wioa] } ]
    outreach: { reach: { scale-and-grow: 1000 }, apply: 100%, qualify: 100%, gives-up: 0% per month }
    programs:
      - { name: Web, kind: accelerated, recruits: 100%, length: 2 months, seats: 8, starts-with: 8, cohorts: { scale-and-grow: 2 per year }, completion: 100%, credential: 100% }
    employers: { at-start: 100, joining: { scale-and-grow: 0 per year }, leaving: 0% per month, openings: 1000 per year, placement: 100%, time-to-hire: 0 months }
    costs:
      - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
      - { name: Tuition, amount: "$5,000", driver: per participant, program: Web, activity: training, class: contractual }
    funding:
      - { name: State, kind: state-local, annual: $90k, fiscal-year-starts: July, pays: [training], reimbursed-after: 0 months }
      - { name: Foundation, kind: philanthropy, amount: $30k, pledged: 2027-07, period: 24 months, paid: up front, pays: all, restricted: false }
    stages: { fixed: scale-and-grow }
    """
}
