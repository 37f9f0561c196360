import Planning
import Simulation
import TestSupport
import Testing

/// A ledger that spent money before it came, or more than came, would not get past the audit.
struct ArrivalMutationTests {
  /// A restriction that books in order keep, and a stricter one under which they are out of order.
  struct Mutation: Sendable, CustomTestStringConvertible {
    let what: String
    let world: CertainWorld
    let lenient: String
    let strict: String
    /// What the audit must say of it, whatever else it says.
    let said: String

    var testDescription: String { what }
  }

  private static func monthly(_ funding: String..., reserve: String = "$0") -> CertainWorld {
    var world = CertainWorld.people(
      18,
      costs: [
        "name: Director, amount: \"$1,000\", driver: per month, activity: coordination, class: personnel",
        "name: Books, amount: $100, driver: per month, activity: administration, class: other",
        "name: Survey, amount: $50, driver: per month, activity: evaluation, class: other",
      ], funding: funding)
    world.hub += "\n  reserve: \(reserve)\n  closes-after: never"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    return world
  }

  private static func aided(_ more: String) -> CertainWorld {
    var world = CertainWorld.people(
      18, costs: [Line.tuition("$1,000")],
      funding: [
        Line.wioa("$900k", "ita-cap: \"$1,000\", pays: [training]"), Line.pell("$900", more),
      ])
    world.programs = CertainWorld.program(more: "hours: 600\nweeks: 26\non-provider-list: yes")
    return world
  }

  private static let approved = "approval-odds: 100%, approved-after: 0 months"
  private static let county =
    "name: County, kind: wioa, annual: $9k, pays: [coordination], reimbursed-after: 0 months"
  private static let state =
    "name: State, kind: state-local, annual: $12k, pays: [coordination], reimbursed-after: 0 months, cut: { expansion: 0% per year, recession: 0% per year, depth: 100% }"
  private static let gift =
    "name: Gift, kind: philanthropy, amount: $24k, pledged: 2027-07, period: 16 months, pays: [coordination], paid: up front"
  private static let grant =
    "name: Grant, kind: discretionary, amount: $100k, awarded: 2027-07, period: 4 months, extension: 100%, terminated: 0% per year, pays: all, reimbursed-after: 1 months, match: 0%"
  private static let match =
    "name: City, kind: state-local, annual: $12k, pays: [evaluation], reimbursed-after: 0 months, counts-as-match: yes"

  static let mutations = [
    Mutation(
      what: "WIOA's tranches", world: monthly(county), lenient: "annual: $9k",
      strict: "annual: $4k", said: "had arrived"),
    Mutation(
      what: "the October tranche", world: monthly(county), lenient: "annual: $9k",
      strict: "program: youth, annual: $9k", said: "no award is due"),
    Mutation(
      what: "administration of what has arrived",
      world: monthly(Line.wioa("$9k", "pays: [administration], admin-cap: 100%")),
      lenient: "admin-cap: 100%", strict: "admin-cap: 10%", said: "of administration"),
    Mutation(
      what: "a mid-year cut", world: monthly(state), lenient: "expansion: 0%",
      strict: "expansion: 100%", said: "paid, 0 had arrived"),
    Mutation(
      what: "a fiscal year's amount", world: monthly(state), lenient: "annual: $12k",
      strict: "annual: $6k", said: "had arrived"),
    Mutation(
      what: "a fiscal year", world: monthly(state), lenient: "annual: $12k",
      strict: "fiscal-year-starts: October, annual: $12k", said: "no award is due"),
    Mutation(
      what: "a gift's instalments", world: monthly(gift, reserve: "$90k"),
      lenient: "paid: up front",
      strict: "paid: quarterly in advance", said: "cash is"),
    Mutation(
      what: "an unspent gift that goes back", world: monthly(gift, reserve: "$90k"),
      lenient: "paid: up front", strict: "paid: up front, restricted: no", said: "cash is"),
    Mutation(
      what: "a gift's amount", world: monthly(gift), lenient: "amount: $24k",
      strict: "amount: $15k", said: "had arrived"),
    Mutation(
      what: "a gift's renewal",
      world: monthly(gift.replacing("period: 16 months", with: "period: 6 months, renews: 100%")),
      lenient: "renews: 100%", strict: "renews: 0%", said: "no award is due"),
    Mutation(
      what: "an extension", world: monthly(grant), lenient: "extension: 100%",
      strict: "extension: 0%", said: "it ended in month 4"),
    Mutation(
      what: "a termination", world: monthly(grant), lenient: "terminated: 0%",
      strict: "terminated: 100%", said: "it ended in month 0"),
    Mutation(
      what: "a reimbursement's lag", world: monthly(grant), lenient: "reimbursed-after: 1 months",
      strict: "reimbursed-after: 2 months", said: "cash is"),
    Mutation(
      what: "odds",
      world: monthly(
        grant.replacing(
          "awarded: 2027-07", with: "submitted: 2027-07, decided-after: 1 months, odds: 100%")),
      lenient: "odds: 100%", strict: "odds: 0%", said: "no award is due"),
    // The grant pays salaries and books, $1,100 a month and none of the survey, which is the match.
    Mutation(
      what: "the rate of match",
      world: monthly(
        grant.replacing("pays: all", with: "pays: [coordination, administration]").replacing(
          "extension: 100%", with: "extension: 0%"
        ).replacing("match: 0%", with: "match: 4%"), match),
      lenient: "match: 4%", strict: "match: 5%", said: "2000 of match is wanting"),
    Mutation(
      what: "what counts as match",
      world: monthly(
        grant.replacing("pays: all", with: "pays: [coordination, administration]").replacing(
          "extension: 100%", with: "extension: 0%"
        ).replacing("match: 0%", with: "match: 4%"), match),
      lenient: "counts-as-match: yes", strict: "counts-as-match: no",
      said: "17600 of match is wanting"),
    // The grant asks for $160 and the other for $40, of $200 in all: each alone would have enough.
    Mutation(
      what: "a dollar of match that counts twice",
      world: monthly(
        grant.replacing("pays: all", with: "pays: [coordination]")
          .replacing("extension: 100%", with: "extension: 0%")
          .replacing("match: 0%", with: "match: 4%"),
        grant.replacing("name: Grant", with: "name: Other")
          .replacing("pays: all", with: "pays: [administration]")
          .replacing("extension: 100%", with: "extension: 0%")
          .replacing("match: 0%", with: "match: 10%"), match),
      lenient: "match: 10%", strict: "match: 11%", said: "400 of match is wanting"),
    Mutation(
      what: "the amount of formula aid", world: aided(approved),
      lenient: "scheduled-award: \"$900\"",
      strict: "scheduled-award: \"$800\"", said: "disbursed"),
    Mutation(
      what: "formula aid's part of a year", world: aided(approved), lenient: "hours: 600",
      strict: "hours: 599", said: "disbursed"),
    Mutation(
      what: "formula aid that is late", world: aided(approved),
      lenient: "approved-after: 0 months",
      strict: "approved-after: 0 months, arrives-late: 1 months", said: "0 disbursed"),
    Mutation(
      what: "the approval of formula aid", world: aided(approved),
      lenient: "approved-after: 0 months", strict: "approved-after: 3 months", said: "not approved"),
    Mutation(
      what: "the price of tuition", world: aided(approved), lenient: "amount: \"$1,000\"",
      strict: "amount: $999", said: "paid for Tuition"),
  ]

