import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

/// What braiding saves and what relaxing restrictions is worth, worked out by hand.
struct RestrictionStudyTests {
  private static func gift(_ name: String, _ amount: String, _ more: String, months: Int = 60)
    -> String
  {
    "  - { name: \(name), kind: philanthropy, amount: \"\(amount)\", pledged: 2027-07, period: \(months) months, paid: up front, \(more) }"
  }

  private static func cost(
    _ name: String, _ amount: String, _ activity: String, _ more: String = ""
  )
    -> String
  {
    "  - { name: \(name), amount: \"\(amount)\", driver: per month, activity: \(activity), class: other\(more) }"
  }

  /// Months of monthly costs, without cohorts.
  private static func months(_ count: Int, _ costs: [String], _ funding: [String]) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = count
    world.hub += "\n  closes-after: never"
    world.participants = """
        - { name: Locals, share: 50%, tags: [a], eligible: [wioa] }
        - { name: Others, share: 50%, tags: [b], eligible: [] }
      """
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = costs.joined(separator: "\n")
    world.funding = funding.joined(separator: "\n")
    return world
  }

  /// Cohorts of 8 at $1,000 each in months 1, 6 and 12.
  private static func cohorts(_ funding: [String], more: String = "", listed: String = "")
    -> CertainWorld
  {
    var world = CertainWorld()
    world.hub += "\n  closes-after: never"
    world.programs = CertainWorld.program(more: listed)
    world.costs = """
        - { name: Tuition, amount: "$1,000", driver: per participant, activity: training, class: contractual }
      """
    world.funding = funding.joined(separator: "\n")
    world.more = more
    return world
  }

  private func study(_ world: CertainWorld) async throws -> RestrictionStudy {
    try await RestrictionStudy.run(try readScenario(world.yaml), futures: 3, threads: 2)
  }

  private func value(
    _ study: RestrictionStudy, _ stream: String, _ restriction: Restriction
  ) throws -> RelaxationValue {
    try #require(
      study.relaxations.first {
        $0.stream == stream && $0.relaxation.restriction == restriction
      }, "\(stream) \(restriction.rawValue)")
  }

  /// Expects a difference to be the same in every future, and its interval to know it.
  private func expect(
    _ difference: PairedDifference?, _ mean: Double, at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(difference)
    #expect(found.mean == mean, "\(found.mean)", sourceLocation: location)
    #expect(found.interval.low == mean && found.interval.high == mean, sourceLocation: location)
  }

  // MARK: Braiding

  // The classic trap: Wide may pay for both costs, Narrow for coordination alone. In file order Wide
  // pays the director and nobody the events: a gap of $1,000 that careful braiding does not leave.
  @Test(arguments: ["", "braiding: in-order"])
  func `tells what braiding saves on the same costs and simulated anew`(
    braiding: String
  ) async throws {
    var world = RestrictionStudyTests.months(
      1,
      [
        RestrictionStudyTests.cost("Director", "$1,000", "coordination"),
        RestrictionStudyTests.cost("Events", "$1,000", "outreach"),
      ],
      [
        RestrictionStudyTests.gift("Wide", "$1,000", "pays: all"),
        RestrictionStudyTests.gift("Narrow", "$1,000", "pays: [coordination]"),
      ])
    world.more = braiding
    let saving = try await study(world).saving
    try expect(saving.onSameDemands, 1_000)
    try expect(saving.startsSaved, 0)
    try expect(saving.resimulated.first { $0.outcome == .gap }, -1_000)
    try expect(saving.resimulated.first { $0.outcome == .funded }, 1_000)
  }

  // $8,000 of tuition wait for Wide, which in file order spends on the director first; so no cohort
  // of months 1 and later ever starts, and nobody of 8 is enrolled or placed.
  @Test func `tells of cohorts that file order would not have covered`() async throws {
    var world = RestrictionStudyTests.cohorts([
      RestrictionStudyTests.gift("Wide", "$8,000", "pays: all"),
      RestrictionStudyTests.gift("Narrow", "$90,000", "pays: [coordination]"),
    ])
    world.horizon = 6
    world.costs =
      RestrictionStudyTests.cost("Director", "$1,000", "coordination") + "\n" + world.costs
    let saving = try await study(world).saving
    try expect(saving.startsSaved, 1)
    try expect(saving.onSameDemands, 0)
    try expect(saving.resimulated.first { $0.outcome == .cohortsStarted }, 1)
    try expect(saving.resimulated.first { $0.outcome == .placed }, 8)
    try expect(saving.resimulated.first { $0.outcome == .gap }, 0)
  }

  // MARK: Relaxing

  // The mentor of the others costs $18,000 and the gift is for locals: freed of that, $10,000 of it
  // pay. What it pays for keeps it from nothing that goes unpaid: Rest pays the audit.
  @Test func `a freed group is worth all of 10,000 dollars, a freed activity nothing`() async throws
  {
    let study = try await study(
      RestrictionStudyTests.months(
        18,
        [
          RestrictionStudyTests.cost("Mentor", "$1,000", "placement", ", group: Others"),
          RestrictionStudyTests.cost("Audit", "$100", "evaluation"),
        ],
        [
          RestrictionStudyTests.gift("Gift", "$50,000", "pays: [placement], groups: [Locals]"),
          RestrictionStudyTests.gift("Rest", "$9,000", "pays: [evaluation]"),
        ]))
    try expect(try value(study, "Gift", .group)[.gap], -10_000)
    try expect(try value(study, "Gift", .group)[.funded], 10_000)
    let activity = try value(study, "Gift", .activity)
    #expect(!activity.changesAnything)
    try expect(activity[.gap], 0)
    // Rest could pay $7,200 of the mentor's bills, which is all that the audit leaves of it.
    try expect(try value(study, "Rest", .activity)[.gap], -7_200)
    #expect(study.relaxations.map(\.stream).prefix(2) == ["Gift", "Rest"])
  }

  // The events go unpaid, and it is the activity that keeps First from them; but freed of its group
  // First pays the mentor, and Any, which paid the mentor before, the events.
  @Test func `freed money sets other money free`() async throws {
    let study = try await study(
      RestrictionStudyTests.months(
        1,
        [
          RestrictionStudyTests.cost("Mentor", "$1,000", "placement", ", group: Others"),
          RestrictionStudyTests.cost("Events", "$1,000", "outreach"),
        ],
        [
          RestrictionStudyTests.gift("First", "$50,000", "pays: [placement], groups: [Locals]"),
          RestrictionStudyTests.gift("Any", "$1,000", "pays: all"),
        ]))
    try expect(try value(study, "First", .group)[.gap], -1_000)
    try expect(try value(study, "First", .activity)[.gap], -1_000)
  }

  // 5% of $100,000 are $5,000 of administration; of $36,000, $31,000 go unpaid, and $21,000 with the
  // cap raised by $10,000.
  @Test func `a raised cap on administration is worth what it lets through`() async throws {
    let study = try await study(
      RestrictionStudyTests.months(
        18, [RestrictionStudyTests.cost("Books", "$2,000", "administration")],
        [RestrictionStudyTests.gift("Gift", "$100,000", "pays: all, admin-cap: 5%")]))
    try expect(try value(study, "Gift", .administrationCap)[.gap], -10_000)
  }

  // Overhead of $400 meets a limit of nothing in the first month and of $300 in the other 17: a gap
  // of $2,100, which the raised limit closes.
  @Test func `a raised limit on indirect cost is worth no more than the gap`() async throws {
    let study = try await study(
      RestrictionStudyTests.months(
        18,
        [
          RestrictionStudyTests.cost("Director", "$2,000", "coordination"),
          "  - { name: Overhead, amount: $400, driver: per month, activity: administration, class: indirect }",
        ],
        [
          "  - { name: Grant, kind: discretionary, amount: $90k, submitted: 2027-07, decided-after: 0 months, odds: 100%, period: 24 months, pays: all, indirect: 15%, terminated: 0% per year }"
        ]))
    try expect(try value(study, "Grant", .indirectLimit)[.gap], -2_100)
  }

  // $4,800 of each cohort's $8,000 come under the cap; $10,000 more for each cohort close the gap of
  // $3,200 in all three.
  @Test func `a raised cap per participant pays the rest of three cohorts`() async throws {
    let funding =
      "  - { name: WIOA, kind: wioa, annual: $100k, pays: [training], ita-cap: $600, reimbursed-after: 0 months }"
    let always = try await study(
      RestrictionStudyTests.cohorts([funding], more: "start-rule: always"))
    try expect(try value(always, "WIOA", .trainingAccountCap)[.gap], -9_600)
    // Under the rule `funded` no cohort starts with the cap, and three start without it.
    let funded = try await study(RestrictionStudyTests.cohorts([funding]))
    let value = try value(funded, "WIOA", .trainingAccountCap)
    try expect(value[.cohortsStarted], 3)
    try expect(value[.gap], 0)
    try expect(value[.placed], 24)
  }

  // $10,000 of each program year's award pay one cohort of $8,000: those of months 1 and 12, but not
  // that of month 6, for which $2,000 are left.
  @Test func `a program off the provider list starts what freed money covers`() async throws {
    let study = try await study(
      RestrictionStudyTests.cohorts(
        [
          "  - { name: WIOA, kind: wioa, annual: $100k, pays: [training], ita-cap: \"$1,000\", reimbursed-after: 0 months }"
        ], listed: "on-provider-list: no"))
    try expect(try value(study, "WIOA", .providerList)[.cohortsStarted], 2)
    try expect(try value(study, "WIOA", .providerList)[.funded], 16_000)
  }

  // The gift of $20,000 ends after month 1. Of the cohort of that month $4,000 fall in month 2: the
  // freed $10,000 pay them, then $6,000 are too little for another cohort.
  @Test func `money that outlives its period pays for a cohort's last month`() async throws {
    let world = RestrictionStudyTests.cohorts([
      RestrictionStudyTests.gift("Gift", "$20,000", "pays: all", months: 2)
    ])
    let study = try await study(world)
    try expect(try value(study, "Gift", .period)[.cohortsStarted], 1)
    try expect(try value(study, "Gift", .period)[.funded], 8_000)
    var blueprint = Blueprint(try readScenario(world.yaml))
    blueprint.relaxation = Relaxation(stream: 0, restriction: .period, amount: 10_000_00)
    let futures = try await Futures.simulate(blueprint, count: 2, threads: 1)
    #expect(Array(futures.values(stream: 0, .charged)) == [8_000_00, 8_000_00])
    // $6,000 at the end of the period and, 12 months later, the $6,000 that were not used.
    #expect(Array(futures.values(stream: 0, .returned)) == [12_000_00, 12_000_00])
    #expect(Array(futures.values(stream: 0, .remaining)) == [0, 0])
  }

  // MARK: Laws

  @Test(arguments: 1...10)
  func `relaxed books balance, and what misses nothing does not change`(number: Int) async throws {
    let scenario = try readScenario(RandomScenario(number: number).yaml)
    let base = try await Futures.simulate(Blueprint(scenario), count: 4, threads: 2)
    for relaxation in Relaxation.all(of: scenario, amount: 10_000_00) {
      var blueprint = Blueprint(scenario)
      blueprint.relaxation = relaxation
      let relaxed = try await Futures.simulate(blueprint, count: 4, threads: 2)
      let name = "\(scenario.streams[relaxation.stream].name) \(relaxation.restriction.rawValue)"
      #expect(relaxed.column(relaxed.layout.moneyResidual).allSatisfy { $0 == 0 }, "\(name)")
      #expect(relaxed.column(relaxed.layout.peopleResidual).allSatisfy { $0 == 0 }, "\(name)")
      for stream in scenario.streams.indices {
        var rest = Array(relaxed.values(stream: stream, .awarded))
        for use in [
          StreamOutcome.charged, .cut, .terminated, .returned, .lapsed, .released, .remaining,
        ] {
          for (future, cents) in relaxed.values(stream: stream, use).enumerated() {
            #expect(cents >= 0, "\(name) \(use.rawValue)")
            rest[future] -= cents
          }
        }
        #expect(rest.allSatisfy { $0 == 0 }, "\(name)")
      }
      let needsGap: Set<Restriction> = [.group, .activity, .objectClass, .providerList]
      guard needsGap.contains(relaxation.restriction) else { continue }
      for future in 0..<4 {
        guard let gap = base.values(.gap), let refused = base.values(.refusedForMoney),
          gap[gap.startIndex + future] == 0, refused[refused.startIndex + future] == 0
        else { continue }
        for outcome in Outcome.recorded {
          #expect(
            base.values(outcome).map { $0[$0.startIndex + future] }
              == relaxed.values(outcome).map { $0[$0.startIndex + future] },
            "\(name) \(outcome.rawValue)")
        }
      }
    }
  }
}
