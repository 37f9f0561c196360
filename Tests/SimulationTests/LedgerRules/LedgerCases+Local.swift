import Simulation
import TestSupport

extension LedgerCase {
  static let stateLocal = [
    LedgerCase(
      "S-01", "The fiscal year ends in June 2028 (month 11), and what is unspent reverts.", "11",
      "12", [.paid("State", 100_000, 100_000), .stream("State", .lapsed, 0, 100_000)]
    ) {
      .money(13, costs: Line.once("$100k", month: $0), funding: state("annual: $100k"))
    },
    LedgerCase(
      "S-02", "A cut of 10% takes $10,000 of $100,000 unspent.", "0%", "100%",
      [.paid("State", 1_000, 1_000), .stream("State", .cut, 0, 10_000)]
    ) {
      .money(
        6, costs: Line.once("$1,000", month: "3"),
        funding: state(
          "annual: $100k, cut: { expansion: \($0) per year, recession: 0% per year, depth: 10% }"))
    },
    LedgerCase(
      "S-04", "8 completions in month 3 at $500 bring $4,000 in month 4.", "4", "3",
      [.paid("Bonus", 4_000, 0), .gap(0, 4_000)]
    ) { bonus(month: $0, limit: "$90k") },
    LedgerCase(
      "S-05", "8 completions at $500 under a limit of $4,000, or one cent less.", "$4,000",
      "$3,999.99", [.stream("Bonus", .awarded, 4_000, 3_999.99), .gap(0, 0.01)]
    ) { bonus(month: "4", limit: $0) },
    LedgerCase(
      "S-07", "$1,000 of month 0 is back in month 2, or in month 3.", "2", "3",
      [.cash(1, 0, 0), .cash(2, 1_000, 0), .cash(3, 1_000, 1_000)]
    ) {
      .money(
        4, reserve: "$1,000", costs: Line.once("$1,000", month: "0"),
        funding: "name: State, kind: state-local, annual: $100k, reimbursed-after: \($0) months")
    },
  ]

  static let philanthropy = [
    LedgerCase(
      "P-01", "A gift for outreach pays no evaluation, and all of it goes back.", "outreach",
      "evaluation",
      [.paid("Gift", 1_000, 0), .stream("Gift", .returned, 9_000, 10_000), .gap(0, 1_000)]
    ) {
      .money(
        4, costs: Line.once("$1,000", month: "1", $0),
        funding: Line.gift("$10k", "period: 3 months, pays: [outreach]"))
    },
    LedgerCase(
      "P-03", "Two grants of $4,000 ask for $2,000 together; $1,999 leaves the second $4 short.",
      "$2,000", "$1,999",
      [.paid("First", 4_000, 4_000), .stream("Second", .returned, 0, 4)]
    ) {
      let terms =
        "amount: $50k, awarded: 2027-07, period: 2 months, extension: 0%, match: 25%, pays: "
      return .money(
        4, costs: Line.once("$4,000", month: "0"), Line.once("$4,000", month: "0", "placement"),
        Line.once($0, month: "0", "evaluation"),
        funding: Line.grant(terms + "[outreach]", name: "First"),
        Line.grant(terms + "[placement]", name: "Second"),
        Line.gift("$10k", "period: 24 months, pays: [evaluation], counts-as-match: true"))
    },
    LedgerCase(
      "P-04", "What a gift pays of $8,000 of tuition is not asked of WIOA.", "$2,000", "$1,999",
      [.paid("Gift", 2_000, 1_999), .paid("County", 6_000, 6_001)]
    ) {
      .people(
        5, costs: [Line.tuition("$1,000")],
        funding: [
          Line.wioa("$100k", "pays: [training]"),
          Line.gift($0, "period: 3 months, pays: [training]"),
        ])
    },
    LedgerCase(
      "P-05", "Without a renewal the second term has nothing; with it, as much again.", "0%",
      "100%", [.stream("Gift", .awarded, 10_000, 20_000)]
    ) {
      .money(
        4, costs: Line.once("$1,000", month: "0"),
        funding: Line.gift("$10k", "period: 3 months, renews: \($0)"))
    },
  ]

