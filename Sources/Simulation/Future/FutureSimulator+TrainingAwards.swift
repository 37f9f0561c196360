import Planning

/// Which program year's award of each WIOA stream pays for a cohort's training.
///
/// It is the choice that leaves the least gap, and of equals the one whose awards lapse soonest, the
/// streams in the order of the file. All choices are tried while there are at most
/// `mostChoicesTried`, which six workforce boards with two open awards each do not exceed; of more
/// than that, a good one is sought stream by stream.
extension FutureSimulator {
  /// The most choices that are tried one by one.
  static let mostChoicesTried = 64

  /// Chooses the award that lapses soonest of each WIOA stream that may pay for the training, and
  /// notes which streams have a choice.
  ///
  /// - Parameters:
  ///   - cohort: the cohort, posed as a braiding problem
  ///   - relaxed: the stream that a relaxation lets pay for more than it may, if there is one
  mutating func listTrainingAwards(_ cohort: Int, relaxed: Int? = nil) {
    let listedFrom = blueprint.programs[cohorts[cohort].program].listedFrom
    scratch.choosing.removeAll()
    scratch.choices = 1
    for stream in blueprint.streams.indices {
      scratch.bestChoice[stream] = -1
      var award = -1
      if blueprint.isWIOA[stream], let listedFrom, listedFrom <= month {
        award = openAward(of: stream, after: -1)
      }
      cohorts.setTrainingAward(award, cohort: cohort, stream: stream)
      guard award >= 0, stream == relaxed || mayPayForTraining(stream) else { continue }
      let count = openAwards(of: stream)
      guard count > 1 else { continue }
      scratch.choosing.append(stream)
      // Of more choices than can be tried, nobody asks how many.
      scratch.choices = min(scratch.choices, Self.mostChoicesTried + 1) * count
    }
  }

  /// Braids the cohort's cost with the awards that are chosen, and with other choices while something
  /// remains unpaid; the best payments and choice are noted.
  ///
  /// - Returns: what the best choice leaves unpaid, in cents
  mutating func chooseTrainingAwards(_ cohort: Int, mustCoverAll: Bool) -> Int {
    var leastGap = Int.max
    tryChoice(cohort, mustCoverAll: mustCoverAll, &leastGap)
    guard leastGap > 0, !scratch.choosing.isEmpty else { return leastGap }
    // Most refusals are plain: no choice of awards would help.
    if mustCoverAll && braider.ranks && !couldBeCovered(cohort) { return leastGap }
    if scratch.choices <= Self.mostChoicesTried {
      while leastGap > 0 && chooseNextAwards(cohort) {
        tryChoice(cohort, mustCoverAll: mustCoverAll, &leastGap)
      }
    } else {
      chooseStreamByStream(cohort, mustCoverAll: mustCoverAll)
      tryChoice(cohort, mustCoverAll: mustCoverAll, &leastGap)
      if leastGap > 0 {
        allowAnyAward(cohort)
        chooseFullestAwards(cohort)
        tryChoice(cohort, mustCoverAll: mustCoverAll, &leastGap)
      }
    }
    return leastGap
  }

  /// Moves to the next combination of awards; answers false after the last one.
  mutating func chooseNextAwards(_ cohort: Int) -> Bool {
    for position in scratch.choosing.indices.reversed() {
      let stream = scratch.choosing[position]
      let next = openAward(of: stream, after: cohorts.trainingAward(cohort, stream: stream))
      if next >= 0 {
        cohorts.setTrainingAward(next, cohort: cohort, stream: stream)
        return true
      }
      cohorts.setTrainingAward(openAward(of: stream, after: -1), cohort: cohort, stream: stream)
    }
    return false
  }

