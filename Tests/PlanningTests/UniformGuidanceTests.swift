import Planning
import Testing

struct UniformGuidanceTests {
  @Test func `changes with awards of October 2024`() {
    let before = UniformGuidance.inForce(in: Month(year: 2024, number: 9))
    let after = UniformGuidance.inForce(in: Month(year: 2024, number: 10))
    #expect(before.deMinimisRate == 0.10 && after.deMinimisRate == 0.15)
    #expect(before.subawardLimit == Money(dollars: 25_000))
    #expect(after.subawardLimit == Money(dollars: 50_000))
    #expect(before.equipmentThreshold == Money(dollars: 5_000))
    #expect(after.equipmentThreshold == Money(dollars: 10_000))
    #expect(before.singleAuditThreshold == Money(dollars: 750_000))
    #expect(after.singleAuditThreshold == Money(dollars: 1_000_000))
    #expect(UniformGuidance.inForce(in: Month(year: 2031, number: 1)) == after)
  }

  @Test func `lists its revisions from the earliest`() {
    #expect(UniformGuidance.revisions.first?.from == nil)
    let dates = UniformGuidance.revisions.dropFirst().map(\.from)
    #expect(dates == [Month(year: 2024, number: 10)])
  }
}
