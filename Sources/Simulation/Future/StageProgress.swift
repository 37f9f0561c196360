import Planning

/// How far the hub has come, and what its gates have seen.
struct StageProgress: Sendable {
  var stage: Stage
  /// The stage of the next month.
  var next: Stage
  var enteredAt = 0
  /// First month of each stage; −1 for a stage never entered.
  var firstEntered: ByStage<Int>
  var cohortsCompleted = 0
  /// Placements of everyone, by month.
  var placements: [Int]
  /// What the gate no longer counts, after a fall back to an earlier stage.
  var cohortsBeforeFall = 0
  var fellAt: Int?
  var shortfallsInARow = 0
  var unpaidCoordinationInARow = 0
  /// Whether each month had a gap or a cash shortfall.
  var wasShort: [Bool]
  var isSustained = false
  var closedAt: Int?

  var isClosed: Bool { closedAt != nil }

  init(_ blueprint: Blueprint) {
    stage = blueprint.scenario.stages.initial
    next = stage
    firstEntered = ByStage(repeating: -1)
    firstEntered[stage] = 0
    placements = Array(repeating: 0, count: blueprint.horizon)
    wasShort = Array(repeating: false, count: blueprint.horizon)
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
    if firstEntered[stage] < 0 { firstEntered[stage] = month }
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
