import Planning
import Uncertainty

extension FutureSimulator {
  /// Starts the cohorts that are due, have enough people, and are allowed by the start rule.
  mutating func startCohorts() {
    for program in blueprint.programs.indices {
      let rate = blueprint.cohortRates[
        program * Stage.allCases.count + progress.stage.rawValue]
      guard rate >= 0, drawn.values[rate] > 0 else { continue }
      schedules[program].advance(to: month, rate: drawn.values[rate])
      if schedules[program].isDue { tryToStart(program) }
    }
  }

  private mutating func tryToStart(_ program: Int) {
    let waiting = people.waiting(program: program)
    let seats = drawn.count(blueprint.programs[program].seats)
    guard waiting > 0, seats > 0,
      waiting >= drawn.count(blueprint.programs[program].startsWith)
    else {
      counters.refusedForPeople += 1
      recorder?.refuse(program, .people)
      return postpone(program)
    }
    let isFunded = blueprint.scenario.startRule == .funded
    if isFunded && events.afterBadMonth {
      counters.refusedForShortMonth += 1
      recorder?.refuse(program, .shortMonth)
      return postpone(program)
    }
    form(program, heads: min(waiting, seats))
    guard
      promise(cohorts.count - 1, mustCoverAll: isFunded)
        || promiseWithFreedMoney(cohorts.count - 1)
    else {
      noteRefusedStart(cohorts.count - 1)
      cohorts.removeLast()
      counters.refusedForMoney += 1
      recorder?.refuse(program, .money)
      return postpone(program)
    }
    noteSavedStart()
    enroll(cohorts.count - 1)
  }

  private mutating func postpone(_ program: Int) {
    if schedules[program].refuse() { counters.cohortsPostponed += 1 }
  }

  /// Forms the cohort that would start: the longest waiting, and among those who joined in the same
  /// month whoever is drawn.
  ///
  /// Nobody leaves the waiting list yet.
  private mutating func form(_ program: Int, heads seats: Int) {
    let length = drawn.length(of: blueprint.programs[program])
    cohorts.append(
      Cohort(
        program: program, start: month, length: length, stage: StageSet(progress.stage),
        regime: regime))
    let cohort = cohorts.count - 1
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
      if taken == batch {
        for stratum in 0..<blueprint.stratumCount {
          cohorts.seat(
            people.waiting(program: program, joined: joined, stratum: stratum), cohort: cohort,
            stratum: stratum)
        }
        continue
      }
      for stratum in blueprint.strataByName where taken > 0 {
        let waiting = people.waiting(program: program, joined: joined, stratum: stratum)
        guard waiting > 0 else { continue }
        let luck = blueprint.luck.whoStarts[program * blueprint.stratumCount + stratum]
        let going = luck.hypergeometric(
          population: batch, successes: waiting, draws: taken, future: future, month: month,
          index: joined)
        cohorts.seat(going, cohort: cohort, stratum: stratum)
        taken -= going
        batch -= waiting
      }
    }
    offerAid(cohort)
    tabulateCosts(of: cohort)
  }

  /// Moves the people of a cohort that starts from the waiting list into training.
  private mutating func enroll(_ index: Int) {
    let program = cohorts[index].program
    let first = people.longestWaiting(program: program, upTo: month)
    for stratum in 0..<blueprint.stratumCount {
      var left = cohorts.heads(index, stratum: stratum)
      guard left > 0 else { continue }
      people.count(left, .enrolled, group: stratum / 2)
      for joined in first...month where left > 0 {
        let taken = min(left, people.waiting(program: program, joined: joined, stratum: stratum))
        people.leaveWaiting(taken, program: program, joined: joined, stratum: stratum)
        left -= taken
      }
    }
    inTraining.append(index)
    counters.cohortsStarted += 1
    programCohorts[program] += 1
    programEnrolled[program] += cohorts.size(index)
    schedules[program].start()
  }
}
