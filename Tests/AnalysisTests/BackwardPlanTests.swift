import Analysis
import Foundation
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct LeastNumberTests {
  /// The least n with a chance of at least `wanted` successes that is enough, by adding up a law.
  private func least(
    _ wanted: Int, _ confidence: Double, _ probability: (_ successes: Int, _ tries: Int) -> Double
  ) throws -> Int {
    try #require(
      (wanted...5_000).first { tries in
        (0..<wanted).reduce(1) { $0 - probability($1, tries) } >= confidence
      })
  }

  private func choose(_ n: Int, _ k: Int) -> Double {
    lgamma(Double(n) + 1) - lgamma(Double(k) + 1) - lgamma(Double(n - k) + 1)
  }

  @Test(arguments: [(1, 0.5, 0.8), (20, 0.6, 0.8), (80, 0.35, 0.9), (7, 1.0, 0.99)])
  func `a known chance takes a quantile of the negative binomial law`(
    wanted: Int, chance: Double, confidence: Double
  ) throws {
    let truth = try least(wanted, confidence) { k, n in
      if chance == 1 { return k == n ? 1 : 0 }
      return exp(choose(n, k) + Double(k) * log(chance) + Double(n - k) * log(1 - chance))
    }
    #expect(
      LeastNumber.tries(for: wanted, chances: [chance], confidence: confidence) == truth)
  }

  @Test func `a chance from a beta law takes a quantile of the beta-negative-binomial law`() throws
  {
    let (a, b) = (36.0, 24.0)
    func logBeta(_ x: Double, _ y: Double) -> Double { lgamma(x) + lgamma(y) - lgamma(x + y) }
    let truth = try least(40, 0.8) { k, n in
      exp(choose(n, k) + logBeta(Double(k) + a, Double(n - k) + b) - logBeta(a, b))
    }
    let law = try Distribution(.beta(alpha: a, beta: b), domain: .share)
    let chances = (0..<2_000).map { law.quantile((Double($0) + 0.5) / 2_000) }
    #expect(LeastNumber.tries(for: 40, chances: chances, confidence: 0.8) == truth)
    // Not knowing the chance costs people: with its mean known fewer would do.
    let known = try #require(LeastNumber.tries(for: 40, chances: [0.6], confidence: 0.8))
    #expect(known < truth)
  }

  @Test func `sources of Poisson numbers take as many as their law says`() throws {
    let truth = try #require(
      (1...100).first { sources in
        let mean = 2.5 * Double(sources)
        let fewer = (0..<30).reduce(0) { sum, k in
          sum + exp(Double(k) * log(mean) - mean - lgamma(Double(k) + 1))
        }
        return 1 - fewer >= 0.8
      })
    #expect(LeastNumber.sources(for: 30, means: [2.5], confidence: 0.8) == truth)
  }

  @Test func `where too many futures have no chance no number is enough`() {
    let chances = Array(repeating: 0.0, count: 25) + Array(repeating: 0.9, count: 75)
    #expect(LeastNumber.tries(for: 5, chances: chances, confidence: 0.8) == nil)
    #expect(LeastNumber.tries(for: 5, chances: chances, confidence: 0.7) != nil)
  }
}

struct BackwardPlanTests {
  private func world() -> CertainWorld {
    var world = CertainWorld()
    world.outreach = """
        reach: { scale-and-grow: 1000 }
        apply: 50%
        qualify: 40%
        gives-up: 0% per month
      """
    world.programs = CertainWorld.program(completion: "60%")
    world.employers = CertainWorld.hiring(atStart: 3, openings: "6 per year", placement: "70%")
    world.costs = """
        - { name: Tuition, amount: $2k, driver: per participant, activity: training,
            class: contractual }
        - { name: Flyers, amount: $3, driver: per person reached, activity: outreach, class: other }
      """
    world.funding = """
        - { name: Fund, kind: philanthropy, amount: $500k, pledged: 2027-07, period: 18 months,
            pays: [training] }
      """
    world.more = "goals: [{ metric: placed, at-least: 10, by: 2028-12, confidence: 80% }]"
    return world
  }

