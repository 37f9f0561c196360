import Planning
import Simulation
import TestSupport
import Testing

/// Adding, removing or reordering parts of a plan leaves every other draw as it was.
struct CommonNumbersTests {
  /// A plan in which everything is uncertain and money is ample.
  private struct Plan {
    var groups = [
      "  - { name: Adults, share: 50%, tags: [adults], eligible: [wioa] }",
      "  - { name: Women, share: 30%, tags: [women], eligible: [discretionary] }",
      "  - { name: Young, share: 20%, tags: [young], eligible: [] }",
    ]
    var programs = [
      Plan.program(
        "Basics", recruits: "30%", kind: "on-ramp", more: "leads-to: Web\nprogression: 60%"),
      Plan.program("Web", recruits: "50%"),
      Plan.program("Data", recruits: "20%"),
    ]
    var costs = [
      "  - { name: Director, amount: $2000 to $3000, driver: per month, activity: coordination, class: personnel }",
      "  - { name: Tuition, amount: $500 to $900, driver: per participant, activity: training, class: contractual }",
    ]
    var funding = [
      "  - { name: Plenty, kind: philanthropy, amount: $90M, pledged: 2027-07, period: 60 months, paid: up front, pays: all, restricted: false }",
      "  - { name: Grant, kind: discretionary, amount: $100k to $900k, submitted: 2027-08, decided-after: 1 to 6 months, odds: 20% to 80%, period: 12 months, pays: [training], terminated: 20% per year }",
      "  - { name: State, kind: state-local, annual: $50k to $90k, pays: [training], reimbursed-after: 1 to 3 months, cut: { expansion: 30% per year, recession: 80% per year, depth: 5% to 40% } }",
      "  - { name: Prospect, kind: philanthropy, amount: $10k to $90k, asked: 2027-09, decided-after: 1 to 4 months, odds: 30% to 60%, period: 6 months, paid: up front, pays: [outreach], renews: 50% }",
    ]

    static func program(
      _ name: String, recruits: String, kind: String = "accelerated", more: String = ""
    ) -> String {
      CertainWorld.program(
        name: name, kind: kind, recruits: recruits, length: 3, seats: 9, startsWith: 4,
        cohorts: "{ scale-and-grow: 3 to 6 per year }", completion: "50% to 90%",
        credential: "60% to 90%", more: more)
    }

    var yaml: String {
      var world = CertainWorld()
      world.horizon = 24
      world.participants = groups.joined(separator: "\n")
      world.outreach = """
          reach: { scale-and-grow: 20 to 50 }
          apply: 40% to 80%
          qualify: 30 of 60
          gives-up: 5% per month
        """
      world.programs = programs.joined(separator: "\n")
      world.employers = """
          at-start: 5
          joining: { scale-and-grow: 6 per year }
          leaving: 2% per month
          openings: 4 to 9 per year
          opening-lasts: 3 months
          placement: 55% to 85%
          time-to-hire: 1 to 4 months
          retained-6-months: 80%
          retained-12-months: 70%
        """
      world.costs = costs.joined(separator: "\n")
      world.funding = funding.joined(separator: "\n")
      world.more =
        "economy: { now: expansion, recession-begins: 5% per month, recession-ends: 10% per month }"
      return world.yaml
    }
  }

  private static let peopleOutcomes: [Outcome] = [
    .reached, .applied, .qualified, .enrolled, .completed, .trained, .credentialed, .placed,
    .retainedSixMonths, .retainedTwelveMonths, .cohortsStarted, .gaveUp, .droppedOut,
    .stoppedSearching, .recessionMonths,
  ]

  private static func people(_ run: Run) throws -> [[Int]] {
    try peopleOutcomes.map { try run.values($0) }
  }

  private static func money(_ run: Run, _ streams: [String]) throws -> [[Int]] {
    try streams.flatMap { stream in
      try StreamOutcome.allCases.map { try run.values(stream, $0) }
    }
  }

  private static func run(_ change: (inout Plan) -> Void = { _ in }) async throws -> Run {
    var plan = Plan()
    change(&plan)
    return try await Run(plan.yaml, futures: 15)
  }

  private static let all = ["Plenty", "Grant", "State", "Prospect"]

