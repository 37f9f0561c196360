import Planning

/// Keeps what there is to tell of a future while it is simulated.
///
/// Each month's end is held against the one before; the engine itself says only what leaves no
/// trace in its state.
struct FutureRecorder: Sendable {
  /// How often each program's cohorts were refused this month, and why.
  private(set) var refusals: [(program: Int, reason: FutureEvent.Refusal)] = []
  private(set) var months: [MonthRecord] = []
  var awards: [Award] = []
  var isRecession: Bool
  var stage: Stage?
  var isSustained = false
  /// By stream: whether its funder has yet to decide.
  var isPending: [Bool]
  var cutShares: [Double]
  var approvedFrom: [Int?]
  var startedByProgram: [Int]
  var enrolledByProgram: [Int]
  /// How many of the ledger's charges are told.
  var charges = 0
  /// By month and stream, reimbursements to come in cents.
  var reimbursements: [Int]

  init(_ blueprint: Blueprint) {
    let streams = blueprint.streams.count
    isRecession = false
    isPending = blueprint.streams.map { stream in
      switch stream.terms {
      case .discretionary, .equip, .philanthropy: true
      case .wioa, .appropriation, .milestones, .employers: false
      }
    }
    cutShares = Array(repeating: 0, count: streams)
    approvedFrom = Array(repeating: nil, count: streams)
    startedByProgram = Array(repeating: 0, count: blueprint.programs.count)
    enrolledByProgram = startedByProgram
    reimbursements = Array(repeating: 0, count: streams * blueprint.horizon)
  }

  mutating func refuse(_ program: Int, _ reason: FutureEvent.Refusal) {
    refusals.append((program, reason))
  }

  mutating func end(_ month: MonthRecord) {
    months.append(month)
    refusals.removeAll()
  }
}
