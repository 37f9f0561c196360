import Planning

/// How far the hub has come, and what its gates have seen.
struct StageProgress: ~Copyable {
  var stage: Stage
  /// The stage of the next month.
  var next: Stage
  var enteredAt = 0
  /// By stage: its first month; −1 for a stage never entered.
  var firstEntered: PlainList<Int>
  var cohortsCompleted = 0
  /// Placements of everyone, by month.
  var placements: PlainList<Int>
  /// What the gate no longer counts, after a fall back to an earlier stage.
  var cohortsBeforeFall = 0
  var fellAt: Int?
  var shortfallsInARow = 0
  var unpaidCoordinationInARow = 0
  /// Whether each month had a gap or a cash shortfall.
  var wasShort: PlainList<Bool>
  var isSustained = false
  var closedAt: Int?

  var isClosed: Bool { closedAt != nil }

  init(_ blueprint: Blueprint) {
    stage = blueprint.scenario.stages.initial
    next = stage
    firstEntered = PlainList(repeating: -1, count: Stage.allCases.count)
    firstEntered[stage.rawValue] = 0
    placements = PlainList(repeating: 0, count: blueprint.horizon)
    wasShort = PlainList(repeating: false, count: blueprint.horizon)
  }

  /// Goes back to the first month, for the next future.
  mutating func reset(to initial: Stage) {
    stage = initial
    next = initial
    enteredAt = 0
    firstEntered.setAll(to: -1)
    firstEntered[initial.rawValue] = 0
    cohortsCompleted = 0
    placements.setAll(to: 0)
    cohortsBeforeFall = 0
    fellAt = nil
    shortfallsInARow = 0
    unpaidCoordinationInARow = 0
    wasShort.setAll(to: false)
    isSustained = false
    closedAt = nil
  }

  /// Months in the present stage at the end of `month`, the present one included.
  func monthsInStage(at month: Int) -> Int { month - enteredAt + 1 }

  /// Placements in the twelve months that end with `month`, after the fall if there was one.
  func placedInTwelveMonths(at month: Int) -> Int {
    var first = max(0, month - 11)
    if let fellAt { first = max(first, fellAt) }
    var total = 0
    for past in first...max(first, month) where past <= month { total += placements[past] }
    return total
  }

  /// Takes the hub to the stage of the month that begins.
  mutating func beginMonth(_ month: Int) {
    guard next != stage else { return }
    let falls = next < stage
    stage = next
    enteredAt = month
    if firstEntered[stage.rawValue] < 0 { firstEntered[stage.rawValue] = month }
    if falls {
      shortfallsInARow = 0
      fellAt = month
      cohortsBeforeFall = cohortsCompleted
    } else {
      fellAt = nil
      cohortsBeforeFall = 0
    }
  }
}
