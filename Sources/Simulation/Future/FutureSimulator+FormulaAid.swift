import Planning
import Uncertainty

extension FutureSimulator {
  /// Draws who takes the formula aid that is approved now, in a cohort that is being formed.
  mutating func offerAid(_ cohort: Int) {
    let program = cohorts[cohort].program
    for aid in blueprint.aidStreams[program].indices {
      let stream = blueprint.aidStreams[program][aid]
      guard let from = streams[stream].approvedFrom, from <= month,
        case .equip(let terms) = blueprint.streams[stream].terms
      else { continue }
      let scheduled = Double(drawn.cents(terms.scheduledAward)) / 100
      let amount = Money(dollars: scheduled * blueprint.programs[program].aidShare).cents
      let takesUp = drawn.law(terms.takesUp, regime)
      for stratum in 0..<blueprint.stratumCount where terms.eligible[stratum / 2] {
        // A student takes one aid; those that stand earlier in the file are asked for first.
        var unaided = cohorts.heads(cohort, stratum: stratum)
        for earlier in 0..<aid {
          unaided -= cohorts.aided(cohort, aid: earlier, stratum: stratum)
        }
        guard unaided > 0 else { continue }
        let luck = blueprint.luck.takesUp[stream * blueprint.stratumCount + stratum]
        let taking = drawn.laws.count(
          unaided, takesUp, luck, future: future, month: month,
          index: 0)
        cohorts.take(taking, cohort: cohort, aid: aid, stratum: stratum)
      }
      for group in 0..<blueprint.groupCount where terms.eligible[group] {
        offer(
          amount, cohort: cohort, aid: aid, group: group,
          late: terms.arrivesLate.map { drawn.count($0) } ?? 0)
      }
    }
  }

  /// Notes how much aid a taker of one group gets, and when: never more than the tuition.
  private mutating func offer(_ amount: Int, cohort: Int, aid: Int, group: Int, late: Int) {
    var tuition: [Int] = []
    var isSpread = true
    for index in 0..<cohorts[cohort].length {
      var total = 0
      for component in blueprint.tuitionComponents[cohorts[cohort].program]
      where isPaid(component, by: group, in: cohort) {
        total += partOfPrice(component, cohort: cohort, month: index)
        if components[component].atStart { isSpread = false }
      }
      tuition.append(total)
    }
    cohorts.offer(
      AidSchedule(
        amount: min(amount, tuition.reduce(0, +)), tuition: tuition, isSpread: isSpread,
        late: late),
      cohort: cohort, aid: aid, group: group)
  }

  /// Whether a tuition component is asked of a group's members in a cohort.
  private mutating func isPaid(_ component: Int, by group: Int, in cohort: Int) -> Bool {
    (components[component].group ?? group) == group
      && components[component].stages.includes(cohorts[cohort].stage)
  }

  /// What one taker's aid pays of a tuition component in a month of training, in cents.
  ///
  /// Aid goes to the tuition components in file order.
  mutating func aidPart(_ cohort: Int, aid: Int, component: Int, month index: Int, group: Int)
    -> Int
  {
    guard let schedule = cohorts.schedule(cohort, aid: aid, group: group) else { return 0 }
    var left = schedule.charge(month: index)
    for tuition in blueprint.tuitionComponents[cohorts[cohort].program]
    where left > 0 && isPaid(tuition, by: group, in: cohort) {
      let part = min(left, partOfPrice(tuition, cohort: cohort, month: index))
      if tuition == component { return part }
      left -= part
    }
    return 0
  }

  /// Takes in the month's formula aid and charges it for the month's tuition.
  mutating func applyAid(_ cohort: Int) {
    let program = cohorts[cohort].program
    let index = month - cohorts[cohort].start
    for aid in blueprint.aidStreams[program].indices {
      guard let award = streams[blueprint.aidStreams[program][aid]].award else { continue }
      for group in 0..<blueprint.groupCount {
        let takers = cohorts.aided(cohort, aid: aid, group: group)
        guard takers > 0, let schedule = cohorts.schedule(cohort, aid: aid, group: group) else {
          continue
        }
        let disbursed = schedule.disbursement(month: index) * takers
        ledger.awards[award].amount += disbursed
        ledger.receive(disbursed, for: award)
        for component in blueprint.tuitionComponents[program] {
          let part = aidPart(cohort, aid: aid, component: component, month: index, group: group)
          ledger.incur(part * takers)
          ledger.charge(
            award, part * takers,
            for: .init(component: component, group: group, cohort: cohort), month: month,
            isPromised: false)
        }
      }
    }
  }

  /// Returns what was disbursed for students who leave or finish, and not earned.
  ///
  /// - Parameters:
  ///   - takers: how many of them took the aid
  ///   - aid: which of the program's aid streams
  ///   - cohort: their cohort
  ///   - group: their group
  ///   - months: how many months of training they have paid tuition for
  mutating func returnUnearnedAid(
    of takers: Int, aid: Int, cohort: Int, group: Int, after months: Int
  ) {
    let stream = blueprint.aidStreams[cohorts[cohort].program][aid]
    guard takers > 0, months > 0, let award = streams[stream].award,
      let schedule = cohorts.schedule(cohort, aid: aid, group: group)
    else { return }
    let unearned = schedule.disbursed[months - 1] - schedule.charged[months - 1]
    if unearned > 0 { ledger.giveBack(unearned * takers, from: award) }
  }

  /// What is in hand of a stream's aid for those in training, not yet earned, in cents.
  mutating func unearnedAid(stream: Int) -> Int {
    var unearned = 0
    for position in inTraining.indices {
      let cohort = inTraining[position]
      let index = month - cohorts[cohort].start
      guard let aid = blueprint.aidStreams[cohorts[cohort].program].firstIndex(of: stream) else {
        continue
      }
      for group in 0..<blueprint.groupCount {
        guard let schedule = cohorts.schedule(cohort, aid: aid, group: group) else { continue }
        unearned +=
          cohorts.aided(cohort, aid: aid, group: group)
          * (schedule.disbursed[index] - schedule.charged[index])
      }
    }
    return unearned
  }

  /// Returns the unearned aid of everyone in a cohort that ends.
  mutating func returnUnearnedAid(ofAllIn cohort: Int, after months: Int) {
    for aid in blueprint.aidStreams[cohorts[cohort].program].indices {
      for group in 0..<blueprint.groupCount {
        returnUnearnedAid(
          of: cohorts.aided(cohort, aid: aid, group: group), aid: aid, cohort: cohort,
          group: group, after: months)
      }
    }
  }
}
