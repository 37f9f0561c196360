import Planning
import Uncertainty

extension FutureSimulator {
  /// Simulates one future from its first month to the horizon.
  ///
  /// - Parameters:
  ///   - future: its number, from 0
  ///   - row: filled with its outcomes, in the columns of the blueprint's layout
  ///   - until: the month to stop before, if not the horizon; the row then holds only goals
  ///   - follow: called at each month's end, with what the month's series are
  package mutating func simulate(
    future: Int, row: inout [Int], until: Int? = nil,
    follow: (_ month: Int, _ values: SeriesValues) -> Void
  ) {
    begin(future)
    for month in 0..<min(until ?? blueprint.horizon, blueprint.horizon) {
      beginMonth(month)
      moveEconomy()
      ledger.receiveReimbursements(month: month)
      if !progress.isClosed { moveMoney() }
      moveNetwork()
      movePeople()
      if !progress.isClosed {
        incurAndBraidCosts()
        earnMilestones()
      }
      endMonth()
      follow(month, seriesValues())
      if recorder != nil { record() }
      noteGoals(into: &row)
    }
    stranded.end()
    counters.moneyResidual = max(counters.moneyResidual, ledger.discrepancy())
    counters.peopleResidual = max(counters.peopleResidual, people.discrepancy())
    if until == nil { fill(&row) }
  }

  /// Clears the state and draws what nobody knows.
  private mutating func begin(_ future: Int) {
    self.future = future
    drawn.draw(future: future, blueprint)
    regime = blueprint.scenario.economy?.now ?? .expansion
    recessionMonths = 0
    network.reset(employers: drawn.count(blueprint.network.atStart))
    people.reset()
    cohorts.removeAll()
    inTraining.removeAll()
    schedules.setAll(to: CohortSchedule())
    streams.setAll(to: StreamState())
    ledger.reset(reserve: drawn.cents(blueprint.reserve))
    for stream in blueprint.streams.indices {
      ledger.lags[stream] = blueprint.streams[stream].reimbursedAfter.map { drawn.count($0) }
    }
    progress.reset(to: blueprint.scenario.stages.initial)
    counters = Counters()
    programCohorts.setAll(to: 0)
    programEnrolled.setAll(to: 0)
    programCompleted.setAll(to: 0)
    programPlaced.setAll(to: 0)
    events.afterBadMonth = false
    stranded.begin()
    scheduleDecisions()
  }

  private mutating func beginMonth(_ month: Int) {
    self.month = month
    calendarMonth = (blueprint.scenario.start.number - 1 + month) % 12 + 1
    if !progress.isClosed { progress.beginMonth(month) }
    events.beginMonth()
    ledger.beginMonth(month)
  }

  private mutating func moveEconomy() {
    if month > 0, let begins = blueprint.recessionBegins, let ends = blueprint.recessionEnds {
      let uniform = blueprint.luck.economy.uniform(future: future, month: month, index: 0)
      switch regime {
      case .expansion: if uniform < drawn.value(begins, regime) { regime = .recession }
      case .recession: if uniform < drawn.value(ends, regime) { regime = .expansion }
      }
    }
    if case .recession = regime { recessionMonths += 1 }
  }

  /// Employers join, then leave; openings appear, and those that stood too long are gone.
  private mutating func moveNetwork() {
    if let joining = blueprint.network.joining[progress.stage] {
      network.employers += blueprint.luck.employersJoin.poisson(
        Poisson.Prepared(mean: drawn.value(joining, regime)), future: future, month: month,
        index: 0)
    }
    network.employers -= drawn.laws.count(
      network.employers, drawn.law(blueprint.network.leaving, regime),
      blueprint.luck.employersLeave, future: future, month: month,
      index: 0)
    let openings = blueprint.luck.openings.poisson(
      Poisson.Prepared(
        mean: Double(network.employers) * drawn.value(blueprint.network.openings, regime)),
      future: future, month: month, index: 0)
    network.open(openings, month: month, lasts: drawn.count(blueprint.network.openingLasts))
  }

  /// Closes the month: cash, what was short, the gates, and the audit of the books.
  private mutating func endMonth() {
    ledger.payOut(month: month)
    ledger.endMonth()
    ledger.settle()
    let limit = blueprint.creditLimit.map { drawn.cents($0) } ?? 0
    let isShortOfCash = ledger.cash < -limit
    if ledger.cash < counters.lowestCash {
      counters.lowestCash = ledger.cash
      counters.lowestCashMonth = month
    }
    counters.receivablePeak = max(counters.receivablePeak, ledger.receivableTotal)
    ledger.claims.add(
      to: &ledger.receivablesByAge, at: month * ReceivableAge.count, month: month)
    if ledger.cash < 0, limit > 0 {
      counters.creditMonths += 1
      counters.creditPeak = max(counters.creditPeak, min(limit, -ledger.cash))
    }
    if !progress.isClosed, ledger.cash < 0, let interest = blueprint.creditInterest {
      ledger.interestDue =
        Money(
          dollars: Double(-ledger.cash) / 100 * drawn.values[interest] / 12
        ).cents
    }
    progress.wasShort[month] = ledger.gapThisMonth > 0 || isShortOfCash
    if progress.wasShort[month] { counters.monthsShort += 1 }
    events.afterBadMonth =
      events.unpaidCoordination > 0 || events.unpaidTraining > 0 || isShortOfCash
    if !progress.isClosed { passGates(isShortOfCash: isShortOfCash) }

    var training = 0
    for position in inTraining.indices { training += cohorts.size(inTraining[position]) }
    counters.peopleResidual = max(
      counters.peopleResidual, abs(people.residual(training: training)))
    counters.moneyResidual = max(counters.moneyResidual, ledger.residual())
    for stream in streams.indices where blueprint.isFormulaAid[stream] {
      guard let award = streams[stream].award else { continue }
      // Of aid, only what students in training have yet to earn is ever left.
      counters.moneyResidual = max(
        counters.moneyResidual, abs(ledger.awards[award].balance - unearnedAid(stream: stream)))
    }
  }
}
