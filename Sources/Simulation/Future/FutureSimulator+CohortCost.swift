import Planning

extension FutureSimulator {
  /// The part of a component's price that falls in one month of a cohort's training, in cents.
  func partOfPrice(_ component: Int, cohort: Int, month index: Int) -> Int {
    let price = drawn.price(component, month: cohorts[cohort].start, cohorts[cohort].regime)
    if blueprint.components[component].atStart { return index == 0 ? price : 0 }
    return part(index, of: cohorts[cohort].length, amount: price)
  }

  /// Fills `scratch.costs` with what a cohort's component costs in one month of training, by group.
  ///
  /// The costs are in cents and net of formula aid.
  ///
  /// - Parameters:
  ///   - cohort: the cohort
  ///   - component: a component of its program's cohort cost
  ///   - index: the month of training, 0 for the first
  mutating func findCost(of cohort: Int, component: Int, month index: Int) {
    scratch.costs.removeAll(keepingCapacity: true)
    guard blueprint.components[component].stages.contains(cohorts[cohort].stage) else {
      scratch.costs.append(contentsOf: repeatElement(0, count: blueprint.groupCount))
      return
    }
    let price = partOfPrice(component, cohort: cohort, month: index)
    let isPerCohort = blueprint.components[component].driver == .perCohort
    let isTuition = blueprint.components[component].isTuition
    let only = blueprint.components[component].group
    if isPerCohort, only == nil {
      scratch.weights.removeAll(keepingCapacity: true)
      for group in 0..<blueprint.groupCount {
        scratch.weights.append(cohorts.startHeads(cohort, group: group))
      }
      split(price, by: scratch.weights, into: &scratch.costs)
      return
    }
    for group in 0..<blueprint.groupCount {
      guard (only ?? group) == group else {
        scratch.costs.append(0)
        continue
      }
      if isPerCohort {
        scratch.costs.append(price)
        continue
      }
      var amount = price * cohorts.heads(cohort, group: group)
      if isTuition {
        for aid in blueprint.aidStreams[cohorts[cohort].program].indices {
          let takers = cohorts.aided(cohort, aid: aid, group: group)
          guard takers > 0 else { continue }
          amount -=
            takers * aidPart(cohort, aid: aid, component: component, month: index, group: group)
        }
      }
      scratch.costs.append(amount)
    }
  }

  /// Withdraws the promises that this month's drop-outs have freed, now and in the months to come.
  mutating func releaseFreed(_ cohort: Int) {
    let facts = cohorts[cohort]
    guard !facts.obligations.isEmpty else { return }
    for component in blueprint.cohortComponents[facts.program]
    where blueprint.components[component].driver == .perParticipant {
      let only = blueprint.components[component].group
      let isTuition = blueprint.components[component].isTuition
      for index in min(month - facts.start, facts.length)..<facts.length {
        findCost(of: cohort, component: component, month: index)
        let price = partOfPrice(component, cohort: cohort, month: index)
        for group in 0..<blueprint.groupCount
        where scratch.left[group] > 0 && (only ?? group) == group {
          var freed = price * scratch.left[group]
          if isTuition {
            for aid in blueprint.aidStreams[facts.program].indices {
              let takers = scratch.aidedLeft[aid * blueprint.groupCount + group]
              guard takers > 0 else { continue }
              freed -=
                takers
                * aidPart(cohort, aid: aid, component: component, month: index, group: group)
            }
          }
          ledger.shrink(
            facts.obligations, component: component, group: group, month: facts.start + index,
            from: scratch.costs[group] + freed, to: scratch.costs[group],
            scratch: &scratch.shrink)
        }
      }
    }
  }
}
