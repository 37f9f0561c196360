/// Where the hub begins and what lets it leave each stage.
package struct StagePlan: Sendable, Hashable {
  package let initial: Stage
  /// Whether gates do nothing, because the scenario fixes one stage for the whole horizon.
  package let isFixed: Bool
  /// All must hold at a month's end for the hub to be in the next stage the month after.
  package let leavesWhen: ByStage<[GateCondition]>

  package init(initial: Stage, isFixed: Bool, leavesWhen: ByStage<[GateCondition]>) {
    self.initial = initial
    self.isFixed = isFixed
    self.leavesWhen = leavesWhen
  }

  /// The conditions of the TechHire planning guides, which scenarios may replace stage by stage.
  package static let defaultConditions: ByStage<[GateCondition]> = {
    var conditions = ByStage<[GateCondition]>(repeating: [])
    conditions[.apply] = [
      GateCondition(.criteriaMet, atLeast: 1), GateCondition(.goalsSet, atLeast: 1),
      GateCondition(.monthsInStage, atLeast: 3),
    ]
    conditions[.getStarted] = [
      GateCondition(.rolesFilled, atLeast: 1), GateCondition(.sourcesOfMoney, atLeast: 2),
      GateCondition(.monthsInStage, atLeast: 3),
    ]
    conditions[.testAndBuild] = [
      GateCondition(.cohortsCompleted, atLeast: 2), GateCondition(.placementRate, atLeast: 0.6),
      GateCondition(.employers, atLeast: 8),
    ]
    conditions[.scaleAndGrow] = [
      GateCondition(.placedInTwelveMonths, atLeast: .yearOfPlacementGoal),
      GateCondition(.employers, atLeast: 15), GateCondition(.sourcesOfMoney, atLeast: 3),
    ]
    return conditions
  }()
}
