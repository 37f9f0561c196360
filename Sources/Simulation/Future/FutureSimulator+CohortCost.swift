import Planning

extension FutureSimulator {
  /// The part of a component's price that falls in one month of a cohort's training, in cents.
  mutating func partOfPrice(_ component: Int, cohort: Int, month index: Int) -> Int {
    let price = drawn.price(component, month: cohorts[cohort].start, cohorts[cohort].regime)
    if components[component].atStart { return index == 0 ? price : 0 }
    return part(index, of: cohorts[cohort].length, amount: price)
  }

  /// Notes what each component costs a newly formed cohort in each month of its training: the price
  /// for one member of a group, or for all of its members at the start where the cost is per cohort,
  /// and what is due for the group.
  mutating func tabulateCosts(of cohort: Int) {
    let program = cohorts[cohort].program
    let groups = blueprint.groupCount
    let count = blueprint.cohortComponents[program].count
    let length = cohorts[cohort].length
    cohorts.openCosts(of: cohort, count: count * groups)
    for number in 0..<count {
      let component = blueprint.cohortComponents[program][number]
      guard components[component].stages.includes(cohorts[cohort].stage) else { continue }
      let whole = drawn.price(
        component, month: cohorts[cohort].start, cohorts[cohort].regime)
      let isPerHead = components[component].driver == .perParticipant
      let hasAid =
        isPerHead && components[component].isTraining && !blueprint.aidStreams[program].isEmpty
      let only = components[component].group
      let months = components[component].atStart ? 1 : length
      var before = 0
      for index in 0..<months {
        // Parts of the whole as `part` makes them.
        let sofar = index == months - 1 ? whole : whole * (index + 1) / months
        let price = sofar - before
        before = sofar
        let first = (index * count + number) * groups
        if isPerHead || only != nil {
          for group in 0..<groups where (only ?? group) == group {
            let place = first + group
            cohorts.setPrice(price, cohort: cohort, place: place)
            if hasAid {
              updateDue(cohort, component: component, month: index, group: group, place: place)
            } else {
              cohorts.setDue(
                isPerHead ? price * cohorts.heads(cohort, group: group) : price, cohort: cohort,
                place: place)
            }
          }
        } else {
          scratch.weights.removeAll()
          for group in 0..<groups {
            scratch.weights.append(cohorts.startHeads(cohort, group: group))
          }
          split(price, by: scratch.weights, into: &scratch.parts, &scratch.remainders)
          for group in 0..<groups {
            cohorts.setPrice(scratch.parts[group], cohort: cohort, place: first + group)
            cohorts.setDue(scratch.parts[group], cohort: cohort, place: first + group)
          }
        }
      }
    }
  }

  /// Finds what is due for a component in one month of training, for the members of a group that are
  /// in the cohort now.
  @inline(__always)
  private mutating func updateDue(
    _ cohort: Int, component: Int, month index: Int, group: Int, place: Int
  ) {
    let price = cohorts.price(cohort, place: place)
    guard components[component].driver == .perParticipant else {
      return cohorts.setDue(price, cohort: cohort, place: place)
    }
    var due = price * cohorts.heads(cohort, group: group)
    if price > 0, components[component].isTuition {
      for aid in blueprint.aidStreams[cohorts[cohort].program].indices {
        let takers = cohorts.aided(cohort, aid: aid, group: group)
        guard takers > 0 else { continue }
        due -= takers * aidPart(cohort, aid: aid, component: component, month: index, group: group)
      }
    }
    cohorts.setDue(due, cohort: cohort, place: place)
  }

  /// Where the cost of a component that the cohort's program has is noted.
  @inline(__always)
  func placeOfCost(_ cohort: Int, component: Int, month index: Int, group: Int) -> Int {
    let program = cohorts[cohort].program
    let number = placesInCohort[program * components.count + component]
    return (index * cohortCostCounts[program] + number) * blueprint.groupCount + group
  }

  /// What a component of the cohort's program costs for one group in one month of training, in cents
  /// and net of formula aid.
  @inline(__always)
  mutating func cost(of cohort: Int, component: Int, month index: Int, group: Int) -> Int {
    cohorts.due(
      cohort, place: placeOfCost(cohort, component: component, month: index, group: group))
  }

  /// Withdraws the promises that this month's drop-outs have freed, now and in the months to come.
  mutating func releaseFreed(_ cohort: Int) {
    let last = cohorts[cohort].endOfObligations
    let start = cohorts[cohort].start
    var first = cohorts[cohort].nextObligation
    // The promises for one cost in one month stand together.
    while first < last {
      var next = first + 1
      while next < last, ledger.obligations[next].isForSame(as: ledger.obligations[first]) {
        next += 1
      }
      let component = ledger.obligations[first].component
      let group = ledger.obligations[first].group
      if scratch.left[group] > 0, components[component].driver == .perParticipant {
        let index = ledger.obligations[first].month - start
        let place = placeOfCost(cohort, component: component, month: index, group: group)
        let before = cohorts.due(cohort, place: place)
        updateDue(cohort, component: component, month: index, group: group, place: place)
        ledger.shrink(
          first..<next, from: before, to: cohorts.due(cohort, place: place),
          scratch: &scratch.shrink)
      }
      first = next
    }
    if !cohorts[cohort].isSecured { updateDues(of: cohort) }
  }

  /// Finds anew what is due in this month and in those to come, also where nothing is promised.
  private mutating func updateDues(of cohort: Int) {
    let program = cohorts[cohort].program
    for component in blueprint.cohortComponents[program]
    where components[component].driver == .perParticipant {
      for index in (month - cohorts[cohort].start)..<cohorts[cohort].length {
        for group in 0..<blueprint.groupCount where scratch.left[group] > 0 {
          updateDue(
            cohort, component: component, month: index, group: group,
            place: placeOfCost(cohort, component: component, month: index, group: group))
        }
      }
    }
  }
}
