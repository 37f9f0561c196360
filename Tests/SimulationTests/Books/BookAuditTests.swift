import Planning
import TestSupport
import Testing

/// The audit of the books finds what is wrong in them, so that its silence says something.
struct BookAuditTests {
  private static let yaml = """
    format: 1
    name: Audited
    start: 2027-07
    horizon: 12 months
    hub: { reserve: $10k }
    participants:
      - { name: A, share: 50%, tags: [], eligible: [wioa] }
      - { name: B, share: 50%, tags: [], eligible: [] }
    programs:
      - { name: Web, kind: accelerated, length: 2 months, seats: 8, starts-with: 2, cohorts: { sustain: 2 per year }, on-provider-list: from 2027-10 }
    costs:
      - { name: Director, amount: $1000, driver: per month, activity: coordination, class: personnel }
      - { name: Tuition, amount: $1000, driver: per participant, activity: training, class: contractual }
      - { name: Overhead, amount: $1000, driver: per month, activity: administration, class: indirect }
      - { name: Books, amount: $9000, driver: per month, activity: administration, class: other }
    funding:
      - { name: County, kind: wioa, annual: $100k, ita-cap: $800, pays: [training, administration], reimbursed-after: 0 months }
      - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-07, period: 6 months, pays: all, pays-classes: [personnel, contractual] }
    """

  /// What the audit says of some charges to the county's award, of which 20% arrive in month 0 and the rest in
  /// month 3, or to the gift's, which ends in month 6.
  private static func objections(
    to charges: [(award: Int, month: Int, component: Int?, group: Int?, cohort: Int?, amount: Int)],
    start: Int = 4
  ) throws -> [String] {
    let scenario = try readScenario(yaml)
    let granted = [
      (stream: nil as Int?, arose: 0, end: 1_000, amount: 10_000_00),
      (stream: 0, arose: 0, end: 24, amount: 100_000_00),
      (stream: 1, arose: 0, end: 6, amount: 90_000_00),
    ]
    let awards = granted.enumerated().map { place, award in
      BookAudit.Grant(
        stream: award.stream, arose: award.arose, end: award.end, amount: award.amount,
        charged: charges.reduce(0) { $0 + ($1.award == place ? $1.amount : 0) })
    }
    return BookAudit(
      scenario,
      charges: charges.map {
        .init(
          month: $0.month, award: $0.award, component: $0.component, group: $0.group,
          cohort: $0.cohort, amount: $0.amount)
      }, awards: awards,
      cohorts: [.init(program: 0, start: start, length: 2, heads: [3, 2])]
    ).objections
  }

  @Test func `accepts what is in order`() throws {
    #expect(
      try BookAuditTests.objections(to: [
        (2, 0, 0, nil, nil, 1_000_00), (1, 4, 1, 0, 0, 1_500_00), (1, 5, 1, 0, 0, 900_00),
        (2, 5, 1, 1, 0, 1_000_00), (0, 6, nil, nil, nil, 5_00),
      ]) == [])
  }

  @Test func `objects to what is not`() throws {
    // Outside the period, of the award and of the cohort.
    #expect(try BookAuditTests.objections(to: [(2, 6, 0, nil, nil, 1)]) != [])
    #expect(try BookAuditTests.objections(to: [(1, 6, 1, 0, 0, 1)]) != [])
    // Before the money for it has come: of administration, and of all.
    #expect(try BookAuditTests.objections(to: [(1, 3, 3, nil, nil, 2_000_01)]) == [])
    #expect(try BookAuditTests.objections(to: [(1, 2, 3, nil, nil, 2_000_00)]) == [])
    #expect(try BookAuditTests.objections(to: [(1, 2, 3, nil, nil, 2_000_01)]) != [])
    #expect(try BookAuditTests.objections(to: [(1, 3, 3, nil, nil, 10_000_01)]) != [])
    // The activity, the class, the group.
    #expect(try BookAuditTests.objections(to: [(1, 4, 0, nil, nil, 1)]) != [])
    #expect(try BookAuditTests.objections(to: [(2, 4, 2, nil, nil, 1)]) != [])
    #expect(try BookAuditTests.objections(to: [(1, 4, 1, 1, 0, 1)]) != [])
    // Not on the provider list yet.
    #expect(try BookAuditTests.objections(to: [(2, 1, 1, 0, 0, 1)], start: 1) == [])
    #expect(try BookAuditTests.objections(to: [(1, 3, 1, 0, 0, 1)], start: 2) != [])
    // Beyond $800 a head, beyond the amount, indirect cost on no direct cost.
    #expect(
      try BookAuditTests.objections(to: [(1, 4, 1, 0, 0, 1_200_00), (1, 5, 1, 0, 0, 1_200_00)])
        == [])
    #expect(
      try BookAuditTests.objections(to: [(1, 4, 1, 0, 0, 1_200_00), (1, 5, 1, 0, 0, 1_200_01)])
        != [])
    #expect(try BookAuditTests.objections(to: [(2, 4, 0, nil, nil, 90_000_01)]) != [])
    #expect(try BookAuditTests.objections(to: [(1, 4, 2, nil, nil, 1)]) != [])
    // Interest is the reserve's; nothing is no charge; a gift takes nothing back.
    #expect(try BookAuditTests.objections(to: [(2, 4, nil, nil, nil, 1)]) != [])
    #expect(try BookAuditTests.objections(to: [(2, 4, 0, nil, nil, 0)]) != [])
    #expect(try BookAuditTests.objections(to: [(2, 4, 0, nil, nil, -1)]) != [])
  }
}
