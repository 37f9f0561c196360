import Planning
import Uncertainty

/// Simulates futures of one scenario, one after the other, in memory that is reused.
///
/// A future depends on the blueprint and its own number alone: every draw is addressed, and all
/// state is reset before it begins.
///
/// Its methods are mutating even where they only read: for a method that is not, the compiler hands
/// over a copy of the whole state, thousands of bytes, at every call.
package struct FutureSimulator: ~Copyable {
  let blueprint: Blueprint
  /// The blueprint's, in a list that is read faster.
  let components: PlainList<CostComponent>
  let permissions: PlainList<Bool>
  let permittedStreams: PlainList<UInt64>
  let permissionOf: PlainList<Int>
  let placesInCohort: PlainList<Int>
  /// By program: how many components its cohorts cost.
  let cohortCostCounts: PlainList<Int>
  let isWIOA: PlainList<Bool>
  let calendars: PlainList<StreamCalendar>
  /// Components in the order in which their costs are covered.
  let coveringOrder: PlainList<Int>
  var braider: Braider
  var drawn: DrawnAssumptions
  var future = 0
  var month = 0
  /// The calendar month, 1 to 12.
  var calendarMonth = 1
  var regime = Economy.Regime.expansion
  var recessionMonths = 0
  var network: NetworkState
  var people: PeopleState
  package var cohorts: CohortRegister
  /// Cohorts in training, the oldest first.
  var inTraining = PlainList<Int>()
  var schedules: PlainList<CohortSchedule>
  var streams: PlainList<StreamState>
  package var ledger: Ledger
  var progress: StageProgress
  var problem = BraidingProblem()
  var events: MonthEvents
  /// The braiding's answer for the choice of awards that leaves the least gap.
  var bestPayments = PlainList<BraidingProblem.Payment>()
  var counters = Counters()
  /// Cohorts, enrolled, completed and placed by program.
  var programCohorts: PlainList<Int>
  var programEnrolled: PlainList<Int>
  var programCompleted: PlainList<Int>
  var programPlaced: PlainList<Int>
  var scratch = Scratch()
  /// Kept only on request.
  var recorder: FutureRecorder?
  var stranded: StrandedMoney
  var inOrder = InOrderTrial()
  /// The month's problem or a start's, with the money that a relaxation frees.
  var freed = BraidingProblem()

  /// Counts of a future that no other part of the state holds.
  struct Counters: Sendable, BitwiseCopyable {
    var cohortsStarted = 0
    var cohortsPostponed = 0
    var refusedForPeople = 0
    var refusedForMoney = 0
    var refusedForShortMonth = 0
    var monthsShort = 0
    /// Cents per year at the wages of the placed.
    var wagesPerYear = 0
    /// Gap that paying in order would have left on the same demands beyond the least, in cents, and
    /// cohorts that it would not have started.
    var savedOnSameDemands = 0
    var startsSaved = 0
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
  struct MonthEvents: ~Copyable {
    /// By group.
    var reached: PlainList<Int>
    /// By program × group.
    var completed: PlainList<Int>
    var credentialed: PlainList<Int>
    var placed: PlainList<Int>
    /// Whether coordination or training went unpaid, or cash fell short, the month before.
    var afterBadMonth = false
    /// Whether anybody has completed, earned a credential or been placed this month.
    var someoneSucceeded = false
    /// Gap in coordination, and in training, this month.
    var unpaidCoordination = 0
    var unpaidTraining = 0

    mutating func beginMonth() {
      reached.setAll(to: 0)
      if someoneSucceeded {
        completed.setAll(to: 0)
        credentialed.setAll(to: 0)
        placed.setAll(to: 0)
      }
      someoneSucceeded = false
      unpaidCoordination = 0
      unpaidTraining = 0
    }
  }

  /// Lists that are filled anew whenever they are used.
  struct Scratch: ~Copyable {
    var shrink = ShrinkScratch()
    /// By group, and by aid stream × group: who left a cohort this month.
    var left = PlainList<Int>()
    var aidedLeft = PlainList<Int>()
    /// Weights, parts and remainders of a split.
    var weights = PlainList<Int>()
    var parts = PlainList<Int>()
    var remainders = PlainList<Int>()
    /// By stream, the training award of the choice that leaves the least gap; −1 for none.
    var bestChoice = PlainList<Int>()
    /// By stream, the training award that is being tried.
    var presentChoice = PlainList<Int>()
    /// The WIOA streams of which more than one award might pay the cohort's training, in the order of
    /// the file, and how many choices that makes.
    var choosing = PlainList<Int>()
    var choices = 1
    var willing = PlainList<Willing>()
    /// By payer of the freed problem: whose freed part it is; −1 for a payer of the problem itself.
    var freedFrom = PlainList<Int>()
    /// By group: the law of how many are reached in a month, as long as its mean stays.
    var reachLaws = PlainList<Poisson.Prepared>()
    /// Awards whose period ends this month.
    var ending = PlainList<Int>()
    /// Cohorts in training that were not promised all that they cost.
    var exposed = PlainList<Int>()
    /// By set of streams that may pay: the payers among the present problem's that are meant.
    var permitted = PlainList<Permitted>()
    /// How many problems have been posed.
    var problems = 0
    /// By exposed cohort × component × group: what its promises paid this month.
    var kept = PlainList<Int>()
  }

  /// The payers that may pay, as they were found for one braiding problem.
  struct Permitted: Sendable, BitwiseCopyable {
    /// A bit for each.
    var payers: UInt64
    /// The number of the problem.
    var problem: Int
  }

  /// Searchers of one program, month of completion and group who found a willing employer.
  struct Willing: Sendable, BitwiseCopyable {
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
    components = PlainList(blueprint.components)
    permissions = PlainList(blueprint.permissions)
    permittedStreams = PlainList(blueprint.permittedStreams)
    permissionOf = PlainList(blueprint.permissionOf)
    scratch.permitted = PlainList(
      repeating: Permitted(payers: 0, problem: -1), count: blueprint.permittedStreams.count)
    placesInCohort = PlainList(blueprint.placesInCohort)
    cohortCostCounts = PlainList(blueprint.cohortComponents.map(\.count))
    isWIOA = PlainList(blueprint.isWIOA)
    calendars = PlainList(blueprint.streams.map { StreamCalendar($0.terms) })
    coveringOrder = PlainList(
      blueprint.scenario.braiding == .optimal
        ? blueprint.coveringOrder : Array(blueprint.components.indices))
    braider = Braider(blueprint.scenario.braiding)
    drawn = DrawnAssumptions(blueprint)
    network = NetworkState(horizon: blueprint.horizon)
    people = PeopleState(blueprint)
    cohorts = CohortRegister(blueprint)
    schedules = PlainList(repeating: CohortSchedule(), count: blueprint.programs.count)
    streams = PlainList(repeating: StreamState(), count: blueprint.streams.count)
    ledger = Ledger(blueprint)
    scratch.bestChoice = PlainList(repeating: -1, count: blueprint.streams.count)
    scratch.reachLaws = PlainList(
      repeating: Poisson.Prepared(mean: 0), count: blueprint.groupCount)
    scratch.presentChoice = PlainList(repeating: -1, count: blueprint.streams.count)
    stranded = StrandedMoney(blueprint)
    progress = StageProgress(blueprint)
    programCohorts = PlainList(repeating: 0, count: blueprint.programs.count)
    programEnrolled = PlainList(repeating: 0, count: blueprint.programs.count)
    programCompleted = PlainList(repeating: 0, count: blueprint.programs.count)
    programPlaced = PlainList(repeating: 0, count: blueprint.programs.count)
    let outcomes = blueprint.programs.count * blueprint.groupCount
    events = MonthEvents(
      reached: PlainList(repeating: 0, count: blueprint.groupCount),
      completed: PlainList(repeating: 0, count: outcomes),
      credentialed: PlainList(repeating: 0, count: outcomes),
      placed: PlainList(repeating: 0, count: outcomes))
  }
}
