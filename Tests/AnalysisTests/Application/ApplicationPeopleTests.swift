import Analysis
import Planning
import TestSupport
import Testing
import Uncertainty

/// How many people the starts and completions of a plan are.
struct ApplicationPeopleTests {
  /// The world by hand with an on-ramp that everyone begins with and that all or half of its completers
  /// leave for Web: 8 start it in each of the months 1, 6 and 12 and complete it two months later.
  private func world(progression: String) -> CertainWorld {
    var world = Planned.byHand
    let basics = CertainWorld.program(
      name: "Basics", kind: "on-ramp", credential: "0%",
      more: "leads-to: Web\nprogression: \(progression)")
    world.programs =
      basics + "\n"
      + CertainWorld.program(
        recruits: "0%", startsWith: 4, cohorts: "{ scale-and-grow: 12 per year }")
    return world
  }

  @Test func `counts whoever goes on to a further program once`() async throws {
    let plan = try await Planned.plan(world(progression: "100%").yaml, stream: "Grant")
    let targets = Dictionary(uniqueKeysWithValues: plan.targets.map { ($0.count, $0) })
    // Basics starts in months 6 and 12 of the award's 2 to 15, Web in months 3, 8 and 14 with those
    // who completed Basics then; the last of them complete it after the award.
    #expect(plan.people.entrants == [[16, 0], [16, 8]])
    #expect(plan.people.completers == [[16, 8], [16, 0]])
    #expect(plan.people.progressions == [100, nil])
    #expect(plan.people.goingOn == [16, 8])
    #expect(plan.people.furtherStarts == [16, 8])
    #expect(targets[.enrolled]?.years == [32, 8])
    #expect(targets[.served]?.years == [16, 0])
    #expect(targets[.finished]?.years == [16, 0])
    // The futures, which tell who is where, find the same people.
    #expect(targets[.served]?.summary.median == 16)
    #expect(targets[.finished]?.summary.median == 16)
    #expect(targets[.served]?.reached == 20)
    // Nobody earns a credential or a job without finishing.
    #expect(targets[.credentialed]?.years == [16, 0])
    #expect(targets[.placed]?.years == [16, 0])
  }

  @Test func `who leaves after the on-ramp has finished`() async throws {
    let plan = try await Planned.plan(world(progression: "0%").yaml, stream: "Grant")
    #expect(plan.people.goingOn == [0, 0])
    #expect(plan.people.served == [16, 0])
    // The cohorts of months 1 and 6; more than start within the award are not promised to finish.
    #expect(plan.people.finished == [16, 0])
  }

  @Test func `without further programs, starts and people are the same`() async throws {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    let targets = Dictionary(uniqueKeysWithValues: plan.targets.map { ($0.count, $0) })
    #expect(targets[.served]?.years == targets[.enrolled]?.years)
    #expect(targets[.served]?.summary == targets[.enrolled]?.summary)
    #expect(targets[.finished]?.years == targets[.completed]?.years)
    #expect(plan.people.progressions == [nil])
  }

  /// In random scenarios nobody is served without a start, and nobody finishes without being served,
  /// in any future and up to any month.
  @Test(arguments: 1...20)
  func `futures count nobody twice`(number: Int) async throws {
    let scenario = try readScenario(RandomScenario(number: number).yaml)
    let futures = await GrantedFutures(of: scenario, stream: 0, seed: scenario.seed, count: 4)
    let leads = scenario.programs.contains { $0.leadsTo != nil }
    for end in stride(from: 1, through: scenario.horizon, by: 5) {
      func people(_ count: PeopleCount) -> [Double] { futures.people(count, 0..<end) }
      for (served, starts) in zip(people(.served), people(.enrolled)) {
        #expect(served <= starts)
        if !leads { #expect(served == starts) }
      }
      for (finished, completed) in zip(people(.finished), people(.completed)) {
        #expect(finished >= 0 && finished <= completed)
        if !leads { #expect(finished == completed) }
      }
      for (finished, served) in zip(people(.finished), people(.served)) {
        #expect(finished <= served)
      }
    }
  }
}
