import Planning

extension FutureSimulator {
  /// Finds money for a cohort that would start now, and promises it.
  ///
  /// Under the rule `funded`, awards and reserve must cover the cohort's own cost together with the
  /// fixed monthly cost of the stage over the same months; the cohort's part is then promised. Under
  /// `always`, its cost is promised as far as money allows.
  ///
  /// - Parameters:
  ///   - cohort: the cohort, formed but not enrolled
  ///   - mustCoverAll: whether nothing may stay unpaid
  /// - Returns: whether the cohort may start
  mutating func promise(_ cohort: Int, mustCoverAll: Bool) -> Bool {
    pose(cohort, fixedCostToo: mustCoverAll)
    if mustCoverAll && isHopeless() { return false }
    listTrainingAwards(cohort)
    let leastGap = chooseTrainingAwards(cohort, mustCoverAll: mustCoverAll)
    guard leastGap == 0 || !mustCoverAll else { return false }
    for stream in blueprint.streams.indices {
      cohorts.setTrainingAward(scratch.bestChoice[stream], cohort: cohort, stream: stream)
    }
    oblige(cohort)
    cohorts[cohort].isSecured = leastGap == 0
    return true
  }

  /// Promises what the best braiding pays of the cohort's cost, month by month.
  mutating func oblige(_ cohort: Int) {
    cohorts[cohort].firstObligation = ledger.obligations.count
    cohorts[cohort].nextObligation = ledger.obligations.count
    let mayBeFreed = blueprint.relaxation != nil
    for due in month..<(month + cohorts[cohort].length) {
      for place in bestPayments.indices {
        let number = bestPayments[place].item
        guard problem.items[number].month == due, problem.items[number].cohort >= 0 else {
          continue
        }
        ledger.oblige(
          Obligation(
            cohort: cohort, component: problem.items[number].component,
            group: problem.items[number].group, month: due,
            award: problem.payers[bestPayments[place].payer].award,
            amount: bestPayments[place].amount,
            isFreed: mayBeFreed && isFreed(bestPayments[place].payer, number)))
      }
    }
    cohorts[cohort].endOfObligations = ledger.obligations.count
  }

  /// Whether even all money together falls short, so that no braiding can help.
  mutating func isHopeless() -> Bool {
    var needed = 0
    for item in problem.items.indices { needed += problem.items[item].amount }
    var there = 0
    for payer in problem.payers.indices { there += problem.payers[payer].capacity }
    return there < needed
  }

  // MARK: The braiding problem

  /// Sets up the braiding of a cohort's cost over its whole training.
  private mutating func pose(_ cohort: Int, fixedCostToo: Bool) {
    problem.clear()
    let months = month..<(month + cohorts[cohort].length)
    addPayers(months)
    let stage = cohorts[cohort].stage
    let program = cohorts[cohort].program
    for position in coveringOrder.indices {
      let index = coveringOrder[position]
      guard components[index].stages.includes(stage) else { continue }
      if components[index].driver == .perMonth {
        if fixedCostToo { poseFixedCost(index, months) }
      } else if placesInCohort[program * components.count + index] >= 0 {
        for due in months {
          let dues = cohorts.dues(
            cohort, from: placeOfCost(cohort, component: index, month: due - month, group: 0))
          for group in 0..<blueprint.groupCount where dues[group] > 0 {
            add(index, group: group, cohort: cohort, month: due, amount: dues[group])
          }
        }
      }
    }
  }

  /// Lists a fixed cost over some months: in one sum for months in which the same awards may pay,
  /// since what pays it in which month is not promised.
  private mutating func poseFixedCost(_ index: Int, _ months: Range<Int>) {
    let group = components[index].group ?? -1
    var first = months.lowerBound
    if !problem.payersCover(months) {
      for due in months where due > first && problem.payersChange(at: due) {
        add(
          index, group: group, cohort: -1, month: first,
          amount: drawn.price(index, months: first..<due, regime))
        first = due
      }
    }
    add(
      index, group: group, cohort: -1, month: first,
      amount: drawn.price(index, months: first..<months.upperBound, regime))
  }

  /// Notes which payer may pay which cost of a cohort that is about to start, and the room under
  /// caps per participant.
  mutating func allow(_ cohort: Int) {
    problem.resetRooms()
    allow(in: month..<(month + cohorts[cohort].length))
    for payer in problem.payers.indices where problem.payers[payer].stream >= 0 {
      guard let cap = ledger.awards[problem.payers[payer].award].trainingAccountCap,
        isChosen(payer, cohort: cohort)
      else { continue }
      for group in 0..<blueprint.groupCount {
        let heads = cohorts.startHeads(cohort, group: group)
        guard heads > 0 else { continue }
        problem.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: payer, cohort: cohort, group: group,
            room: roomUnderCap(
              cap, stream: problem.payers[payer].stream, cohort: cohort, group: group)))
      }
    }
  }
}
