import Planning
import Uncertainty

extension FutureSimulator {
  /// Starts the cohorts that are due, have enough people, and are allowed by the start rule.
  mutating func startCohorts() {
    for program in blueprint.programs.indices {
      guard let cohortsPerYear = blueprint.programs[program].cohorts[progress.stage] else {
        continue
      }
      schedules[program].advance(to: month, rate: drawn.values[cohortsPerYear])
      guard schedules[program].isDue, drawn.values[cohortsPerYear] > 0 else { continue }
      tryToStart(program)
    }
  }

  private mutating func tryToStart(_ program: Int) {
    let plan = blueprint.programs[program]
    let waiting = people.waiting(program: program)
    guard waiting > 0, waiting >= drawn.count(plan.startsWith), drawn.count(plan.seats) > 0 else {
      counters.refusedForPeople += 1
      return postpone(program)
    }
    let isFunded = blueprint.scenario.startRule == .funded
    if isFunded && events.afterBadMonth {
      counters.refusedForShortMonth += 1
      return postpone(program)
    }
    let cohort = candidate(program, heads: min(waiting, drawn.count(plan.seats)))
    guard let awards = promise(cohort, mustCoverAll: isFunded) else {
      counters.refusedForMoney += 1
      return postpone(program)
    }
    enroll(cohort, trainingAwards: awards)
  }

  private mutating func postpone(_ program: Int) {
    if schedules[program].refuse() { counters.cohortsPostponed += 1 }
  }

  /// The cohort that would start: the longest waiting, and among those who joined in the same
  /// month whoever is drawn. Nobody is moved yet.
  private mutating func candidate(_ program: Int, heads seats: Int) -> Cohort {
    let plan = blueprint.programs[program]
    var heads = Array(repeating: 0, count: blueprint.stratumCount)
    var left = seats
    let first = people.longestWaiting(program: program, upTo: month)
    for joined in first...month where left > 0 {
      var batch = 0
      for stratum in 0..<blueprint.stratumCount {
        batch += people.waiting(program: program, joined: joined, stratum: stratum)
      }
      guard batch > 0 else { continue }
      var taken = min(left, batch)
      left -= taken
      for stratum in blueprint.strataByName where taken > 0 {
        let waiting = people.waiting(program: program, joined: joined, stratum: stratum)
        guard waiting > 0 else { continue }
        let luck = blueprint.luck.whoStarts[program * blueprint.stratumCount + stratum]
        let going = Hypergeometric.count(
          population: batch, successes: waiting, draws: taken,
          uniform: luck.uniform(future: future, month: month, index: joined))
        heads[stratum] += going
        taken -= going
        batch -= waiting
      }
    }
    var groupHeads = Array(repeating: 0, count: blueprint.groupCount)
    for stratum in heads.indices { groupHeads[stratum / 2] += heads[stratum] }
    let length = max(1, drawn.count(plan.length))
    let aid = aidOffers(program, heads: heads, length: length)
    return Cohort(
      program: program, start: month, length: length, stage: StageSet(progress.stage),
      regime: regime, startHeads: heads, heads: heads,
      startGroupHeads: groupHeads, groupHeads: groupHeads, aided: aid.takers,
      aidSchedules: aid.schedules,
      trainingAwards: Array(repeating: nil, count: blueprint.streams.count),
      trainingPaid: Array(repeating: 0, count: blueprint.streams.count * blueprint.groupCount))
  }

  /// Who would take the formula aid that is approved now, and how much of it there is.
  private func aidOffers(_ program: Int, heads: [Int], length: Int) -> (
    takers: [[Int]], schedules: [AidSchedule]
  ) {
    let plan = blueprint.programs[program]
    var takers: [[Int]] = []
    var schedules: [AidSchedule] = []
    var unaided = heads
    for stream in plan.aidStreams {
      var taking = Array(repeating: 0, count: heads.count)
      guard case .equip(let terms) = blueprint.streams[stream].terms else { continue }
      var amount = 0
      if let from = streams[stream].approvedFrom, from <= month {
        let scheduled = Double(drawn.cents(terms.scheduledAward)) / 100
        amount = Money(dollars: scheduled * plan.aidShare).cents
        for stratum in heads.indices where unaided[stratum] > 0 && terms.eligible[stratum / 2] {
          let luck = blueprint.luck.takesUp[stream * blueprint.stratumCount + stratum]
          taking[stratum] = Binomial.count(
            trials: unaided[stratum], probability: drawn.value(terms.takesUp, regime),
            uniform: luck.uniform(future: future, month: month, index: 0))
          unaided[stratum] -= taking[stratum]
        }
      }
      let tuition = (0..<length).map { tuitionPerHead(program, month: $0, length: length) }
      let isSpread = plan.tuitionComponents.allSatisfy { !blueprint.components[$0].atStart }
      takers.append(taking)
      schedules.append(
        AidSchedule(
          amount: min(amount, tuition.reduce(0, +)), tuition: tuition, isSpread: isSpread))
    }
    return (takers, schedules)
  }

  /// What one participant's tuition costs in a month of a cohort that starts now, in cents.
  private func tuitionPerHead(_ program: Int, month index: Int, length: Int) -> Int {
    var total = 0
    for component in blueprint.programs[program].tuitionComponents
    where blueprint.components[component].stages.contains(StageSet(progress.stage)) {
      total += partOfPrice(component, start: month, regime, month: index, length: length)
    }
    return total
  }

  /// The part of a component's price that falls in one month of training, in cents.
  func partOfPrice(
    _ component: Int, start: Int, _ regime: Economy.Regime, month index: Int, length: Int
  ) -> Int {
    let price = drawn.price(component, month: start, regime)
    if blueprint.components[component].atStart { return index == 0 ? price : 0 }
    return part(index, of: length, amount: price)
  }

  /// Moves the people of a cohort that starts from the waiting list into training.
  private mutating func enroll(_ candidate: Cohort, trainingAwards: [Int?]) {
    var cohort = candidate
    cohort.trainingAwards = trainingAwards
    cohort.obligations = promisedRange
    for stratum in cohort.heads.indices where cohort.heads[stratum] > 0 {
      var left = cohort.heads[stratum]
      people.count(left, .enrolled, group: stratum / 2)
      for joined in people.longestWaiting(program: cohort.program, upTo: month)...month
      where left > 0 {
        let taken = min(
          left, people.waiting(program: cohort.program, joined: joined, stratum: stratum))
        people.leaveWaiting(taken, program: cohort.program, joined: joined, stratum: stratum)
        left -= taken
      }
    }
    inTraining.append(cohorts.count)
    cohorts.append(cohort)
    counters.cohortsStarted += 1
    programCohorts[cohort.program] += 1
    programEnrolled[cohort.program] += cohort.size
    schedules[cohort.program].start()
  }
}