  /// Chooses, where any award of a stream might pay, the one with the most left, of equals the soonest
  /// to lapse.
  mutating func chooseFullestAwards(_ cohort: Int) {
    for stream in blueprint.streams.indices
    where cohorts.trainingAward(cohort, stream: stream) == CohortRegister.anyAward {
      var fullest = openAward(of: stream, after: -1)
      var award = fullest < 0 ? -1 : openAward(of: stream, after: fullest)
      while award >= 0 {
        if ledger.awards[award].available > ledger.awards[fullest].available { fullest = award }
        award = openAward(of: stream, after: award)
      }
      cohorts.setTrainingAward(fullest, cohort: cohort, stream: stream)
    }
  }

  /// Lets any award pay of each stream that has a choice.
  mutating func allowAnyAward(_ cohort: Int) {
    for position in scratch.choosing.indices {
      cohorts.setTrainingAward(
        CohortRegister.anyAward, cohort: cohort, stream: scratch.choosing[position])
    }
  }

  private mutating func tryChoice(_ cohort: Int, mustCoverAll: Bool, _ leastGap: inout Int) {
    allow(cohort)
    braider.solve(&problem, mustCoverAll: mustCoverAll)
    guard problem.totalUnpaid < leastGap else { return }
    leastGap = problem.totalUnpaid
    swap(&bestPayments, &problem.payments)
    for stream in blueprint.streams.indices {
      scratch.bestChoice[stream] = cohorts.trainingAward(cohort, stream: stream)
    }
  }

  /// Whether the posed costs could be covered if every WIOA award might pay for the training.
  private mutating func couldBeCovered(_ cohort: Int) -> Bool {
    for position in scratch.choosing.indices {
      let stream = scratch.choosing[position]
      scratch.presentChoice[stream] = cohorts.trainingAward(cohort, stream: stream)
    }
    allowAnyAward(cohort)
    allow(cohort)
    braider.solve(&problem, mustCoverAll: true)
    for position in scratch.choosing.indices {
      let stream = scratch.choosing[position]
      cohorts.setTrainingAward(scratch.presentChoice[stream], cohort: cohort, stream: stream)
    }
    return problem.totalUnpaid == 0
  }

  /// Chooses one stream's award after the other: the one that leaves the least gap while the streams
  /// after it may still use any of theirs.
  private mutating func chooseStreamByStream(_ cohort: Int, mustCoverAll: Bool) {
    allowAnyAward(cohort)
    allow(cohort)
    braider.solve(&problem, mustCoverAll: mustCoverAll)
    var leastPossible = problem.totalUnpaid
    for position in scratch.choosing.indices {
      let stream = scratch.choosing[position]
      var best = (award: -1, gap: Int.max)
      var award = openAward(of: stream, after: -1)
      while award >= 0, best.gap > leastPossible {
        cohorts.setTrainingAward(award, cohort: cohort, stream: stream)
        allow(cohort)
        braider.solve(&problem, mustCoverAll: mustCoverAll)
        if problem.totalUnpaid < best.gap { best = (award, problem.totalUnpaid) }
        award = openAward(of: stream, after: award)
      }
      cohorts.setTrainingAward(best.award, cohort: cohort, stream: stream)
      leastPossible = best.gap
    }
  }

  /// Whether a stream may pay for any of the training that the present problem lists.
  private mutating func mayPayForTraining(_ stream: Int) -> Bool {
    let groups = blueprint.groupCount + 1
    for index in problem.items.indices where problem.items[index].kind == .training {
      let item = problem.items[index]
      if permissions[(item.component * groups + item.group + 1) * streams.count + stream] {
        return true
      }
    }
    return false
  }

  private mutating func openAwards(of stream: Int) -> Int {
    var count = 0
    var award = openAward(of: stream, after: -1)
    while award >= 0 {
      count += 1
      award = openAward(of: stream, after: award)
    }
    return count
  }

  /// The next open award of a stream, the soonest to lapse first; −1 after the last.
  private mutating func openAward(of stream: Int, after previous: Int) -> Int {
    var isNext = previous < 0
    for position in ledger.open.indices {
      let place = ledger.open[position]
      guard ledger.awards[place].stream == stream, ledger.awards[place].covers(month) else {
        continue
      }
      if isNext { return place }
      if place == previous { isNext = true }
    }
    return -1
  }
}
