import Planning

extension FutureSimulator {
  /// Incurs the month's costs, keeps the promises made for them, and braids the rest.
  mutating func incurAndBraidCosts() {
    ledger.payInterest(month: month)
    for cohort in inTraining { applyAid(cohort) }
    keepPromises()
    pose()
    braider.solve(&problem)
    noteStrandedMoney()
    book()
  }

  /// Charges what was promised for this month, and notes it by cohort, component and group.
  private mutating func keepPromises() {
    let components = blueprint.components.count
    let groups = blueprint.groupCount
    scratch.kept.removeAll(keepingCapacity: true)
    scratch.kept.append(
      contentsOf: repeatElement(0, count: inTraining.count * components * groups))
    for position in inTraining.indices {
      let number = inTraining[position]
      for index in cohorts[number].obligations {
        let obligation = ledger.obligations[index]
        guard obligation.month == month, obligation.amount > 0 else { continue }
        let place = (position * components + obligation.component) * groups + obligation.group
        scratch.kept[place] += obligation.amount
        noteTraining(
          obligation.amount, cohort: number, component: obligation.component,
          group: obligation.group, award: obligation.award)
        ledger.keep(index)
      }
    }
  }

  /// Lists what is due this month and not paid by promise, and the money that may pay it.
  private mutating func pose() {
    problem.clear()
    let stage = StageSet(progress.stage)
    for index in blueprint.components.indices {
      let component = blueprint.components[index]
      if component.isCohortCost {
        poseCohortCost(index)
        continue
      }
      guard component.stages.contains(stage) else { continue }
      switch component.driver {
      case .perMonth: incur(index, group: component.group ?? -1, count: 1)
      case .once:
        if component.onlyMonth == month { incur(index, group: component.group ?? -1, count: 1) }
      case .perPersonReached, .perCompletion, .perPlacement: incurPerHead(index)
      case .perCohort, .perParticipant: break
      }
    }
    if braider.ranks { problem.putCoordinationFirst() }
    addPayers(month..<(month + 1))
    allow()
    findRoom()
  }

  private mutating func poseCohortCost(_ index: Int) {
    let groups = blueprint.groupCount
    let program = blueprint.components[index].program
    scratch.due.removeAll(keepingCapacity: true)
    for position in inTraining.indices {
      let cohort = inTraining[position]
      guard (program ?? cohorts[cohort].program) == cohorts[cohort].program else {
        scratch.due.append(contentsOf: repeatElement(0, count: groups))
        continue
      }
      findCost(of: cohort, component: index, month: month - cohorts[cohort].start)
      scratch.due.append(contentsOf: scratch.costs)
    }
    // The order of items is by group, and within a group by cohort.
    for group in 0..<groups {
      for position in inTraining.indices {
        let cost = scratch.due[position * groups + group]
        guard cost > 0 else { continue }
        ledger.incur(cost)
        let place = (position * blueprint.components.count + index) * groups + group
        add(
          index, group: group, cohort: inTraining[position], month: month,
          amount: cost - scratch.kept[place])
      }
    }
  }

  private mutating func incur(_ index: Int, group: Int, count: Int) {
    let amount = drawn.price(index, month: month, regime) * count
    ledger.incur(amount)
    add(index, group: group, cohort: -1, month: month, amount: amount)
  }

  private mutating func incurPerHead(_ index: Int) {
    let component = blueprint.components[index]
    for group in 0..<blueprint.groupCount where (component.group ?? group) == group {
      var count = 0
      if component.driver == .perPersonReached {
        count = events.reached[group]
      } else {
        for program in blueprint.programs.indices
        where (component.program ?? program) == program {
          let place = program * blueprint.groupCount + group
          count +=
            component.driver == .perCompletion ? events.completed[place] : events.placed[place]
        }
      }
      if count > 0 { incur(index, group: group, count: count) }
    }
  }

  /// The room that is left under caps per participant, for the cohorts whose training is not
  /// wholly paid by promise.
  private mutating func findRoom() {
    for item in problem.items where item.kind == .training {
      for (place, payer) in problem.payers.enumerated() where payer.stream >= 0 {
        guard cohorts.trainingAward(item.cohort, stream: payer.stream) == payer.award,
          let cap = ledger.awards[payer.award].trainingAccountCap,
          !problem.trainingRooms.contains(where: {
            $0.payer == place && $0.cohort == item.cohort && $0.group == item.group
          })
        else { continue }
        var used = cohorts.trainingPaid(item.cohort, stream: payer.stream, group: item.group)
        for index in cohorts[item.cohort].obligations {
          let obligation = ledger.obligations[index]
          guard obligation.award == payer.award, obligation.group == item.group,
            blueprint.components[obligation.component].isTraining
          else { continue }
          used += obligation.amount
        }
        problem.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: place, cohort: item.cohort, group: item.group,
            room: max(0, cap * cohorts.startHeads(item.cohort, group: item.group) - used)))
      }
    }
  }

  /// Notes what a WIOA award has paid for the training of a cohort's members.
  private mutating func noteTraining(
    _ amount: Int, cohort: Int, component: Int, group: Int, award: Int
  ) {
    guard cohort >= 0, blueprint.components[component].isTraining,
      let stream = ledger.awards[award].stream, blueprint.isWIOA[stream]
    else { return }
    cohorts.payTraining(amount, cohort: cohort, stream: stream, group: group)
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
      ledger.charge(
        award, payment.amount,
        for: .init(component: item.component, group: item.group, cohort: item.cohort),
        month: month, isPromised: false)
    }
    for place in problem.items.indices where problem.unpaid[place] > 0 {
      ledger.leaveUnpaid(problem.unpaid[place])
      switch blueprint.components[problem.items[place].component].activity {
      case .coordination: events.unpaidCoordination += problem.unpaid[place]
      case .training: events.unpaidTraining += problem.unpaid[place]
      default: break
      }
    }
  }

  /// Earns the state's pay for this month's outcomes, up to the fiscal year's limit.
  mutating func earnMilestones() {
    for index in streams.indices {
      guard case .milestones(let terms) = blueprint.streams[index].terms else { continue }
      let pay = [
        (terms.completion, events.completed), (terms.credential, events.credentialed),
        (terms.placement, events.placed),
      ]
      var earned = 0
      for (rate, counts) in pay {
        guard let rate else { continue }
        let price = drawn.cents(rate, regime)
        for place in counts.indices {
          guard mayEarn(index, group: place % blueprint.groupCount) else { continue }
          earned += price * counts[place]
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
  private func mayEarn(_ index: Int, group: Int) -> Bool {
    blueprint.scenario.streams[index].groups?.contains(group) ?? true
  }
}