  private func plan(
    _ world: CertainWorld, futures: Int = 50, seed: UInt64? = nil
  ) async throws -> BackwardPlan {
    let scenario = try readScenario(world.yaml)
    let goal = try #require(scenario.goals.first)
    return try #require(
      try await BackwardPlan(
        goal, Blueprint(scenario, seed: seed), futures: futures, threads: 2))
  }

  private func needed(_ chance: Double) throws -> Int {
    try #require(LeastNumber.tries(for: 10, chances: [chance], confidence: 0.8))
  }

  @Test func `each step needs what the rates after it leave`() async throws {
    let plan = try await plan(world())
    #expect(
      plan.steps.map(\.needed) == [
        10, try needed(0.7), try needed(0.42), try needed(0.42), try needed(0.42 * 0.4),
        try needed(0.42 * 0.4 * 0.5),
      ])
    // Two months of training, one of search, and a cohort every 6 months: 3 of waiting.
    #expect(
      plan.steps.map(\.by.description) == [
        "2028-12", "2028-11", "2028-09", "2028-05", "2028-05", "2028-05",
      ])
    #expect(plan.wait == 3)
    #expect(plan.search == 1)
  }

  @Test func `cohorts, employers and money follow from the need`() async throws {
    let plan = try await plan(world())
    let enroll = try needed(0.42)
    let program = try #require(plan.programs.first)
    #expect(program.enrolled == enroll)
    #expect(program.cohorts == (enroll + 7) / 8)
    // Cohorts of 8 start in months 1, 6 and 12; the goal's enrolling ends in month 14.
    #expect(program.plannedCohorts == 3)
    let reach = try needed(0.42 * 0.4 * 0.5)
    #expect(plan.costs.map(\.activity) == [.outreach, .training])
    #expect(plan.costs.map(\.mean) == [3 * Double(reach), 2_000 * Double(enroll)])
    #expect(plan.costs.map(\.payers) == [[], [.philanthropy]])
    #expect(plan.costs.map(\.fixed) == [0, 0])
    // The fund pays all training, and nobody pays for flyers, in the plan as in the need.
    #expect(plan.payers.map(\.source) == [.kind(.philanthropy), .nobody])
    #expect(agrees(plan.payers[0].needed, 2_000 * Double(enroll)))
    #expect(agrees(plan.payers[1].needed, 3 * Double(reach)))
    #expect(plan.staff.lines.isEmpty && plan.staff.fixedMonthly == 0)
    #expect(
      plan.employers
        == LeastNumber.sources(
          for: 10, means: [6 * Double(plan.hiringMonths) / 12], confidence: 0.8))
  }

  @Test func `seats for a tag's carriers are seats for everyone beside them`() async throws {
    let scenario = try readScenario(
      """
      format: 1
      name: Tag hub
      start: 2027-01
      horizon: 36 months
      hub:
        operator: { name: W, kind: nonprofit }
        reserve: $900k
      goals:
        - { metric: placed, tag: rural, at-least: 15, by: 2029-12, confidence: 80% }
      participants:
        - { name: Rural, share: 30%, tags: [rural] }
        - { name: Town, share: 70% }
      outreach:
        reach: { test-and-build: 100 }
        apply: 20%
        qualify: 50%
      programs:
        - { name: Web, length: 3 months, seats: 12, starts-with: 8, cohorts: { test-and-build: 1 per year }, completion: 100%, credential: 100% }
      employers:
        at-start: 30
        openings: 12 per year
        leaving: 0% per month
        placement: 100%
        time-to-hire: 1 month
      costs:
        - { name: Tuition, amount: "$3,000", driver: per participant, activity: training, class: contractual }
      funding:
        - { name: Gift, kind: philanthropy, amount: $300k, pledged: 2027-01, period: 36 months }
      stages: { fixed: test-and-build }
      """)
    let plan = try #require(
      try await BackwardPlan(
        scenario.goals[0], Blueprint(scenario), futures: 300, threads: 2))
    // 15 carriers among n with a chance of 30% each, in 8 of 10 futures: about 15 / 0.3 and a margin.
    let enrolled = try #require(plan.steps.first { $0.link == .enrolled })
    #expect((50...66).contains(try #require(enrolled.needed)))
    #expect(enrolled.planned < 40)
    #expect(plan.programs[0].cohorts > plan.programs[0].plannedCohorts)
    // All who finish are hired: more cohorts are wanted, not more jobs.
    #expect(plan.binding?.link == .enrolled)
    // And more employers than 15 hires would take.
    #expect(
      try #require(plan.employers)
        > LeastNumber.sources(
          for: 15, means: [12 * Double(plan.hiringMonths) / 12], confidence: 0.8) ?? 0)
  }

  @Test func `staff, fixed cost and money by kind are priced`() async throws {
    var world = world()
    world.horizon = 48
    world.costs = """
        - { name: Director, amount: $6k, driver: per month, activity: coordination,
            class: personnel }
        - { name: Developer, amount: $4k, driver: per month, activity: placement,
            class: personnel, stages: [scale-and-grow] }
        - { name: Scout, amount: $9k, driver: per month, activity: outreach,
            class: personnel, stages: [apply] }
        - { name: Fringe, share: 25%, of: [Director, Developer], class: fringe }
        - { name: Rent, amount: $1k, driver: per month, activity: coordination, class: other }
        - { name: Study, amount: $7k, driver: once, month: 3, activity: evaluation, class: other }
        - { name: Late, amount: $8k, driver: once, month: 40, activity: evaluation, class: other }
        - { name: Tuition, amount: $2k, driver: per participant, activity: training,
            class: contractual }
      """
    let plan = try await plan(world)
    let staff = plan.staff
    #expect(staff.lines == ["Director", "Developer"])
    #expect(staff.monthly == 10_000 && staff.riding == 2_500 && staff.fixedMonthly == 13_500)
    #expect(staff.stage == .scaleAndGrow)
    let enroll = try needed(0.42)
    #expect(plan.costs.map(\.activity) == [.coordination, .training, .placement, .evaluation])
    // From the start to the goal's month, 18 of them.
    #expect(plan.costs.map(\.fixed) == [18 * 8_500, 0, 18 * 5_000, 7_000])
    let training = 2_000 * Double(enroll)
    #expect(plan.costs.map(\.mean) == [0, training, 0, 0])
    let all = plan.costs.reduce(0) { $0 + $1.mean + $1.fixed }
    #expect(agrees(plan.payers.reduce(0) { $0 + $1.needed }, all))
  }

  @Test func `the same people are the same number wherever they are told`() async throws {
    var world = world()
    world.programs =
      CertainWorld.program(recruits: "30%", completion: "60%") + "\n"
      + CertainWorld.program(name: "Data", recruits: "70%", completion: "60%")
    let plan = try await plan(world)
    let enrolled = try #require(plan.steps.first { $0.link == .enrolled }?.needed)
    #expect(plan.programs.reduce(0) { $0 + $1.enrolled } == enrolled)
    #expect(plan.programs[0].enrolled == Int((0.3 * Double(enrolled)).rounded()))
  }

  @Test func `needs carry the error that simulation leaves`() async throws {
    // Known rates leave none; uncertain ones as much as runs under other seeds differ by.
    let known = try await plan(world(), futures: 400)
    #expect(known.steps.allSatisfy { $0.error == 0 })
    var needs: [Double] = []
    var errors: [Double] = []
    var world = world()
    world.outreach = world.outreach.replacing("apply: 50%", with: "apply: 30% to 70%")
    for seed in 1...12 {
      let plan = try await plan(world, futures: 400, seed: UInt64(seed))
      let reached = try #require(plan.steps.last)
      needs.append(Double(try #require(reached.needed)))
      errors.append(try #require(reached.error))
    }
    let spread = try #require(Summary(needs)?.standardDeviation)
    let error = errors.reduce(0, +) / Double(errors.count)
    #expect((spread / 2...spread * 2).contains(error), "\(error), not \(spread)")
    #expect(try await plan(world, futures: 50).steps.last?.error == nil)
  }

  @Test func `what binds is the step that brings the least of its need`() async throws {
    // 24 seats by then, of which 24 × 0.42 = 10 are placed in half of the futures only.
    let scarce = try await plan(world())
    let step = try #require(scarce.binding)
    #expect(step.link == .enrolled)
    #expect(step.planned == 24)
    #expect(scarce.steps.filter { $0.link == .qualified }.allSatisfy { $0.part > 1 })
    var rich = world()
    rich.programs = CertainWorld.program(seats: 80, completion: "60%")
    rich.employers = CertainWorld.hiring(placement: "70%")
    #expect(try await plan(rich).binding == nil)
  }

  @Test func `an on-ramp brings people to the program that it leads to`() async throws {
    var world = world()
    world.programs =
      CertainWorld.program(
        name: "Basics", kind: "on-ramp", recruits: "50%", completion: "80%",
        more: "leads-to: Web\nprogression: 50%") + "\n"
      + CertainWorld.program(recruits: "50%", completion: "60%")
    let plan = try await plan(world)
    // Of the qualified, 0.5 + 0.5 × 0.8 × 0.5 = 0.7 enter the second program.
    #expect(plan.steps[3].needed == (try needed(0.7 * 0.42)))
    #expect(plan.steps[2].needed == (try needed(0.42)))
  }

  @Test func `a goal for a tag counts its carriers only`() async throws {
    var world = world()
    world.participants = """
        - { name: A, share: 25%, tags: [young], eligible: [wioa] }
        - { name: B, share: 75%, tags: [], eligible: [wioa] }
      """
    world.more =
      "goals: [{ metric: placed, tag: young, at-least: 10, by: 2028-12, confidence: 80% }]"
    let plan = try await plan(world)
    #expect(plan.steps[4].needed == (try needed(0.42 * 0.4)))
    #expect(plan.steps[5].needed == (try needed(0.42 * 0.4 * 0.5 * 0.25)))
  }

  @Test func `other goals are not worked backwards`() async throws {
    let scenario = try await Analyzed.riverbend().scenario
    let blueprint = Blueprint(scenario)
    let worked = try await [
      "reached >= 4000 by 2030-12", "placed [low-income] >= 40% by 2030-12",
      "placed >= 5 by 2027-03",
    ].asyncMap { text in
      try await BackwardPlan(
        try Goal(parsing: text, confidence: 0.8), blueprint, futures: 4, threads: 1) == nil
    }
    #expect(worked == [true, true, true])
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Value>(
    _ transform: (Element) async throws -> Value
  ) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
