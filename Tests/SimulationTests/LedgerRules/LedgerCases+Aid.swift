import Simulation
import TestSupport

extension LedgerCase {
  static let equip = [
    LedgerCase(
      "E-04", "Approved in month 6, aid is there for the cohort of that month; in month 7 not.",
      "6", "7", [.paid("Pell", 8_000, 0), .paid("Gift", 8_000, 16_000)]
    ) {
      var world = CertainWorld.people(
        10, costs: [Line.tuition("$1,000")],
        funding: [
          Line.gift("$50k", "period: 60 months, pays: [training]"),
          Line.pell("$7,400", "approval-odds: 100%, approved-after: \($0) months"),
        ])
      world.programs = CertainWorld.program(more: "hours: 900\nweeks: 26")
      return world
    },
    LedgerCase(
      "E-05",
      "In July 2028 (month 12) the 8 completers of month 3 are judged: all placed, or none. The "
        + "cohorts of months 1 and 6 keep their $8,000 of aid; that of month 12 has it or not.",
      "100%", "0%", [.paid("Pell", 24_000, 16_000), .gap(0, 8_000)]
    ) {
      var world = CertainWorld.people(
        14, costs: [Line.tuition("$1,000")], funding: [Line.pell("$7,400")])
      world.programs = CertainWorld.program(more: "hours: 900\nweeks: 26")
      world.employers = CertainWorld.hiring(placement: $0)
      world.more = "start-rule: always"
      return world
    },
    LedgerCase(
      "E-08", "450 of 900 hours are half of $7,400, 225 a quarter, whatever the weeks.", "450",
      "225", [.paid("Pell", 29_600, 14_800), .paid("Gift", 10_400, 25_200)]
    ) {
      var world = CertainWorld.people(
        6, costs: [Line.tuition("$5,000")],
        funding: [Line.gift("$500k", "period: 60 months"), Line.pell("$7,400")])
      world.programs = CertainWorld.program(
        cohorts: "{ scale-and-grow: 1 per year }", more: "hours: \($0)\nweeks: 26")
      return world
    },
    LedgerCase(
      "E-10", "Who takes the first aid is not asked for the second.", "100%", "0%",
      [.paid("Pell", 29_600, 0), .paid("Other", 0, 29_600)]
    ) {
      var world = halfAided(
        "$5,000",
        Line.pell(
          "$7,400", "approval-odds: 100%, approved-after: 0 months, takes-up: \($0)"), [])
      world.funding += "\n  - { \(Line.pell("$7,400", name: "Other")) }"
      return world
    },
    LedgerCase(
      "E-11",
      "Over 4 months $3,700 comes in halves. Who leaves after one month has earned $925 of $1,850: "
        + "8 × $925 goes back.", "100%", "0%",
      [.paid("Pell", 29_600, 7_400), .stream("Pell", .returned, 0, 7_400)]
    ) {
      var world = halfAided("$5,000", Line.pell("$7,400"), [])
      world.programs = CertainWorld.program(
        length: 4, cohorts: "{ scale-and-grow: 1 per year }", completion: $0,
        more: "hours: 450\nweeks: 13")
      return world
    },
  ]
}
