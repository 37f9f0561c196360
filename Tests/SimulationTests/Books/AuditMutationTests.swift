import Planning
import Simulation
import TestSupport
import Testing

/// A ledger that ignored a restriction would not get past the audit.
///
/// Charges that are in order under one scenario are held against a stricter twin, which is what the
/// books of a ledger that overlooks the restriction look like; or they are altered.
struct AuditMutationTests {
  private static let honest: String = {
    var world = CertainWorld.people(
      30,
      costs: [
        "name: Director, amount: \"$1,000\", driver: per month, activity: coordination, class: personnel",
        "name: Tuition, amount: \"$1,000\", driver: per participant, activity: training, class: contractual",
        "name: Contract, amount: $80k, driver: once, month: 2, activity: outreach, class: contractual",
        "name: Books, amount: $500, driver: per month, activity: administration, class: other",
        "name: Overhead, amount: $20k, driver: per month, class: indirect",
        "name: Mentor, amount: $1k, driver: per month, activity: placement, class: personnel, employer-pays: 50%",
      ],
      funding: [
        "name: County, kind: wioa, annual: $50k, ita-cap: $1k, admin-cap: 10%, pays: [training, administration], reimbursed-after: 0 months",
        "name: Gift, kind: philanthropy, amount: $50k, pledged: 2027-07, period: 14 months, pays: [coordination], pays-classes: [personnel]",
        "name: Grant, kind: discretionary, amount: $900k, awarded: 2027-07, period: 24 months, extension: 0%, pays: all, admin-cap: 10%, indirect: 15%",
      ])
    world.hub += "\n  reserve: $90k\n  closes-after: never"
    world.participants = """
        - { name: Adults, share: 50%, eligible: [wioa, discretionary] }
        - { name: Others, share: 50%, eligible: [discretionary] }
      """
    world.programs = CertainWorld.program(more: "on-provider-list: yes")
    world.more = "start-rule: always"
    return world.yaml
  }()

  private static func witness() throws -> Witness { Witness(try readScenario(honest)) }

  @Test func `finds nothing wrong with honest books`() throws {
    let witness = try AuditMutationTests.witness()
    #expect(witness.objections(toFuture: 0) == [])
  }

  @Test(arguments: [
    ("the activities", "pays: [coordination]", "pays: [evaluation]"),
    ("the classes", "pays-classes: [personnel]", "pays-classes: [travel]"),
    ("the stream's groups", "pays: all", "pays: all, groups: [Adults]"),
    ("the groups' kinds", "eligible: [wioa, discretionary]", "eligible: [discretionary]"),
    ("the period of a gift", "period: 14 months", "period: 12 months"),
    ("the period of a grant", "period: 24 months", "period: 11 months"),
    ("the month of the award", "awarded: 2027-07", "submitted: 2027-09, odds: 100%"),
    (
      "the cap on local administration", "admin-cap: 10%, pays: [training",
      "admin-cap: 5%, pays: [training"
    ),
    ("the cap on a grant's administration", "admin-cap: 10%, indirect", "admin-cap: 1%, indirect"),
    ("the indirect rate", "indirect: 15%", "indirect: 14%"),
    ("the limit of subawards", "awarded: 2027-07", "awarded: 2024-09"),
    ("the cap on training accounts", "ita-cap: $1k", "ita-cap: $999"),
    ("the provider list", "on-provider-list: yes", "on-provider-list: no"),
    ("the date of the provider list", "on-provider-list: yes", "on-provider-list: from 2028-01"),
    (
      "what leaves the direct base", "month: 2, activity: outreach",
      "excluded-from-mtdc: yes, month: 2, activity: outreach"
    ),
    (
      "the group of a line", "activity: training, class", "group: Adults, activity: training, class"
    ),
    ("the month of a cost", "driver: per participant", "driver: per participant, when: start"),
    ("the employers' share", "employer-pays: 50%", "employer-pays: 60%"),
    ("the reserve", "reserve: $90k", "reserve: $5"),
    ("what a tranche brings", "annual: $50k", "annual: $40k"),
    ("what a grant brings", "amount: $900k", "amount: $100k"),
    ("the seats", "seats: 8\n    starts-with: 8", "seats: 7\n    starts-with: 7"),
  ])
  func `objects when a restriction is overlooked`(
    restriction: String, lenient: String, strict: String
  ) throws {
    let text = AuditMutationTests.honest
    let twin = try readScenario(text.replacing(lenient, with: strict))
    #expect(text.contains(lenient))
    let witness = try AuditMutationTests.witness()
    #expect(witness.audit(ofFuture: 0, under: twin).objections != [], "\(restriction)")
  }

  @Test(arguments: ["double", "lose", "move", "hand over", "take back", "split"])
  func `objects when charges are altered`(alteration: String) throws {
    let witness = try AuditMutationTests.witness()
    let audit = witness.audit(ofFuture: 0, under: witness.scenario)
    #expect(audit.objections == [])
    func place(_ stream: String, of component: Int) throws -> Int {
      try #require(
        audit.charges.firstIndex { charge in
          audit.stream(of: charge)?.name == stream && charge.component == component
        })
    }
    var charges = audit.charges
    let gift = try place("Gift", of: 0)
    let county = try place("County", of: 1)
    switch alteration {
    case "double": charges.append(charges[gift])
    case "lose": charges.remove(at: gift)
    case "move": charges[gift] = charges[gift].changed(month: 20)
    case "hand over": charges[gift] = charges[gift].changed(award: charges[county].award)
    case "take back": charges[gift] = charges[gift].changed(amount: -charges[gift].amount)
    default:
      // A cohort's training is paid by two program years.
      let last = try #require(
        charges.last { audit.stream(of: $0)?.name == "County" && $0.component == 1 })
      charges[county] = charges[county].changed(award: last.award)
      #expect(last.award != audit.charges[county].award)
    }
    #expect(audit.altered(charges).objections != [], "\(alteration)")
  }
}
