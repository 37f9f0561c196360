import Planning

extension FutureSimulator {
  /// Incurs the month's costs, keeps the promises made for them, and braids the rest.
  mutating func incurAndBraidCosts() {
    ledger.payInterest(month: month)
    for position in inTraining.indices { applyAid(inTraining[position]) }
    refundForLateAid()
    chargeEmployersForCohorts()
    noteBrokenPromises()
    keepPromises()
    pose()
    braider.solve(&problem)
    useFreedMoney()
    noteStrandedMoney()
    noteSaving()
    book()
  }

  /// Marks the cohorts that an award has broken a promise to: part of their cost is open again.
  private mutating func noteBrokenPromises() {
    for index in ledger.disappointed.indices {
      cohorts[ledger.disappointed[index]].isSecured = false
    }
    ledger.disappointed.removeAll()
  }

  /// Charges what was promised for this month, which is the whole cost of a cohort that is secured; of
  /// others it is noted by cohort, component and group.
  private mutating func keepPromises() {
    scratch.exposed.removeAll()
    scratch.kept.removeAll()
    for position in inTraining.indices {
      let number = inTraining[position]
      let isSecured = cohorts[number].isSecured
      let first = scratch.kept.count
      if !isSecured {
        scratch.exposed.append(number)
        scratch.kept.append(repeating: 0, count: components.count * blueprint.groupCount)
      }
      var total = 0
      var index = cohorts[number].nextObligation
      let end = cohorts[number].endOfObligations
      while index < end, ledger.obligations[index].month == month {
        let amount = ledger.obligations[index].amount
        if amount > 0 {
          let component = ledger.obligations[index].component
          let group = ledger.obligations[index].group
          total += amount
          if !isSecured {
            scratch.kept[first + component * blueprint.groupCount + group] += amount
          }
          noteTraining(
            amount, cohort: number, component: component, group: group,
            award: ledger.obligations[index].award)
          ledger.keep(index)
        }
        index += 1
      }
      cohorts[number].nextObligation = index
      ledger.settleCharges(month: month)
      if isSecured {
        assert(total == costOfMonth(number), "a promise differs from the cost that it is for")
        ledger.incur(total)
      }
    }
  }

  /// What a cohort costs in the present month, in cents and net of formula aid.
  private mutating func costOfMonth(_ cohort: Int) -> Int {
    var total = 0
    for component in blueprint.cohortComponents[cohorts[cohort].program] {
      for group in 0..<blueprint.groupCount {
        total += cost(
          of: cohort, component: component, month: month - cohorts[cohort].start, group: group)
      }
    }
    return total
  }

  /// Lists what is due this month and not paid by promise, and the money that may pay it.
  private mutating func pose() {
    problem.clear()
    let stage = StageSet(progress.stage)
    for position in coveringOrder.indices {
      let index = coveringOrder[position]
      if components[index].isCohortCost {
        if !scratch.exposed.isEmpty { poseCohortCost(index) }
        continue
      }
      guard components[index].stages.includes(stage) else { continue }
      switch components[index].driver {
      case .perMonth: incur(index, group: components[index].group ?? -1, count: 1)
      case .once:
        if components[index].onlyMonth == month {
          incur(index, group: components[index].group ?? -1, count: 1)
        }
      case .perPersonReached, .perCompletion, .perPlacement: incurPerHead(index)
      case .perCohort, .perParticipant: break
      }
    }
    addPayers(month..<(month + 1))
    allow(in: month..<(month + 1))
    findRoom()
  }

  private mutating func poseCohortCost(_ index: Int) {
    let groups = blueprint.groupCount
    // The order of items is by group, and within a group by cohort.
    for group in 0..<groups {
      for position in scratch.exposed.indices {
        let cohort = scratch.exposed[position]
        guard placesInCohort[cohorts[cohort].program * components.count + index] >= 0 else {
          continue
        }
        let cost = cost(
          of: cohort, component: index, month: month - cohorts[cohort].start, group: group)
        guard cost > 0 else { continue }
        ledger.incur(cost)
        let place = (position * components.count + index) * groups + group
        add(
          index, group: group, cohort: cohort, month: month, amount: cost - scratch.kept[place])
      }
    }
  }

  private mutating func incur(_ index: Int, group: Int, count: Int) {
    let amount = drawn.price(index, month: month, regime) * count
    if components[index].employerShare != nil {
      chargeEmployers(
        drawn.employerPrice(index, month: month, regime) * count, component: index, group: group,
        cohort: -1)
    }
    ledger.incur(amount)
    add(index, group: group, cohort: -1, month: month, amount: amount)
  }

