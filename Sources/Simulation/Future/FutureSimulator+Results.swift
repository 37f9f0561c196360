import Planning

extension FutureSimulator {
  /// What the series are at the end of the present month.
  mutating func seriesValues() -> SeriesValues {
    SeriesValues(
      reached: people.total(.reached), enrolled: people.total(.enrolled),
      completed: people.total(.completed), placed: people.total(.placed),
      employers: network.employers, cash: ledger.cash, cost: ledger.costThisMonth,
      gap: ledger.gapThisMonth, receivables: ledger.receivableTotal,
      stage: progress.stage.rawValue + 1,
      open: month < progress.closedAt ?? Int.max ? 1 : 0)
  }

  /// Notes the goals whose month this is: whom they count, and whether they are reached.
  mutating func noteGoals(into row: inout [Int]) {
    for (index, goal) in blueprint.goals.enumerated() where goal.month == month {
      let all = people.total(goal.metric)
      var counted = all
      if let carriers = goal.carriers {
        counted = 0
        for group in carriers.indices where carriers[group] {
          counted += people.count(goal.metric, group: group)
        }
      }
      row[blueprint.layout.column(countedFor: index)] = counted
      row[blueprint.layout.column(everyoneFor: index)] = all
      row[blueprint.layout.column(goal: index)] = goal.isReached(counted, of: all) ? 1 : 0
    }
  }

  /// Fills in everything that is known at the horizon.
  mutating func fill(_ row: inout [Int]) {
    let layout = blueprint.layout
    for (column, outcome) in Outcome.recorded.enumerated() { row[column] = value(of: outcome) }
    for stream in streams.indices {
      for outcome in StreamOutcome.allCases {
        row[layout.column(stream: stream, outcome)] = value(of: outcome, stream: stream)
      }
    }
    for tag in blueprint.tagCarriers.indices {
      for headcount in Headcount.allCases {
        var total = 0
        for group in 0..<blueprint.groupCount where blueprint.tagCarriers[tag][group] {
          total += people.count(headcount, group: group)
        }
        row[layout.column(tag: tag, headcount)] = total
      }
    }
    for program in blueprint.programs.indices {
      row[layout.column(program: program, .cohorts)] = programCohorts[program]
      row[layout.column(program: program, .enrolled)] = programEnrolled[program]
      row[layout.column(program: program, .completed)] = programCompleted[program]
      row[layout.column(program: program, .placed)] = programPlaced[program]
    }
    for stage in Stage.allCases {
      row[layout.column(entered: stage)] = progress.firstEntered[stage.rawValue]
    }
    for (place, test) in blueprint.resultTests.enumerated() {
      row[layout.column(test: place)] = ledger.holds(
        test.subject, stream: test.stream,
        share: test.share.map { drawn.values[$0.index] } ?? test.subject.standard)
    }
    row[layout.moneyResidual] = counters.moneyResidual
    row[layout.peopleResidual] = counters.peopleResidual
    row[layout.savedOnSameDemands] = counters.savedOnSameDemands
    row[layout.startsSaved] = counters.startsSaved
  }

  private mutating func value(of outcome: Outcome) -> Int {
    switch outcome {
    case .reached: people.total(.reached)
    case .applied: people.total(.applied)
    case .qualified: people.total(.qualified)
    case .enrolled: people.total(.enrolled)
    case .completed: people.total(.completed)
    case .trained: people.total(.trained)
    case .credentialed: people.total(.credentialed)
    case .placed: people.total(.placed)
    case .retainedSixMonths: people.total(.retainedSixMonths)
    case .retainedTwelveMonths: people.total(.retainedTwelveMonths)
    case .cohortsStarted: counters.cohortsStarted
    case .cohortsPostponed: counters.cohortsPostponed
    case .refusedForPeople: counters.refusedForPeople
    case .refusedForMoney: counters.refusedForMoney
    case .refusedForShortMonth: counters.refusedForShortMonth
    case .cost: ledger.cost
    case .funded: ledger.cost - ledger.gap
    case .gap: ledger.gap
    case .awarded: overStreams(.awarded)
    case .lapsed: overStreams(.lapsed)
    case .reserveUsed: ledger.awards[Ledger.reserve].charged
    case .lowestCash: counters.lowestCash
    case .lowestCashMonth: counters.lowestCashMonth
    case .monthsShort: counters.monthsShort
    case .receivablePeak: counters.receivablePeak
    case .creditPeak: counters.creditPeak
    case .creditMonths: counters.creditMonths
    case .interest: ledger.interest
    case .monthsOpen: progress.closedAt ?? blueprint.horizon
    case .sustained: progress.isSustained ? 1 : 0
    case .closed: progress.isClosed ? 1 : 0
    case .gaveUp: people.gaveUp
    case .droppedOut: people.droppedOut
    case .stoppedSearching: people.stopped
    case .recessionMonths: recessionMonths
    case .wagesPerYear: counters.wagesPerYear
    case .matchLiability: overStreams(.liability)
    case .costPerPlacement, .costPerParticipant, .costPerCompletion, .unpaidShare: 0
    }
  }

  private mutating func overStreams(_ outcome: StreamOutcome) -> Int {
    var total = 0
    for stream in streams.indices { total += value(of: outcome, stream: stream) }
    return total
  }

  private mutating func value(of outcome: StreamOutcome, stream: Int) -> Int {
    switch outcome {
    case .liability: return liability(of: stream)
    case .stranded: return stranded.unpaid[stream]
    case .strandedAtStarts: return stranded.starts[stream]
    default: break
    }
    var total = 0
    for place in ledger.awards.indices where ledger.awards[place].stream == stream {
      let award = ledger.awards[place]
      switch outcome {
      case .awarded: total += award.amount
      case .charged: total += award.charged
      case .lapsed: total += award.lapsed
      case .cut: total += award.cut
      case .returned: total += award.returned
      case .terminated: total += award.terminated
      case .released: total += award.released
      case .remaining: total += award.balance
      case .liability, .stranded, .strandedAtStarts: break
      }
    }
    return total
  }

  /// What a stream's open award would have to return for want of match, were it to close now.
  private mutating func liability(of stream: Int) -> Int {
    guard case .discretionary(let terms) = blueprint.streams[stream].terms, terms.match != nil
    else { return 0 }
    var used = ledger.matchUsed.values
    for earlier in 0..<stream { claimMatch(earlier, used: &used) }
    return claimMatch(stream, used: &used)
  }
}
