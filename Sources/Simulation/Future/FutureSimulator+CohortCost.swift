import Planning

extension FutureSimulator {
  /// What a cohort's component costs in one month of training, by group, net of formula aid.
  ///
  /// - Parameters:
  ///   - cohort: the cohort as it is, or was
  ///   - component: a component of its program's cohort cost
  ///   - index: the month of training, 0 for the first
  ///   - costs: filled with cents by group
  func costOfCohort(_ cohort: Cohort, component: Int, month index: Int, into costs: inout [Int]) {
    let cost = blueprint.components[component]
    costs.removeAll(keepingCapacity: true)
    guard cost.stages.contains(cohort.stage) else {
      for _ in 0..<blueprint.groupCount { costs.append(0) }
      return
    }
    let price = partOfPrice(component, of: cohort, month: index)
    if cost.driver == .perCohort, cost.group == nil {
      split(price, by: cohort.startGroupHeads, into: &costs)
      return
    }
    for group in 0..<blueprint.groupCount {
      guard (cost.group ?? group) == group else {
        costs.append(0)
        continue
      }
      if cost.driver == .perCohort {
        costs.append(price)
      } else {
        let aid = cost.isTuition ? aid(cohort, component: component, month: index, group: group) : 0
        costs.append(price * cohort.groupHeads[group] - aid)
      }
    }
  }

  private func partOfPrice(_ component: Int, of cohort: Cohort, month index: Int) -> Int {
    partOfPrice(
      component, start: cohort.start, cohort.regime, month: index, length: cohort.length)
  }

  /// Withdraws the promises that drop-outs have freed, in this month and the months to come.
  mutating func releaseFreed(_ number: Int, before: Cohort) {
    let now = cohorts[number]
    guard now.groupHeads != before.groupHeads, !now.obligations.isEmpty else { return }
    var old: [Int] = []
    var new: [Int] = []
    swap(&old, &scratch.old)
    swap(&new, &scratch.new)
    defer {
      swap(&old, &scratch.old)
      swap(&new, &scratch.new)
    }
    for component in blueprint.programs[now.program].cohortComponents
    where blueprint.components[component].driver == .perParticipant {
      for index in min(month - now.start, now.length)..<now.length {
        costOfCohort(before, component: component, month: index, into: &old)
        costOfCohort(now, component: component, month: index, into: &new)
        for group in 0..<blueprint.groupCount where new[group] < old[group] {
          ledger.shrink(
            now.obligations, component: component, group: group, month: now.start + index,
            from: old[group], to: new[group], scratch: &scratch.shrink)
        }
      }
    }
  }

  // MARK: Formula aid

  /// The formula aid that pays a tuition component of one group in one month of training, in cents.
  private func aid(_ cohort: Cohort, component: Int, month index: Int, group: Int) -> Int {
    var paid = 0
    for aid in blueprint.programs[cohort.program].aidStreams.indices {
      let takers = cohort.aided(aid, group: group)
      guard takers > 0 else { continue }
      eachTuition(of: cohort, aid: aid, group: group, month: index) { tuition, part in
        if tuition == component { paid += part * takers }
      }
    }
    return paid
  }

  /// Spreads one taker's aid of a month over the tuition components, in file order.
  private func eachTuition(
    of cohort: Cohort, aid: Int, group: Int, month index: Int, _ body: (Int, Int) -> Void
  ) {
    var left = cohort.aidSchedules[aid].charge(month: index)
    for tuition in blueprint.programs[cohort.program].tuitionComponents where left > 0 {
      let cost = blueprint.components[tuition]
      guard (cost.group ?? group) == group, cost.stages.contains(cohort.stage) else { continue }
      let part = min(left, partOfPrice(tuition, of: cohort, month: index))
      left -= part
      if part > 0 { body(tuition, part) }
    }
  }

  /// Takes in the month's formula aid and charges it for the month's tuition.
  mutating func applyAid(_ number: Int) {
    let cohort = cohorts[number]
    let index = month - cohort.start
    for (aid, stream) in blueprint.programs[cohort.program].aidStreams.enumerated() {
      guard let award = streams[stream].award else { continue }
      let takers = cohort.aided[aid].reduce(0, +)
      guard takers > 0 else { continue }
      let disbursed = cohort.aidSchedules[aid].disbursement(month: index) * takers
      ledger.awards[award].amount += disbursed
      ledger.receive(disbursed, for: award)
      for group in 0..<blueprint.groupCount {
        let takers = cohort.aided(aid, group: group)
        guard takers > 0 else { continue }
        var charges: [(component: Int, amount: Int)] = []
        eachTuition(of: cohort, aid: aid, group: group, month: index) { tuition, part in
          charges.append((tuition, part * takers))
        }
        for charge in charges {
          ledger.incur(charge.amount)
          ledger.charge(
            award, charge.amount,
            for: .init(component: charge.component, group: group, cohort: number), month: month,
            isPromised: false)
        }
      }
    }
  }

  /// Returns what was disbursed for students who leave or finish, and not earned.
  ///
  /// - Parameter months: how many months of training they have paid tuition for
  mutating func returnUnearnedAid(of takers: Int, aid: Int, cohort: Int, after months: Int) {
    let stream = blueprint.programs[cohorts[cohort].program].aidStreams[aid]
    guard takers > 0, months > 0, let award = streams[stream].award else { return }
    let schedule = cohorts[cohort].aidSchedules[aid]
    let unearned = schedule.disbursed[months - 1] - schedule.charged[months - 1]
    if unearned > 0 { ledger.giveBack(unearned * takers, from: award) }
  }

  /// Returns the unearned aid of everyone in a cohort that ends.
  mutating func returnUnearnedAid(ofAllIn cohort: Int, after months: Int) {
    for aid in cohorts[cohort].aided.indices {
      let takers = cohorts[cohort].aided[aid].reduce(0, +)
      returnUnearnedAid(of: takers, aid: aid, cohort: cohort, after: months)
    }
  }
}
