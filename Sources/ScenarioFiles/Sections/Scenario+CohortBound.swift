import Planning
import Uncertainty

extension Scenario {
  /// The most cohorts that can have completed in time for the hub to leave a stage within the horizon.
  ///
  /// Every one starts when it is due and is as short as ever, and every stage lasts no longer than it
  /// must, so that no future has more.
  func mostCohortsCompleted(through stage: Stage) -> Int {
    var entered: [(stage: Stage, month: Int)] = []
    var month = 0
    for passed in Stage.allCases where passed >= stages.initial && passed <= stage {
      entered.append((passed, month))
      month += leastStay(in: passed, enteredIn: month)
    }
    // A gate that opens in the last month leads nowhere.
    let last = horizon - 2
    return programs.reduce(0) { total, program in
      let runs = entered.compactMap { place in
        program.cohorts[place.stage].map { rate in
          (month: place.month, rate: min(12, self[rate].distribution.quantile(0.9999)))
        }
      }
      guard let first = runs.map(\.month).min(), let rate = runs.map(\.rate).max(), rate > 0 else {
        return total
      }
      let length = max(1, least(program.length))
      var count = 0
      // Nobody waits in the first month, so that none starts then.
      while max(1, first + Int(12 * Double(count) / rate)) + length <= last { count += 1 }
      return total + count
    }
  }

  /// The fewest months that the hub spends in a stage, by the conditions that time alone meets.
  private func leastStay(in stage: Stage, enteredIn month: Int) -> Int {
    stages.leavesWhen[stage].reduce(1) { least, condition in
      switch (condition.measure, condition.threshold) {
      case (.monthsInStage, .value(let months)): max(least, Int(min(months, 1_000).rounded(.up)))
      case (.criteriaMet, _) where !criteriaMetAtStart:
        max(least, (hub.criteriaMet.map { monthNumber($0) } ?? 0) - month + 1)
      case (.rolesFilled, _) where !rolesFilledAtStart:
        max(least, (hub.rolesFilled.map { monthNumber($0) } ?? 0) - month + 1)
      default: least
      }
    }
  }
}
