import Planning
import Simulation
import TestSupport
import Testing

struct EquipTests {
  /// A program of 450 hours over 13 weeks, half of a full award.
  ///
  /// A foundation pays what the aid leaves of tuition.
  private static func aided(
    tuition: String, length: Int = 4, completion: String = "100%", placement: String = "100%",
    equip: String = ""
  ) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 6
    world.programs = CertainWorld.program(
      length: length, completion: completion, more: "hours: 450\nweeks: 13")
    world.employers = CertainWorld.hiring(placement: placement)
    world.costs = """
        - { name: Tuition, amount: "\(tuition)", driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: Foundation, kind: philanthropy, amount: $500k, pledged: 2027-07, period: 60 months, paid: up front, pays: all }
        - name: Pell
          kind: equip
          route: workforce-pell
          program: Web
          approval-odds: 100%
          approved-after: 0 months
          takes-up: 100%
          scheduled-award: $7,400
      \(equip)
      """
    return world
  }

  // min(450/900, 13/26) = 1/2 of $7,400 is $3,700 a head, in halves in months 1 and 3; charged in
  // quarters of $925 beside tuition of $1,250. Of 8 × $5,000 = $40,000 aid pays $29,600.
  @Test func `pays the formula amount before anyone else`() async throws {
    let run = try await Run(EquipTests.aided(tuition: "$5,000"))
    try run.expect(stream: "Pell", awarded: 29_600, charged: 29_600)
    try run.expect(
      stream: "Foundation", awarded: 500_000, charged: 10_400, remaining: 489_600)
    run.expect(.cost, dollars: [0, 10_000, 10_000, 10_000, 10_000, 0])
    // Cash: $500,000 in month 0; half of the aid, $14,800, in months 1 and 3.
    run.expect(
      .cash, dollars: [500_000, 504_800, 494_800, 499_600, 489_600, 489_600])
    try run.expectBalance()
  }

  // In the middle of the training (horizon 3: months 0 to 2) half is disbursed and charged.
  @Test func `is disbursed in two halves`() async throws {
    var world = EquipTests.aided(tuition: "$5,000")
    world.horizon = 2
    let first = try await Run(world)
    try first.expect(stream: "Pell", awarded: 14_800, charged: 7_400, remaining: 7_400)
    world.horizon = 4
    let second = try await Run(world)
    try second.expect(stream: "Pell", awarded: 29_600, charged: 22_200, remaining: 7_400)
  }

  // Tuition of $3,000 is less than the $3,700 of the formula.
  @Test func `pays no more than tuition`() async throws {
    let run = try await Run(EquipTests.aided(tuition: "$3,000"))
    #expect(try run.values("Pell", .charged).allSatisfy { $0 == 24_000_00 })
    try run.expect(stream: "Foundation", awarded: 500_000, remaining: 500_000)
    try run.expectBalance()
  }

  // Everyone leaves in month 2: of $1,850 a head disbursed in month 1, one quarter of $3,700 was
  // earned, and $925 × 8 goes back. Tuition is incurred for month 1 only.
  @Test func `returns what is unearned when people leave`() async throws {
    let run = try await Run(EquipTests.aided(tuition: "$5,000", completion: "0%"))
    try run.expect(stream: "Pell", awarded: 14_800, charged: 7_400, returned: 7_400)
    try run.expect(
      stream: "Foundation", awarded: 500_000, charged: 2_600, remaining: 497_400)
    try run.expect(.cost, dollars: 10_000)
    try run.expect(.droppedOut, 8)
    try run.expectBalance()
  }

  // Cohorts of 2 months start in months 1, 6, 12 and 18. In July 2028 (month 12) the 8 completers of
  // 2027 are judged: none was placed, so the aid is lost and the cohorts of months 12 and 18 get none.
  @Test func `is lost when too few are placed`() async throws {
    var world = EquipTests.aided(tuition: "$1,000", length: 2, placement: "0%")
    world.horizon = 24
    let lost = try await Run(world)
    #expect(try lost.values("Pell", .charged).allSatisfy { $0 == 16_000_00 })
    #expect(try lost.values("Foundation", .charged).allSatisfy { $0 == 16_000_00 })
    try lost.expectBalance()

    world.employers = CertainWorld.hiring()
    let kept = try await Run(world)
    #expect(try kept.values("Pell", .charged).allSatisfy { $0 == 32_000_00 })
    #expect(try kept.values("Foundation", .charged).allSatisfy { $0 == 0 })
  }

  // At 5 a year cohorts start in months 1, 2, 4, 7, 9 and 12 and train for 4 months. The first
  // completes in month 5, December 2027, and nobody is placed, so the aid is lost in month 12. The
  // cohort of month 9 trains in month 12 and keeps its aid; the one of month 12 gets none.
  // Aid: 5 × 8 × $3,700 = $148,000. Foundation: 5 × 8 × $300 and, in month 12, 8 × $1,000.
  @Test func `keeps the aid of those enrolled when it is lost`() async throws {
    var world = EquipTests.aided(tuition: "$4,000", placement: "0%")
    world.programs = world.programs.replacing("2 per year", with: "5 per year")
    world.horizon = 13
    let run = try await Run(world)
    try run.expect(.cohortsStarted, 6)
    try run.expect(stream: "Pell", awarded: 148_000, charged: 148_000)
    try run.expect(
      stream: "Foundation", awarded: 500_000, charged: 20_000, remaining: 480_000)
    try run.expectBalance()
  }

  // Approval comes with odds; without any the aid never pays.
  @Test func `pays nothing without approval`() async throws {
    let world = EquipTests.aided(tuition: "$5,000")
    let run = try await Run(
      world.yaml.replacing("approval-odds: 100%", with: "approval-odds: 0%"))
    try run.expect(stream: "Pell", awarded: 0)
    try run.expect(
      stream: "Foundation", awarded: 500_000, charged: 40_000, remaining: 460_000)
  }

  // Applied for in October 2027 and approved 3 months later, in month 6: the cohort of month 6 is the
  // first with aid.
  @Test func `pays from the month of approval`() async throws {
    var world = EquipTests.aided(
      tuition: "$1,000", length: 2, equip: "    applied: 2027-10")
    world.horizon = 12
    let run = try await Run(
      world.yaml.replacing("approved-after: 0 months", with: "approved-after: 3 months"))
    #expect(try run.values("Pell", .charged).allSatisfy { $0 == 8_000_00 })
    #expect(try run.values("Foundation", .charged).allSatisfy { $0 == 8_000_00 })
  }

  // Cohorts of 2 months start in months 1 and 6, in a plan from May 2026 in June and November, from
  // June 2026 in July and December. Approval without a wait is in July 2026 at the earliest, on the
  // other routes at once: in the first plan 8 × $1,000 of two cohorts has aid on those alone.
  @Test(arguments: [
    ("2026-05", "workforce-pell", 8_000), ("2026-05", "equip", 16_000),
    ("2026-06", "workforce-pell", 16_000), ("2027-05", "workforce-pell", 16_000),
  ])
  func `approves nothing for Workforce Pell before July 2026`(
    start: String, route: String, aid: Int
  ) async throws {
    var world = EquipTests.aided(tuition: "$1,000", length: 2)
    world.horizon = 12
    world.start = start
    let text = world.yaml.replacing("route: workforce-pell", with: "route: \(route)")
      .replacing("pledged: 2027-07", with: "pledged: \(start)")
    let run = try await Run(text)
    #expect(try run.values("Pell", .charged).allSatisfy { $0 == aid * 100 })
    #expect(try run.values("Foundation", .charged).allSatisfy { $0 == (16_000 - aid) * 100 })
    try run.expectBalance()
  }

  // Aid is for eligible groups alone.
  @Test func `pays nothing for those who are not eligible`() async throws {
    var world = EquipTests.aided(tuition: "$5,000")
    world.participants =
      "  - { name: Everyone, share: 100%, tags: [], eligible: [wioa, discretionary] }"
    let run = try await Run(world)
    try run.expect(stream: "Pell", awarded: 0)
  }
}
