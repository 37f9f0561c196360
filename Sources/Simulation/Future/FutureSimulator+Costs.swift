import Planning

extension FutureSimulator {
  /// Incurs the month's costs, keeps the promises made for them, and braids the rest.
  mutating func incurAndBraidCosts() {
    ledger.payInterest(month: month)
    for cohort in inTraining { applyAid(cohort) }
    keepPromises()
    pose()
    braider.solve(&problem)
    book()
  }

  /// Charges what was promised for this month, and notes it by cohort, component and group.
  private mutating func keepPromises() {
    let components = blueprint.components.count
    let groups = blueprint.groupCount
    scratch.kept.removeAll(keepingCapacity: true)
    for (position, number) in inTraining.enumerated() {
      for _ in 0..<(components * groups) { scratch.kept.append(0) }
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
    var due: [Int] = []
    swap(&due, &scratch.old)
    defer { swap(&due, &scratch.old) }
    let stage = StageSet(progress.stage)
    for index in blueprint.components.indices {
      let component = blueprint.components[index]
      if component.isCohortCost {
        poseCohortCost(index, &due)
        continue
      }
      guard component.stages.contains(stage) else { continue }
      switch component.driver {
      case .perMonth:
        incur(index, group: component.group ?? -1, count: 1)
      case .once(let only):
        if only == month { incur(index, group: component.group ?? -1, count: 1) }
      case .perPersonReached: incurPerHead(index, events.reached, byProgram: false)
      case .perCompletion: incurPerHead(index, events.completed, byProgram: true)
      case .perPlacement: incurPerHead(index, events.placed, byProgram: true)
      case .perCohort, .perParticipant: break
      }
    }
    addPayers(month..<(month + 1))
    for item in problem.items {
      let awards = item.cohort < 0 ? nil : cohorts[item.cohort].trainingAwards
      for payer in problem.payers {
        problem.allowed.append(mayPay(payer, item, trainingAwards: awards))
      }
    }
    findRoom()
  }

  private mutating func poseCohortCost(_ index: Int, _ due: inout [Int]) {
    let groups = blueprint.groupCount
    // The order of items is by group, and within a group by cohort.
    for group in 0..<groups {
      for (position, number) in inTraining.enumerated() {
        let cohort = cohorts[number]
        guard (blueprint.components[index].program ?? cohort.program) == cohort.program else {
          continue
        }
        costOfCohort(cohort, component: index, month: month - cohort.start, into: &due)
        ledger.incur(due[group])
        let place = (position * blueprint.components.count + index) * groups + group
        add(
          index, group: group, cohort: number, month: month,
          amount: due[group] - scratch.kept[place])
      }
    }
  }

  private mutating func incur(_ index: Int, group: Int, count: Int) {
    let amount = drawn.price(index, month: month, regime) * count
    ledger.incur(amount)
    add(index, group: group, cohort: -1, month: month, amount: amount)
  }

  private mutating func incurPerHead(_ index: Int, _ heads: [Int], byProgram: Bool) {
    let component = blueprint.components[index]
    for group in 0..<blueprint.groupCount where (component.group ?? group) == group {
      var count = 0
      if byProgram {
        for program in blueprint.programs.indices
        where (component.program ?? program) == program {
          count += heads[program * blueprint.groupCount + group]
        }
      } else {
        count = heads[group]
      }
      if count > 0 { incur(index, group: group, count: count) }
    }
  }

  /// The room that is left under caps per participant, for the cohorts whose training is not
  /// wholly paid by promise.
  private mutating func findRoom() {
    for item in problem.items where item.isCohortTraining {
      let cohort = cohorts[item.cohort]
      for (place, payer) in problem.payers.enumerated() where payer.stream >= 0 {
        guard cohort.trainingAwards[payer.stream] == payer.award,
          let cap = ledger.awards[payer.award].trainingAccountCap,
          !problem.trainingRooms.contains(where: {
            $0.payer == place && $0.cohort == item.cohort && $0.group == item.group
          })
        else { continue }
        var used = cohort.trainingPaid[payer.stream * blueprint.groupCount + item.group]
        for index in cohort.obligations {
          let obligation = ledger.obligations[index]
          guard obligation.award == payer.award, obligation.group == item.group,
            blueprint.components[obligation.component].activity == .training
          else { continue }
          used += obligation.amount
        }
        problem.trainingRooms.append(
          BraidingProblem.TrainingRoom(
            payer: place, cohort: item.cohort, group: item.group,
            room: max(0, cap * cohort.startGroupHeads[item.group] - used)))
      }
    }
  }

  /// Notes what a WIOA award has paid for the training of a cohort's members.
  private mutating func noteTraining(
    _ amount: Int, cohort: Int, component: Int, group: Int, award: Int
  ) {
    guard cohort >= 0, let stream = ledger.awards[award].stream,
      blueprint.streams[stream].kind == .wioa,
      blueprint.components[component].activity == .training
    else { return }
    cohorts[cohort].trainingPaid[stream * blueprint.groupCount + group] += amount
  }

  /// Books what the braiding decided: payments as charges, and the rest as gap.
  private mutating func book() {
    for payment in problem.payments {
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
    for (place, item) in problem.items.enumerated() where problem.unpaid[place] > 0 {
      ledger.leaveUnpaid(problem.unpaid[place])
      switch blueprint.components[item.component].activity {
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
