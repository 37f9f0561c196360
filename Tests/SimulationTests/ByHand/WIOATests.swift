import Planning
import Simulation
import TestSupport
import Testing

struct WIOATests {
  // The scenario starts in September 2027, within the program year 2027, so that year's 20% of July
  // never comes: its award is 80% of $100,000 in October (month 1) and ends 24 months after July
  // 2027, before month 22. The years 2028 and 2029 come in July (months 10, 22) and October (13, 25).
  // A coordinator at $1,000 a month is paid by the reserve in month 0, by the first award in months
  // 1 to 21 ($21,000; $59,000 lapse), and by the second in months 22 to 29 ($8,000).
  // Cash: $10,000 − $1,000 in month 0; then what is paid comes back 2 months later, so that cash
  // falls by $1,000 in months 1 and 2 and stays at $7,000.
  @Test func `comes in two tranches, lapses after 24 months and is reimbursed later`() async throws
  {
    var world = CertainWorld()
    world.start = "2027-09"
    world.horizon = 30
    world.hub += "\n  reserve: $10,000"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Coordinator, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - name: County
          kind: wioa
          program: adult-dw
          annual: $100k
          pays: [coordination]
          reimbursed-after: 2 months
      """
    let run = try await Run(world)
    try run.expect(
      stream: "County", awarded: 280_000, charged: 29_000, lapsed: 59_000, remaining: 192_000)
    try run.expect(.reserveUsed, dollars: 1_000)
    try run.expect(.gap, dollars: 0)
    run.expect(.cash, dollars: [9_000, 8_000] + Array(repeating: 7_000, count: 28))
    try run.expect(.monthsShort, 0)
    try run.expectBalance()
  }

  // Administration may take 10% of what has arrived: $2,000 of July's $20,000 and, from October on,
  // $10,000 of $100,000. At $3,000 a month the first program year pays 2 in month 0, then 3, 3 and 2
  // in months 3 to 5; the second pays 2 in month 12 and 3, 3 and 2 in months 15 to 17. Whole months
  // are paid in 3, 4, 15 and 16 alone. Unpaid administration closes no hub.
  @Test func `pays administration up to a tenth of what has arrived`() async throws {
    var world = CertainWorld()
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Bookkeeping, amount: "$3,000", driver: per month, activity: administration, class: other }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $100k, pays: [administration], reimbursed-after: 0 months }
      """
    let run = try await Run(world)
    let gap: [Double] = [1, 3, 3, 0, 0, 1, 3, 3, 3, 3, 3, 3, 1, 3, 3, 0, 0, 1]
    run.expect(.gap, dollars: gap.map { 1_000 * $0 })
    try run.expect(stream: "County", awarded: 200_000, charged: 20_000, remaining: 180_000)
    try run.expect(.monthsShort, 14)
    try run.expect(.closed, 0)
    try run.expectBalance()
  }

  // Training costs $4,000 a head and $12,000 a cohort of 8: $5,500 a head, $44,000 in all. A cap of
  // $5,500 just lets it pass; a cap of $5,499.50 leaves 8 × $0.50 = $4 to the foundation, although
  // WIOA lapses first. A cap of $4,000 leaves $12,000.
  @Test(arguments: [("$5,500", 44_000.0), ("$5,499.50", 43_996), ("$4,000", 32_000)])
  func `pays training up to the cap for each participant`(cap: String, paid: Double) async throws {
    var world = CertainWorld()
    world.horizon = 6
    world.costs = """
        - { name: Tuition, amount: "$4,000", driver: per participant, activity: training, class: contractual }
        - { name: Instruction, amount: "$12,000", driver: per cohort, activity: training, class: contractual }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $400k, ita-cap: "\(cap)", pays: [training], reimbursed-after: 0 months }
        - { name: Foundation, kind: philanthropy, amount: $50k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
      """
    let run = try await Run(world)
    try run.expect(
      stream: "County", awarded: 400_000, charged: paid, remaining: 400_000 - paid)
    try run.expect(
      stream: "Foundation", awarded: 50_000, charged: 44_000 - paid, remaining: 6_000 + paid)
    try run.expect(.gap, dollars: 0)
    try run.expectBalance()
  }

