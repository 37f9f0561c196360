import Planning
import Uncertainty

/// Simulates futures of one scenario, one after the other, in memory that is reused.
///
/// A future depends on the blueprint and its own number alone: every draw is addressed, and all
/// state is reset before it begins.
package struct FutureSimulator: Sendable {
  let blueprint: Blueprint
  var braider: Braider
  var drawn: DrawnAssumptions
  var future = 0
  var month = 0
  var regime = Economy.Regime.expansion
  var recessionMonths = 0
  var network: NetworkState
  var people: PeopleState
  package var cohorts: CohortRegister
  /// Cohorts in training, the oldest first.
  var inTraining: [Int] = []
  var schedules: [CohortSchedule]
  var streams: [StreamState]
  package var ledger: Ledger
  var progress: StageProgress
  var problem = BraidingProblem()
  var events: MonthEvents
  /// The braiding's answer for the choice of awards that leaves the least gap.
  var bestPayments: [BraidingProblem.Payment] = []
  var counters = Counters()
  /// Cohorts, enrolled, completed and placed by program.
  var programCohorts: [Int]
  var programEnrolled: [Int]
  var programCompleted: [Int]
  var programPlaced: [Int]
  var scratch = Scratch()
  var stranded: StrandedMoney

  /// Counts of a future that no other part of the state holds.
  struct Counters: Sendable {
    var cohortsStarted = 0
    var cohortsPostponed = 0
    var refusedForPeople = 0
    var refusedForMoney = 0
    var refusedForShortMonth = 0
    var monthsShort = 0
    /// Cents per year at the wages of the placed.
    var wagesPerYear = 0
    var lowestCash = Int.max
    var lowestCashMonth = 0
    var receivablePeak = 0
    /// Months that end with cash below zero while there is a credit line.
    var creditMonths = 0
    var creditPeak = 0
    var moneyResidual = 0
    var peopleResidual = 0
  }

  /// What happened to people this month, for the costs and the pay that follow from it.
  struct MonthEvents: Sendable {
    /// By group.
    var reached: [Int]
    /// By program × group.
    var completed: [Int]
    var credentialed: [Int]
    var placed: [Int]
    /// Whether coordination or training went unpaid, or cash fell short, the month before.
    var afterBadMonth = false
    /// Gap in coordination, and in training, this month.
    var unpaidCoordination = 0
    var unpaidTraining = 0

    mutating func beginMonth() {
      for index in reached.indices { reached[index] = 0 }
      for index in completed.indices {
        completed[index] = 0
        credentialed[index] = 0
        placed[index] = 0
      }
      unpaidCoordination = 0
      unpaidTraining = 0
    }
  }

  /// Lists that are filled anew whenever they are used.
  struct Scratch: Sendable {
    var shrink = ShrinkScratch()
    /// By group: what a cohort's component costs.
    var costs: [Int] = []
    /// By cohort in training × group: what a component costs this month.
    var due: [Int] = []
    /// By group, and by aid stream × group: who left a cohort this month.
    var left: [Int] = []
    var aidedLeft: [Int] = []
    /// Weights and parts of a split.
    var weights: [Int] = []
    /// By stream, the training award of the choice that leaves the least gap; −1 for none.
    var bestChoice: [Int] = []
    /// By stream, the training award that is being tried.
    var presentChoice: [Int] = []
    var willing: [Willing] = []
    /// By cohort in training × component × group: what its promises paid this month.
    var kept: [Int] = []
  }

  /// Searchers of one program, month of completion and group who found a willing employer.
  struct Willing: Sendable {
    let program: Int
    let completed: Int
    let group: Int
    var count: Int
  }

  /// Hours of a year's full-time work: 52 weeks of 40.
  static let fullTimeHours = 2_080

  /// Prepares to simulate futures of a blueprint.
  package init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    braider = Braider(blueprint.scenario.braiding)
    drawn = DrawnAssumptions(blueprint)
    network = NetworkState(horizon: blueprint.horizon)
    people = PeopleState(blueprint)
    cohorts = CohortRegister(blueprint)
    schedules = Array(repeating: CohortSchedule(), count: blueprint.programs.count)
    streams = Array(repeating: StreamState(), count: blueprint.streams.count)
    ledger = Ledger(blueprint)
    scratch.bestChoice = Array(repeating: -1, count: blueprint.streams.count)
    scratch.presentChoice = scratch.bestChoice
    stranded = StrandedMoney(blueprint)
    progress = StageProgress(blueprint)
    programCohorts = Array(repeating: 0, count: blueprint.programs.count)
    programEnrolled = programCohorts
    programCompleted = programCohorts
    programPlaced = programCohorts
    let perProgramAndGroup = Array(
      repeating: 0, count: blueprint.programs.count * blueprint.groupCount)
    events = MonthEvents(
      reached: Array(repeating: 0, count: blueprint.groupCount), completed: perProgramAndGroup,
      credentialed: perProgramAndGroup, placed: perProgramAndGroup)
  }
}
