import Planning
import Uncertainty

extension FutureSimulator {
  /// Moves people one month on, in the order of the model: retention, hires, completions and
  /// drop-outs, cohort starts, giving up, and then outreach.
  mutating func movePeople() {
    observeRetention()
    hire()
    stopSearching()
    train()
    if !progress.isClosed {
      startCohorts()
      giveUp()
      reachOut()
    }
    guard events.someoneSucceeded else { return }
    var placed = 0
    for place in events.placed.indices { placed += events.placed[place] }
    progress.placements[month] = placed
  }

  // MARK: After placement

  private mutating func observeRetention() {
    let groupCount = blueprint.groupCount
    let six = drawn.law(blueprint.network.retainedSixMonths, regime)
    let twelve = drawn.law(blueprint.network.retainedTwelveMonths, regime)
    for group in 0..<groupCount {
      if month >= 6 {
        let hired = people.placedIn[(month - 6) * groupCount + group]
        if hired > 0 {
          let stayed = drawn.laws.count(
            hired, six, blueprint.luck.staysSixMonths[group], future: future, month: month,
            index: 0)
          people.stayedSixMonths[(month - 6) * groupCount + group] = stayed
          people.count(stayed, .retainedSixMonths, group: group)
        }
      }
      if month >= 12 {
        let stayed = people.stayedSixMonths[(month - 12) * groupCount + group]
        if stayed > 0 {
          let still = drawn.laws.count(
            stayed, twelve, blueprint.luck.staysTwelveMonths[group], future: future, month: month,
            index: 0)
          people.count(still, .retainedTwelveMonths, group: group)
        }
      }
    }
  }

  // MARK: Searching

  private mutating func hire() {
    guard month > 0 else { return }
    let limit = drawn.count(blueprint.network.searchLimit)
    scratch.willing.removeAll()
    var total = 0
    for program in blueprint.programsByName where blueprint.programs[program].completersSearch {
      let finding = drawn.finding(program: program, regime)
      for completed in max(0, month - limit)..<month
      where people.placeableIn[program * blueprint.horizon + completed] > 0 {
        for group in blueprint.groupsByName {
          let searching = people.placeable[
            people.searchPlace(program: program, completed: completed, group: group)]
          guard searching > 0 else { continue }
          let place = program * blueprint.groupCount + group
          let willing = drawn.laws.count(
            searching, finding, blueprint.luck.findsEmployer[place], future: future, month: month,
            index: completed)
          guard willing > 0 else { continue }
          scratch.willing.append(
            Willing(program: program, completed: completed, group: group, count: willing))
          total += willing
        }
      }
    }
    let hires = min(total, network.standing)
    if hires < total { choose(hires, of: total) }
    for index in scratch.willing.indices where scratch.willing[index].count > 0 {
      place(scratch.willing[index])
    }
    network.fill(hires, upTo: month)
  }

  /// Spreads too few openings over those who found a willing employer, at random.
  private mutating func choose(_ hires: Int, of total: Int) {
    var population = total
    var openings = hires
    for index in scratch.willing.indices {
      let found = scratch.willing[index]
      let luck = blueprint.luck.whoIsHired[found.program * blueprint.groupCount + found.group]
      let hired = luck.hypergeometric(
        population: population, successes: found.count, draws: openings, future: future,
        month: month, index: found.completed)
      population -= found.count
      openings -= hired
      scratch.willing[index].count = hired
    }
  }

  private mutating func place(_ hired: Willing) {
    let place = people.searchPlace(
      program: hired.program, completed: hired.completed, group: hired.group)
    people.placeable[place] -= hired.count
    people.placeableIn[hired.program * blueprint.horizon + hired.completed] -= hired.count
    people.searching -= hired.count
    people.placedIn[month * blueprint.groupCount + hired.group] += hired.count
    people.count(hired.count, .placed, group: hired.group)
    programPlaced[hired.program] += hired.count
    if let wage = blueprint.network.wage {
      counters.wagesPerYear +=
        hired.count * FutureSimulator.fullTimeHours * drawn.cents(wage, regime)
    }
    events.placed[hired.program * blueprint.groupCount + hired.group] += hired.count
    events.someoneSucceeded = true
    if month - hired.completed <= 6 {
      people.placedWithinSixMonths[hired.program * blueprint.horizon + hired.completed] +=
        hired.count
    }
  }

