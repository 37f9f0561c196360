import Planning

/// When a program's cohorts are due, and whether one is waiting to start.
struct CohortSchedule: Sendable, BitwiseCopyable {
  /// The month from which due dates are counted; nil until a stage first runs the program.
  private var anchor: Int?
  /// How many due dates since the anchor have passed.
  private var passed = 0
  private var rate = 0.0
  private var lastDue = 0
  /// Whether a cohort is due and has not started.
  private(set) var isDue = false
  /// Whether the cohort that is due was refused before.
  private(set) var wasRefused = false

  /// Moves to a month in which cohorts are run at a rate per year, 0 when they are not.
  mutating func advance(to month: Int, rate newRate: Double) {
    guard newRate > 0 else { return }
    if anchor == nil {
      anchor = month
      rate = newRate
    } else if newRate != rate {
      // The time since the last due date is kept; only the spacing changes.
      anchor = lastDue
      passed = 1
      rate = newRate
    }
    guard let anchor else { return }
    while true {
      let due = anchor + Int((12 * Double(passed) / rate).rounded(.down))
      if due > month { break }
      lastDue = due
      passed += 1
      isDue = true
      wasRefused = false
    }
  }

  /// Notes that the due cohort could not start this month; answers whether that is news.
  mutating func refuse() -> Bool {
    defer { wasRefused = true }
    return !wasRefused
  }

  mutating func start() {
    isDue = false
    wasRefused = false
  }
}
