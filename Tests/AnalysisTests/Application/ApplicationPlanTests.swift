import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct ApplicationPlanTests {
  @Test func `counts the award's years from its first month`() async throws {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    #expect(plan.years.map(\.months) == [2..<14, 14..<16])
    #expect(plan.years.map(\.span) == ["Sep 2027 to Aug 2028", "Sep 2028 to Oct 2028"])
    #expect(plan.assumedAmount == 90_000)
    #expect(plan.reimbursedAfter == 1)
    #expect(plan.matchRate == 5_000)
  }

  @Test func `multiplies units by prices, line by line`() async throws {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    let lines = plan.lines
    // Ten months at $4,000 and two at $4,400; the second year costs 10% more.
    #expect(lines[0].quantities == [12, 2])
    #expect(lines[0].prices == [406_667, 447_334])
    #expect(plan.costs[0] == [48_800, 8_947])
    // A quarter of the director's pay.
    #expect(lines[1].bases == [0])
    #expect(plan.costs[1] == [12_200, 2_237])
    // Half of the first cohort of 8 trains in month 2, all of those of months 6 and 12.
    #expect(lines[2].quantities == [20, 0])
    #expect(plan.costs[2] == [30_000, 0])
    #expect(plan.costs[3] == [24_000, 4_000])
  }

  @Test func `asks for what the award pays, and for indirect cost by the rate`() async throws {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    #expect(
      plan.lines.map(\.percents) == [[100, 100], [100, 100], [0, 0], plan.lines[3].percents])
    #expect(plan.requests == [[48_800, 8_947], [12_200, 2_237], [0, 0], [0, 0]])
    // 15% of 61,000 and of 11,184.
    #expect(plan.indirectRequests == [9_150, 1_678])
    #expect(plan.request == 82_012 + 1_000)
    #expect(plan.requiredMatch(0) == 35_075)
  }

  @Test func `asks a year for no more than is appropriated, however shares are rounded`()
    async throws
  {
    var world = CertainWorld()
    world.costs = """
        - { name: Director, amount: "$9,917", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - { name: State, kind: state-local, annual: $90k, fiscal-year-starts: July, pays: [coordination], reimbursed-after: 1 months }
      """
    let plan = try await Planned.plan(world.yaml, stream: "State")
    // It pays 75.6% of $119,004; 76% would be $90,443.
    #expect(plan.lines[0].percents[0] == 75)
    #expect(plan.request(0) == 89_253)
  }

  @Test func `asks for no more administration than the award allows`() async throws {
    var world = CertainWorld()
    world.costs = """
        - { name: Director, amount: "$9,000", driver: per month, activity: coordination, class: personnel }
        - { name: Rent, amount: "$1,640", driver: per month, activity: administration, class: indirect }
      """
    world.funding = """
        - { name: State, kind: state-local, annual: $90k, fiscal-year-starts: July, pays: [coordination, administration], admin-cap: 10%, reimbursed-after: 1 months }
      """
    let plan = try await Planned.plan(world.yaml, stream: "State")
    // $9,000 of $19,680 is 45.7%; 46% would be $9,053.
    #expect(plan.lines.map { $0.percents[0] } == [75, 45])
    // 75% of $108,000 and 45% of $19,680.
    #expect(plan.requests.map { $0[0] } == [81_000, 8_856])
  }

  @Test func `tells the hub's own money apart from what others paid in advance`() async throws {
    let futures = try await Planned.plan(Planned.byHand.yaml, stream: "Grant").futures
    let gift = try #require(futures.scenario.streams.firstIndex { $0.name == "Gift" })
    let inHand = 400_000 - futures.paid(stream: gift, 0..<2)
    #expect(inHand > 300_000)
    for (cash, own) in zip(futures.cash(month: 1), futures.reserve(month: 1)) {
      #expect(agrees(cash - own, inHand))
    }
  }

  @Test func `an award gives back what its match does not cover`() async throws {
    var world = Planned.byHand
    let with = try await Planned.plan(world.yaml, stream: "Grant").futures
    world.funding = world.funding.replacing("counts-as-match: true", with: "counts-as-match: false")
    let without = try await Planned.plan(world.yaml, stream: "Grant").futures
    let all = without.paid(stream: without.stream, 0..<without.months)
    // Without match nothing stays charged; what was paid is given back.
    #expect(agrees(all, 0))
    let returned = without.values(stream: without.stream, .returned)
    #expect(returned.count == 20 && returned.allSatisfy { $0 > 10_000 })
    #expect(with.values(stream: with.stream, .returned).allSatisfy { $0 < returned[0] })
  }

  @Test func `leaves the rest to others, the gift's first twelve months as committed`() async throws
  {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    let gift = try #require(plan.sources.first { $0.name == "Gift" })
    #expect(gift.countsAsMatch && !gift.isFederal)
    // All of its money in months 2 to 11 is pledged, none of what comes later.
    #expect(gift.committed[0] > 0)
    #expect(gift.committed[1] == 0)
    for year in plan.years.indices {
      let others = plan.sources.reduce(0) { $0 + $1.total(year) }
      let left = plan.cost(year) - plan.request(year)
      #expect((left - plan.sources.count * 2...left).contains(others))
    }
  }

  @Test func `promises no more than the middle, and never more of a part than of the whole`()
    async throws
  {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    let totals = Dictionary(uniqueKeysWithValues: plan.targets.map { ($0.count, $0.years) })
    // Cohorts start in months 6 and 12; the one of month 1 completes in month 3.
    #expect(totals[.enrolled] == [16, 0])
    #expect(totals[.completed] == [16, 0])
    #expect(totals[.placed] == [16, 0])
    #expect(plan.targets.allSatisfy { $0.reached == 20 })
  }

  @Test func `takes nothing about the award's coming as open`() async throws {
    let scenario = try readScenario(Planned.byHand.yaml)
    let granted = scenario.asIfGranted(0)
    func value(_ path: String) -> Double? {
      granted.assumptions.first { $0.path == path }?.knownValue
    }
    #expect(value("funding.Grant.odds") == 1)
    #expect(value("funding.Grant.extension") == 0)
    guard case .discretionary(let terms) = granted.streams[0].terms else {
      Issue.record("the stream changed its kind")
      return
    }
    #expect(terms.terminated == nil)
    #expect(granted.streams[1] == scenario.streams[1])
  }

  @Test func `says why there is nothing to plan`() async throws {
    var world = Planned.byHand
    world.funding = world.funding.replacing(
      "decided-after: 2 months", with: "decided-after: 30 months")
    await #expect(throws: ApplicationProblem.neverAwarded("Grant")) {
      try await Planned.plan(world.yaml, stream: "Grant")
    }
    world = Planned.byHand
    world.horizon = 90
    world.funding = world.funding.replacing("period: 14 months", with: "period: 70 months")
    await #expect(throws: ApplicationProblem.tooLong("Grant", years: 6)) {
      try await Planned.plan(world.yaml, stream: "Grant")
    }
    await #expect(throws: ApplicationProblem.notApplied("Employers")) {
      var shared = Planned.byHand
      shared.costs = shared.costs.replacing(
        "class: contractual,", with: "class: contractual, employer-pays: 50%,")
      return try await Planned.plan(shared.yaml, stream: "Employers")
    }
  }

  /// Whatever a scenario says, the plan adds up, promises are possible, and nobody claims more than
  /// there is.
  @Test(arguments: 1...40)
  func `holds together in random scenarios`(number: Int) async throws {
    let yaml = RandomScenario(number: number).yaml
    let scenario = try readScenario(yaml)
    for stream in scenario.streams {
      switch stream.kind {
      case .equip, .employers: continue
      case .wioa, .discretionary, .stateLocal, .philanthropy: break
      }
      let plan: ApplicationPlan
      do {
        plan = try await Planned.plan(yaml, stream: stream.name, futures: 6)
      } catch is ApplicationProblem {
        continue
      }
      for year in plan.years.indices {
        #expect((0...plan.cost(year)).contains(plan.request(year)))
        let others = plan.sources.reduce(0) { $0 + $1.total(year) }
        #expect(others <= plan.cost(year) - plan.request(year))
        for source in plan.sources {
          #expect(source.committed[year] >= 0 && source.pending[year] >= 0)
        }
      }
      let targets = Dictionary(uniqueKeysWithValues: plan.targets.map { ($0.count, $0) })
      let people: [PeopleCount] = [
        .enrolled, .served, .finished, .credentialed, .placed, .retainedSixMonths,
        .retainedTwelveMonths,
      ]
      for (wide, narrow) in zip(people, people.dropFirst()) {
        let totals = [wide, narrow].map { targets[$0]?.total ?? -1 }
        #expect(totals[1] <= totals[0], "\(narrow) of \(wide)")
      }
      for target in plan.targets {
        #expect(target.years.allSatisfy { $0 >= 0 })
        // Who is counted once is reckoned from starts and completions, and is no promise of its own.
        guard ![.served, .finished].contains(target.count) else { continue }
        #expect(Double(target.total) <= target.summary.median)
        #expect(target.reached * 2 >= target.futures)
      }
    }
  }
}
