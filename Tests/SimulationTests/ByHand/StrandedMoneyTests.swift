import Planning
import Simulation
import TestSupport
import Testing

/// Money left on awards while costs go unpaid, and what stands between, worked out by hand.
struct StrandedMoneyTests {
  /// Some months of monthly costs, without cohorts.
  private static func months(_ count: Int, costs: String, funding: String) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = count
    world.hub += "\n  closes-after: never"
    world.participants = """
        - { name: Locals, share: 50%, tags: [a], eligible: [wioa] }
        - { name: Others, share: 50%, tags: [b], eligible: [] }
      """
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = costs
    world.funding = funding
    return world
  }

  private static func gift(_ name: String, _ amount: String, _ more: String) -> String {
    "  - { name: \(name), kind: philanthropy, amount: \"\(amount)\", pledged: 2027-07, period: 60 months, paid: up front, \(more) }"
  }

  /// Expects a stream's stranded money, and that one restriction alone is to blame in every future.
  private func expect(
    _ run: Run, _ stream: String, unpaid: Double = 0, starts: Double = 0,
    by restrictions: [Restriction], at location: SourceLocation = #_sourceLocation
  ) throws {
    let place = try run.stream(stream)
    let found = try run.values(stream, .stranded).map { Double($0) / 100 }
    #expect(found.allSatisfy { $0 == unpaid }, "\(found)", sourceLocation: location)
    let refused = try run.values(stream, .strandedAtStarts).map { Double($0) / 100 }
    #expect(refused.allSatisfy { $0 == starts }, "\(refused)", sourceLocation: location)
    for restriction in Restriction.allCases {
      #expect(
        run.futures.blamed(restriction, stream: place)
          == (restrictions.contains(restriction) ? run.futures.count : 0),
        "\(restriction.rawValue)", sourceLocation: location)
    }
  }

  // A mentor for the others costs $1,000 a month; the gift of $2,500 is for locals. Of the gap of
  // $3,000 it could have paid 1,000 + 1,000 + 500, and no dollar of it twice.
  @Test func `a gift for one group is stranded beside the unpaid costs of another`() async throws {
    let costs = """
        - { name: Mentor, amount: "$1,000", driver: per month, activity: placement, class: personnel, group: Others }
      """
    let run = try await Run(
      StrandedMoneyTests.months(
        3, costs: costs,
        funding: StrandedMoneyTests.gift("Gift", "$2,500", "pays: all, groups: [Locals]")))
    try run.expect(.gap, dollars: 3_000)
    try expect(run, "Gift", unpaid: 2_500, by: [.group])
    // Without a gap nothing is stranded.
    let paid = try await Run(
      StrandedMoneyTests.months(
        3, costs: costs,
        funding: StrandedMoneyTests.gift("Gift", "$2,500", "pays: all, groups: [Locals]") + "\n"
          + StrandedMoneyTests.gift("Other", "$3,000", "pays: all")))
    try paid.expect(.gap, dollars: 0)
    try expect(paid, "Gift", by: [])
  }

  @Test(arguments: [
    ("pays: [outreach]", [Restriction.activity]),
    ("pays: all, pays-classes: [travel]", [.objectClass]),
    ("pays: [outreach], pays-classes: [travel]", [.several]),
    ("pays: [outreach], groups: [Locals]", [.several]),
  ])
  func `what a gift is for keeps it from an unpaid cost`(
    terms: String, restrictions: [Restriction]
  ) async throws {
    let run = try await Run(
      StrandedMoneyTests.months(
        2,
        costs: """
            - { name: Mentor, amount: "$1,000", driver: per month, activity: placement, class: personnel, group: Others }
          """, funding: StrandedMoneyTests.gift("Gift", "$9,000", terms)))
    try run.expect(.gap, dollars: 2_000)
    try expect(run, "Gift", unpaid: 2_000, by: restrictions)
  }

  // 5% of $10,000 may go to administration: $500 of $800. $9,500 are left beside a gap of $300.
  @Test func `a cap on administration strands the rest of a gift`() async throws {
    let run = try await Run(
      StrandedMoneyTests.months(
        1,
        costs: """
            - { name: Books, amount: $800, driver: per month, activity: administration, class: other }
          """, funding: StrandedMoneyTests.gift("Gift", "$10,000", "pays: all, admin-cap: 5%")))
    try run.expect(.gap, dollars: 300)
    try expect(run, "Gift", unpaid: 300, by: [.administrationCap])
  }

  // Indirect cost is 15% of nothing in the first month; in the second of the $2,000 charged before:
  // $300 of $400.
  @Test func `a limit on indirect cost strands a grant`() async throws {
    let run = try await Run(
      StrandedMoneyTests.months(
        2,
        costs: """
            - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
            - { name: Overhead, amount: $400, driver: per month, activity: administration, class: indirect }
          """,
        funding:
          "  - { name: Grant, kind: discretionary, amount: $50k, submitted: 2027-07, decided-after: 0 months, odds: 100%, period: 12 months, pays: all, indirect: 15%, terminated: 0% per year }"
      ))
    run.expect(.gap, dollars: [400, 100])
    try expect(run, "Grant", unpaid: 500, by: [.indirectLimit])
  }

  // Two program years' awards are open from July 2028; both could pay the mentor's $1,000, but the
  // bill is counted once. In months 0 to 2 only July's $20,000 is there, which is more than enough.
  @Test func `a bill is not counted for each award of a stream`() async throws {
    let run = try await Run(
      StrandedMoneyTests.months(
        14,
        costs: """
            - { name: Mentor, amount: "$1,000", driver: per month, activity: placement, class: personnel, group: Others }
          """,
        funding: "  - { name: WIOA, kind: wioa, annual: $100k, pays: [placement] }"))
    try run.expect(.gap, dollars: 14_000)
    try expect(run, "WIOA", unpaid: 14_000, by: [.group])
  }

  // MARK: Cohorts

  private static func cohorts(_ funding: String, more: String = "", listed: String = "")
    -> CertainWorld
  {
    var world = CertainWorld()
    world.horizon = 4
    world.hub += "\n  closes-after: never"
    world.programs = CertainWorld.program(more: listed)
    world.costs = """
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
      """
    world.funding = funding
    world.more = more
    return world
  }

  // 8 people at $1,000, of which WIOA may pay $600 each: $4,000 in month 1 and in month 2, up to the
  // cap of $4,800 in all: the first month is paid, and $800 of the second.
  @Test func `a cap per participant strands WIOA money beside unpaid tuition`() async throws {
    let run = try await Run(
      StrandedMoneyTests.cohorts(
        "  - { name: WIOA, kind: wioa, annual: $100k, pays: [training], ita-cap: $600 }",
        more: "start-rule: always"))
    run.expect(.gap, dollars: [0, 0, 3_200, 0])
    try expect(run, "WIOA", unpaid: 3_200, by: [.trainingAccountCap])
  }

  // The same under the rule `funded`: WIOA's $20,000 would cover the $8,000, but for the cap; each
  // refused try is short of $3,200.
  @Test func `a cap per participant keeps a cohort from starting`() async throws {
    let run = try await Run(
      StrandedMoneyTests.cohorts(
        "  - { name: WIOA, kind: wioa, annual: $100k, pays: [training], ita-cap: $600 }"))
    try run.expect(.refusedForMoney, 3)
    try run.expect(.gap, dollars: 0)
    try expect(run, "WIOA", starts: 3_200, by: [.trainingAccountCap])
  }

  @Test func `a program off the provider list strands WIOA money`() async throws {
    let run = try await Run(
      StrandedMoneyTests.cohorts(
        "  - { name: WIOA, kind: wioa, annual: $100k, pays: [training], ita-cap: \"$1,000\" }",
        listed: "on-provider-list: no"))
    try run.expect(.refusedForMoney, 3)
    try expect(run, "WIOA", starts: 8_000, by: [.providerList])
  }

  // The gift ends with month 1, the cohort of that month trains in months 1 and 2: $4,000 of its
  // $8,000 fall beyond the gift's period. From month 2 on the gift is gone, and so is its money.
  @Test func `the end of a period strands money that a cohort would need`() async throws {
    let run = try await Run(
      StrandedMoneyTests.cohorts(
        "  - { name: Gift, kind: philanthropy, amount: $20k, pledged: 2027-07, period: 2 months, paid: up front, pays: all }"
      ))
    try run.expect(.refusedForMoney, 3)
    try expect(run, "Gift", starts: 4_000, by: [.period])
  }

  // July's $20,000 of 2027 arrive in month 0 and those of 2028 in month 12: only both together could
  // pay $32,000 of training, but a cohort's training is charged to one of them.
  @Test func `one program year's award per cohort strands the other`() async throws {
    var world = StrandedMoneyTests.cohorts(
      "  - { name: WIOA, kind: wioa, annual: $20k, pays: [training], ita-cap: \"$4,000\" }")
    world.horizon = 17
    world.costs = """
        - { name: Tuition, amount: "$4,000", driver: per participant, activity: training, class: contractual }
      """
    let run = try await Run(world)
    // From month 15 on $40,000 are there; before it all money falls short.
    try run.expect(.cohortsStarted, 0)
    try expect(run, "WIOA", starts: 12_000, by: [.programYear])
  }

  // Start pays the rent of month 0. In month 1 Local's cap lets $2,000 of $40,000 of tuition through,
  // so the cohort is refused and $4,000 of rent go unpaid; in month 2 the same again. Local may not
  // pay rent, and has no room under its limit on indirect cost; Grant may, but only 15% of what it
  // has paid otherwise, which is nothing. The start asks for the tuition and the rent of the
  // cohort's two months: $38,000 and $8,000 are not covered.
  @Test func `unpaid rent and a refused cohort each have their own amount and cause`() async throws
  {
    var world = StrandedMoneyTests.cohorts(
      """
        - { name: Local, kind: wioa, annual: $400k, pays: [training], ita-cap: $250 }
        - { name: Grant, kind: discretionary, amount: $38k, submitted: 2027-07, decided-after: 0 months, odds: 100%, period: 24 months, pays: [coordination, administration], indirect: 15%, terminated: 0% per year }
        - { name: Start, kind: philanthropy, amount: "$4,000", pledged: 2027-07, period: 60 months, paid: up front, pays: [administration] }
      """)
    world.horizon = 3
    world.costs = """
        - { name: Tuition, amount: "$5,000", driver: per participant, activity: training, class: contractual }
        - { name: Rent, amount: "$4,000", driver: per month, activity: administration, class: indirect }
      """
    let run = try await Run(world)
    run.expect(.gap, dollars: [0, 4_000, 4_000])
    try run.expect(.refusedForMoney, 2)
    try expect(run, "Local", unpaid: 8_000, starts: 46_000, by: [.trainingAccountCap, .several])
    try expect(run, "Grant", unpaid: 8_000, starts: 38_000, by: [.activity, .indirectLimit])
    func causes(_ stream: String, _ shortfall: Shortfall) throws -> [Restriction] {
      let place = try run.stream(stream)
      return Restriction.allCases.filter {
        run.futures.blamed($0, stream: place, at: shortfall) == run.futures.count
      }
    }
    #expect(try causes("Local", .unpaidCosts) == [.several])
    #expect(try causes("Grant", .unpaidCosts) == [.indirectLimit])
    // At the refused start the rent is unpaid too, but the tuition weighs more.
    #expect(try causes("Local", .refusedStarts) == [.trainingAccountCap, .several])
    #expect(try causes("Grant", .refusedStarts) == [.activity, .indirectLimit])
    func centsEachTry(_ restriction: Restriction, _ stream: String) throws -> Int {
      run.futures.blamedFor(restriction, stream: try run.stream(stream), at: .refusedStarts)
        / run.futures.count / 2
    }
    #expect(try centsEachTry(.trainingAccountCap, "Local") == 38_000_00)
    #expect(try centsEachTry(.several, "Local") == 8_000_00)
    #expect(try centsEachTry(.activity, "Grant") == 38_000_00)
    #expect(try centsEachTry(.indirectLimit, "Grant") == 8_000_00)
  }

  // $8,000 are asked for and all money together is $7,999: that is want of money, not a restriction.
  @Test func `a start that all money could not cover strands nothing`() async throws {
    let run = try await Run(
      StrandedMoneyTests.cohorts(
        "  - { name: Gift, kind: philanthropy, amount: \"$7,999\", pledged: 2027-07, period: 60 months, paid: up front, pays: [outreach] }"
      ))
    try run.expect(.refusedForMoney, 3)
    try expect(run, "Gift", by: [])
  }
}
