import Foundation
import Planning
import Simulation
import TestSupport
import Testing

/// Head counts of one cohort of 20 that starts in month 1, trains for 2 months and is hired from
/// month 4 on, over many futures at a fixed seed.
struct PeopleLawTests {
  private static let futures = 600

  private static func cohort(
    horizon: Int, seats: Int = 20, completion: String = "100%", placement: String = "100%",
    timeToHire: String = "0 months"
  ) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.outreach = world.outreach.replacing("1000", with: "100")
    world.programs = CertainWorld.program(
      seats: seats, startsWith: seats, cohorts: "{ scale-and-grow: 0.5 per year }",
      completion: completion)
    world.employers = CertainWorld.hiring(placement: placement, timeToHire: timeToHire)
    world.costs = """
        - { name: Director, amount: $1, driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - { name: Gift, kind: philanthropy, amount: $900, pledged: 2027-07, period: 60 months, paid: up front, pays: all }
      """
    return world
  }

  private static func sample(_ world: CertainWorld, _ outcome: Outcome) async throws -> [Int] {
    try await Run(world, futures: futures).values(outcome)
  }

  /// What a model would give that draws one person and counts the result for all.
  private static func onePersonTimes(_ people: Int, chance: Double) -> [Int] {
    var random = SplitMix64(seed: 1)
    return (0..<futures).map { _ in
      Double.random(in: 0..<1, using: &random) < chance ? people : 0
    }
  }

  /// What a model would give that draws nobody and takes the expected number.
  private static func expected(_ people: Int, chance: Double) -> [Int] {
    Array(repeating: Int((Double(people) * chance).rounded()), count: futures)
  }

  @Test func `completes by the binomial law`() async throws {
    let law = CountLaw.binomial(20, 0.7)
    let sample = try await PeopleLawTests.sample(
      PeopleLawTests.cohort(horizon: 4, completion: "70%"), .completed)
    #expect(law.objections(to: sample) == [])
    #expect(law.objections(to: PeopleLawTests.onePersonTimes(20, chance: 0.7)) != [])
    #expect(law.objections(to: PeopleLawTests.expected(20, chance: 0.7)) != [])
    // A share of another size is told apart too.
    #expect(CountLaw.binomial(20, 0.74).objections(to: sample) != [])
  }

  // 14 of 20 is Beta(14.5, 6.5): luck and ignorance together are wider than luck alone.
  @Test func `completes by the beta-binomial law when the rate is uncertain`() async throws {
    let law = CountLaw.betaBinomial(20, 14.5, 6.5)
    let sample = try await PeopleLawTests.sample(
      PeopleLawTests.cohort(horizon: 4, completion: "14 of 20"), .completed)
    #expect(law.objections(to: sample) == [])
    #expect(CountLaw.binomial(20, 14.5 / 21).objections(to: sample) != [])
    #expect(law.objections(to: PeopleLawTests.onePersonTimes(20, chance: 14.5 / 21)) != [])
  }

  @Test func `places by the binomial law`() async throws {
    let law = CountLaw.binomial(20, 0.6)
    let sample = try await PeopleLawTests.sample(
      PeopleLawTests.cohort(horizon: 5, placement: "60%"), .placed)
    #expect(law.objections(to: sample) == [])
    #expect(law.objections(to: PeopleLawTests.onePersonTimes(20, chance: 0.6)) != [])
    #expect(law.objections(to: PeopleLawTests.expected(20, chance: 0.6)) != [])
  }

  @Test func `places by the beta-binomial law when the rate is uncertain`() async throws {
    let law = CountLaw.betaBinomial(20, 12.5, 8.5)
    let sample = try await PeopleLawTests.sample(
      PeopleLawTests.cohort(horizon: 5, placement: "12 of 20"), .placed)
    #expect(law.objections(to: sample) == [])
    #expect(CountLaw.binomial(20, 12.5 / 21).objections(to: sample) != [])
  }

  // Training of 5 months: who stays with completion^(1/5) in each of them completes with completion.
  @Test func `spreads drop-outs over the months of training`() async throws {
    var world = PeopleLawTests.cohort(horizon: 4, completion: "50%")
    world.programs = world.programs.replacing("length: 2 months", with: "length: 5 months")
    // By the end of month 3 two of the five chances have passed.
    let left = try await PeopleLawTests.sample(world, .droppedOut)
    #expect(CountLaw.binomial(20, 1 - pow(0.5, 0.4)).objections(to: left) == [])
    world.horizon = 7
    let completed = try await PeopleLawTests.sample(world, .completed)
    #expect(CountLaw.binomial(20, 0.5).objections(to: completed) == [])
  }

  // A single person with a mean of 2 months finds a job with hazard 1 − exp(−1/2) in each of months
  // 4, 5, …, 15, and stops after 12 tries.
  @Test func `hires after a geometric time`() async throws {
    let run = try await Run(
      PeopleLawTests.cohort(horizon: 17, seats: 1, timeToHire: "2 months").yaml,
      futures: PeopleLawTests.futures)
    let tries = (0..<PeopleLawTests.futures).map { future in
      (4..<16).first { run.futures.value(.placed, month: $0, future: future) == 1 }.map { $0 - 3 }
        ?? 0
    }
    let law = CountLaw.geometric(1 - exp(-0.5), most: 12)
    #expect(law.objections(to: tries) == [])
    // Neither a hazard of 1/2 nor a first chance in another month passes.
    #expect(CountLaw.geometric(0.5, most: 12).objections(to: tries) != [])
    #expect(law.objections(to: tries.map { $0 == 0 ? 0 : $0 - 1 }) != [])
    #expect(law.objections(to: tries.map { $0 == 0 ? 0 : $0 + 1 }) != [])
  }

  // 60% are placeable; by the end of month 5 two chances have passed.
  @Test func `hires the placeable alone`() async throws {
    let sample = try await PeopleLawTests.sample(
      PeopleLawTests.cohort(horizon: 6, placement: "60%", timeToHire: "2 months"), .placed)
    #expect(CountLaw.binomial(20, 0.6 * (1 - exp(-1))).objections(to: sample) == [])
  }

  @Test func `reaches by the Poisson law`() async throws {
    var world = PeopleLawTests.cohort(horizon: 3)
    world.outreach = world.outreach.replacing(": 100 ", with: ": 40 ")
    let run = try await Run(world, futures: PeopleLawTests.futures)
    let law = CountLaw.poisson(40)
    for month in 0..<3 {
      let sample = (0..<PeopleLawTests.futures).map { future in
        run.futures.value(.reached, month: month, future: future)
          - (month > 0 ? run.futures.value(.reached, month: month - 1, future: future) : 0)
      }
      #expect(law.objections(to: sample) == [], "month \(month)")
    }
    // Months are independent: the sum is Poisson too.
    #expect(CountLaw.poisson(120).objections(to: try run.values(.reached)) == [])
    #expect(law.objections(to: Array(repeating: 40, count: PeopleLawTests.futures)) != [])
  }

  // Of Poisson(40) reached, 30% apply and half of those qualify: thinned Poisson counts.
  @Test func `thins those reached into applicants and the qualified`() async throws {
    var world = PeopleLawTests.cohort(horizon: 1)
    world.outreach = """
        reach: { scale-and-grow: 40 }
        apply: 30%
        qualify: 50%
        gives-up: 0% per month
      """
    let run = try await Run(world, futures: PeopleLawTests.futures)
    #expect(CountLaw.poisson(12).objections(to: try run.values(.applied)) == [])
    #expect(CountLaw.poisson(6).objections(to: try run.values(.qualified)) == [])
  }

  // Reached in month 0, they wait, and a quarter gives up in month 1, when the cohort (which would
  // take 500) has not started.
  @Test func `gives up by chance`() async throws {
    var world = PeopleLawTests.cohort(horizon: 2, seats: 500)
    world.outreach = """
        reach: { scale-and-grow: 40 }
        apply: 100%
        qualify: 100%
        gives-up: 25% per month
      """
    let sample = try await PeopleLawTests.sample(world, .gaveUp)
    #expect(CountLaw.poisson(10).objections(to: sample) == [])
  }

  // A cohort's members are a random choice of those who joined in the same month.
  @Test func `splits people over groups by their shares`() async throws {
    var world = PeopleLawTests.cohort(horizon: 2)
    world.participants = """
        - { name: A, share: 30%, tags: [a], eligible: [] }
        - { name: B, share: 45%, tags: [b], eligible: [] }
        - { name: C, share: 25%, tags: [c], eligible: [] }
      """
    let run = try await Run(world, futures: PeopleLawTests.futures)
    for (tag, share) in [0.3, 0.45, 0.25].enumerated() {
      let column = run.futures.column(run.futures.layout.column(tag: tag, .enrolled))
      #expect(CountLaw.binomial(20, share).objections(to: Array(column)) == [])
    }
  }

  // Of 20 placed in month 4, 80% are employed in month 10, and 60% of those in month 16.
  @Test func `retains by the binomial law`() async throws {
    var world = PeopleLawTests.cohort(horizon: 17)
    world.employers = world.employers.replacing(
      "retained-6-months: 100%", with: "retained-6-months: 80%"
    ).replacing("retained-12-months: 100%", with: "retained-12-months: 60%")
    let run = try await Run(world.yaml, futures: PeopleLawTests.futures)
    let six = try run.values(.retainedSixMonths)
    let twelve = try run.values(.retainedTwelveMonths)
    #expect(CountLaw.binomial(20, 0.8).objections(to: six) == [])
    #expect(CountLaw.binomial(20, 0.8 * 0.6).objections(to: twelve) == [])
    #expect(zip(six, twelve).allSatisfy { $0 >= $1 })
  }

  // 4 openings a month for 20 willing completers: the Poisson openings of months 2 to 4 stand in month
  // 4 (they last 3 months), and as many are hired, at most 20.
  @Test func `hires no more than there are openings`() async throws {
    var world = PeopleLawTests.cohort(horizon: 5)
    world.employers = CertainWorld.hiring(
      atStart: 4, openings: "12 per year", more: "opening-lasts: 3 months")
    let sample = try await PeopleLawTests.sample(world, .placed)
    let law = CountLaw.poisson(12)
    let atMost20 =
      Array(law.probabilities[0..<20]) + [law.probabilities[20...].reduce(0, +)]
    #expect(CountLaw(probabilities: atMost20).objections(to: sample) == [])
  }
}
