import Planning
import Simulation
import TestSupport
import Testing

struct CostTests {
  /// A world whose costs nobody pays, so that only what is incurred counts.
  private static func unpaid(_ costs: String, horizon: Int = 18) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  closes-after: never"
    world.costs = costs
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $1, pledged: 2027-07, period: 12 months, paid: up front, pays: [assessment] }
      """
    world.more = "start-rule: always"
    return world
  }

  // 18 months in which cohorts start in 1, 6 and 12: 24 complete, 24 are placed. Fees: 24 × $100 +
  // 24 × $50 + $1,000 once + $0.25 for each person reached, half a cent up for $0.005 × 100.
  @Test func `follows each driver`() async throws {
    let run = try await Run(
      CostTests.unpaid(
        """
          - { name: Certificates, amount: $100, driver: per completion, activity: training, class: other }
          - { name: Bonuses, amount: $50, driver: per placement, activity: placement, class: other }
          - { name: Audit, amount: "$1,000", driver: once, month: 5, activity: evaluation, class: contractual }
          - { name: Leaflets, amount: $0.25, driver: per person reached, activity: outreach, class: supplies }
        """))
    let reached = try run.values(.reached)
    let cost = try run.values(.cost)
    for future in reached.indices {
      #expect(cost[future] == 24 * 100_00 + 24 * 50_00 + 1_000_00 + 25 * reached[future])
    }
    // Completed in 3, 8 and 14; placed in 4, 9 and 15; the audit in 5.
    for (month, fixed) in [(3, 800), (4, 400), (5, 1_000), (8, 800), (15, 400)] {
      for future in 0..<run.futures.count {
        let now = run.futures.value(.reached, month: month, future: future)
        let before = run.futures.value(.reached, month: month - 1, future: future)
        let found = run.futures.value(.cost, month: month, future: future)
        #expect(found == fixed * 100 + 25 * (now - before))
      }
    }
    try run.expectBalance()
  }

  // $2,000, then $2,200 from month 12 and $2,420 from month 24: 24,000 + 26,400 + 2,420.
  @Test func `grows on each anniversary of the start`() async throws {
    let run = try await Run(
      CostTests.unpaid(
        """
          - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel, grows: 10% }
        """, horizon: 25))
    run.expect(
      .cost,
      dollars: Array(repeating: 2_000, count: 12) + Array(repeating: 2_200, count: 12) + [2_420])
  }

  // A cohort of 12 months starts in month 1 and keeps its price of $1,200 a head in month 12; the
  // one that starts in month 12 pays $1,320. Each costs a twelfth a month for 8 heads.
  @Test func `keeps a cohort at the price of its first month`() async throws {
    var world = CostTests.unpaid(
      """
        - { name: Tuition, amount: "$1,200", driver: per participant, activity: training, class: contractual, grows: 10% }
      """, horizon: 14)
    world.programs = CertainWorld.program(length: 12, cohorts: "{ scale-and-grow: 1 per year }")
    let run = try await Run(world)
    run.expect(
      .cost, dollars: [0] + Array(repeating: 800, count: 11) + [1_680, 880])
  }

  // $333.33 a head in two months: floor(33,333 / 2) = 16,666 cents in the first, 16,667 in the
  // second, for 8 heads. Everyone stays: 133,328 and 133,336 cents. When everyone leaves in the
  // second month, only the first part is incurred.
  @Test(arguments: [("100%", 1_333.36), ("0%", 0)])
  func `parts a participant's cost over the months, for those still enrolled`(
    completion: String, second: Double
  ) async throws {
    var world = CostTests.unpaid(
      """
        - { name: Tuition, amount: $333.33, driver: per participant, activity: training, class: contractual }
      """, horizon: 4)
    world.programs = CertainWorld.program(completion: completion)
    let run = try await Run(world)
    run.expect(.cost, dollars: [0, 1_333.28, second, 0])
  }

  // A cohort's cost of $100.01 in three months: 3,333, 3,334 and 3,334 cents, whoever is left.
  @Test(arguments: ["100%", "0%"])
  func `parts a cohort's cost over the months, whoever is left`(completion: String) async throws {
    var world = CostTests.unpaid(
      """
        - { name: Instructor, amount: $100.01, driver: per cohort, activity: training, class: contractual }
      """, horizon: 5)
    world.programs = CertainWorld.program(length: 3, completion: completion)
    let run = try await Run(world)
    run.expect(.cost, dollars: [0, 33.33, 33.34, 33.34, 0])
  }

  // What falls at the start falls wholly in the first month, whoever leaves later.
  @Test func `puts costs of the start in the first month`() async throws {
    var world = CostTests.unpaid(
      """
        - { name: Laptops, amount: $650, driver: per participant, when: start, activity: support-services, class: supplies }
        - { name: Setup, amount: "$1,000", driver: per cohort, when: start, activity: training, class: contractual }
      """, horizon: 5)
    world.programs = CertainWorld.program(length: 3, completion: "0%")
    let run = try await Run(world)
    run.expect(.cost, dollars: [0, 6_200, 0, 0, 0])
  }

  // Fringe is 28% of $2,000.50, $560.14, in the same months; books are 10% of $333.33 a head, 3,333.3
  // cents, rounded to 3,333, in two parts of 1,666 and 1,667 for 8 heads.
  @Test func `rides on other lines by a share`() async throws {
    let world = CostTests.unpaid(
      """
        - { name: Fringe, share: 28%, of: [Director], class: fringe }
        - { name: Director, amount: "$2,000.50", driver: per month, activity: coordination, class: personnel }
        - { name: Tuition, amount: $333.33, driver: per participant, activity: training, class: contractual }
        - { name: Books, share: 10%, of: [Tuition], class: supplies }
      """, horizon: 4)
    let run = try await Run(world)
    run.expect(
      .cost,
      dollars: [
        2_560.64, 2_560.64 + 1_333.28 + 133.28, 2_560.64 + 1_333.36 + 133.36, 2_560.64,
      ])
  }

  // Half a cent is rounded up: 5% of $0.10 is half a cent, so 1 cent a month; 4% of it is none.
  @Test(arguments: [("5%", 0.11), ("4%", 0.10)])
  func `rounds half up`(share: String, monthly: Double) async throws {
    let run = try await Run(
      CostTests.unpaid(
        """
          - { name: Small, amount: $0.10, driver: per month, activity: outreach, class: other }
          - { name: Smaller, share: \(share), of: [Small], class: other }
        """, horizon: 3))
    run.expect(.cost, dollars: Array(repeating: monthly, count: 3))
  }

  // Stages: a line of Apply is not incurred in Scale and Grow.
  @Test func `is incurred in its stages alone`() async throws {
    var world = CostTests.unpaid(
      """
        - { name: Early, amount: $100, driver: per month, activity: outreach, class: other, stages: [apply, get-started] }
        - { name: Late, amount: $10, driver: per month, activity: outreach, class: other, stages: [test-and-build] }
      """, horizon: 4)
    world.stages = "{ get-started: { leaves-when: [months-in-stage >= 2] } }"
    world.more += "\nstage: get-started"
    let run = try await Run(world)
    run.expect(.cost, dollars: [100, 100, 10, 10])
  }

  // A cohort's cost is split over groups by heads at the start, by largest remainder: of two months'
  // parts of $50.00 and $50.01, 3 of 8 heads bear 1,875 and 1,875.375 → 1,875 cents, and so on for
  // whatever heads each future has. The county may pay for one of two groups only.
  @Test func `splits a cohort's cost over groups by heads`() async throws {
    var world = CertainWorld()
    world.horizon = 4
    world.participants = """
        - { name: Aided, share: 50%, tags: [aided], eligible: [wioa] }
        - { name: Other, share: 50%, tags: [other], eligible: [] }
      """
    world.costs = """
        - { name: Instructor, amount: $100.01, driver: per cohort, activity: training, class: contractual }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $10k, pays: [training], reimbursed-after: 0 months }
        - { name: Gift, kind: philanthropy, amount: $10k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
      """
    let run = try await Run(world, futures: 200)
    let layout = run.futures.layout
    let aided = Array(run.futures.column(layout.column(tag: 0, .enrolled)))
    let county = try run.values("County", .charged)
    let gift = try run.values("Gift", .charged)
    for future in 0..<200 {
      let shares = [5_000, 5_001].map { amount in
        // Two groups: the larger remainder, or the first of equal ones, gets the odd cent.
        let (quotient, rest) = (amount * aided[future]).quotientAndRemainder(dividingBy: 8)
        return quotient + (rest >= 4 ? 1 : 0)
      }
      #expect(county[future] == shares[0] + shares[1])
      #expect(county[future] + gift[future] == 10_001)
    }
    #expect(Set(aided).count >= 6)
  }
}
