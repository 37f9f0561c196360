import Planning
import TestSupport
import Testing

/// The audit of tuition that WIOA and formula aid pay, on books written by hand.
///
/// Two adults train in months 1 and 2 for $500 a month each. Aid is worth $600 a head, $300 of it from
/// the start and the rest a month later, and both halves come two months late.
struct BookAuditAidTests {
  private static let yaml = """
    format: 1
    name: Aided
    start: 2027-07
    horizon: 12 months
    hub: { reserve: $0 }
    participants:
      - { name: A, share: 100%, tags: [], eligible: [wioa, equip] }
    programs:
      - { name: Web, kind: accelerated, length: 2 months, hours: 900, weeks: 26, seats: 8, starts-with: 2, cohorts: { sustain: 2 per year }, on-provider-list: yes }
    costs:
      - { name: Tuition, amount: $1000, driver: per participant, activity: training, class: contractual }
      - { name: Overhead, amount: $1000, driver: per month, activity: administration, class: indirect }
    funding:
      - { name: County, kind: wioa, annual: $100k, pays: [training, administration], reimbursed-after: 0 months }
      - { name: Pell, kind: equip, route: degree-program, program: Web, scheduled-award: $600, approval-odds: 100%, approved-after: 0 months, arrives-late: 2 months }
    """

  private static func objections(
    to charges: [(award: Int, month: Int, component: Int, amount: Int)]
  ) throws -> [String] {
    let scenario = try readScenario(yaml)
    let ends = [1_000, 24, Int.max]
    let amounts = [0, 100_000_00, 1_200_00]
    return BookAudit(
      scenario,
      charges: charges.map {
        .init(
          month: $0.month, award: $0.award, component: $0.component,
          group: $0.component == 0 ? 0 : nil, cohort: $0.component == 0 ? 0 : nil, amount: $0.amount
        )
      },
      awards: [nil, 0, 1].enumerated().map { place, stream in
        .init(
          stream: stream, arose: 0, end: ends[place], amount: amounts[place],
          charged: charges.reduce(0) { $0 + ($1.award == place ? $1.amount : 0) })
      }, cohorts: [.init(program: 0, start: 1, length: 2, heads: [2])]
    ).objections
  }

  /// WIOA pays until the halves come in months 3 and 4, and gets them back.
  private static let late = [
    (award: 1, month: 1, component: 0, amount: 1_000_00), (1, 2, 0, 1_000_00),
    (1, 3, 0, -600_00), (2, 3, 0, 600_00), (1, 4, 0, -600_00), (2, 4, 0, 600_00),
  ]

  @Test func `accepts aid that comes late and goes to WIOA`() throws {
    #expect(try BookAuditAidTests.objections(to: BookAuditAidTests.late) == [])
  }

  @Test func `objects to aid before it is disbursed and beyond its amount`() throws {
    let early = try BookAuditAidTests.objections(to: [(2, 2, 0, 1)])
    #expect(early.contains { $0.contains("1 paid, 0 disbursed") })
    let half = try BookAuditAidTests.objections(to: [(2, 3, 0, 600_01)])
    #expect(half.contains { $0.contains("60001 paid, 60000 disbursed") })
    let whole = try BookAuditAidTests.objections(to: [(2, 3, 0, 600_00), (2, 4, 0, 600_01)])
    #expect(whole.contains { $0.contains("120001 paid, 120000 disbursed") })
  }

  @Test func `objects to tuition that aid and WIOA both pay`() throws {
    // $2,000 of tuition in all.
    let twice = try BookAuditAidTests.objections(to: BookAuditAidTests.late.filter { $0.3 > 0 })
    #expect(twice.contains { $0.contains("aid and WIOA pay 320000 of 200000") })
  }

  @Test func `holds indirect cost against direct cost net of what was returned`() throws {
    // 15% of $2,000 before the returns; of $800 after them.
    let late = BookAuditAidTests.late
    func overhead(_ month: Int, _ amount: Int) throws -> [String] {
      let charge = (award: 1, month: month, component: 1, amount: amount)
      return try BookAuditAidTests.objections(to: late + [charge])
    }
    #expect(try overhead(3, 300_00) == [])
    #expect(try overhead(3, 300_01) != [])
    #expect(try overhead(5, 120_00) == [])
    #expect(try overhead(5, 120_01).contains { $0.contains("12001 indirect on 80000 direct") })
  }
}
