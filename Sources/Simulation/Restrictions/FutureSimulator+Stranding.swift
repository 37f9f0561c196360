import Planning

extension FutureSimulator {
  /// Counts the money that is left on awards while this month's costs go unpaid.
  mutating func noteStrandedMoney() {
    guard blueprint.relaxation == nil, problem.totalUnpaid > 0 else { return }
    findObstacles()
    stranded.count(problem, isStart: false)
  }

  /// Counts the money that is left on awards while a cohort is refused that all money together
  /// would have covered.
  ///
  /// - Parameter cohort: the cohort, formed, and posed as a braiding problem
  mutating func noteRefusedStart(_ cohort: Int) {
    guard blueprint.relaxation == nil else { return }
    var needed = 0
    for item in problem.items.indices { needed += problem.items[item].amount }
    var there = 0
    for payer in problem.payers.indices { there += problem.payers[payer].capacity }
    guard there >= needed else { return }
    // As if every program year's award might pay for the training: only where that would cover
    // everything is the one award per cohort to blame.
    for stream in blueprint.streams.indices where cohorts.trainingAward(cohort, stream: stream) >= 0
    {
      cohorts.setTrainingAward(CohortRegister.anyAward, cohort: cohort, stream: stream)
    }
    allow(cohort)
    braider.solve(&problem)
    if problem.totalUnpaid == 0 {
      chooseFullestAwards(cohort)
      allow(cohort)
      braider.solve(&problem)
    }
    findObstacles()
    stranded.count(problem, isStart: true)
  }

  // MARK: What stands between

  /// Finds what is left of every payer, and what stands between it and every unpaid cost.
  private mutating func findObstacles() {
    stranded.left.removeAll()
    for place in problem.payers.indices {
      let payer = problem.payers[place]
      let award = ledger.awards[payer.award]
      stranded.left.append(
        StrandedMoney.Left(
          capacity: payer.capacity, administration: payer.administrationRoom,
          indirect: award.roomUnderIndirectRate))
    }
    for place in problem.payments.indices {
      let payment = problem.payments[place]
      stranded.left[payment.payer].capacity -= payment.amount
      // Int.max stands for no limit, and stays out of reach of any sum of cents.
      switch problem.items[payment.item].kind {
      case .direct, .training: break
      case .administration: stranded.left[payment.payer].administration -= payment.amount
      case .indirect:
        stranded.left[payment.payer].administration -= payment.amount
        stranded.left[payment.payer].indirect -= payment.amount
      }
    }
    stranded.obstacles.removeAll()
    stranded.unpaidItems.removeAll()
    for item in problem.items.indices where problem.unpaid[item] > 0 {
      stranded.unpaidItems.append(item)
    }
    for payer in problem.payers.indices {
      let hasMoney = problem.payers[payer].stream >= 0 && stranded.left[payer].capacity > 0
      for position in stranded.unpaidItems.indices {
        stranded.obstacles.append(
          hasMoney ? obstacles(between: payer, and: stranded.unpaidItems[position]) : [])
      }
    }
  }

  private mutating func obstacles(between place: Int, and number: Int) -> RestrictionSet {
    let payer = problem.payers[place]
    let item = problem.items[number]
    var found = stranded.standing(
      stream: payer.stream, component: item.component, group: item.group)
    if !payer.covers(item.month) { found.insert(RestrictionSet(.period)) }
    switch item.kind {
    case .direct: break
    case .administration:
      if stranded.left[place].administration <= 0 {
        found.insert(RestrictionSet(.administrationCap))
      }
    case .indirect:
      if stranded.left[place].administration <= 0 {
        found.insert(RestrictionSet(.administrationCap))
      }
      if stranded.left[place].indirect <= 0 { found.insert(RestrictionSet(.indirectLimit)) }
    case .training:
      guard blueprint.isWIOA[payer.stream] else { break }
      let chosen = cohorts.trainingAward(item.cohort, stream: payer.stream)
      if chosen != payer.award && chosen != CohortRegister.anyAward {
        found.insert(RestrictionSet(isListed(item.cohort) ? .programYear : .providerList))
      }
      if accountRoom(of: place, for: number) <= 0 {
        found.insert(RestrictionSet(.trainingAccountCap))
      }
    }
    return found
  }

  /// Whether the cohort's program was on the eligible provider list when the cohort began.
  mutating func isListed(_ cohort: Int) -> Bool {
    guard let from = blueprint.programs[cohorts[cohort].program].listedFrom else { return false }
    return from <= cohorts[cohort].start
  }

  /// What is left under a payer's cap on the training of an item's cohort and group.
  private mutating func accountRoom(of payer: Int, for number: Int) -> Int {
    let item = problem.items[number]
    guard let cap = ledger.awards[problem.payers[payer].award].trainingAccountCap else {
      return Int.max
    }
    guard
      let place = problem.placeOfRoom(payer: payer, cohort: item.cohort, group: item.group)
    else { return cap * cohorts.startHeads(item.cohort, group: item.group) }
    var room = problem.trainingRooms[place].room
    for index in problem.payments.indices where problem.payments[index].payer == payer {
      let payment = problem.payments[index]
      let paid = problem.items[payment.item]
      if paid.kind == .training && paid.cohort == item.cohort && paid.group == item.group {
        room -= payment.amount
      }
    }
    return room
  }
}

extension Award {
  /// What may still go to indirect cost under the award's rate alone, in cents.
  var roomUnderIndirectRate: Int {
    guard let indirectRate else { return Int.max }
    return Int((indirectRate * Double(mtdc) + 1e-6).rounded(.down)) + freedIndirect - indirect
  }
}
