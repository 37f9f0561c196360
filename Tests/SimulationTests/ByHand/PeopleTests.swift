import Planning
import Simulation
import TestSupport
import Testing

struct PeopleTests {
  private static func free() -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 12
    world.costs = """
        - { name: Director, amount: $1, driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, paid: up front, pays: all }
      """
    return world
  }

  private static func chained(_ progression: String, own: String = "") -> CertainWorld {
    var world = PeopleTests.free()
    world.programs =
      CertainWorld.program(
        name: "Basics", kind: "on-ramp", cohorts: "{ scale-and-grow: 1 per year }",
        credential: "0%", more: "leads-to: Web\nprogression: \(progression)\(own)")
      + "\n"
      + CertainWorld.program(recruits: "0%", cohorts: "{ scale-and-grow: 2 per year }")
    return world
  }

  // Basics starts in month 1 and completes in month 3; its 8 join the end of the other waiting list
  // and start there in the same month (the cohort due in month 0 is still tried), complete in 5 and
  // are hired in 6. Two completions each, but 8 people trained, 8 credentials.
  @Test func `counts completions and trained people apart`() async throws {
    let run = try await Run(PeopleTests.chained("100%"))
    run.expect(.enrolled, [0, 8, 8] + Array(repeating: 16, count: 9))
    run.expect(.completed, [0, 0, 0, 8, 8] + Array(repeating: 16, count: 7))
    run.expect(.placed, [0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8])
    try run.expect(.completed, 16)
    try run.expect(.trained, 8)
    try run.expect(.credentialed, 8)
    try run.expect(.enrolled, 16)
    try run.expectBalance()
  }

  // Who does not progress leaves and does not search.
  @Test func `lets those leave who do not progress`() async throws {
    let run = try await Run(PeopleTests.chained("0%"))
    try run.expect(.completed, 8)
    try run.expect(.trained, 8)
    try run.expect(.placed, 0)
    try run.expect(.stoppedSearching, 0)
    try run.expectBalance()
  }

  // Unless the on-ramp program has a placement of its own.
  @Test func `lets those search who do not progress from a program that places`() async throws {
    let run = try await Run(PeopleTests.chained("0%", own: "\nplacement: 100%"))
    try run.expect(.placed, 8)
    run.expect(.placed, [0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8])
  }

  // One opening stands at most: with 100 employers and no openings nobody is hired, and all stop after
  // 2 months of search: completed in month 3, the chances are months 4 and 5.
  @Test func `hires nobody without openings, and search ends`() async throws {
    var world = PeopleTests.free()
    world.employers = CertainWorld.hiring(openings: "0 per year", searchLimit: "2 months")
    world.horizon = 8
    let run = try await Run(world)
    try run.expect(.placed, 0)
    try run.expect(.stoppedSearching, 8)
    world.horizon = 5
    let before = try await Run(world)
    try before.expect(.stoppedSearching, 0)
  }

  // Placed in months 4, 9 and 15; retained 6 months later in months 10 and 15 (and 21), 12 months
  // later in 16 (and 21). A horizon of 18 sees 16 and 8, and never takes the unseen for failures.
  @Test func `observes retention six and twelve months after placement`() async throws {
    var world = PeopleTests.free()
    world.horizon = 18
    let run = try await Run(world)
    try run.expect(.placed, 24)
    try run.expect(.retainedSixMonths, 16)
    try run.expect(.retainedTwelveMonths, 8)
    world.horizon = 16
    let earlier = try await Run(world)
    try earlier.expect(.retainedSixMonths, 16)
    try earlier.expect(.retainedTwelveMonths, 0)
    world.horizon = 15
    try await Run(world).expect(.retainedSixMonths, 8)
  }

  // A cohort takes at most its seats: of those who wait, 5 in each of months 1, 6.
  @Test func `takes no more than its seats`() async throws {
    var world = PeopleTests.free()
    world.programs = CertainWorld.program(seats: 5, startsWith: 1)
    let run = try await Run(world)
    try run.expect(.enrolled, 10)
  }

  // Those who give up for certain are gone before any cohort can take them.
  @Test func `loses those who give up`() async throws {
    var world = PeopleTests.free()
    world.outreach = world.outreach.replacing("0% per month", with: "100% per month")
    let run = try await Run(world)
    // Reached in month m, they wait from m on; the cohort starts of month m + 1 come before giving up.
    // So the cohort of month 1 is filled, and the rest leave.
    try run.expect(.enrolled, 16)
    let reached = try run.values(.reached)
    let gaveUp = try run.values(.gaveUp)
    for future in reached.indices {
      let last =
        reached[future] - run.futures.value(.reached, month: 10, future: future)
      #expect(gaveUp[future] == reached[future] - last - 16)
    }
    try run.expectBalance()
  }

  // A recession from month 1 on stops outreach: only month 0 reaches anyone.
  @Test func `reaches by the economy`() async throws {
    var world = PeopleTests.free()
    world.outreach += "\n  in-recession: { reach: 0% }"
    world.more = AppropriationTests.recessionFromMonthOne
    let run = try await Run(world)
    for future in 0..<run.futures.count {
      let reached = (0..<12).map { run.futures.value(.reached, month: $0, future: future) }
      #expect(reached[0] > 800)
      #expect(reached.allSatisfy { $0 == reached[0] })
    }
  }
}
