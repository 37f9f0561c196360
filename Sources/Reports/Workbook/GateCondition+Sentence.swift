import Planning

extension GateCondition {
  /// The condition in words: `at least 8 employers are in the network`.
  var sentence: String {
    guard case .value(let value) = threshold else {
      return "people placed in the last 12 months are at least 12 months' worth of the placement "
        + "goal"
    }
    let number = decimal(value)
    switch measure {
    case .monthsInStage: return "at least \(number) months in this stage"
    case .employers: return "at least \(number) employers in the network"
    case .cohortsCompleted: return "at least \(number) cohorts completed"
    case .placementRate:
      return "at least \(percent(value)) of those whose search has ended are placed (waits for "
        + "10 such people)"
    case .placedInTwelveMonths: return "at least \(number) people placed in the last 12 months"
    case .sourcesOfMoney: return "at least \(number) streams with an open award"
    case .reserveMonths: return "the reserve would pay at least \(number) months of fixed cost"
    case .criteriaMet: return "the hub criteria are met"
    case .rolesFilled: return "the four roles are filled and the public metrics chosen"
    case .goalsSet: return "the scenario states a goal"
    }
  }
}
