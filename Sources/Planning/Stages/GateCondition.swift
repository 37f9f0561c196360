/// One condition that must hold before the hub leaves a stage: a measure and its least value.
package struct GateCondition: Sendable, Hashable {
  /// What a condition looks at, at the end of a month.
  package enum Measure: String, Sendable, Hashable, CaseIterable {
    /// Months in this stage, the present one included.
    case monthsInStage = "months-in-stage"
    /// Employers in the network.
    case employers
    /// Cohorts that have completed (since a fall back to an earlier stage, if there was one).
    case cohortsCompleted = "cohorts-completed"
    /// Placed ÷ those whose search has ended; waits while fewer than 10 searches have ended.
    case placementRate = "placement-rate"
    /// People placed in the last 12 months.
    case placedInTwelveMonths = "placed-in-12-months"
    /// Streams with an award open this month.
    case sourcesOfMoney = "sources-of-money"
    /// Months of the stage's fixed cost that the reserve would pay.
    case reserveMonths = "reserve-months"
    /// 1 once every required hub criterion is met, else 0.
    case criteriaMet = "criteria-met"
    /// 1 once the four roles are filled and the public metrics chosen, else 0.
    case rolesFilled = "roles-filled"
    /// 1 when the scenario states a goal, else 0.
    case goalsSet = "goals-set"
  }

  /// The least value, as a number or as a year's worth of the placement goal.
  package enum Threshold: Sendable, Hashable {
    case value(Double)
    /// Twelve months' worth of the placement goal, spread evenly from the first month of Test and
    /// Build to its date; holds when there is no such goal.
    case yearOfPlacementGoal
  }

  package let measure: Measure
  package let threshold: Threshold

  package init(_ measure: Measure, atLeast threshold: Threshold) {
    self.measure = measure
    self.threshold = threshold
  }

  package init(_ measure: Measure, atLeast value: Double) {
    self.init(measure, atLeast: .value(value))
  }
}
