import Foundation
import Planning
import Simulation
import TestSupport
import Testing

struct AwardLawTests {
  private static func grant(_ terms: String, horizon: Int = 2) -> CertainWorld {
    var world = CertainWorld()
    world.horizon = horizon
    world.hub += "\n  closes-after: never"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.outreach = "  reach: { scale-and-grow: 1 }"
    world.costs = """
        - { name: Director, amount: $1, driver: per month, activity: coordination, class: personnel }
      """
    world.funding = """
        - name: Grant
          kind: discretionary
          amount: $1,000
          submitted: 2027-07
          decided-after: 0 months
          period: 60 months
          pays: [evaluation]
      \(terms.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    return world
  }

  /// 1 for each future in which the grant was awarded.
  private static func awards(_ world: CertainWorld) async throws -> [Int] {
    try await Run(world, futures: 1_000).values("Grant", .awarded).map { $0 > 0 ? 1 : 0 }
  }

  @Test func `awards by its odds`() async throws {
    let sample = try await AwardLawTests.awards(
      AwardLawTests.grant("odds: 30%\nterminated: 0% per year"))
    #expect(CountLaw.binomial(1, 0.3).objections(to: sample) == [])
    #expect(CountLaw.binomial(1, 0.4).objections(to: sample) != [])
  }

  // Two of 8 won is Beta(2.5, 6.5), whose mean is 2.5 / 9.
  @Test func `awards by uncertain odds`() async throws {
    let sample = try await AwardLawTests.awards(
      AwardLawTests.grant("odds: 2 of 8\nterminated: 0% per year"))
    #expect(CountLaw.binomial(1, 2.5 / 9).objections(to: sample) == [])
  }

  // Prospects are drawn apart: the number of four that give, each with odds of 40%.
  @Test func `decides each application by itself`() async throws {
    var world = AwardLawTests.grant("odds: 0%\nterminated: 0% per year")
    world.funding = (1...4).map {
      "  - { name: Gift \($0), kind: philanthropy, amount: $100, asked: 2027-07, decided-after: 0 months, odds: 40%, period: 12 months, paid: up front, pays: [evaluation] }"
    }.joined(separator: "\n")
    let run = try await Run(world, futures: 1_000)
    let sample = try run.values(.awarded).map { $0 / 100_00 }
    #expect(CountLaw.binomial(4, 0.4).objections(to: sample) == [])
    // All or nothing has the same mean and fails.
    var random = SplitMix64(seed: 3)
    let together = (0..<1_000).map { _ in random.chance(40) ? 4 : 0 }
    #expect(CountLaw.binomial(4, 0.4).objections(to: together) != [])
  }

  // 40% a year is 1 − 0.6^(1/12) a month, from the month in which the grant is awarded: by the horizon
  // of 13 months a grant of month 0 has had 13 chances, far from 6% in each.
  @Test func `is terminated by a yearly chance made monthly`() async throws {
    let run = try await Run(
      AwardLawTests.grant("odds: 100%\nterminated: 40% per year", horizon: 13), futures: 1_000)
    let sample = try run.values("Grant", .terminated).map { $0 > 0 ? 1 : 0 }
    #expect(CountLaw.binomial(1, 1 - pow(0.6, 13 / 12.0)).objections(to: sample) == [])
    #expect(CountLaw.binomial(1, 1 - pow(0.94, 12.5)).objections(to: sample) != [])
  }

  // Over two months a chance of 90% a year falls due twice: in the month of the award too.
  @Test func `may be terminated from its first month on`() async throws {
    let run = try await Run(
      AwardLawTests.grant("odds: 100%\nterminated: 90% per year"), futures: 1_000)
    let sample = try run.values("Grant", .terminated).map { $0 > 0 ? 1 : 0 }
    #expect(CountLaw.binomial(1, 1 - pow(0.1, 2 / 12.0)).objections(to: sample) == [])
    #expect(CountLaw.binomial(1, 1 - pow(0.1, 1 / 12.0)).objections(to: sample) != [])
  }

  // Extended with chance 70% in the last month of a period of 3: open in month 3 or lapsed.
  @Test func `is extended by its chance`() async throws {
    let world = AwardLawTests.grant(
      "odds: 100%\nterminated: 0% per year\nextension: 70%", horizon: 5)
    let run = try await Run(
      world.yaml.replacing("period: 60 months", with: "period: 3 months"), futures: 1_000)
    let sample = try run.values("Grant", .remaining).map { $0 > 0 ? 1 : 0 }
    #expect(CountLaw.binomial(1, 0.7).objections(to: sample) == [])
  }

  // In expansion a recession begins with 20% a month and ends with 50%. Month 1 is in recession with
  // 20%; of months 1 and 2 none is with 0.8 × 0.8, both are with 0.2 × 0.5.
  @Test func `moves the economy by its monthly chances`() async throws {
    var world = AwardLawTests.grant("odds: 100%\nterminated: 0% per year")
    world.more =
      "economy: { now: expansion, recession-begins: 20% per month, recession-ends: 50% per month }"
    let first = try await Run(world, futures: 1_000).values(.recessionMonths)
    #expect(CountLaw.binomial(1, 0.2).objections(to: first) == [])
    world.horizon = 3
    let law = CountLaw(probabilities: [0.64, 0.26, 0.1])
    #expect(law.objections(to: try await Run(world, futures: 1_000).values(.recessionMonths)) == [])
  }

  private static func appropriation(_ chance: String, horizon: Int) -> CertainWorld {
    var world = AwardLawTests.grant("odds: 100%", horizon: horizon)
    world.funding = """
        - name: Grant
          kind: state-local
          annual: $1,000
          pays: [evaluation]
          reimbursed-after: 0 months
          cut: { expansion: \(chance) per year, recession: 0% per year, depth: 10% }
      """
    return world
  }

  // A cut of a tenth with 50% a year: over one fiscal year at most once, in 12 monthly chances.
  @Test func `is cut by a yearly chance made monthly, once`() async throws {
    let run = try await Run(AwardLawTests.appropriation("50%", horizon: 12), futures: 1_000)
    let sample = try run.values("Grant", .cut).map { $0 / 100_00 }
    #expect(CountLaw.binomial(1, 0.5).objections(to: sample) == [])
    #expect(sample.allSatisfy { $0 <= 1 })
  }

  // Over two months a chance of 90% a year falls due twice: in the fiscal year's first month too.
  @Test func `may be cut from the fiscal year's first month on`() async throws {
    let run = try await Run(AwardLawTests.appropriation("90%", horizon: 2), futures: 1_000)
    let sample = try run.values("Grant", .cut).map { $0 > 0 ? 1 : 0 }
    #expect(CountLaw.binomial(1, 1 - pow(0.1, 2 / 12.0)).objections(to: sample) == [])
    #expect(CountLaw.binomial(1, 1 - pow(0.1, 1 / 12.0)).objections(to: sample) != [])
  }
}
