import Planning
import Simulation
import TestSupport
import Testing

/// What employers pay of shared costs: always their share, never more, and no cent twice.
struct EmployerShareTests {
  private static let gift = Line.gift("$90k", "period: 60 months")

  // $1,000.01 a month: 40% is $400.00 (40,000.4 cents), and $600.01 stays with the hub. In 3 months
  // employers pay $1,200.00 and the gift $1,800.03. Their money never waits: cash is the gift's.
  @Test func `pays its share of a monthly cost`() async throws {
    let run = try await Run(
      .money(
        3,
        costs:
          "name: Mentor, amount: \"$1000.01\", driver: per month, activity: training, class: personnel, employer-pays: 40%",
        funding: EmployerShareTests.gift))
    try run.expect(stream: "Employers", awarded: 1_200, charged: 1_200)
    try run.expect(stream: "Gift", awarded: 90_000, charged: 1_800.03, remaining: 88_199.97)
    try run.expect(.cost, dollars: 3_000.03)
    try run.expect(.funded, dollars: 3_000.03)
    try run.expect(.gap, dollars: 0)
    run.expect(.cash, dollars: [89_399.99, 88_799.98, 88_199.97])
    try run.expectBalance()
  }

  // Wages of $3,001 a head over two months for 8: half of it is $1,500.50, in parts of $750.25. When
  // everyone leaves after the first month, only that month's parts are owed.
  @Test(arguments: [("100%", 12_004.0), ("0%", 6_002)])
  func `pays its share of wages on the job, month by month`(completion: String, half: Double)
    async throws
  {
    var world = CertainWorld.people(
      6,
      costs: [
        "name: Wages, amount: \"$3001\", driver: per participant, activity: training, class: other, employer-pays: 50%, work-based: on-the-job"
      ], funding: [Line.wioa("$400k", "pays: [training]")])
    world.programs = CertainWorld.program(
      cohorts: "{ scale-and-grow: 1 per year }", completion: completion)
    let run = try await Run(world)
    try run.expect(stream: "Employers", awarded: half, charged: half)
    try run.expect(stream: "County", awarded: 400_000, charged: half, remaining: 400_000 - half)
    try run.expectBalance()
  }

  // A cohort at $1,001 at the start: employers pay 30%, $300.30; the gift $700.70.
  @Test func `pays its share of a cohort's cost`() async throws {
    var world = CertainWorld.people(
      6,
      costs: [
        "name: Room, amount: \"$1001\", driver: per cohort, when: start, activity: training, class: other, employer-pays: 30%"
      ], funding: [EmployerShareTests.gift])
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 1 per year }")
    let run = try await Run(world)
    try run.expect(stream: "Employers", awarded: 300.30, charged: 300.30)
    try run.expect(stream: "Gift", awarded: 90_000, charged: 700.70, remaining: 89_299.30)
    run.expect(.cost, dollars: [0, 1_001, 0, 0, 0, 0])
  }

  // 8 placements at $100 in month 4 and one event of $50: employers pay a quarter of each.
  @Test func `pays its share of what outcomes and single events cost`() async throws {
    var world = CertainWorld.people(
      6,
      costs: [
        "name: Bonus, amount: $100, driver: per placement, activity: placement, class: other, employer-pays: 25%",
        "name: Fair, amount: $50, driver: once, month: 2, activity: outreach, class: other, employer-pays: 25%",
      ], funding: [EmployerShareTests.gift])
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 1 per year }")
    let run = try await Run(world)
    try run.expect(stream: "Employers", awarded: 212.50, charged: 212.50)
    run.expect(.cost, dollars: [0, 0, 50, 0, 800, 0])
    try run.expectBalance()
  }

  // Fringe of 28% rides on the whole salary of $1,000, of which employers pay half.
  @Test func `leaves lines that ride on a shared one whole`() async throws {
    let run = try await Run(
      .money(
        1,
        costs:
          "name: Mentor, amount: \"$1000\", driver: per month, activity: training, class: personnel, employer-pays: 50%",
        "name: Fringe, share: 28%, of: [Mentor], class: fringe", funding: EmployerShareTests.gift))
    try run.expect(stream: "Employers", awarded: 500, charged: 500)
    try run.expect(stream: "Gift", awarded: 90_000, charged: 780, remaining: 89_220)
  }

  // Tuition of $5,000, of which employers pay 40%: $3,000 is left, less than the $3,700 of aid.
  @Test func `comes before aid for tuition`() async throws {
    let world = LedgerCase.halfAided("$5,000", Line.pell("$7,400"), [])
    let run = try await Run(
      world.yaml.replacing(
        "excluded-from-mtdc: yes", with: "excluded-from-mtdc: yes, employer-pays: 40%"))
    try run.expect(stream: "Employers", awarded: 16_000, charged: 16_000)
    try run.expect(stream: "Pell", awarded: 24_000, charged: 24_000)
    #expect(try run.values("County", .charged) == [0, 0, 0, 0])
    try run.expectBalance()
  }

  // The grant's $4,000 asks for $1,000 of match; employers pay half of $2,000.
  @Test(arguments: [("yes", 0.0), ("no", 4_000)])
  func `counts as match where the scenario says so`(flag: String, returned: Double) async throws {
    var world = CertainWorld.money(
      4, costs: Line.once("$4,000", month: "0"),
      "name: Mentor, amount: $2k, driver: once, month: 1, activity: evaluation, class: other, employer-pays: 50%",
      funding: Line.grant(
        "amount: $50k, awarded: 2027-07, period: 2 months, extension: 0%, pays: [outreach], match: 25%"
      ), Line.gift("$90k", "period: 60 months, pays: [evaluation]"))
    world.employers += "\n  counts-as-match: \(flag)"
    let run = try await Run(world)
    #expect(try run.values("Grant", .returned).allSatisfy { Double($0) == returned * 100 })
    try run.expectBalance()
  }

  // The gate asks for two sources of money, and employers are none.
  @Test func `is no source of money`() async throws {
    var world = CertainWorld.money(
      4,
      costs:
        "name: Mentor, amount: $1k, driver: per month, activity: training, class: other, employer-pays: 50%",
      funding: EmployerShareTests.gift)
    world.stages = "{ get-started: { leaves-when: [sources-of-money >= 2] } }\nstage: get-started"
    let run = try await Run(world)
    run.expect(entered: [.getStarted: 0, .testAndBuild: -1])
    try run.expect(stream: "Employers", awarded: 2_000, charged: 2_000)
  }
}