  /// Ends the searches that have lasted as long as a search may.
  private mutating func stopSearching() {
    let completed = month - drawn.count(blueprint.network.searchLimit)
    guard completed >= 0 else { return }
    for program in blueprint.programs.indices {
      for group in 0..<blueprint.groupCount {
        let place = people.searchPlace(program: program, completed: completed, group: group)
        let stopping = people.placeable[place] + people.unplaceable[place]
        people.stopped += stopping
        people.searching -= stopping
        people.placeable[place] = 0
        people.unplaceable[place] = 0
      }
      people.placeableIn[program * blueprint.horizon + completed] = 0
    }
  }

  // MARK: Training

  private mutating func train() {
    var stillTraining = 0
    for position in inTraining.indices {
      let cohort = inTraining[position]
      if cohorts[cohort].start < month { continueTraining(cohort) }
      if month < cohorts[cohort].start + cohorts[cohort].length {
        inTraining[stillTraining] = cohort
        stillTraining += 1
      }
    }
    inTraining.removeLast(inTraining.count - stillTraining)
  }

  private mutating func continueTraining(_ index: Int) {
    let cohort = cohorts[index]
    let stays = drawn.staying(program: cohort.program, regime)
    var someoneLeft = false
    for stratum in 0..<blueprint.stratumCount {
      let heads = cohorts.heads(index, stratum: stratum)
      guard heads > 0 else { continue }
      let place = cohort.program * blueprint.stratumCount + stratum
      let staying = drawn.laws.count(
        heads, stays, blueprint.luck.stays[place], future: future, month: month,
        index: cohort.start)
      guard staying < heads else { continue }
      if !someoneLeft {
        beginLeaving()
        someoneLeft = true
      }
      dropOut(heads - staying, of: heads, cohort: index, stratum: stratum)
    }
    if someoneLeft { releaseFreed(index) }
    if month == cohort.start + cohort.length { complete(index) }
  }

  private mutating func beginLeaving() {
    scratch.left.removeAll()
    scratch.left.append(repeating: 0, count: blueprint.groupCount)
    scratch.aidedLeft.removeAll()
    scratch.aidedLeft.append(repeating: 0, count: blueprint.groupCount * blueprint.streams.count)
  }

  private mutating func dropOut(_ leavers: Int, of heads: Int, cohort: Int, stratum: Int) {
    cohorts.leave(leavers, cohort: cohort, stratum: stratum)
    scratch.left[stratum / 2] += leavers
    people.droppedOut += leavers
    let program = cohorts[cohort].program
    let start = cohorts[cohort].start
    var left = leavers
    var population = heads
    for aid in blueprint.aidStreams[program].indices {
      let takers = cohorts.aided(cohort, aid: aid, stratum: stratum)
      guard takers > 0 else { continue }
      let stream = blueprint.aidStreams[program][aid]
      let leaving = blueprint.luck.aidedLeave[stream * blueprint.stratumCount + stratum]
        .hypergeometric(
          population: population, successes: takers, draws: left, future: future,
          month: month, index: start)
      cohorts.take(-leaving, cohort: cohort, aid: aid, stratum: stratum)
      scratch.aidedLeft[aid * blueprint.groupCount + stratum / 2] += leaving
      population -= takers
      left -= leaving
      // They left before this month's tuition, so the months up to the last one are earned.
      returnUnearnedAid(
        of: leaving, aid: aid, cohort: cohort, group: stratum / 2, after: month - start)
    }
  }

  private mutating func complete(_ index: Int) {
    let cohort = cohorts[index]
    let horizonPlace = cohort.program * blueprint.horizon + month
    returnUnearnedAid(ofAllIn: index, after: cohort.length)
    progress.cohortsCompleted += 1
    events.someoneSucceeded = true
    people.wereToComplete[horizonPlace] += cohorts.startSize(index)
    let credential = drawn.law(blueprint.programs[cohort.program].credential, regime)
    for stratum in 0..<blueprint.stratumCount {
      let heads = cohorts.heads(index, stratum: stratum)
      guard heads > 0 else { continue }
      let group = stratum / 2
      let place = cohort.program * blueprint.stratumCount + stratum
      people.didComplete[horizonPlace] += heads
      people.count(heads, .completed, group: group)
      if stratum % 2 == 0 { people.count(heads, .trained, group: group) }
      programCompleted[cohort.program] += heads
      events.completed[cohort.program * blueprint.groupCount + group] += heads
      let credentialed = drawn.laws.count(
        heads, credential, blueprint.luck.credential[place], future: future, month: month,
        index: cohort.start)
      people.count(credentialed, .credentialed, group: group)
      events.credentialed[cohort.program * blueprint.groupCount + group] += credentialed
      goOn(heads, from: cohort, stratum: stratum)
    }
  }

