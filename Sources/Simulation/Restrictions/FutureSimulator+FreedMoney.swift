import Planning

/// Money that a relaxation frees to pay for what one restriction alone forbids.
///
/// A problem that leaves something unpaid is braided once more, with the freed part of each award as
/// a payer of its own beside the rest. What only that payer may pay is freed use.
extension FutureSimulator {
  /// Braids the month's problem anew with freed money, where something stays unpaid.
  mutating func useFreedMoney() {
    guard let relaxation = blueprint.relaxation, relaxation.liftsPermission else { return }
    let gap = problem.totalUnpaid
    guard gap > 0, free(relaxation) else { return }
    braider.solve(&freed)
    guard freed.totalUnpaid < gap else { return }
    swap(&problem, &freed)
    for place in problem.payments.indices {
      let payment = problem.payments[place]
      guard isFreed(payment.payer, payment.item) else { continue }
      ledger.awards[problem.payers[payment.payer].award].freedUse += payment.amount
    }
  }

  /// Finds freed money for a cohort that could not start without it, and promises it.
  ///
  /// - Parameter cohort: the cohort, formed, refused, and posed as a braiding problem
  /// - Returns: whether the cohort may start
  mutating func promiseWithFreedMoney(_ cohort: Int) -> Bool {
    guard let relaxation = blueprint.relaxation, relaxation.liftsPermission, !isHopeless() else {
      return false
    }
    listTrainingAwards(cohort, relaxed: relaxation.stream)
    let triesAll = scratch.choices <= Self.mostChoicesTried
    if !triesAll {
      allowAnyAward(cohort)
      chooseFullestAwards(cohort)
    }
    repeat {
      allow(cohort)
      guard free(relaxation) else { continue }
      braider.solve(&freed, mustCoverAll: true)
      guard freed.totalUnpaid == 0 else { continue }
      swap(&problem, &freed)
      bestPayments.copy(problem.payments)
      oblige(cohort)
      cohorts[cohort].isSecured = true
      return true
    } while triesAll && chooseNextAwards(cohort)
    return false
  }

  /// Whether a relaxation alone lets a payer of the present problem pay for an item.
  mutating func isFreed(_ place: Int, _ number: Int) -> Bool {
    guard let relaxation = blueprint.relaxation, relaxation.liftsPermission else { return false }
    let payer = problem.payers[place]
    guard payer.stream == relaxation.stream else { return false }
    let item = problem.items[number]
    var found = stranded.standing(
      stream: payer.stream, component: item.component, group: item.group)
    if !payer.covers(item.month) {
      found.insert(RestrictionSet(.period))
      let last = payer.end + Relaxation.monthsBeyond
      guard item.month >= payer.end, item.month < last, !ledger.awards[payer.award].outlives
      else { return false }
    }
    if item.kind == .training, isWIOA[payer.stream] {
      let chosen = cohorts.trainingAward(item.cohort, stream: payer.stream)
      if chosen != payer.award {
        found.insert(RestrictionSet(isListed(item.cohort) ? .programYear : .providerList))
      }
    }
    return found == RestrictionSet(relaxation.restriction)
  }

  // MARK: The problem with freed money

  /// Sets up the present problem with the freed part of each award as a payer of its own.
  ///
  /// - Returns: whether there is anything that only freed money may pay
  private mutating func free(_ relaxation: Relaxation) -> Bool {
    freed.clear()
    for place in problem.items.indices { freed.items.append(problem.items[place]) }
    scratch.freedFrom.removeAll()
    var isUseful = false
    // A cohort's training is charged to one award, off the provider list as on it.
    let only = relaxation.restriction == .providerList ? richest(relaxation) : -1
    for place in problem.payers.indices {
      let payer = problem.payers[place]
      let amount = freedAmount(of: place, relaxation)
      guard amount > 0, only < 0 || only == place, paysForFreed(place) else {
        append(payer, capacity: payer.capacity, freedFrom: -1)
        continue
      }
      isUseful = true
      append(payer, capacity: payer.capacity - amount, freedFrom: -1)
      let caps = paysUnderCaps(place)
      freed.payers.append(
        BraidingProblem.Payer(
          award: payer.award, stream: payer.stream, arose: payer.arose, end: payer.end,
          capacity: amount,
          administrationRoom: caps.administration && payer.administrationRoom < Int.max
            ? 0 : payer.administrationRoom,
          indirectRoom: caps.administration && payer.administrationRoom < Int.max
            || caps.indirect && payer.indirectRoom < Int.max ? 0 : payer.indirectRoom))
      scratch.freedFrom.append(place)
    }
    guard isUseful else { return false }
    allowFreed()
    return true
  }

