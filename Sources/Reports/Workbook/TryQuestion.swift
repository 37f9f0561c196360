import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// A question that readers may change: in how many futures something reaches a threshold.
struct TryQuestion {
  /// What is compared with the threshold.
  enum Subject {
    /// A series at the end of a month that the reader chooses.
    case month(Series, asked: Int)
    /// An outcome at the end of the plan.
    case end(Outcome)
  }

  let title: String
  let subject: Subject
  let isAtLeast: Bool
  let threshold: Double
  let isMoney: Bool

  var unit: String { isMoney ? "dollars" : "people" }

  /// Every goal that the sheets can follow, then what else boards ask.
  static func all(_ source: BoardSource) -> [TryQuestion] {
    let goals = source.scenario.goals.enumerated().compactMap { place, goal in
      question(goal, number: place + 1, source)
    }
    return goals + usual(source)
  }

  /// The goals that have no live question, because they ask for a share or for a tag.
  static func isFollowed(_ goal: Goal) -> Bool {
    guard case .people = goal.target, goal.tag == nil else { return false }
    return true
  }

  private static func question(
    _ goal: Goal, number: Int, _ source: BoardSource
  ) -> TryQuestion? {
    guard isFollowed(goal), case .people(let people) = goal.target else { return nil }
    let month = source.scenario.monthNumber(goal.by)
    let series: [Goal.Metric: Series] = [
      .enrolled: .enrolled, .completed: .completed, .placed: .placed,
    ]
    if let followed = series[goal.metric] {
      return TryQuestion(
        title: "Goal \(number): \(followed.title)", subject: .month(followed, asked: month),
        isAtLeast: true, threshold: Double(people), isMoney: false)
    }
    guard let outcome = Outcome(rawValue: goal.metric.rawValue) else { return nil }
    let isEnd = month == source.scenario.horizon - 1
    return TryQuestion(
      title: "Goal \(number): \(outcome.title)"
        + (isEnd ? "" : ", here at the plan's end instead of \(goal.by.title)"),
      subject: .end(outcome), isAtLeast: true, threshold: Double(people), isMoney: false)
  }

  private static func usual(_ source: BoardSource) -> [TryQuestion] {
    let last = source.scenario.horizon - 1
    func middle(_ outcome: Outcome) -> Double {
      guard let summary = source.projection[outcome]?.summary else { return 0 }
      return Precision(summary).rounded(summary.median)
    }
    return [
      TryQuestion(
        title: Series.enrolled.title, subject: .month(.enrolled, asked: last), isAtLeast: true,
        threshold: middle(.enrolled), isMoney: false),
      TryQuestion(
        title: Series.placed.title, subject: .month(.placed, asked: last), isAtLeast: true,
        threshold: middle(.placed), isMoney: false),
      TryQuestion(
        title: Series.cash.title, subject: .month(.cash, asked: last), isAtLeast: true,
        threshold: 0, isMoney: true),
      TryQuestion(
        title: "Lowest cash of all months", subject: .end(.lowestCash), isAtLeast: true,
        threshold: 0, isMoney: true),
      TryQuestion(
        title: "Cost that stays unpaid", subject: .end(.gap), isAtLeast: false, threshold: 0,
        isMoney: true),
      TryQuestion(
        title: "Total cost", subject: .end(.cost), isAtLeast: false, threshold: middle(.cost),
        isMoney: true),
    ]
  }

  /// In how many futures of the whole run the threshold is met as it was first asked.
  func met(in futures: Futures) -> Int {
    let scale = isMoney ? 100.0 : 1
    let bound = threshold * scale
    func count(_ values: some Sequence<Double>) -> Int {
      values.count { isAtLeast ? $0 >= bound - 1e-6 : $0 <= bound + 1e-6 }
    }
    switch subject {
    case .end(let outcome): return count((futures.values(outcome) ?? []).lazy.map { Double($0) })
    case .month(let series, let month):
      if let amounts = futures.amounts(series, month: month) {
        return count(amounts.lazy.map { Double($0) })
      }
      return count((futures.counts(series, month: month) ?? []).lazy.map { Double($0) })
    }
  }
}
