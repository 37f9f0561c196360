import Planning
import Simulation
import TestSupport
import Testing

struct GateTests {
  /// A hub in Test and Build that leaves it when one condition holds, and never leaves the next stage.
  private static func hub(_ condition: String, from stage: String = "test-and-build")
    -> CertainWorld
  {
    var world = CertainWorld()
    world.horizon = 20
    world.hub += "\n  reserve: $6,000\n  closes-after: never"
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }", with: "{ get-started: 1000, test-and-build: 1000 }")
    world.programs = CertainWorld.program(cohorts: "{ test-and-build: 2 per year }")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - { name: First, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: all }
        - { name: Second, kind: philanthropy, amount: $10k, pledged: 2027-10, period: 4 months, paid: up front, pays: [evaluation] }
      """
    world.stages = """

        \(stage): { leaves-when: [\(condition)] }
        scale-and-grow: { leaves-when: [employers >= 1000000] }
      """
    world.more = "stage: \(stage)"
    return world
  }

  // In Test and Build cohorts start in months 1, 6, 12 and 18, complete in 3, 8 and 14 and are hired
  // in 4, 9 and 15. A gate is looked at at the end of a month and opens the next stage a month later.
  @Test(arguments: [
    // Month 3 is the fourth month.
    ("months-in-stage >= 4", 4),
    // 100 employers at the end of month 0.
    ("employers >= 100", 1), ("employers >= 101", -1),
    // The second cohort completes in month 8.
    ("cohorts-completed >= 1", 4), ("cohorts-completed >= 2", 9),
    // Everyone is placed, but ten searches have not ended before month 9.
    ("placement-rate >= 60%", 10),
    // 8 in month 4, 8 more in month 9, 8 in month 15; months 4 to 15 are 12 months.
    ("placed-in-12-months >= 16", 10), ("placed-in-12-months >= 24", 16),
    ("placed-in-12-months >= 25", -1),
    // The second gift is open in months 3 to 6.
    ("sources-of-money >= 1", 1), ("sources-of-money >= 2", 4), ("sources-of-money >= 3", -1),
    // $6,000 are 3 months of a director at $2,000.
    ("reserve-months >= 3", 1), ("reserve-months >= 3.01", -1),
  ])
  func `opens when its condition holds`(condition: String, month: Int) async throws {
    let run = try await Run(GateTests.hub(condition))
    run.expect(entered: [.testAndBuild: 0, .scaleAndGrow: month, .sustain: -1])
    run.expect(.stage, (0..<20).map { month >= 0 && $0 >= month ? 4 : 3 })
    try run.expectBalance()
  }

  // Both at once: two cohorts in month 8, but two sources only in months 3 to 6.
  @Test func `opens when all conditions hold in the same month`() async throws {
    let never = try await Run(GateTests.hub("cohorts-completed >= 2, sources-of-money >= 2"))
    never.expect(entered: [.scaleAndGrow: -1])
    let later = try await Run(GateTests.hub("cohorts-completed >= 1, sources-of-money >= 2"))
    later.expect(entered: [.scaleAndGrow: 4])
  }

  // Nobody is placed and everyone stops after two months: 8 in month 5, 8 more in month 10. A rate of
  // 0% is at least 0%, but the condition waits for the tenth search to end.
  @Test func `waits with the placement rate until ten searches have ended`() async throws {
    var world = GateTests.hub("placement-rate >= 0%")
    world.employers = CertainWorld.hiring(placement: "0%", searchLimit: "2 months")
    let run = try await Run(world)
    run.expect(entered: [.scaleAndGrow: 11])
  }

  // The criteria are met in December 2027, month 5, and the roles filled in April 2028, month 9.
  @Test func `opens when criteria are met and roles filled at their dates`() async throws {
    var world = GateTests.hub("criteria-met >= 1", from: "get-started")
    world.hub += "\n  criteria-met: 2027-12\n  roles-filled: 2028-04"
    let criteria = try await Run(world)
    criteria.expect(entered: [.getStarted: 0, .testAndBuild: 6])
    let roles = try await Run(
      world.yaml.replacing("[criteria-met >= 1]", with: "[roles-filled >= 1]"))
    roles.expect(entered: [.getStarted: 0, .testAndBuild: 10])
  }

  // The defaults, from Apply on. Apply: criteria, goals and 3 months (0 to 2). Get Started: roles, two
  // sources and 3 months (3 to 5). Test and Build: cohorts due in months 6 and 12 complete in 8 and
  // 14; the rate waits for ten searches until month 15; enters 16. Scale and Grow: 24 by month 29,
  // spread over months 6 to 29, is one a month, 12 a year; months 5 to 16 placed 16: enters 17.
  @Test func `walks through all stages by default`() async throws {
    let run = try await Run(GateTests.wholeLife(goal: 24))
    run.expect(
      entered: [.apply: 0, .getStarted: 3, .testAndBuild: 6, .scaleAndGrow: 16, .sustain: 17])
    run.expect(.enrolled, (0..<20).map { $0 < 6 ? 0 : $0 < 12 ? 8 : $0 < 18 ? 16 : 24 })
    try run.expectBalance()
  }

  // 33 by month 29 asks for 33 / 24 × 12 = 16.5 a year, more than 16.
  @Test func `asks Scale and Grow for a year's worth of the placement goal`() async throws {
    try await Run(GateTests.wholeLife(goal: 32)).expect(entered: [.sustain: 17])
    try await Run(GateTests.wholeLife(goal: 33)).expect(entered: [.scaleAndGrow: 16, .sustain: -1])
  }

  // Each of the hub criteria is needed to leave Apply, and 65% is the least median of placement.
  @Test(arguments: [
    ("operator: { name: Hub, kind: nonprofit }", "reserve: $0"),
    ("at-start: 100", "at-start: 0"),
    ("placement: 100%", "placement: 64%"),
    ("workforce-organizations: [Board]", "workforce-organizations: []"),
    ("members: [employer, training-provider,", "members: [training-provider,"),
    ("meets: monthly", "meets: yearly"),
    ("placement-mechanisms: [site]", "placement-mechanisms: []"),
    ("civic-support: [mayor]", "civic-support: [council]"),
  ])
  func `stays in Apply without one of the criteria`(given: String, missing: String) async throws {
    let yaml = GateTests.wholeLife(goal: 24).yaml
    #expect(yaml.contains(given))
    let run = try await Run(yaml.replacing(given, with: missing), futures: 2)
    run.expect(entered: [.apply: 0, .getStarted: -1])
  }

  @Test func `places enough for the criteria at a median of 65%`() async throws {
    let yaml = GateTests.wholeLife(goal: 24).yaml
    let run = try await Run(
      yaml.replacing("placement: 100%", with: "placement: 60% to 70%"), futures: 2)
    run.expect(entered: [.getStarted: 3])
  }

  // Each role, and what is published, is needed to leave Get Started.
  @Test(arguments: [
    ("employer-engagement: A, ", ""), ("outreach-and-training: B, ", ""),
    ("validation-and-matching: C, ", ""), (", metrics-and-data: D", ""),
    ("publish: [placed]", "publish: []"),
  ])
  func `stays in Get Started without one of the roles`(given: String, missing: String) async throws
  {
    let yaml = GateTests.wholeLife(goal: 24).yaml
    #expect(yaml.contains(given))
    let run = try await Run(yaml.replacing(given, with: missing), futures: 2)
    run.expect(entered: [.getStarted: 3, .testAndBuild: -1])
  }

  // Without goals Apply never ends.
  @Test func `stays in Apply without goals`() async throws {
    var world = GateTests.wholeLife(goal: 24)
    world.more = ""
    let run = try await Run(world)
    run.expect(entered: [.apply: 0, .getStarted: -1])
  }

  // A goal that is only looked out for is none that the hub has set itself.
  @Test func `stays in Apply while a goal is only watched`() async throws {
    var world = GateTests.wholeLife(goal: 24)
    world.more = ""
    let scenario = try readScenario(world.yaml)
    let watched = Goal(
      metric: .placed, tag: nil, target: .people(1), by: scenario.start.advanced(by: 29),
      confidence: 0.5)
    let alone = try await Futures.simulate(Blueprint(scenario), count: 3, threads: 1)
    let seen = try await Futures.simulate(
      Blueprint(scenario, watching: [watched]), count: 3, threads: 1)
    for outcome in Outcome.recorded {
      #expect(alone.values(outcome) == seen.values(outcome), "\(outcome)")
    }
    let entered = seen.column(seen.layout.column(entered: .getStarted))
    #expect(Array(entered) == [-1, -1, -1])
  }

  private static func wholeLife(goal: Int) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 30
    world.hub = """
        operator: { name: Hub, kind: nonprofit }
        training-providers: [College]
        on-ramp-programs: [Library]
        workforce-organizations: [Board]
        advisory-board: { members: [employer, training-provider, on-ramp-program, workforce-organization], meets: monthly }
        placement-mechanisms: [site]
        civic-support: [mayor]
        roles: { employer-engagement: A, outreach-and-training: B, validation-and-matching: C, metrics-and-data: D }
        publish: [placed]
      """
    world.outreach = world.outreach.replacing(
      "{ scale-and-grow: 1000 }",
      with: "{ get-started: 1000, test-and-build: 1000, scale-and-grow: 1000, sustain: 1000 }")
    world.programs = CertainWorld.program(
      cohorts: "{ test-and-build: 2 per year, scale-and-grow: 2 per year, sustain: 2 per year }",
      more: "provider: College")
    world.costs = """
        - { name: Director, amount: "$2,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding = ["A", "B", "C"].map {
      "  - { name: \($0), kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: all }"
    }.joined(separator: "\n")
    world.stages = "{}"
    world.more =
      "goals: [ { metric: placed, at-least: \(goal), by: 2029-12, confidence: 80% } ]"
    return world
  }
}
