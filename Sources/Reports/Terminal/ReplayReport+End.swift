import Analysis
import Planning
import Simulation
import Uncertainty

extension ReplayReport {
  func addAwards(to report: inout TextReport) {
    report.section("AWARDS", note: "as they end up", ink)
    var table = TextTable([.left, .left, .right, .right, .right, .right, .right])
    table.add(["", "from", "amount", "paid", "lapsed", "cut, returned", "left over"])
    for award in replay.awards {
      let start = replay.scenario.start.advanced(by: award.arose)
      table.add([
        award.stream.map { replay.scenario.streams[$0].name } ?? "The hub's own reserve",
        start.title, EventWords.money(award.amount), EventWords.money(award.charged),
        EventWords.money(award.lapsed),
        EventWords.money(award.cut + award.returned + award.terminated),
        EventWords.money(award.released + award.balance),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
  }

  func addOutcomes(to report: inout TextReport) {
    report.section("HOW IT ENDS", note: "the same figures as in the run of many futures", ink)
    var goals = TextTable([.left, .left])
    for (place, goal) in replay.scenario.goals.enumerated() {
      let isReached = replay.row[replay.blueprint.layout.column(goal: place)] == 1
      goals.add([isReached ? "reached" : "missed", goal.sentence])
    }
    report.add(
      goals.lines { row, column, cell in
        guard column == 0 else { return cell }
        return cell.hasPrefix("reached") ? ink.good(cell) : ink.bad(cell)
      })
    var table = TextTable([.left, .right])
    for outcome in ReplayReport.outcomes {
      guard let value = replay.value(outcome) else { continue }
      table.add([outcome.title, text(value, outcome)])
    }
    report.add(table.lines())
    let layout = replay.blueprint.layout
    report.add()
    if replay.row[layout.moneyResidual] == 0 && replay.row[layout.peopleResidual] == 0 {
      report.add(
        ink.faint("Books balance to the cent and everyone is accounted for, in every month."))
    } else {
      report.add(
        ink.bad("THE BOOKS DO NOT BALANCE. Please report this with the scenario file."))
    }
  }

  private static let outcomes: [Outcome] = [
    .reached, .applied, .qualified, .enrolled, .trained, .placed, .cost, .funded, .gap, .awarded,
    .lapsed, .reserveUsed, .lowestCash, .monthsShort, .monthsOpen, .sustained, .closed,
  ]

  private func text(_ value: Int, _ outcome: Outcome) -> String {
    switch outcome.measure {
    case .money: EventWords.money(value)
    case .flag: value == 1 ? "yes" : "no"
    default: (value < 0 ? "-" : "") + grouped(value.magnitude)
    }
  }
}
