import Planning

extension FutureSimulator {
  /// Notes what the month brought, where somebody asked.
  mutating func record() {
    guard var recorder else { return }
    let events =
      economyEvents(&recorder) + moneyEvents(&recorder) + streamEvents(&recorder)
      + peopleEvents(&recorder) + endEvents(&recorder)
    let payments = payments(&recorder)
    recorder.end(
      MonthRecord(
        month: month, stage: progress.stage, isRecession: regime == .recession,
        values: seriesValues(), people: peopleRecord(), openings: network.standing,
        events: events, payments: payments, shortages: shortages()))
    self.recorder = recorder
  }

  private mutating func economyEvents(_ recorder: inout FutureRecorder) -> [FutureEvent] {
    var events: [FutureEvent] = []
    let isRecession = regime == .recession
    if isRecession != recorder.isRecession {
      events.append(isRecession ? .recessionBegins : .recessionEnds)
    }
    recorder.isRecession = isRecession
    if progress.stage != recorder.stage { events.append(.entered(progress.stage)) }
    recorder.stage = progress.stage
    return events
  }

  // MARK: Money

  /// What became of each award since the month before.
  private mutating func moneyEvents(_ recorder: inout FutureRecorder) -> [FutureEvent] {
    var events: [FutureEvent] = []
    for stream in streams.indices where recorder.isPending[stream] {
      guard streams[stream].decisionMonth == nil else { continue }
      recorder.isPending[stream] = false
      let isWon = streams[stream].award != nil
      events.append(isWon ? .won(stream: stream) : .lost(stream: stream))
    }
    for place in ledger.awards.indices {
      let award = ledger.awards[place]
      guard let stream = award.stream else { continue }
      let isNew = place >= recorder.awards.count
      let known = isNew ? nil : recorder.awards[place]
      if isNew {
        let isRenewal = award.renewals > 0
        events.append(
          .awarded(stream: stream, award: place, amount: award.amount, isRenewal: isRenewal))
      }
      if let known, award.amount > known.amount, !blueprint.isFormulaAid[stream],
        stream != blueprint.employers
      {
        events.append(.grew(stream: stream, award: place, amount: award.amount - known.amount))
      }
      if let known, award.end != known.end {
        events.append(.extended(stream: stream, award: place, months: award.end - known.end))
      }
      let losses: [(FutureEvent.Loss, Int, Int?)] = [
        (.cut, award.cut, known?.cut), (.terminated, award.terminated, known?.terminated),
        (.lapsed, award.lapsed, known?.lapsed), (.returned, award.returned, known?.returned),
        (.released, award.released, known?.released),
      ]
      for (loss, now, before) in losses where now > before ?? 0 {
        events.append(.took(loss, stream: stream, award: place, amount: now - (before ?? 0)))
      }
      let received = award.received - (known?.received ?? 0)
      if received > 0 {
        events.append(.received(stream: stream, award: place, amount: received))
      }
    }
    recorder.awards = ledger.awards.values
    return events
  }

  private mutating func streamEvents(_ recorder: inout FutureRecorder) -> [FutureEvent] {
    var events: [FutureEvent] = []
    for place in recorder.charges..<ledger.charges.count {
      let charge = ledger.charges[place]
      // What is taken back for want of match was reimbursed before.
      guard charge.amount > 0, let stream = ledger.awards[charge.award].stream,
        let lag = ledger.lags[stream], month + lag < blueprint.horizon
      else { continue }
      recorder.reimbursements[(month + lag) * streams.count + stream] += charge.amount
    }
    for stream in streams.indices {
      let amount = recorder.reimbursements[month * streams.count + stream]
      if amount > 0 { events.append(.reimbursed(stream: stream, amount: amount)) }
      if streams[stream].cutShare > recorder.cutShares[stream] {
        events.append(.missedPerformance(stream: stream))
      }
      recorder.cutShares[stream] = streams[stream].cutShare
      if let from = streams[stream].approvedFrom, from > month,
        recorder.approvedFrom[stream] != from
      {
        events.append(.lostAid(stream: stream, until: from))
      }
      recorder.approvedFrom[stream] = streams[stream].approvedFrom
    }
    return events
  }

  private mutating func payments(_ recorder: inout FutureRecorder) -> [MonthRecord.Payment] {
    var payments: [MonthRecord.Payment] = []
    for place in recorder.charges..<ledger.charges.count {
      let charge = ledger.charges[place]
      let stream = ledger.awards[charge.award].stream
      let line = charge.component.map { components[$0].line }
      if let known = payments.firstIndex(where: { $0.stream == stream && $0.line == line }) {
        payments[known].amount += charge.amount
      } else {
        payments.append(MonthRecord.Payment(stream: stream, line: line, amount: charge.amount))
      }
    }
    recorder.charges = ledger.charges.count
    return payments.sorted {
      ($0.stream ?? Int.max, $0.line ?? Int.max) < ($1.stream ?? Int.max, $1.line ?? Int.max)
    }
  }

  // MARK: People

  private mutating func peopleEvents(_ recorder: inout FutureRecorder) -> [FutureEvent] {
    var events: [FutureEvent] = []
    for program in blueprint.programs.indices {
      let place = program * blueprint.horizon + month
      let due = people.wereToComplete[place]
      if due > 0 {
        events.append(.completed(program: program, people: people.didComplete[place], of: due))
      }
      if programCohorts[program] > recorder.startedByProgram[program] {
        let heads = programEnrolled[program] - recorder.enrolledByProgram[program]
        events.append(.started(program: program, people: heads))
      }
      recorder.startedByProgram[program] = programCohorts[program]
      recorder.enrolledByProgram[program] = programEnrolled[program]
    }
    return events + recorder.refusals.map { .refused(program: $0.program, $0.reason) }
  }

  private mutating func peopleRecord() -> MonthRecord.People {
    var training = 0
    for position in inTraining.indices { training += cohorts.size(inTraining[position]) }
    var waiting = 0
    for program in blueprint.programs.indices { waiting += people.waiting(program: program) }
    return MonthRecord.People(
      reached: people.total(.reached), applied: people.total(.applied),
      qualified: people.total(.qualified), enrolled: people.total(.enrolled),
      completed: people.total(.completed), credentialed: people.total(.credentialed),
      placed: people.total(.placed), gaveUp: people.gaveUp, droppedOut: people.droppedOut,
      stoppedSearching: people.stopped, retainedSixMonths: people.total(.retainedSixMonths),
      retainedTwelveMonths: people.total(.retainedTwelveMonths), waiting: waiting,
      inTraining: training, searching: people.searching)
  }

  private mutating func endEvents(_ recorder: inout FutureRecorder) -> [FutureEvent] {
    var events: [FutureEvent] = []
    let limit = blueprint.creditLimit.map { drawn.cents($0) } ?? 0
    if ledger.cash < -limit { events.append(.belowCreditLine(-limit - ledger.cash)) }
    if progress.isSustained && !recorder.isSustained { events.append(.sustained) }
    recorder.isSustained = progress.isSustained
    if progress.closedAt == month + 1 { events.append(.closes) }
    return events
  }
}