  /// Sends completers on: to the next program, into the search for work, or away.
  private mutating func goOn(_ completers: Int, from cohort: Cohort, stratum: Int) {
    let program = blueprint.programs[cohort.program]
    var left = completers
    if let next = program.leadsTo, let progression = program.progression {
      let place = cohort.program * blueprint.stratumCount + stratum
      let going = drawn.laws.count(
        completers, drawn.law(progression, regime), blueprint.luck.progresses[place],
        future: future, month: month,
        index: cohort.start)
      // Whoever completed a program is a returning learner from here on.
      people.join(going, program: next, month: month, stratum: stratum | 1)
      left -= going
    }
    if program.completersSearch {
      search(left, program: cohort.program, stratum: stratum, start: cohort.start)
    } else {
      people.leftAfterOnRamp += left
    }
  }

  private mutating func search(_ count: Int, program: Int, stratum: Int, start: Int) {
    guard count > 0 else { return }
    let luck = program * blueprint.stratumCount + stratum
    let placeable = drawn.laws.count(
      count, drawn.law(blueprint.programs[program].placement, regime),
      blueprint.luck.placeable[luck], future: future, month: month,
      index: start)
    let place = people.searchPlace(program: program, completed: month, group: stratum / 2)
    people.placeable[place] += placeable
    people.placeableIn[program * blueprint.horizon + month] += placeable
    people.unplaceable[place] += count - placeable
    people.searching += count
    people.beganSearch[program * blueprint.horizon + month] += count
  }

  // MARK: Waiting and reaching

  /// Each waiting person leaves with the same chance; who they are is drawn person by person.
  private mutating func giveUp() {
    let chance = drawn.law(blueprint.outreach.givesUp, regime)
    guard drawn.laws.probability(chance) > 0 else { return }
    for program in blueprint.programs.indices {
      for stratum in 0..<blueprint.stratumCount {
        let waiting = people.waiting(program: program, stratum: stratum)
        guard waiting > 0 else { continue }
        let place = program * blueprint.stratumCount + stratum
        let leavers = drawn.laws.count(
          waiting, chance, blueprint.luck.givesUp[place], future: future, month: month,
          index: 0)
        guard leavers > 0 else { continue }
        let first = people.longestWaiting(program: program, upTo: month)
        for leaver in 0..<leavers {
          let uniform = blueprint.luck.whoGivesUp[place].uniform(
            future: future, month: month, index: leaver)
          people.leaveWaiting(
            number: Int(uniform * Double(waiting - leaver)), program: program, stratum: stratum,
            from: first)
        }
        people.gaveUp += leavers
      }
    }
  }

  /// Reaches people: a Poisson number, split over groups, which is a Poisson number for each.
  private mutating func reachOut() {
    guard let reach = blueprint.outreach.reach[progress.stage] else { return }
    let mean = drawn.value(reach, regime)
    let applies = drawn.law(blueprint.outreach.apply, regime)
    let qualifies = drawn.law(blueprint.outreach.qualify, regime)
    for group in 0..<blueprint.groupCount {
      let groupMean = mean * blueprint.outreach.shares[group]
      if scratch.reachLaws[group].mean != groupMean {
        scratch.reachLaws[group] = Poisson.Prepared(mean: groupMean)
      }
      let reached = blueprint.luck.reached[group].poisson(
        scratch.reachLaws[group], future: future, month: month, index: 0)
      guard reached > 0 else { continue }
      let applicants = drawn.laws.count(
        reached, applies, blueprint.luck.applies[group], future: future, month: month,
        index: 0)
      let qualified = drawn.laws.count(
        applicants, qualifies, blueprint.luck.qualifies[group], future: future, month: month,
        index: 0)
      events.reached[group] = reached
      people.count(reached, .reached, group: group)
      people.count(applicants, .applied, group: group)
      people.count(qualified, .qualified, group: group)
      people.notApplied += reached - applicants
      people.notQualified += applicants - qualified
      recruit(qualified, group: group)
    }
  }

  /// Splits the qualified over programs: a multinomial draw, one binomial after the other.
  private mutating func recruit(_ qualified: Int, group: Int) {
    var left = qualified
    for position in blueprint.programs.indices {
      guard left > 0 else { return }
      let program = blueprint.programsByName[position]
      let isLast = position == blueprint.programs.count - 1
      let going =
        isLast
        ? left
        : drawn.laws.count(
          left, drawn.recruiting(place: position),
          blueprint.luck.recruited[group * blueprint.programs.count + program], future: future,
          month: month,
          index: 0)
      people.join(going, program: program, month: month, stratum: 2 * group)
      left -= going
    }
  }
}