  /// What is freed of a payer's money and still there, in cents.
  private mutating func freedAmount(of place: Int, _ relaxation: Relaxation) -> Int {
    let payer = problem.payers[place]
    guard payer.stream == relaxation.stream else { return 0 }
    return min(payer.capacity, relaxation.amount - ledger.awards[payer.award].freedUse)
  }

  /// The payer with the most freed money, of equals the first; −1 where none has any.
  private mutating func richest(_ relaxation: Relaxation) -> Int {
    var found = (place: -1, amount: 0)
    for place in problem.payers.indices {
      let amount = freedAmount(of: place, relaxation)
      if amount > found.amount { found = (place, amount) }
    }
    return found.place
  }

  private mutating func append(
    _ payer: BraidingProblem.Payer, capacity: Int, freedFrom: Int
  ) {
    freed.payers.append(
      BraidingProblem.Payer(
        award: payer.award, stream: payer.stream, arose: payer.arose, end: payer.end,
        capacity: capacity, administrationRoom: payer.administrationRoom,
        indirectRoom: payer.indirectRoom))
    scratch.freedFrom.append(freedFrom)
  }

  private mutating func paysForFreed(_ payer: Int) -> Bool {
    for item in problem.items.indices where isFreed(payer, item) { return true }
    return false
  }

  /// Whether a payer may pay for administration, and for indirect cost, without any relaxation.
  private mutating func paysUnderCaps(_ payer: Int) -> (administration: Bool, indirect: Bool) {
    var pays = (administration: false, indirect: false)
    for item in problem.items.indices where problem.isAllowed(item, payer: payer) {
      switch problem.items[item].kind {
      case .direct, .training: break
      case .administration: pays.administration = true
      case .indirect:
        pays.administration = true
        pays.indirect = true
      }
    }
    return pays
  }

  /// Notes who may pay for what: the rest of an award as before, the freed part the same and what is
  /// freed, but nothing under a cap that it would share with the rest.
  private mutating func allowFreed() {
    freed.allowNothing()
    var base = -1
    for payer in freed.payers.indices {
      let source = scratch.freedFrom[payer]
      if source < 0 { base += 1 }
      for room in problem.trainingRooms.indices
      where source < 0 && problem.trainingRooms[room].payer == base {
        let known = problem.trainingRooms[room]
        freed.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: payer, cohort: known.cohort, group: known.group, room: known.room))
      }
      for item in problem.items.indices {
        let isAllowed = problem.isAllowed(item, payer: base)
        if source < 0 {
          if isAllowed { freed.allow(item, payer: payer) }
        } else if isFreed(base, item) {
          freed.allow(item, payer: payer)
          limitTraining(payer, item)
        } else if isAllowed, !sharesAccount(base, item) {
          freed.allow(item, payer: payer)
        }
      }
    }
  }

  private mutating func sharesAccount(_ payer: Int, _ number: Int) -> Bool {
    let item = problem.items[number]
    return item.kind == .training
      && problem.placeOfRoom(payer: payer, cohort: item.cohort, group: item.group) != nil
  }

  /// Puts freed money under the award's cap on the training of the item's cohort and group.
  private mutating func limitTraining(_ payer: Int, _ number: Int) {
    let item = freed.items[number]
    let award = freed.payers[payer].award
    guard item.kind == .training, let cap = ledger.awards[award].trainingAccountCap,
      freed.placeOfRoom(payer: payer, cohort: item.cohort, group: item.group) == nil
    else { return }
    let stream = freed.payers[payer].stream
    let used = trainingPaidOrPromised(
      cohort: item.cohort, group: item.group, award: award, stream: stream)
    let room = roomUnderCap(cap, stream: stream, cohort: item.cohort, group: item.group)
    freed.trainingRooms.append(
      BraidingProblem.TrainingRoom(
        payer: payer, cohort: item.cohort, group: item.group, room: max(0, room - used)))
  }
}
