/// Something that costs money.
package struct CostLine: Sendable, Hashable {
  /// What makes the cost arise.
  package enum Driver: Sendable, Hashable {
    case perMonth, perCohort, perParticipant, perCompletion, perPlacement, perPersonReached
    /// Once, in the month with this number (0 is the first).
    case once(month: Int)

    package var title: String {
      switch self {
      case .perMonth: "per month"
      case .perCohort: "per cohort"
      case .perParticipant: "per participant"
      case .perCompletion: "per completion"
      case .perPlacement: "per placement"
      case .perPersonReached: "per person reached"
      case .once: "once"
      }
    }
  }

  /// How much it costs: an amount of its own, or a share of other lines.
  package enum Price: Sendable, Hashable {
    case amount(CyclicAssumption)
    /// Rides on other lines, by their places in the scenario: it takes activity, stages, driver,
    /// program, group and timing from each of them.
    case share(CyclicAssumption, of: [Int])
  }

  package let name: String
  package let price: Price
  package let driver: Driver
  package let activity: Activity
  package let objectClass: ObjectClass
  package let stages: StageSet
  /// Growth at each anniversary of the start; nil for none.
  package let grows: Assumption.ID?
  /// The program whose cohorts it is for, by its place in the scenario; nil for all.
  package let program: Int?
  /// The group that it is for, by its place in the scenario; nil for all.
  package let group: Int?
  /// Whether a cohort's cost falls wholly in the cohort's first month.
  package let atStart: Bool
  /// The part that employers pay, 0 to 1; nil for none.
  package let employerShare: Assumption.ID?
  /// How participants learn at work, where it is learning at work that this line pays for.
  package let workBased: WorkBasedLearning?
  /// Whether the modified total direct cost leaves it out (2 CFR 200.1).
  package let excludedFromMTDC: Bool

  package init(
    name: String, price: Price, driver: Driver, activity: Activity, objectClass: ObjectClass,
    stages: StageSet, grows: Assumption.ID?, program: Int?, group: Int?, atStart: Bool,
    employerShare: Assumption.ID?, workBased: WorkBasedLearning?, excludedFromMTDC: Bool
  ) {
    self.name = name
    self.price = price
    self.driver = driver
    self.activity = activity
    self.objectClass = objectClass
    self.stages = stages
    self.grows = grows
    self.program = program
    self.group = group
    self.atStart = atStart
    self.employerShare = employerShare
    self.workBased = workBased
    self.excludedFromMTDC = excludedFromMTDC
  }
}
