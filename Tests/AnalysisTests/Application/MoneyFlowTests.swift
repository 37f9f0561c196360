import Analysis
import Planning
import TestSupport
import Testing

/// When money flows, and what of it may be shown as match.
struct MoneyFlowTests {
  @Test func `follows what is paid month by month`() async throws {
    let plan = try await Planned.plan(Planned.byHand.yaml, stream: "Grant")
    let months = plan.years[0].months
    // Director and fringe cost $5,000 a month to month 11 and $5,500 from month 12 on; half of the
    // tuition of month 1's cohort falls into month 2, that of months 6 and 12 into two months each.
    #expect(plan.mean(.cost, 2..<3) == 5_000 + 2_000 + 6_000)
    #expect(plan.mean(.cost, 3..<6) == 3 * 7_000)
    #expect(plan.mean(.cost, 6..<8) == 2 * (7_000 + 6_000))
    #expect(plan.mean(.cost, months) == 48_800 + 12_200 + 30_000 + 24_000 - 0)
    let parts = months.map { plan.mean(.award, $0..<($0 + 1)) }
    #expect(abs(parts.reduce(0, +) - plan.mean(.award, months)) < 0.01)
    // The gift is pledged for the first 12 months; what it may bring later is pending.
    #expect(plan.mean(.match, months) == plan.mean(.committed, months))
    #expect(plan.mean(.committed, 6..<8) > 0)
    #expect(plan.mean(.committed, 12..<14) == 0)
    #expect(plan.mean(.pending, 2..<12) == 0)
  }

  @Test func `lets only committed match shape the object classes, up to what is asked for`()
    async throws
  {
    var world = Planned.byHand
    // A second matching source, still asked for, that would pay for supplies alone.
    world.costs += """

        - { name: Laptops, amount: "$9,000", driver: per month, activity: support-services, class: supplies }
      """
    world.funding += """

        - { name: Asked, kind: philanthropy, amount: $300k, asked: 2027-07, decided-after: 1 months, odds: 100%, period: 15 months, pays: [support-services], counts-as-match: true }
      """
    let plan = try await Planned.plan(world.yaml, stream: "Grant")
    let asked = try #require(plan.sources.first { $0.name == "Asked" })
    #expect(asked.countsAsMatch && asked.pending.reduce(0, +) > 0)
    #expect(asked.committed.allSatisfy { $0 == 0 })
    let classes = Dictionary(uniqueKeysWithValues: zip(ObjectClass.allCases, plan.countedMatch))
    #expect(classes[.supplies] == 0)
    let gift = try #require(plan.sources.first { $0.name == "Gift" })
    let counted = min(plan.requiredMatch, gift.committed.reduce(0, +))
    #expect(abs(plan.countedMatch.reduce(0, +) - Double(counted)) < 0.01)
    #expect((classes[.contractual] ?? 0) > 0)
    // No match is asked for: none counts.
    world.funding = world.funding.replacing(" match: 50%,", with: "")
    let free = try await Planned.plan(world.yaml, stream: "Grant")
    #expect(free.countedMatch.allSatisfy { $0 == 0 })
  }
}
