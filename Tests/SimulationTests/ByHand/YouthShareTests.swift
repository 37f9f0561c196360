import Planning
import Simulation
import TestSupport
import Testing

/// The shares that Youth money owes, and the one that other WIOA money may not exceed, just kept and
/// just missed.
struct YouthShareTests {
  /// Youth money from April 2028 that pays $750 a month for those out of school, and other lines.
  private static func youth(_ more: String, costs: String..., waivers: String = "") -> CertainWorld
  {
    var world = CertainWorld.people(
      3, start: "2028-04",
      costs: [
        "name: Out, group: Leavers, amount: $750, driver: per month, activity: support-services, class: other"
      ] + costs,
      funding: [
        "name: Youth, kind: wioa, program: youth, annual: $60k, pays: all, reimbursed-after: 0 months\(more)"
      ])
    world.participants = """
        - { name: Leavers, share: 50%, eligible: [wioa] }
        - { name: Pupils, share: 50%, tags: [in-school], eligible: [wioa] }
      """
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    if !waivers.isEmpty { world.more = "waivers:\n  - { \(waivers) }" }
    return world
  }

  private static func pupils(_ amount: String) -> String {
    "name: In, group: Pupils, amount: \(amount), driver: per month, activity: support-services, class: other"
  }

  private func outcome(_ world: CertainWorld, of subject: ResultTest.Subject) async throws -> [Int]
  {
    let run = try await Run(world)
    try run.expectBalance()
    let place = try #require(run.scenario.resultTests.firstIndex { $0.subject == subject })
    return Array(run.futures.column(run.futures.layout.column(test: place)))
  }

  // $750 of $1,000 is three quarters. Administration and what is for nobody do not count.
  @Test(arguments: [
    ("$250", "", "", 1), ("$250.01", "", "", 0), ("$0", "", "", 1),
    ("$250.01", ", out-of-school-share: 74%", "", 1),
    ("$750", "", "rule: W-07, limit: 50%, reason: State waiver of 2026", 1),
    ("$750.01", "", "rule: W-07, stream: Youth, limit: 50%, reason: State waiver of 2026", 0),
  ])
  func `tests the share out of school`(amount: String, more: String, waiver: String, held: Int)
    async throws
  {
    let world = YouthShareTests.youth(
      more, costs: YouthShareTests.pupils(amount),
      "name: Director, amount: $1000, driver: per month, activity: coordination, class: personnel",
      "name: Books, group: Pupils, amount: $100, driver: per month, activity: administration, class: other",
      waivers: waiver)
    #expect(try await outcome(world, of: .outOfSchool) == [held, held, held, held])
  }

  // A fifth of $1,000 a month beside $100 of administration is $200.
  @Test(arguments: [("$187.50", 1), ("$187.49", 0)])
  func `tests the share for work experience`(amount: String, held: Int) async throws {
    let world = YouthShareTests.youth(
      "",
      costs:
        "name: Work, amount: \(amount), driver: per month, activity: training, class: other, work-based: work-experience",
      "name: Books, amount: $100, driver: per month, activity: administration, class: other")
    // Training of no cohort is not WIOA's to pay, so it stands as support here.
    let text = world.yaml.replacing("activity: training", with: "activity: support-services")
    let run = try await Run(text)
    let place = try #require(
      run.scenario.resultTests.firstIndex { $0.subject == .workExperience })
    let column = Array(run.futures.column(run.futures.layout.column(test: place)))
    #expect(column == [held, held, held, held])
  }

  // Every month is spent on support alone.
  @Test func `tests the share for work experience where no line is for it`() async throws {
    #expect(try await outcome(YouthShareTests.youth(""), of: .workExperience) == [0, 0, 0, 0])
  }

  // The County pays half of the line; a fifth of its $1,000 a month, administration of $100 among it,
  // is $200.
  @Test(arguments: [("$400", "$700", 1), ("$400.02", "$699.99", 0)])
  func `tests the most for workers whom employers have already`(
    amount: String, rest: String, held: Int
  ) async throws {
    let world = CertainWorld.people(
      3, start: "2027-07",
      costs: [
        "name: Upskilling, amount: \(amount), driver: per month, activity: support-services, class: other, work-based: incumbent-worker, employer-pays: 50%",
        "name: Care, amount: \(rest), driver: per month, activity: support-services, class: other",
        "name: Books, amount: $100, driver: per month, activity: administration, class: other",
      ],
      funding: ["name: County, kind: wioa, annual: $60k, pays: all, reimbursed-after: 0 months"])
    #expect(try await outcome(world, of: .incumbentWorkers) == [held, held, held, held])
  }

  // Nothing arrives before April.
  @Test func `tests nothing where nothing was spent`() async throws {
    var world = YouthShareTests.youth("", costs: YouthShareTests.pupils("$900"))
    world.start = "2028-05"
    #expect(try await outcome(world, of: .outOfSchool) == [-1, -1, -1, -1])
  }

  @Test func `tests no other money, and nothing that nobody asks about`() throws {
    let plain = YouthShareTests.youth("").yaml
    let scenario = try readScenario(plain.replacing("tags: [in-school]", with: "tags: []"))
    #expect(scenario.resultTests.map(\.subject) == [.workExperience])
    let adult = try readScenario(
      plain.replacing("program: youth", with: "program: adult-dw"))
    #expect(adult.resultTests == [])
    let other = try readScenario(
      plain.replacing("pays: all,", with: "pays: all, groups: [Leavers],"))
    #expect(other.resultTests.map(\.subject) == [.workExperience])
  }
}
