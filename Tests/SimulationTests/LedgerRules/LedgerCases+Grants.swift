import Simulation
import TestSupport

extension LedgerCase {
  static let discretionary = [
    LedgerCase(
      "D-01", "Awarded in September (month 2) for 3 months: months 2, 3 and 4.", "4", "5",
      [.paid("Grant", 1_000, 0), .gap(0, 1_000)]
    ) {
      .money(
        8, costs: Line.once("$1,000", month: $0),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-09, period: 3 months, extension: 0%, pays: all"))
    },
    LedgerCase(
      "D-02", "A tenth of $100,000 is $10,000.", "$10,000", "$10,000.01",
      [.paid("Grant", 10_000, 10_000), .gap(0, 0.01)]
    ) {
      .money(
        3, costs: Line.once($0, month: "0", "administration"),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 24 months, pays: all, admin-cap: 10%"))
    },
    LedgerCase(
      "D-04", "Of $100,000 for 3 months $1,000 is spent; $99,000 lapses in month 3.", "3", "4",
      [.paid("Grant", 1_000, 1_000), .stream("Grant", .lapsed, 0, 99_000)]
    ) {
      .money(
        Int($0) ?? 0, costs: Line.once("$1,000", month: "0"),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 3 months, extension: 0%, pays: all"))
    },
    LedgerCase(
      "D-05", "3 months and 12 more are months 0 to 14; there is no second extension.", "14", "15",
      [.paid("Grant", 1_000, 0), .stream("Grant", .lapsed, 99_000, 100_000)]
    ) {
      .money(
        30, costs: Line.once("$1,000", month: $0),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 3 months, extension: 100%, pays: all"))
    },
    LedgerCase(
      "D-06", "$4,000 asks for $1,000 of match; $999 supports $3,996.", "$1,000", "$999",
      [.paid("Grant", 4_000, 3_996), .stream("Grant", .returned, 0, 4), .gap(0, 4)]
    ) { matched(by: $0, flag: "true") },
    LedgerCase(
      "D-07", "Submitted in September and decided after 3 months: December (month 5).", "5", "4",
      [.paid("Grant", 1_000, 0), .gap(0, 1_000)]
    ) {
      .money(
        8, costs: Line.once("$1,000", month: $0),
        funding: Line.grant(
          "amount: $100k, submitted: 2027-09, decided-after: 3 months, odds: 100%, period: 12 months, pays: all"
        ))
    },
    LedgerCase(
      "D-10", "A certain end strikes before month 3 and takes all $100,000.", "0%", "100%",
      [.paid("Grant", 1_000, 0), .stream("Grant", .terminated, 0, 100_000)]
    ) {
      .money(
        6, costs: Line.once("$1,000", month: "3"),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 12 months, pays: all, terminated: \($0) per year"
        ))
    },
    LedgerCase(
      "D-12", "8 × $1,000 of tuition is paid once: what WIOA pays of it the grant cannot.",
      "$600", "$1,000", [.paid("County", 4_800, 8_000), .paid("Grant", 3_200, 0), .gap(0, 0)]
    ) {
      .people(
        5, costs: [Line.tuition("$1,000")],
        funding: [
          Line.wioa("$100k", "ita-cap: \"\($0)\", pays: [training]"),
          Line.grant("amount: $100k, awarded: 2027-07, period: 48 months, pays: [training]"),
        ])
    },
  ]

  static let federal = [
    LedgerCase(
      "U-01", "A cost of a class that the award may not pay.", "personnel", "other",
      [.paid("Grant", 1_000, 0), .gap(0, 1_000)]
    ) {
      .money(
        3, costs: Line.once("$1,000", month: "1", class: $0),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 12 months, pays-classes: [personnel]"))
    },
    LedgerCase(
      "U-02", "15% of $100,000 is $15,000, payable from the month after.", "$15,000", "$15,000.01",
      [.paid("Grant", 115_000, 115_000), .gap(0, 0.01)]
    ) { overhead($0, awarded: "2027-07") },
    LedgerCase(
      "U-03", "Of a contract of $50,000 all counts, of $60,000 no more: 15% is $7,500.",
      "$50,000", "$60,000", [.paid("Grant", 57_500, 67_500), .gap(1_500, 1_500)]
    ) {
      .money(
        3,
        costs: Line.once($0, month: "0", class: "contractual"),
        Line.once("$9,000", month: "1", "administration", class: "indirect"),
        funding: Line.grant("amount: $1M, awarded: 2027-07, period: 12 months, pays: all"))
    },
    LedgerCase(
      "U-07", "Federal cash comes with the cost at the earliest: no dollar lies idle before it.",
      "0 months", "1 months", [.cash(0, 0, 0), .cash(1, 0, -1_000), .cash(2, 0, 0)]
    ) {
      .money(
        3, costs: Line.once("$1,000", month: "1"),
        funding: Line.grant(
          "amount: $100k, awarded: 2027-07, period: 12 months, pays: all, reimbursed-after: \($0)"))
    },
    LedgerCase(
      "U-08", "$1,000 spent in month 3 is back after one month, or after two.", "1", "2",
      [.cash(3, -1_000, -1_000), .cash(4, 0, -1_000), .cash(5, 0, 0)]
    ) {
      .money(
        6, costs: Line.once("$1,000", month: "3"),
        funding:
          "name: County, kind: wioa, annual: $100k, pays: [outreach], reimbursed-after: \($0) months"
      )
    },
    LedgerCase(
      "U-11", "$1,000 of match supports $4,000, but only where it counts as match.", "true",
      "false", [.paid("Grant", 4_000, 0), .stream("Grant", .returned, 0, 4_000)]
    ) { matched(by: "$1,000", flag: $0) },
    LedgerCase(
      "U-13", "A salary of $7,200: $4,000 and $3,200, or $4,000, $3,000 and $200 unpaid.",
      "$10,000", "$3,000",
      [.paid("Grant", 4_000, 4_000), .paid("Gift", 3_200, 3_000), .gap(0, 200)]
    ) { salary(gift: $0) },
    LedgerCase(
      "U-14", "15% of $100,000 for an award of October 2024, 10% for one of September.", "2024-10",
      "2024-09", [.paid("Grant", 115_000, 110_000), .gap(0, 5_000)]
    ) { overhead("$15,000", awarded: $0) },
  ]

  /// A grant that asks for a quarter of match and is charged $4,000, beside a city's money.
  private static func matched(by amount: String, flag: String) -> CertainWorld {
    .money(
      4, costs: Line.once("$4,000", month: "0"), Line.once(amount, month: "0", "evaluation"),
      funding: Line.grant(
        "amount: $50k, awarded: 2027-07, period: 2 months, extension: 0%, pays: [outreach], match: 25%"
      ),
      Line.gift("$10k", "period: 24 months, pays: [evaluation], counts-as-match: \(flag)"))
  }

  /// $100,000 of salaries in the first month and overhead in the second.
  private static func overhead(_ amount: String, awarded: String) -> CertainWorld {
    .money(
      3, costs: Line.once("$100k", month: "0", class: "personnel"),
      Line.once(amount, month: "1", "administration", class: "indirect"),
      funding: Line.grant("amount: $1M, awarded: \(awarded), period: 12 months, pays: all"))
  }

  /// A salary of $7,200 that a grant of $4,000 and a gift pay together.
  static func salary(gift: String) -> CertainWorld {
    .money(
      3, costs: Line.once("$7,200", month: "0", class: "personnel"),
      funding: Line.grant("amount: $4k, awarded: 2027-07, period: 12 months, pays: all"),
      Line.gift(gift, "period: 24 months"))
  }
}