  @Test func `leaves everything alone when a stream that pays for nothing here is added`()
    async throws
  {
    let base = try await CommonNumbersTests.run()
    let more = try await CommonNumbersTests.run { plan in
      plan.funding.insert(
        "  - { name: Idle, kind: discretionary, amount: $1M to $2M, submitted: 2027-07, odds: 50%, pays: [evaluation] }",
        at: 1)
    }
    #expect(try CommonNumbersTests.people(more) == CommonNumbersTests.people(base))
    #expect(
      try CommonNumbersTests.money(more, CommonNumbersTests.all)
        == CommonNumbersTests.money(base, CommonNumbersTests.all))
    let grants = try base.values("Grant", .awarded)
    #expect(Set(grants).count > 4, "the draws that are compared vary")
  }

  @Test func `leaves other streams' luck alone when one is removed`() async throws {
    let base = try await CommonNumbersTests.run()
    let fewer = try await CommonNumbersTests.run { $0.funding.remove(at: 1) }
    #expect(try CommonNumbersTests.people(fewer) == CommonNumbersTests.people(base))
    for stream in ["State", "Prospect"] {
      #expect(try fewer.values(stream, .awarded) == base.values(stream, .awarded))
    }
  }

  @Test func `leaves everything alone when streams change places`() async throws {
    let base = try await CommonNumbersTests.run()
    let turned = try await CommonNumbersTests.run { $0.funding.reverse() }
    #expect(try CommonNumbersTests.people(turned) == CommonNumbersTests.people(base))
    for stream in CommonNumbersTests.all {
      #expect(try turned.values(stream, .awarded) == base.values(stream, .awarded))
    }
  }

  @Test func `leaves people alone when groups change places`() async throws {
    let base = try await CommonNumbersTests.run()
    let turned = try await CommonNumbersTests.run { $0.groups.reverse() }
    #expect(try CommonNumbersTests.people(turned) == CommonNumbersTests.people(base))
    for tag in ["adults", "women", "young"] {
      for headcount in Headcount.allCases {
        let before = try #require(base.scenario.tags.firstIndex(of: tag))
        let after = try #require(turned.scenario.tags.firstIndex(of: tag))
        #expect(
          Array(base.futures.column(base.futures.layout.column(tag: before, headcount)))
            == Array(turned.futures.column(turned.futures.layout.column(tag: after, headcount))))
      }
    }
  }

  // Programs start cohorts in file order, which matters only where two want the same money or people:
  // here money is ample and each has its own list.
  @Test func `leaves people alone when programs change places`() async throws {
    let base = try await CommonNumbersTests.run()
    let turned = try await CommonNumbersTests.run { $0.programs.swapAt(1, 2) }
    #expect(try CommonNumbersTests.people(turned) == CommonNumbersTests.people(base))
  }

  @Test func `leaves people alone when costs are added, removed or reordered`() async throws {
    let base = try await CommonNumbersTests.run()
    let more = try await CommonNumbersTests.run { plan in
      plan.costs.insert(
        "  - { name: Books, amount: $5 to $50, driver: per participant, activity: support-services, class: supplies }",
        at: 0)
      plan.costs.swapAt(1, 2)
    }
    #expect(try CommonNumbersTests.people(more) == CommonNumbersTests.people(base))
    #expect(try more.values(.cost) != base.values(.cost))
    let fewer = try await CommonNumbersTests.run { $0.costs.remove(at: 1) }
    #expect(try CommonNumbersTests.people(fewer) == CommonNumbersTests.people(base))
  }

  // Nobody is recruited for it, so it never runs.
  @Test func `leaves everything alone when an empty program is added`() async throws {
    let base = try await CommonNumbersTests.run()
    let more = try await CommonNumbersTests.run { plan in
      plan.programs.insert(Plan.program("Art", recruits: "0%"), at: 0)
    }
    #expect(try CommonNumbersTests.people(more) == CommonNumbersTests.people(base))
    #expect(
      try CommonNumbersTests.money(more, CommonNumbersTests.all)
        == CommonNumbersTests.money(base, CommonNumbersTests.all))
  }

  @Test func `leaves everything alone when an empty group is added`() async throws {
    let base = try await CommonNumbersTests.run()
    let more = try await CommonNumbersTests.run { plan in
      plan.groups.insert("  - { name: Aliens, share: 0%, tags: [], eligible: [equip] }", at: 1)
    }
    #expect(try CommonNumbersTests.people(more) == CommonNumbersTests.people(base))
  }

  // Two groups become one; whom outreach reaches of the third is drawn for it alone.
  @Test func `reaches the same members of a group when others are merged`() async throws {
    let base = try await CommonNumbersTests.run()
    let merged = try await CommonNumbersTests.run { plan in
      plan.groups[1...] = ["  - { name: Others, share: 50%, tags: [others], eligible: [] }"]
    }
    for headcount in [Headcount.reached, .applied, .qualified] {
      #expect(
        Array(base.futures.column(base.futures.layout.column(tag: 0, headcount)))
          == Array(merged.futures.column(merged.futures.layout.column(tag: 0, headcount))))
    }
    #expect(try merged.values(.recessionMonths) == base.values(.recessionMonths))
    #expect(try merged.values("Grant", .awarded) == base.values("Grant", .awarded))
  }

  // A program is removed: what is drawn about the remaining ones' money and employers stays.
  @Test func `keeps the employers and the economy when a program is removed`() async throws {
    let base = try await CommonNumbersTests.run()
    let fewer = try await CommonNumbersTests.run { plan in
      plan.programs = [Plan.program("Web", recruits: "100%")]
    }
    #expect(try fewer.values(.reached) == base.values(.reached))
    #expect(try fewer.values(.qualified) == base.values(.qualified))
    for month in 0..<24 {
      for future in 0..<15 {
        #expect(
          fewer.futures.value(.employers, month: month, future: future)
            == base.futures.value(.employers, month: month, future: future))
      }
    }
  }

  // A later horizon adds months and leaves the earlier ones as they were.
  @Test func `leaves earlier months alone when the horizon moves`() async throws {
    var plan = Plan()
    plan.costs[0] = plan.costs[0].replacing("$2000 to $3000", with: "$2500")
    let base = try await Run(plan.yaml, futures: 10)
    let longer = try await Run(
      plan.yaml.replacing("horizon: 24 months", with: "horizon: 30 months"), futures: 10)
    for series in Series.allCases {
      for month in 0..<24 {
        for future in 0..<10 {
          #expect(
            longer.futures.value(series, month: month, future: future)
              == base.futures.value(series, month: month, future: future))
        }
      }
    }
  }
}
