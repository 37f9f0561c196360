import Planning

extension FutureSimulator {
  /// Lets employers pay their share of this month's training cohorts.
  ///
  /// A cohort's price is what is left to the hub; this is the rest of it, in the same parts by month
  /// and group.
  mutating func chargeEmployersForCohorts() {
    for index in blueprint.employerComponents where components[index].isCohortCost {
      for position in inTraining.indices {
        let cohort = inTraining[position]
        guard components[index].stages.includes(cohorts[cohort].stage),
          (components[index].program ?? cohorts[cohort].program) == cohorts[cohort].program
        else { continue }
        chargeEmployers(index, cohort: cohort)
      }
    }
  }

  private mutating func chargeEmployers(_ index: Int, cohort: Int) {
    let price = drawn.employerPrice(
      index, month: cohorts[cohort].start, cohorts[cohort].regime)
    let number = month - cohorts[cohort].start
    let part =
      components[index].atStart
      ? (number == 0 ? price : 0) : part(number, of: cohorts[cohort].length, amount: price)
    let only = components[index].group
    if components[index].driver == .perParticipant {
      for group in 0..<blueprint.groupCount where (only ?? group) == group {
        chargeEmployers(
          part * cohorts.heads(cohort, group: group), component: index, group: group,
          cohort: cohort)
      }
      return
    }
    if let only { return chargeEmployers(part, component: index, group: only, cohort: cohort) }
    scratch.weights.removeAll()
    for group in 0..<blueprint.groupCount {
      scratch.weights.append(cohorts.startHeads(cohort, group: group))
    }
    split(part, by: scratch.weights, into: &scratch.parts, &scratch.remainders)
    for group in 0..<blueprint.groupCount {
      chargeEmployers(scratch.parts[group], component: index, group: group, cohort: cohort)
    }
  }

  /// Incurs what employers owe of a cost of the present month, and lets them pay it.
  ///
  /// - Parameters:
  ///   - amount: cents
  ///   - index: the component
  ///   - group: for whom it is; −1 for nobody in particular
  ///   - cohort: the cohort; −1 for none
  mutating func chargeEmployers(_ amount: Int, component index: Int, group: Int, cohort: Int) {
    guard amount > 0, let stream = blueprint.employers, let place = streams[stream].award else {
      return
    }
    ledger.incur(amount)
    ledger.awards[place].amount += amount
    ledger.receive(amount, for: place)
    ledger.charge(
      place, amount, for: .init(component: index, group: group, cohort: cohort), month: month,
      isPromised: false)
  }
}
