import Simulation
import TestSupport

extension LedgerCase {
  static let wioa = [
    LedgerCase(
      "W-01", "A fifth of $100,000 comes in July, the rest in October (month 3).", "3", "2",
      [.paid("County", 30_000, 20_000), .gap(0, 10_000)]
    ) {
      .money(
        6, costs: Line.once("$30k", month: $0), funding: Line.wioa("$100k", "pays: [outreach]"))
    },
    LedgerCase(
      "W-02", "Youth money comes in April 2028 (month 9), whole.", "9", "8",
      [.paid("County", 60_000, 0), .gap(0, 60_000)]
    ) {
      .money(
        12, costs: Line.once("$60k", month: $0),
        funding: Line.wioa("$60k", "program: youth, pays: [outreach]"))
    },
    LedgerCase(
      "W-03", "The year 2027 pays to June 2029 (month 23); in July the year 2028 has to.", "23",
      "24", [.paid("County", 100_000, 100_000), .stream("County", .lapsed, 0, 100_000)]
    ) {
      .money(
        25, costs: Line.once("$100k", month: $0), funding: Line.wioa("$100k", "pays: [outreach]"))
    },
    LedgerCase(
      "W-05", "Of $100,000, $78,500 is spent; $21,500 lapses when July 2029 (month 24) comes.",
      "24", "25", [.paid("County", 78_500, 78_500), .stream("County", .lapsed, 0, 21_500)]
    ) {
      .money(
        Int($0) ?? 0, costs: Line.once("$78,500", month: "5"),
        funding: Line.wioa("$100k", "pays: [outreach]"))
    },
    LedgerCase(
      "W-06", "A tenth of the $100,000 that has come by October is $10,000.", "$10,000",
      "$10,000.01", [.paid("County", 10_000, 10_000), .gap(0, 0.01)]
    ) {
      .money(
        6, costs: Line.once($0, month: "3", "administration"),
        funding: Line.wioa("$100k", "pays: [administration]"))
    },
    LedgerCase(
      "W-15", "A cohort of 8 at $1,000 starts in January 2028 (month 6), another in August.",
      "2028-01", "2028-02", [.paid("County", 8_000, 0), .paid("Gift", 8_000, 16_000)]
    ) {
      var world = CertainWorld.people(
        10, costs: [Line.tuition("$1,000")],
        funding: [
          Line.wioa("$100k", "pays: [training]"),
          Line.gift("$50k", "period: 60 months, pays: [training]"),
        ])
      world.programs = CertainWorld.program(more: "on-provider-list: from \($0)")
      return world
    },
    LedgerCase(
      "W-16", "8 × $5,500 = $44,000 of tuition; a cap 50 cents lower leaves 8 × $0.50 to others.",
      "$5,500", "$5,499.50", [.paid("County", 44_000, 43_996), .paid("Gift", 0, 4)]
    ) {
      .people(
        6, costs: [Line.tuition("$5,500")],
        funding: [
          Line.wioa("$400k", "ita-cap: \"\($0)\", pays: [training]"),
          Line.gift("$50k", "period: 60 months, pays: [training]"),
        ])
    },
    LedgerCase(
      "W-17", "Half of $7,400 is $3,700 of aid a head: WIOA pays 8 × $1,300, not 8 × $5,000.",
      "100%", "0%", [.paid("Pell", 29_600, 0), .paid("County", 10_400, 40_000)]
    ) {
      halfAided(
        "$5,000",
        Line.pell("$7,400", "approval-odds: \($0), approved-after: 0 months"), [])
    },
    LedgerCase(
      "W-17",
      "Aid that is a month late: WIOA pays 2 × $20,000 of tuition first, and of the half that has come "
        + "by month 2, 8 × $1,850, it gets back $14,800.", "0", "1",
      [.paid("Pell", 29_600, 14_800), .paid("County", 10_400, 25_200)]
    ) {
      var world = halfAided(
        "$5,000",
        Line.pell(
          "$7,400", "approval-odds: 100%, approved-after: 0 months, arrives-late: \($0) months"), []
      )
      world.horizon = 3
      return world
    },
    LedgerCase(
      "W-18",
      "$3,700 of aid covers tuition of $3,000, and what is over leaves $500 of child care to WIOA; "
        + "of $3,700.50 WIOA pays 8 × $0.50 more.", "$3,000", "$3,700.50",
      [.paid("Pell", 24_000, 29_600), .paid("County", 4_000, 4_004)]
    ) {
      halfAided(
        $0, Line.pell("$7,400"),
        ["name: Care, amount: $500, driver: per participant, activity: support-services"])
    },
    LedgerCase(
      "W-19", "Youth money of April 2028 never stands in for Adult money, which comes in July.",
      "3", "2", [.paid("County", 1_000, 0), .paid("Youth", 0, 0), .gap(0, 1_000)]
    ) {
      .money(
        6, start: "2028-04", costs: Line.once("$1,000", month: $0),
        funding: Line.wioa("$100k", "pays: [outreach]"),
        "name: Youth, kind: wioa, program: youth, annual: $60k, pays: [placement]")
    },
    LedgerCase(
      "W-25", "8 × $1,000 for people whom WIOA may pay for, or may not.", "[wioa]", "[]",
      [.paid("County", 8_000, 0), .paid("Gift", 0, 8_000)]
    ) {
      var world = CertainWorld.people(
        5, costs: [Line.tuition("$1,000")],
        funding: [
          Line.wioa("$100k", "pays: [training]"),
          Line.gift("$50k", "period: 60 months, pays: [training]"),
        ])
      world.participants = "  - { name: Everyone, share: 100%, eligible: \($0) }"
      return world
    },
  ]

  /// One cohort of 8 in a program of half a full award, with WIOA money for what aid leaves.
  static func halfAided(_ tuition: String, _ aid: String, _ costs: [String]) -> CertainWorld {
    var world = CertainWorld.people(
      6, costs: [Line.tuition(tuition)] + costs,
      funding: [Line.wioa("$900k", "pays: [training, support-services]"), aid])
    world.programs = CertainWorld.program(
      cohorts: "{ scale-and-grow: 1 per year }", more: "hours: 450\nweeks: 13")
    return world
  }
}
