import Planning

/// One run of a program that is in training, or has been.
///
/// It holds no references, so that the engine may copy it freely; who is in it stands in the
/// `CohortRegister`.
package struct Cohort: Sendable, BitwiseCopyable {
  package let program: Int
  package let start: Int
  package let length: Int
  /// The stage and the regime of its first month, which its costs keep.
  let stage: StageSet
  let regime: Economy.Regime
  /// Where its obligations stand in the ledger.
  var firstObligation = 0
  var endOfObligations = 0
  /// The first obligation for the present month or a later one; they stand by month.
  var nextObligation = 0
  /// Whether every part of its cost is promised, and every promise stands.
  var isSecured = false
  /// Where its prices and what is due begin in the register's lists.
  fileprivate(set) var costs = 0
}

/// The cohorts of a future and who is in them, in lists that are reused from future to future.
package struct CohortRegister: ~Copyable {
  /// Stands for every award of a stream, while it is asked whether any choice could do.
  static let anyAward = -2

  private let stratumCount: Int
  private let groupCount: Int
  private let streamCount: Int
  /// The most streams of formula aid that any program has.
  private let aidCount: Int

  package private(set) var cohorts = PlainList<Cohort>()
  /// By cohort, one after the other: by stratum, heads at the start, and now; by group, heads at the
  /// start, and now; by aid stream × stratum, who takes the aid; by stream × group, what its WIOA award
  /// has paid for training; and by stream the WIOA award that pays the training, −1 for none.
  private var members = PlainList<Int>()
  private let firstOfHeads: Int
  private let firstOfStartGroupHeads: Int
  private let firstOfGroupHeads: Int
  private let firstOfAided: Int
  private let firstOfTrainingPaid: Int
  private let firstOfTrainingAwards: Int
  private let membersLength: Int
  /// By cohort × aid stream × group, whose tuition may differ; nil where nobody takes the aid.
  private var schedules: [AidSchedule?] = []
  /// By cohort × stream × component × group, what WIOA has paid of one member's tuition; kept only
  /// where formula aid may arrive late.
  private var tuitionPaid = PlainList<Int>()
  private let tuitionPlaces: Int
  private let componentCount: Int
  /// By cohort, month of training, component of its program and group: for one member, and for all
  /// that are in it, net of formula aid, in cents.
  private var prices = PlainList<Int>()
  private var dues = PlainList<Int>()

  init(_ blueprint: Blueprint) {
    stratumCount = blueprint.stratumCount
    groupCount = blueprint.groupCount
    streamCount = blueprint.streams.count
    aidCount = blueprint.aidStreams.map(\.count).max() ?? 0
    componentCount = blueprint.components.count
    firstOfHeads = stratumCount
    firstOfStartGroupHeads = firstOfHeads + stratumCount
    firstOfGroupHeads = firstOfStartGroupHeads + groupCount
    firstOfAided = firstOfGroupHeads + groupCount
    firstOfTrainingPaid = firstOfAided + aidCount * stratumCount
    firstOfTrainingAwards = firstOfTrainingPaid + streamCount * groupCount
    membersLength = firstOfTrainingAwards + streamCount
    tuitionPlaces =
      blueprint.lateAidCount > 0
      ? blueprint.streams.count * blueprint.components.count * blueprint.groupCount : 0
  }

  var count: Int { cohorts.count }

  subscript(index: Int) -> Cohort {
    @inline(__always)
    _read { yield cohorts[index] }
    @inline(__always)
    _modify { yield &cohorts[index] }
  }

  mutating func removeAll() {
    cohorts.removeAll()
    members.removeAll()
    schedules.removeAll(keepingCapacity: true)
    tuitionPaid.removeAll()
    prices.removeAll()
    dues.removeAll()
  }

  /// Adds an empty cohort; its members follow by `seat`.
  mutating func append(_ cohort: Cohort) {
    cohorts.append(cohort)
    members.append(repeating: 0, count: firstOfTrainingAwards)
    members.append(repeating: -1, count: streamCount)
    for _ in 0..<(aidCount * groupCount) { schedules.append(nil) }
    if tuitionPlaces > 0 { tuitionPaid.append(repeating: 0, count: tuitionPlaces) }
  }

  /// Forgets the last cohort, which could not start.
  mutating func removeLast() {
    let costs = prices.count - cohorts[cohorts.count - 1].costs
    prices.removeLast(costs)
    dues.removeLast(costs)
    cohorts.removeLast()
    members.removeLast(membersLength)
    schedules.removeLast(aidCount * groupCount)
    tuitionPaid.removeLast(tuitionPlaces)
  }

  // MARK: Costs

  /// Makes room for the costs of the last cohort.
  ///
  /// - Parameters:
  ///   - cohort: the cohort that was formed last
  ///   - count: components of its program × groups
  mutating func openCosts(of cohort: Int, count: Int) {
    cohorts[cohort].costs = prices.count
    prices.append(repeating: 0, count: count * cohorts[cohort].length)
    dues.append(repeating: 0, count: count * cohorts[cohort].length)
  }

  @inline(__always)
  func price(_ cohort: Int, place: Int) -> Int { prices[cohorts[cohort].costs + place] }

  @inline(__always)
  mutating func setPrice(_ price: Int, cohort: Int, place: Int) {
    prices[cohorts[cohort].costs + place] = price
  }

  @inline(__always)
  func due(_ cohort: Int, place: Int) -> Int { dues[cohorts[cohort].costs + place] }

  /// What is due from a place on, by group.
  @inline(__always)
  func dues(_ cohort: Int, from place: Int) -> UnsafePointer<Int> {
    UnsafePointer(dues.start + cohorts[cohort].costs + place)
  }

  @inline(__always)
  mutating func setDue(_ due: Int, cohort: Int, place: Int) {
    dues[cohorts[cohort].costs + place] = due
  }

  // MARK: Heads

  mutating func seat(_ people: Int, cohort: Int, stratum: Int) {
    let own = members.start + cohort * membersLength
    own[stratum] += people
    own[firstOfHeads + stratum] += people
    own[firstOfStartGroupHeads + stratum / 2] += people
    own[firstOfGroupHeads + stratum / 2] += people
  }

  mutating func leave(_ people: Int, cohort: Int, stratum: Int) {
    members[cohort * membersLength + firstOfHeads + stratum] -= people
    members[cohort * membersLength + firstOfGroupHeads + stratum / 2] -= people
  }

  func heads(_ cohort: Int, stratum: Int) -> Int {
    members[cohort * membersLength + firstOfHeads + stratum]
  }

  @inline(__always)
  func heads(_ cohort: Int, group: Int) -> Int {
    members[cohort * membersLength + firstOfGroupHeads + group]
  }

  package func startHeads(_ cohort: Int, group: Int) -> Int {
    members[cohort * membersLength + firstOfStartGroupHeads + group]
  }

  /// How many are in training now.
  @inline(__always)
  func size(_ cohort: Int) -> Int {
    var size = 0
    for group in 0..<groupCount {
      size += members[cohort * membersLength + firstOfGroupHeads + group]
    }
    return size
  }

  /// How many began.
  @inline(__always)
  func startSize(_ cohort: Int) -> Int {
    var size = 0
    for group in 0..<groupCount { size += startHeads(cohort, group: group) }
    return size
  }

  // MARK: Formula aid

  mutating func offer(_ schedule: AidSchedule, cohort: Int, aid: Int, group: Int) {
    schedules[(cohort * aidCount + aid) * groupCount + group] = schedule
  }

  func schedule(_ cohort: Int, aid: Int, group: Int) -> AidSchedule? {
    schedules[(cohort * aidCount + aid) * groupCount + group]
  }

  mutating func take(_ people: Int, cohort: Int, aid: Int, stratum: Int) {
    members[cohort * membersLength + firstOfAided + aid * stratumCount + stratum] += people
  }

  func aided(_ cohort: Int, aid: Int, stratum: Int) -> Int {
    members[cohort * membersLength + firstOfAided + aid * stratumCount + stratum]
  }

  func aided(_ cohort: Int, aid: Int, group: Int) -> Int {
    aided(cohort, aid: aid, stratum: 2 * group) + aided(cohort, aid: aid, stratum: 2 * group + 1)
  }

  // MARK: Individual training accounts

  /// The award of a WIOA stream that pays the cohort's training; −1 for none.
  func trainingAward(_ cohort: Int, stream: Int) -> Int {
    members[cohort * membersLength + firstOfTrainingAwards + stream]
  }

  mutating func setTrainingAward(_ award: Int, cohort: Int, stream: Int) {
    members[cohort * membersLength + firstOfTrainingAwards + stream] = award
  }

  func trainingPaid(_ cohort: Int, stream: Int, group: Int) -> Int {
    members[placeOfTrainingPaid(cohort, stream, group)]
  }

  /// What a WIOA stream has paid of one member's tuition, in cents.
  func tuitionPaid(_ cohort: Int, stream: Int, component: Int, group: Int) -> Int {
    tuitionPaid[tuitionPlace(cohort, stream, component, group)]
  }

  mutating func noteTuition(
    _ amount: Int, cohort: Int, stream: Int, component: Int, group: Int
  ) {
    tuitionPaid[tuitionPlace(cohort, stream, component, group)] += amount
  }

  private func tuitionPlace(_ cohort: Int, _ stream: Int, _ component: Int, _ group: Int) -> Int {
    cohort * tuitionPlaces + (stream * componentCount + component) * groupCount + group
  }

  private func placeOfTrainingPaid(_ cohort: Int, _ stream: Int, _ group: Int) -> Int {
    cohort * membersLength + firstOfTrainingPaid + stream * groupCount + group
  }

  mutating func payTraining(_ amount: Int, cohort: Int, stream: Int, group: Int) {
    members[placeOfTrainingPaid(cohort, stream, group)] += amount
  }
}
