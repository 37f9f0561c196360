import Analysis
import Planning
import ScenarioFiles
import Simulation
import TestSupport
import Testing
import Uncertainty

struct DriversTests {
  private func drivers(
    _ outcome: Outcome, _ yaml: String, futures: Int
  ) async throws -> Drivers {
    let scenario = try readScenario(yaml)
    let first = try await Futures.simulate(Blueprint(scenario), count: futures, threads: 2)
    let again = try await Futures.simulate(
      Blueprint(scenario, replicate: 1), count: futures, threads: 2)
    return try #require(await Drivers(of: outcome, first, again: again))
  }

  @Test func `where only luck is at work nothing could be found out`() async throws {
    var world = CertainWorld()
    world.programs = CertainWorld.program(completion: "50%")
    world.costs =
      "  - { name: Pens, amount: $1, driver: per month, activity: coordination, class: supplies }"
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $4k, pledged: 2027-07 }"
    let drivers = try await drivers(.completed, world.yaml, futures: 400)
    #expect(drivers.drivers.isEmpty)
    #expect(abs(drivers.unknown.share) < 0.15)
    #expect(drivers.unknown.interval.low <= 0)
  }

  @Test func `where only an assumption is uncertain it settles everything`() async throws {
    var world = CertainWorld()
    world.hub = "  operator: { name: Hub, kind: nonprofit }\n  reserve: uniform($10k, $90k)"
    world.costs = """
        - { name: Rent, amount: $5k, driver: per month, activity: coordination, class: other }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $1k, pledged: 2027-07, period: 12 months,
            pays: [training], restricted: true }
      """
    let drivers = try await drivers(.funded, world.yaml, futures: 300)
    #expect(abs(drivers.unknown.share - 1) < 1e-9)
    #expect(drivers.luck < 1e-9)
    let first = try #require(drivers.drivers.first)
    #expect(first.input.path == "hub.reserve")
    #expect(first.settled.share > 0.99)
    #expect(drivers.partOfDoubt(first) > 0.99)
    // Five equal classes of $10,000 to $90,000; the means of the outer ones are $18,000 and $82,000.
    #expect(abs(first.low.mean - 18_000) < 1_500)
    #expect(abs(first.high.mean - 82_000) < 1_500)
    #expect(first.low.words.hasSuffix("or less"))
  }

  @Test func `whether a gift is won can be found out and is no luck`() async throws {
    var world = CertainWorld()
    world.costs =
      "  - { name: Pens, amount: $1, driver: per month, activity: coordination, class: supplies }"
    world.funding = """
        - { name: Ask, kind: philanthropy, amount: $50k, asked: 2027-09, decided-after: 2 months,
            odds: 40%, period: 12 months, pays: all }
      """
    let drivers = try await drivers(.awarded, world.yaml, futures: 500)
    #expect(abs(drivers.unknown.share - 1) < 1e-9)
    let first = try #require(drivers.drivers.first)
    #expect(first.input.kind == .decision(stream: 0))
    #expect(abs(first.settled.share - 1) < 1e-9)
    #expect(first.low.words == "not won")
    #expect(first.low.mean == 0)
    #expect(first.high.words == "won")
    #expect(first.high.mean == 50_000)
    #expect(abs(first.high.share - 0.4) < 0.08)
  }

  @Test func `a second life keeps what is not known and deals new luck`() async throws {
    let analyzed = try await Analyzed.riverbend()
    let scenario = analyzed.scenario
    let blueprint = Blueprint(scenario, replicate: 1)
    let again = try await Futures.simulate(blueprint, count: 40, threads: 2)
    for assumption in scenario.assumptions.indices {
      for future in 0..<40 {
        #expect(
          blueprint.value(assumption: assumption, future: future)
            == analyzed.futures.blueprint.value(assumption: assumption, future: future))
      }
    }
    #expect(analyzed.futures.values(.reached) != again.values(.reached))
    #expect(analyzed.futures.values(.recessionMonths) != again.values(.recessionMonths))
    let undecided = scenario.streams.indices.filter { blueprint.isUndecided(stream: $0) }
    #expect(undecided.map { scenario.streams[$0].kind } == [.discretionary, .equip, .philanthropy])
    for stream in undecided where scenario.streams[stream].kind != .equip {
      for (lived, futures) in [(0, analyzed.futures), (1, again)] {
        let awarded = futures.values(stream: stream, .awarded).map { $0 > 0 }
        let won = (0..<40).map { blueprint.isWon(stream: stream, future: $0) }
        #expect(awarded == won, "\(scenario.streams[stream].name), life \(lived)")
      }
    }
  }

  @Test func `finding out moves a goal's chance to what it is there`() async throws {
    var world = CertainWorld()
    world.hub = "  operator: { name: Hub, kind: nonprofit }\n  reserve: $0"
    world.costs = """
        - { name: Tuition, amount: $1k, driver: per participant, activity: training,
            class: contractual }
      """
    world.funding = """
        - { name: Ask, kind: philanthropy, amount: $50k, asked: 2027-07, decided-after: 1 month,
            odds: 40%, period: 12 months, pays: all }
      """
    world.more = "goals: [{ metric: placed, at-least: 1, by: 2028-12, confidence: 80% }]"
    let drivers = try await drivers(.placed, world.yaml, futures: 500)
    let effect = try #require(drivers.drivers.first?.goals.first)
    #expect(effect.low == 0)
    #expect(effect.high == 1)
    #expect(abs(effect.settled.share - 1) < 1e-9)
    // The goal is missed at large; if the gift is won, in 40 of 100 cases, it is sure.
    #expect(!drivers.goals[0].isMet)
    #expect(abs(effect.turns - 0.4) < 0.08)
    let group = try #require(drivers.failures.first?.groups.first)
    #expect(group.conditions.map(\.words) == ["Ask not won"])
    #expect(group.coverage == 1)
    #expect(group.density == 1)
  }
}
