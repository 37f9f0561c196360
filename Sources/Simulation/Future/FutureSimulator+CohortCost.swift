import Planning

extension FutureSimulator {
  /// The part of a component's price that falls in one month of a cohort's training, in cents.
  mutating func partOfPrice(_ component: Int, cohort: Int, month index: Int) -> Int {
    let price = drawn.price(component, month: cohorts[cohort].start, cohorts[cohort].regime)
    if components[component].atStart { return index == 0 ? price : 0 }
    return part(index, of: cohorts[cohort].length, amount: price)
  }

  /// Notes what each component costs a newly formed cohort in each month of its training: for one
  /// member of a group, or for all of its members at the start where the cost is per cohort.
  mutating func tabulateCosts(of cohort: Int) {
    let program = cohorts[cohort].program
    let count = blueprint.cohortComponents[program].count
    cohorts.openPrices(of: cohort, count: count * blueprint.groupCount)
    for number in 0..<count {
      let component = blueprint.cohortComponents[program][number]
      guard components[component].stages.includes(cohorts[cohort].stage) else { continue }
      let whole = drawn.price(
        component, month: cohorts[cohort].start, cohorts[cohort].regime)
      for index in 0..<(components[component].atStart ? 1 : cohorts[cohort].length) {
        let price =
          components[component].atStart
          ? whole : part(index, of: cohorts[cohort].length, amount: whole)
        let first = (index * count + number) * blueprint.groupCount
        if let only = components[component].group {
          cohorts.setPrice(price, cohort: cohort, place: first + only)
        } else if components[component].driver == .perParticipant {
          for group in 0..<blueprint.groupCount {
            cohorts.setPrice(price, cohort: cohort, place: first + group)
          }
        } else {
          scratch.weights.removeAll()
          for group in 0..<blueprint.groupCount {
            scratch.weights.append(cohorts.startHeads(cohort, group: group))
          }
          split(price, by: scratch.weights, into: &scratch.parts, &scratch.remainders)
          for group in 0..<blueprint.groupCount {
            cohorts.setPrice(scratch.parts[group], cohort: cohort, place: first + group)
          }
        }
      }
    }
  }

  /// What was noted of a component that the cohort's program has, in cents.
  private func price(of cohort: Int, component: Int, month index: Int, group: Int) -> Int {
    let program = cohorts[cohort].program
    let number = placesInCohort[program * components.count + component]
    return cohorts.price(
      cohort,
      place: (index * blueprint.cohortComponents[program].count + number) * blueprint.groupCount
        + group)
  }

  /// What a component of the cohort's program costs for one group in one month of training, in cents
  /// and net of formula aid.
  mutating func cost(of cohort: Int, component: Int, month index: Int, group: Int) -> Int {
    let price = price(of: cohort, component: component, month: index, group: group)
    guard price > 0, components[component].driver == .perParticipant else { return price }
    var cost = price * cohorts.heads(cohort, group: group)
    if components[component].isTuition {
      for aid in blueprint.aidStreams[cohorts[cohort].program].indices {
        let takers = cohorts.aided(cohort, aid: aid, group: group)
        guard takers > 0 else { continue }
        cost -= takers * aidPart(cohort, aid: aid, component: component, month: index, group: group)
      }
    }
    return cost
  }

  /// Withdraws the promises that this month's drop-outs have freed, now and in the months to come.
  mutating func releaseFreed(_ cohort: Int) {
    let last = cohorts[cohort].endOfObligations
    var first = cohorts[cohort].nextObligation
    // The promises for one cost in one month stand together.
    while first < last {
      let promise = ledger.obligations[first]
      var next = first + 1
      while next < last, ledger.obligations[next].isForSame(as: promise) { next += 1 }
      defer { first = next }
      guard scratch.left[promise.group] > 0,
        components[promise.component].driver == .perParticipant
      else { continue }
      let index = promise.month - cohorts[cohort].start
      let remaining = cost(
        of: cohort, component: promise.component, month: index, group: promise.group)
      let freed = costFreed(cohort, component: promise.component, month: index, promise.group)
      ledger.shrink(
        first..<next, from: remaining + freed, to: remaining, scratch: &scratch.shrink)
    }
  }

  /// What this month's drop-outs of a group no longer cost in a month of training.
  private mutating func costFreed(_ cohort: Int, component: Int, month index: Int, _ group: Int)
    -> Int
  {
    let price = price(of: cohort, component: component, month: index, group: group)
    var freed = price * scratch.left[group]
    if components[component].isTuition {
      for aid in blueprint.aidStreams[cohorts[cohort].program].indices {
        let takers = scratch.aidedLeft[aid * blueprint.groupCount + group]
        guard takers > 0 else { continue }
        freed -=
          takers * aidPart(cohort, aid: aid, component: component, month: index, group: group)
      }
    }
    return freed
  }
}