  static let braiding = [
    LedgerCase(
      "B-01", "$7,200 is paid and unpaid to the cent: $4,000 + $3,200, or + $3,199.99 + $0.01.",
      "$3,200", "$3,199.99",
      [
        .paid("Grant", 4_000, 4_000), .paid("Gift", 3_200, 3_199.99), .gap(0, 0.01),
        .init(sight: .total(.cost), inside: 7_200, outside: 7_200),
      ]
    ) { salary(gift: $0) },
    LedgerCase(
      "B-02",
      "Pell pays 8 × $300 first in any order. Then the state's $1,500 comes before WIOA, if the "
        + "scenario lists it so.", "State", "County",
      [.paid("Pell", 2_400, 2_400), .paid("State", 1_500, 0), .paid("County", 4_100, 5_600)]
    ) {
      let county = Line.wioa("$100k", "pays: [training]")
      let other = state("annual: $1500, pays: [training]")
      var world = CertainWorld.people(
        5, costs: [Line.tuition("$1,000")],
        funding: ($0 == "State" ? [other, county] : [county, other]) + [Line.pell("$600")])
      world.programs = CertainWorld.program(
        cohorts: "{ scale-and-grow: 1 per year }", more: "hours: 450\nweeks: 13")
      world.more = "braiding: in-order"
      return world
    },
    LedgerCase(
      "B-03", "A dollar beyond the gift for outreach stays unpaid beside another that is idle.",
      "$1,000", "$1,001", [.paid("Gift", 1_000, 1_000), .paid("Other", 0, 0), .gap(0, 1)]
    ) {
      .money(
        3, costs: Line.once($0, month: "1"),
        funding: Line.gift("$1,000", "period: 12 months, pays: [outreach]"),
        Line.gift("$1,000", "period: 12 months, pays: [placement]", name: "Other"))
    },
    LedgerCase(
      "B-04", "An instructor at $3,000 is divided by heads: all 8 are adults, or none is.",
      "100%", "0%", [.paid("County", 3_000, 0), .paid("Gift", 0, 3_000)]
    ) {
      var world = CertainWorld.people(
        5,
        costs: [
          "name: Instructor, amount: \"$3,000\", driver: per cohort, activity: training, class: personnel"
        ],
        funding: [
          Line.wioa("$100k", "pays: [training]"),
          Line.gift("$50k", "period: 60 months, pays: [training]"),
        ])
      let others = $0 == "100%" ? "0%" : "100%"
      world.participants = """
          - { name: Adults, share: \($0), eligible: [wioa] }
          - { name: Others, share: \(others) }
        """
      return world
    },
  ]

  static let cash = [
    LedgerCase(
      "C-02", "At $1,000 a month one month's cost is owed, or two.", "1", "2",
      [.cash(0, 4_000, 4_000), .cash(1, 4_000, 3_000), .cash(5, 4_000, 3_000)]
    ) {
      .money(
        6, reserve: "$5,000",
        costs: "name: Events, amount: \"$1,000\", driver: per month, activity: outreach",
        funding: "name: State, kind: state-local, annual: $100k, reimbursed-after: \($0) months")
    },
    LedgerCase(
      "C-03",
      "Nobody is placed. Completers of January 2028 (5 months of training) are not judged in July "
        + "2028, those of December (4 months) are: a quarter of $20,000 is cut.", "5", "4",
      [.stream("County", .cut, 0, 5_000)]
    ) {
      var world = CertainWorld.people(
        13, costs: [Line.once("$1,000", month: "3")],
        funding: [
          Line.wioa(
            "$100k", "pays: [outreach], negotiated-placement: 100%, cut-if-missed: 25%")
        ])
      world.programs = CertainWorld.program(
        length: Int($0) ?? 0, cohorts: "{ scale-and-grow: 1 per year }")
      world.employers = CertainWorld.hiring(placement: "0%")
      return world
    },
  ]

  private static func state(_ more: String) -> String {
    "name: State, kind: state-local, reimbursed-after: 0 months, \(more)"
  }

  /// A state that pays $500 for each completion, to be spent on an event of $4,000.
  private static func bonus(month: String, limit: String) -> CertainWorld {
    .people(
      6, costs: [Line.once("$4,000", month: month)],
      funding: [
        "name: Bonus, kind: state-local, milestones: { completion: $500 }, annual-limit: \"\(limit)\", pays: [outreach]"
      ])
  }
}