  // The program is on the provider list from January 2028 (month 6). The first cohort trains in
  // months 1 and 2, so the foundation pays its $8,000; the second, from month 6 on, is the county's.
  @Test(arguments: [("from 2028-01", 8_000.0), ("yes", 16_000), ("no", 0)])
  func `pays only for programs on the provider list`(listed: String, paid: Double) async throws {
    var world = CertainWorld()
    world.horizon = 10
    world.programs = CertainWorld.program(more: "on-provider-list: \(listed)")
    world.costs = """
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $100k, pays: [training], reimbursed-after: 0 months }
        - { name: Foundation, kind: philanthropy, amount: $50k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
      """
    let run = try await Run(world)
    try run.expect(stream: "County", awarded: 100_000, charged: paid, remaining: 100_000 - paid)
    try run.expect(
      stream: "Foundation", awarded: 50_000, charged: 16_000 - paid, remaining: 34_000 + paid)
    try run.expectBalance()
  }

  // An on-ramp program is not on the list unless the scenario says so.
  @Test func `leaves an on-ramp program off the list by default`() async throws {
    var world = CertainWorld()
    world.horizon = 6
    world.programs = CertainWorld.program(kind: "on-ramp")
    world.costs = """
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $100k, pays: [training], reimbursed-after: 0 months }
        - { name: Foundation, kind: philanthropy, amount: $50k, pledged: 2027-07, period: 60 months, paid: up front, pays: [training] }
      """
    let run = try await Run(world)
    try run.expect(stream: "County", awarded: 100_000, remaining: 100_000)
    try run.expect(stream: "Foundation", awarded: 50_000, charged: 8_000, remaining: 42_000)
  }

  // In July 2028 (month 12) the completers of 2027 are judged: 8 completed in month 3 and none was
  // placed, so a quarter of July's $20,000 and of October's $80,000 is cut as it arrives: $25,000.
  // Administration may then take 10% of what arrived net of the cut: $1,500 in month 12, and $7,500
  // in all from month 15 on, beside the first year's $10,000.
  @Test func `cuts the next tranches when too few were placed`() async throws {
    let run = try await Run(WIOATests.judged(placement: "0%"))
    try run.expect(
      stream: "County", awarded: 200_000, charged: 17_500, cut: 25_000, remaining: 157_500)
    let gap: [Double] = [1, 3, 3, 0, 0, 1, 3, 3, 3, 3, 3, 3, 1.5, 3, 3, 0, 0, 3]
    run.expect(.gap, dollars: gap.map { 1_000 * $0 })
    try run.expectBalance()
  }

  // All 8 were placed in month 4, which is not fewer than 100%: nothing is cut.
  @Test func `cuts nothing when the negotiated share was just placed`() async throws {
    let run = try await Run(WIOATests.judged(placement: "100%"))
    try run.expect(stream: "County", awarded: 200_000, charged: 20_000, remaining: 180_000)
  }

  // Without completers there is nobody to judge.
  @Test func `cuts nothing when nobody completed`() async throws {
    var world = WIOATests.judged(placement: "0%")
    world.programs = CertainWorld.program(completion: "0%")
    let run = try await Run(world)
    try run.expect(stream: "County", awarded: 200_000, charged: 20_000, remaining: 180_000)
  }

  private static func judged(placement: String) -> CertainWorld {
    var world = CertainWorld()
    world.employers = CertainWorld.hiring(placement: placement)
    world.costs = """
        - { name: Bookkeeping, amount: "$3,000", driver: per month, activity: administration, class: other }
      """
    world.funding = """
        - name: County
          kind: wioa
          program: adult-dw
          annual: $100k
          pays: [administration]
          reimbursed-after: 0 months
          negotiated-placement: 100%
          cut-if-missed: 25%
      """
    world.more = "start-rule: always"
    return world
  }