  private mutating func incurPerHead(_ index: Int) {
    for group in 0..<blueprint.groupCount where (components[index].group ?? group) == group {
      var count = 0
      if components[index].driver == .perPersonReached {
        count = events.reached[group]
      } else {
        guard events.someoneSucceeded else { return }
        for program in blueprint.programs.indices
        where (components[index].program ?? program) == program {
          let place = program * blueprint.groupCount + group
          count +=
            components[index].driver == .perCompletion
            ? events.completed[place] : events.placed[place]
        }
      }
      if count > 0 { incur(index, group: group, count: count) }
    }
  }

  /// The room that is left under caps per participant, for the cohorts whose training is not
  /// wholly paid by promise.
  private mutating func findRoom() {
    guard !scratch.exposed.isEmpty else { return }
    for index in problem.items.indices where problem.items[index].kind == .training {
      let item = problem.items[index]
      for place in problem.payers.indices where problem.payers[place].stream >= 0 {
        let payer = problem.payers[place]
        guard cohorts.trainingAward(item.cohort, stream: payer.stream) == payer.award,
          let cap = ledger.awards[payer.award].trainingAccountCap,
          problem.placeOfRoom(payer: place, cohort: item.cohort, group: item.group) == nil
        else { continue }
        let used = trainingPaidOrPromised(
          cohort: item.cohort, group: item.group, award: payer.award, stream: payer.stream)
        problem.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: place, cohort: item.cohort, group: item.group,
            room: max(
              0,
              roomUnderCap(
                cap, stream: payer.stream, cohort: item.cohort, group: item.group) - used)))
      }
    }
  }

  /// What a WIOA award has paid or promised of a cohort's training in a group, in cents.
  mutating func trainingPaidOrPromised(cohort: Int, group: Int, award: Int, stream: Int) -> Int {
    var used = cohorts.trainingPaid(cohort, stream: stream, group: group)
    for index in cohorts[cohort].nextObligation..<cohorts[cohort].endOfObligations {
      let obligation = ledger.obligations[index]
      if obligation.award == award && obligation.group == group
        && components[obligation.component].isTraining
      {
        used += obligation.amount
      }
    }
    return used
  }

  /// Notes what a WIOA award has paid for the training of a cohort's members.
  private mutating func noteTraining(
    _ amount: Int, cohort: Int, component: Int, group: Int, award: Int
  ) {
    guard cohort >= 0, components[component].isTraining,
      let stream = ledger.awards[award].stream, blueprint.isWIOA[stream]
    else { return }
    cohorts.payTraining(amount, cohort: cohort, stream: stream, group: group)
    if blueprint.lateAidCount > 0, components[component].isTuition {
      cohorts.noteTuition(
        amount / max(1, cohorts.heads(cohort, group: group)), cohort: cohort, stream: stream,
        component: component, group: group)
    }
  }

  /// Books what the braiding decided: payments as charges, and the rest as gap.
  private mutating func book() {
    for index in problem.payments.indices {
      let payment = problem.payments[index]
      let item = problem.items[payment.item]
      let award = problem.payers[payment.payer].award
      noteTraining(
        payment.amount, cohort: item.cohort, component: item.component, group: item.group,
        award: award)
      ledger.gather(
        award, payment.amount,
        for: .init(component: item.component, group: item.group, cohort: item.cohort),
        month: month, isPromised: false)
    }
    ledger.settleCharges(month: month)
    for place in problem.items.indices where problem.unpaid[place] > 0 {
      ledger.leaveUnpaid(problem.unpaid[place])
      switch components[problem.items[place].component].activity {
      case .coordination: events.unpaidCoordination += problem.unpaid[place]
      case .training: events.unpaidTraining += problem.unpaid[place]
      default: break
      }
    }
  }

  /// Earns the state's pay for this month's outcomes, up to the fiscal year's limit.
  mutating func earnMilestones() {
    guard events.someoneSucceeded else { return }
    for index in streams.indices where calendars[index].paysOnMilestones {
      guard case .milestones(let terms) = blueprint.streams[index].terms else { continue }
      var earned = 0
      for place in events.completed.indices {
        guard mayEarn(index, group: place % blueprint.groupCount) else { continue }
        if let rate = terms.completion {
          earned += drawn.cents(rate, regime) * events.completed[place]
        }
        if let rate = terms.credential {
          earned += drawn.cents(rate, regime) * events.credentialed[place]
        }
        if let rate = terms.placement {
          earned += drawn.cents(rate, regime) * events.placed[place]
        }
      }
      if let limit = terms.annualLimit {
        earned = min(earned, max(0, drawn.cents(limit) - streams[index].earnedThisYear))
      }
      streams[index].earnedThisMonth = earned
      streams[index].earnedThisYear += earned
    }
  }

  /// Whether a milestone stream pays for outcomes of a group's members.
  private mutating func mayEarn(_ index: Int, group: Int) -> Bool {
    blueprint.scenario.streams[index].groups?.contains(group) ?? true
  }
}
