import Planning

extension FutureSimulator {
  /// The fixed cost of a month in the present stage, in cents.
  mutating func fixedMonthlyCost(month: Int) -> Int {
    var total = 0
    for component in blueprint.monthlyComponents
    where components[component].stages.includes(StageSet(progress.stage)) {
      total += drawn.price(component, month: month, regime)
    }
    return total
  }

  /// Looks at the gates at a month's end: whether the hub closes, falls back or moves on.
  mutating func passGates(isShortOfCash: Bool) {
    if events.unpaidCoordination > 0 {
      progress.unpaidCoordinationInARow += 1
    } else {
      progress.unpaidCoordinationInARow = 0
    }
    if let limit = blueprint.closesAfter, progress.unpaidCoordinationInARow >= limit {
      close()
      return
    }
    if progress.stage == .sustain, !progress.isSustained { progress.isSustained = looksSustained() }
    guard !blueprint.isStageFixed else { return }
    let counts = isShortOfCash && progress.stage >= .scaleAndGrow
    progress.shortfallsInARow = counts ? progress.shortfallsInARow + 1 : 0
    // After a fall the hub stays at least six months where it fell to.
    if progress.fellAt != nil, progress.monthsInStage(at: month) < 6 { return }
    if progress.shortfallsInARow >= 3, let previous = progress.stage.previous {
      progress.next = previous
      return
    }
    guard let next = progress.stage.next else { return }
    // A plain loop, because a closure over the simulator would copy it.
    for condition in blueprint.gates[progress.stage.rawValue] {
      if !holds(condition) { return }
    }
    progress.next = next
  }

  private mutating func holds(_ condition: GateCondition) -> Bool {
    let threshold: Double
    switch condition.threshold {
    case .value(let value): threshold = value
    case .yearOfPlacementGoal:
      guard let goal = blueprint.placementGoal else { return true }
      let first = max(0, progress.firstEntered[Stage.testAndBuild.rawValue])
      let months = goal.month - first + 1
      threshold = months > 0 ? Double(goal.people) * 12 / Double(months) : Double(goal.people)
    }
    return measure(condition.measure).map { $0 >= threshold - 1e-9 } ?? false
  }

  /// A gate's measure at the month's end; nil while it cannot be told.
  private mutating func measure(_ measure: GateCondition.Measure) -> Double? {
    switch measure {
    case .monthsInStage: return Double(progress.monthsInStage(at: month))
    case .employers: return Double(network.employers)
    case .cohortsCompleted:
      return Double(progress.cohortsCompleted - progress.cohortsBeforeFall)
    case .placementRate: return people.searchesEnded >= 10 ? placementRate() : nil
    case .placedInTwelveMonths: return Double(progress.placedInTwelveMonths(at: month))
    case .sourcesOfMoney: return Double(sourcesOfMoney())
    case .reserveMonths: return reserveMonths()
    case .criteriaMet:
      return month >= blueprint.criteriaMetFrom ? 1 : 0
    case .rolesFilled:
      return month >= blueprint.rolesFilledFrom ? 1 : 0
    // What is only watched is no goal of the hub's.
    case .goalsSet: return blueprint.scenario.goals.isEmpty ? 0 : 1
    }
  }

  /// Placed ÷ those whose search has ended; 0 while none has.
  mutating func placementRate() -> Double {
    let ended = people.searchesEnded
    return ended == 0 ? 0 : Double(people.total(.placed)) / Double(ended)
  }

  /// Streams with an award open this month.
  private mutating func sourcesOfMoney() -> Int {
    var count = 0
    var last = -1
    // Open awards are listed stream by stream.
    for position in ledger.open.indices {
      let place = ledger.open[position]
      let stream = ledger.awards[place].stream ?? -1
      guard stream != last, stream != blueprint.employers, ledger.awards[place].covers(month) else {
        continue
      }
      count += 1
      last = stream
    }
    return count
  }

  private mutating func reserveMonths() -> Double {
    let fixed = fixedMonthlyCost(month: month)
    let reserve = Double(ledger.awards[Ledger.reserve].balance)
    return fixed == 0 ? .infinity : reserve / Double(fixed)
  }

  /// Whether the last twelve months, all of them in Sustain, show a hub that carries itself.
  private mutating func looksSustained() -> Bool {
    guard progress.monthsInStage(at: month) >= 12 else { return false }
    let year = (month - 11)...month
    for past in year where progress.wasShort[past] { return false }
    guard reserveMonths() >= 3 else { return false }
    var total = 0
    var largest = 0
    for stream in 0...ledger.streamCount {
      var spent = 0
      for past in year { spent += ledger.paid[stream * ledger.horizon + past] }
      total += spent
      // The reserve and employers are no funders, but what they paid counts in the total.
      if stream < ledger.streamCount, stream != blueprint.employers {
        largest = max(largest, spent)
      }
    }
    return largest * 10 <= total * 6
  }

  /// Closes the hub with effect from the next month.
  private mutating func close() {
    progress.closedAt = month + 1
    for position in inTraining.indices {
      let cohort = inTraining[position]
      people.droppedOut += cohorts.size(cohort)
      ledger.releaseAll(cohorts[cohort].firstObligation..<cohorts[cohort].endOfObligations)
      returnUnearnedAid(ofAllIn: cohort, after: month - cohorts[cohort].start + 1)
    }
    inTraining.removeAll()
    for program in blueprint.programs.indices {
      for past in 0...month {
        for stratum in 0..<blueprint.stratumCount {
          let waiting = people.waiting(program: program, joined: past, stratum: stratum)
          guard waiting > 0 else { continue }
          people.leaveWaiting(waiting, program: program, joined: past, stratum: stratum)
          people.gaveUp += waiting
        }
      }
    }
  }
}