  // Youth money comes whole in April and ends 27 months later. From July 2027 on the first comes in
  // April 2028 (month 9) and ends before month 36; more comes in months 21 and 33. Outreach at $1,000
  // a month is unpaid for 9 months, then paid by the first award for 27 months (of $60,000, $33,000
  // lapse) and by the second for 4.
  @Test func `comes whole in April for youth and lasts 27 months`() async throws {
    var world = CertainWorld()
    world.horizon = 40
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = """
        - { name: Events, amount: "$1,000", driver: per month, activity: outreach, class: other }
      """
    world.funding = """
        - { name: Youth, kind: wioa, program: youth, annual: $60k, pays: [outreach], reimbursed-after: 0 months }
      """
    let run = try await Run(world)
    try run.expect(
      stream: "Youth", awarded: 180_000, charged: 31_000, lapsed: 33_000, remaining: 116_000)
    run.expect(
      .gap, dollars: Array(repeating: 1_000, count: 9) + Array(repeating: 0, count: 31))
    try run.expectBalance()
  }

  // A cohort's training stays with one program year's award. In month 12 the old award has $4,000
  // left and the new one $20,000: the old one lapses sooner, but leaves a gap of $4,000, so the new
  // one pays the whole $8,000 (chosen at the start and kept).
  @Test func `charges a cohort's training to the one year that leaves it the least gap`()
    async throws
  {
    var world = CertainWorld()
    world.costs = """
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
        - { name: Fair, amount: "$80,000", driver: once, month: 4, activity: outreach, class: other }
      """
    world.funding = """
        - { name: County, kind: wioa, program: adult-dw, annual: $100k, pays: [training, outreach], reimbursed-after: 0 months }
      """
    let run = try await Run(world)
    // 2027: 8,000 + 80,000 + 8,000 = 96,000 of 100,000; 2028: 8,000 of 100,000 so far.
    try run.expect(stream: "County", awarded: 200_000, charged: 104_000, remaining: 96_000)
    try run.expect(.gap, dollars: 0)
    let early = try await Run(world.yaml.replacing("$80,000", with: "$85,000"))
    // 2027: 8,000 + 85,000 leaves 7,000 in month 6, less than the cohort's 8,000 and the only award
    // there is: the cohort of month 6 is refused for want of money until month 11, and starts
    // never; the one of month 12 starts from 2028's money.
    try early.expect(.cohortsStarted, 2)
    try early.expect(.refusedForMoney, 6)
    try early.expect(stream: "County", awarded: 200_000, charged: 101_000, remaining: 99_000)
  }

  // From October 2027 on (month 0) every county has $5,200 of the program year 2027, of which the
  // cohorts of November and April take $4,800, and from October 2028 on (month 12) another $6,500.
  // The third cohort, of that month, needs $2,400 of each county, which only the new awards have: of
  // all choices of one award for each county, the last. Six counties are few enough to try all, more
  // are not.
  @Test(arguments: [1, 6, 7, 20])
  func `finds the program years that leave the least gap`(counties: Int) async throws {
    var world = CertainWorld()
    world.start = "2027-10"
    world.horizon = 14
    world.costs = """
        - { name: Tuition, amount: "$\(300 * counties)", driver: per participant, activity: training, class: contractual }
      """
    world.funding = (1...counties).map { county in
      "  - { name: County \(county), kind: wioa, annual: $6500, ita-cap: $300, pays: [training], reimbursed-after: 0 months }"
    }.joined(separator: "\n")
    let run = try await Run(world, futures: 1)
    try run.expect(.cohortsStarted, 3)
    try run.expect(.gap, dollars: 0)
    for county in 1...counties {
      try run.expect(
        stream: "County \(county)", awarded: 11_700, charged: 7_200, remaining: 4_500)
    }
    try run.expectBalance()
  }
}