  @Test(arguments: mutations)
  func `objects when money is spent that has not come`(mutation: Mutation) throws {
    let text = mutation.world.yaml
    #expect(text.contains(mutation.lenient))
    let witness = Witness(try readScenario(text))
    #expect(witness.objections(toFuture: 0) == [])
    let twin = try readScenario(text.replacing(mutation.lenient, with: mutation.strict))
    let objections = witness.audit(ofFuture: 0, under: twin).objections
    #expect(objections.contains { $0.contains(mutation.said) }, "\(objections)")
  }

  @Test func `objects to what is paid in September of October's money`() throws {
    let world = ArrivalMutationTests.monthly(ArrivalMutationTests.county)
    let witness = Witness(try readScenario(world.yaml))
    let audit = witness.audit(ofFuture: 0, under: witness.scenario)
    // $1,800 in July, so that $1,000 and $800 are paid before October.
    let place = try #require(audit.charges.firstIndex { $0.month == 3 })
    var charges = audit.charges
    charges[place] = charges[place].changed(month: 2)
    let objections = audit.altered(charges).objections
    #expect(objections.contains { $0.contains("month 2: 280000 paid, 180000 had arrived") })
  }

  /// A county whose placements are missed: half of the second year's tranches is cut.
  private static let missed: String = {
    var world = monthly(
      "name: County, kind: wioa, annual: $9k, pays: [coordination], reimbursed-after: 0 months, negotiated-placement: 60%, cut-if-missed: 50%"
    )
    world.programs = CertainWorld.program()
    world.employers = CertainWorld.hiring(placement: "0%")
    world.more = "start-rule: always"
    return world.yaml
  }()

  @Test func `works out the cut for missed placements by itself`() throws {
    let witness = Witness(try readScenario(ArrivalMutationTests.missed))
    let audit = witness.audit(ofFuture: 0, under: witness.scenario)
    #expect(witness.objections(toFuture: 0) == [])
    let place = try #require(audit.awards.firstIndex { $0.arose == 12 })
    #expect(audit.awards[place].cut == 4_500_00)
    // Books of a ledger that forgets it, or cuts a cent less.
    for cut in [0, 4_499_99] {
      var awards = audit.awards
      awards[place].cut = cut
      #expect(audit.altered(audit.charges, awards: awards).objections != [], "\(cut)")
    }
  }

  @Test func `objects to tuition that two payers pay`() throws {
    let world = ArrivalMutationTests.aided(ArrivalMutationTests.approved)
    let witness = Witness(try readScenario(world.yaml))
    let audit = witness.audit(ofFuture: 0, under: witness.scenario)
    #expect(audit.objections == [])
    let county = try #require(
      audit.charges.first { audit.stream(of: $0)?.name == "County" })
    let pell = try #require(audit.charges.first { audit.stream(of: $0)?.name == "Pell" })
    // $1,000 a head: $600 of aid and $400 of WIOA; then WIOA pays as if there were no aid.
    let more = county.changed(amount: pell.amount)
    let objections = audit.altered(audit.charges + [more]).objections
    #expect(objections.contains { $0.contains("paid for Tuition") }, "\(objections)")
  }
}

extension BookAudit {
  /// The audit of the same future with other charges or awards in its books.
  func altered(_ charges: [Payment], awards: [Grant]? = nil) -> BookAudit {
    BookAudit(
      scenario, charges: charges, awards: awards ?? self.awards, cohorts: cohorts, months: months)
  }
}

extension BookAudit.Payment {
  func changed(month: Int? = nil, award: Int? = nil, amount: Int? = nil) -> Self {
    Self(
      month: month ?? self.month, award: award ?? self.award, component: component, group: group,
      cohort: cohort, amount: amount ?? self.amount)
  }
}
