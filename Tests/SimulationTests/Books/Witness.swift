import Planning
import Simulation

/// Simulates single futures and holds everything that they record against the scenario.
///
/// A class, because the compiler takes minutes over a noncopyable structure that holds the engine.
final class Witness {
  let scenario: Scenario
  let layout: OutcomeLayout
  private let blueprint: Blueprint
  private var simulator: FutureSimulator

  init(_ scenario: Scenario) {
    self.scenario = scenario
    blueprint = Blueprint(scenario)
    layout = blueprint.layout
    simulator = FutureSimulator(blueprint)
    simulator.ledger.keepsCharges = true
  }

  /// Everything that is wrong with a future; empty when nothing is.
  func objections(toFuture future: Int) -> [String] {
    var row: [Int] = []
    var months: [SeriesValues] = []
    let audit = audit(ofFuture: future, under: scenario, row: &row, months: &months)
    return audit.objections + moneyObjections(row, months) + peopleObjections(row, months)
      + goalObjections(row, months)
      + enrollmentObjections(
        FutureReplay(future, of: blueprint).months.map(\.people), audit.cohorts)
  }

  /// The audit of a future's books under the restrictions of a scenario with the same cost lines,
  /// groups, programs and streams.
  func audit(ofFuture future: Int, under scenario: Scenario) -> BookAudit {
    var row: [Int] = []
    var months: [SeriesValues] = []
    return audit(ofFuture: future, under: scenario, row: &row, months: &months)
  }

  private func audit(
    ofFuture future: Int, under scenario: Scenario, row: inout [Int], months: inout [SeriesValues]
  ) -> BookAudit {
    row = Array(repeating: 0, count: layout.count)
    var seen: [SeriesValues] = []
    simulator.simulate(future: future, row: &row) { _, values in seen.append(values) }
    months = seen
    var cohorts: [BookAudit.Enrollment] = []
    for (number, cohort) in simulator.cohorts.cohorts.values.enumerated() {
      var heads: [Int] = []
      for group in scenario.groups.indices {
        heads.append(simulator.cohorts.startHeads(number, group: group))
      }
      cohorts.append(
        BookAudit.Enrollment(
          program: cohort.program, start: cohort.start, length: cohort.length, heads: heads))
    }
    return BookAudit(
      scenario, future: future,
      charges: simulator.ledger.charges.map {
        .init(
          month: $0.month, award: $0.award, component: $0.component, group: $0.group,
          cohort: $0.cohort, amount: $0.amount)
      },
      awards: simulator.ledger.awards.values.map {
        .init(
          stream: $0.stream, arose: $0.arose, end: $0.end, amount: $0.amount,
          charged: $0.charged, cut: $0.cut)
      }, cohorts: cohorts, months: seen)
  }

  private func value(_ outcome: Outcome, _ row: [Int]) -> Int {
    layout.column(outcome).map { row[$0] } ?? 0
  }

  // MARK: Money

  /// Every month's charges and gap are its cost, and every award's uses are its amount.
  private func moneyObjections(_ row: [Int], _ months: [SeriesValues]) -> [String] {
    var objections: [String] = []
    if row[layout.moneyResidual] != 0 { objections.append("money \(row[layout.moneyResidual])") }
    var paid = Array(repeating: 0, count: months.count)
    for charge in simulator.ledger.charges { paid[charge.month] += charge.amount }
    for month in months.indices where paid[month] + months[month].gap != months[month].cost {
      objections.append(
        "month \(month): \(paid[month]) paid and \(months[month].gap) gap of \(months[month].cost)")
    }
    if value(.funded, row) + value(.gap, row) != value(.cost, row) {
      objections.append("funded and gap are not the cost")
    }
    if value(.gap, row) != months.reduce(0, { $0 + $1.gap }) { objections.append("gap by month") }
    if value(.cost, row) != months.reduce(0, { $0 + $1.cost }) {
      objections.append("cost by month")
    }
    let uses: [StreamOutcome] = [
      .charged, .cut, .terminated, .returned, .lapsed, .released, .remaining,
    ]
    for stream in scenario.streams.indices {
      let parts = uses.map { row[layout.column(stream: stream, $0)] }
      if parts.contains(where: { $0 < 0 })
        || parts.reduce(0, +) != row[layout.column(stream: stream, .awarded)]
      {
        objections.append("\(scenario.streams[stream].name): \(parts) is not what was awarded")
      }
    }
    return objections
  }

  // MARK: People

  private func peopleObjections(_ row: [Int], _ months: [SeriesValues]) -> [String] {
    var objections: [String] = []
    if row[layout.peopleResidual] != 0 { objections.append("people \(row[layout.peopleResidual])") }
    let chain: [Outcome] = [.reached, .applied, .qualified]
    for (more, fewer) in zip(chain, chain.dropFirst()) where value(fewer, row) > value(more, row) {
      objections.append("\(fewer) > \(more)")
    }
    let bounds: [(Outcome, Outcome)] = [
      (.trained, .completed), (.completed, .enrolled), (.placed, .trained), (.trained, .qualified),
      (.credentialed, .completed), (.retainedSixMonths, .placed),
      (.retainedTwelveMonths, .retainedSixMonths),
    ]
    for (fewer, more) in bounds where value(fewer, row) > value(more, row) {
      objections.append("\(fewer) \(value(fewer, row)) > \(more) \(value(more, row))")
    }
    for (before, after) in zip(months, months.dropFirst()) {
      if after.reached < before.reached || after.enrolled < before.enrolled
        || after.completed < before.completed || after.placed < before.placed
      {
        objections.append("a head count falls")
      }
    }
    return objections
  }

  /// Who enrolls has qualified in an earlier month, but for those who come from a program that leads on.
  private func enrollmentObjections(
    _ months: [MonthRecord.People], _ cohorts: [BookAudit.Enrollment]
  ) -> [String] {
    var objections: [String] = []
    func started(by month: Int, _ isMeant: (Int) -> Bool) -> Int {
      cohorts.reduce(0) { sum, cohort in
        cohort.start <= month && isMeant(cohort.program) ? sum + cohort.heads.reduce(0, +) : sum
      }
    }
    let leading = Set(scenario.programs.compactMap(\.leadsTo))
    for month in months.indices {
      let qualified = month > 0 ? months[month - 1].qualified : 0
      let first = started(by: month) { !leading.contains($0) }
      let all = started(by: month) { _ in true }
      if first > qualified {
        objections.append("month \(month): \(first) enrolled of \(qualified) qualified")
      }
      if all > qualified + (leading.isEmpty ? 0 : months[month].completed) {
        objections.append("month \(month): \(all) enrolled of \(qualified) qualified")
      }
      if all != months[month].enrolled {
        objections.append("month \(month): cohorts hold \(all) of \(months[month].enrolled)")
      }
    }
    return objections
  }

  // MARK: Goals

  private func goalObjections(_ row: [Int], _ months: [SeriesValues]) -> [String] {
    var objections: [String] = []
    for (index, goal) in scenario.goals.enumerated() where goal.tag == nil {
      guard case .people(let people) = goal.target else { continue }
      let values = months[scenario.monthNumber(goal.by)]
      let count: Int? =
        switch goal.metric {
        case .reached: values.reached
        case .enrolled: values.enrolled
        case .completed: values.completed
        case .placed: values.placed
        default: nil
        }
      guard let count else { continue }
      if row[layout.column(goal: index)] != (count >= people ? 1 : 0) {
        objections.append("goal \(goal.metric.rawValue): \(count) of \(people)")
      }
    }
    return objections
  }
}
