import Planning

extension FutureSimulator {
  /// Where the obligations that were booked last stand in the ledger.
  var promisedRange: Range<Int> { firstPromise..<ledger.obligations.count }

  /// Finds money for a cohort that would start now, and promises it.
  ///
  /// Under the rule `funded`, awards and reserve must cover the cohort's own cost together with the
  /// fixed monthly cost of the stage over the same months; the cohort's part is then promised. Under
  /// `always`, its cost is promised as far as money allows.
  ///
  /// - Returns: by stream, the award that pays the cohort's training where one program year's award
  ///   has to be chosen; nil when the cost is not covered and must be
  mutating func promise(_ cohort: Cohort, mustCoverAll: Bool) -> [Int?]? {
    firstPromise = ledger.obligations.count
    var best: [Int?]?
    var leastGap = Int.max
    for awards in trainingAwardChoices(cohort) {
      var candidate = cohort
      candidate.trainingAwards = awards
      pose(candidate, fixedCostToo: mustCoverAll)
      if mustCoverAll && isHopeless { return nil }
      braider.solve(&problem)
      let gap = problem.totalUnpaid
      if gap < leastGap {
        leastGap = gap
        best = awards
        swap(&bestPayments, &problem.payments)
      }
      if gap == 0 { break }
    }
    guard let best, leastGap == 0 || !mustCoverAll else { return nil }
    for payment in bestPayments {
      let item = problem.items[payment.item]
      guard item.cohort >= 0 else { continue }
      ledger.oblige(
        Obligation(
          cohort: cohorts.count, component: item.component, group: item.group, month: item.month,
          award: problem.payers[payment.payer].award, amount: payment.amount))
    }
    return best
  }

  /// Whether even all money together falls short, so that no braiding can help.
  private var isHopeless: Bool {
    var needed = 0
    for item in problem.items { needed += item.amount }
    var there = 0
    for payer in problem.payers { there += payer.capacity }
    return there < needed
  }

  /// Every way to choose one open award of each WIOA stream for the cohort's training, the soonest
  /// to lapse first.
  private func trainingAwardChoices(_ cohort: Cohort) -> [[Int?]] {
    var choices: [[Int?]] = [Array(repeating: nil, count: blueprint.streams.count)]
    guard let listedFrom = blueprint.programs[cohort.program].listedFrom, listedFrom <= month else {
      return choices
    }
    for stream in blueprint.streams.indices where blueprint.streams[stream].kind == .wioa {
      let open = ledger.open.filter {
        ledger.awards[$0].stream == stream && ledger.awards[$0].covers(month)
      }
      guard !open.isEmpty else { continue }
      choices = choices.flatMap { choice in
        open.map { award in
          var extended = choice
          extended[stream] = award
          return extended
        }
      }
    }
    return choices
  }

  /// Sets up the braiding of a cohort's cost over its whole training.
  private mutating func pose(_ cohort: Cohort, fixedCostToo: Bool) {
    problem.clear()
    let stage = StageSet(progress.stage)
    let months = month..<(month + cohort.length)
    var duties: [Int] = []
    swap(&duties, &scratch.old)
    defer { swap(&duties, &scratch.old) }
    for index in blueprint.components.indices {
      let component = blueprint.components[index]
      guard component.stages.contains(stage) else { continue }
      if component.driver == .perMonth {
        guard fixedCostToo else { continue }
        for due in months {
          add(
            index, group: component.group ?? -1, cohort: -1, month: due,
            amount: drawn.price(index, month: due, regime))
        }
      } else if component.isCohortCost, (component.program ?? cohort.program) == cohort.program {
        for due in months {
          costOfCohort(cohort, component: index, month: due - month, into: &duties)
          for group in 0..<blueprint.groupCount where duties[group] > 0 {
            add(
              index, group: group, cohort: cohorts.count, month: due,
              amount: duties[group])
          }
        }
      }
    }
    addPayers(months)
    findRoom(for: cohort, number: cohorts.count)
  }

  /// Adds a cost to the braiding problem.
  mutating func add(_ index: Int, group: Int, cohort: Int, month due: Int, amount: Int) {
    guard amount > 0 else { return }
    let component = blueprint.components[index]
    problem.items.append(
      BraidingProblem.Item(
        component: index, group: group, cohort: cohort, month: due, amount: amount,
        isAdministration: component.isAdministration, isIndirect: component.isIndirect,
        isCohortTraining: component.activity == .training && cohort >= 0,
        isCoordination: component.activity == .coordination))
  }

  /// Adds the awards that may pay in any of some months, and the reserve last.
  mutating func addPayers(_ months: Range<Int>) {
    for place in ledger.open {
      let award = ledger.awards[place]
      guard let stream = award.stream, award.available > 0, award.arose < months.upperBound,
        award.end > months.lowerBound, blueprint.streams[stream].kind != .equip
      else { continue }
      problem.payers.append(
        BraidingProblem.Payer(
          award: place, stream: stream, arose: award.arose, end: award.end,
          capacity: award.available, administrationRoom: max(0, award.administrationRoom),
          indirectRoom: max(0, award.indirectRoom)))
    }
    problem.payers.append(
      BraidingProblem.Payer(
        award: Ledger.reserve, stream: -1, arose: 0, end: Award.never,
        capacity: max(0, ledger.awards[Ledger.reserve].available), administrationRoom: Int.max,
        indirectRoom: Int.max))
  }

  /// Notes which payer may pay which cost of a cohort that is about to start, and the room under
  /// caps per participant.
  private mutating func findRoom(for cohort: Cohort, number: Int) {
    for item in problem.items {
      for payer in problem.payers {
        problem.allowed.append(mayPay(payer, item, trainingAwards: cohort.trainingAwards))
      }
    }
    for (place, payer) in problem.payers.enumerated() where payer.stream >= 0 {
      guard let cap = ledger.awards[payer.award].trainingAccountCap else { continue }
      for group in 0..<blueprint.groupCount where cohort.startGroupHeads[group] > 0 {
        problem.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: place, cohort: number, group: group,
            room: cap * cohort.startGroupHeads[group]))
      }
    }
  }

  /// Whether permissions and periods let a payer pay a cost.
  func mayPay(
    _ payer: BraidingProblem.Payer, _ item: BraidingProblem.Item, trainingAwards: [Int?]?
  ) -> Bool {
    guard payer.stream >= 0 else { return true }
    guard payer.arose <= item.month, item.month < payer.end else { return false }
    let stream = blueprint.streams[payer.stream]
    guard
      stream.mayPay(
        component: item.component, group: item.group, groupCount: blueprint.groupCount)
    else { return false }
    if item.isCohortTraining && stream.kind == .wioa {
      return trainingAwards?[payer.stream] == payer.award
    }
    return true
  }
}
