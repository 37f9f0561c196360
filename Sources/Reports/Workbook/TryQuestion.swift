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
    /// What a goal of the scenario counts, in the goal's own month.
    case goal(Int)
  }

  let title: String
  let subject: Subject
  let isAtLeast: Bool
  let threshold: Double
  let isMoney: Bool
  var isShare = false

  var unit: String { isMoney ? "dollars" : isShare ? "of those counted" : "people" }

  /// Every goal, then what else boards ask.
  static func all(_ source: BoardSource) -> [TryQuestion] {
    let goals = source.scenario.goals.enumerated().compactMap { place, goal in
      question(goal, number: place + 1, source)
    }
    return goals + usual(source)
  }

  private static func question(
    _ goal: Goal, number: Int, _ source: BoardSource
  ) -> TryQuestion? {
    if let followed = goal.series, case .people(let people) = goal.target {
      return TryQuestion(
        title: "Goal \(number): \(followed.title)",
        subject: .month(followed, asked: source.scenario.monthNumber(goal.by)), isAtLeast: true,
        threshold: Double(people), isMoney: false)
    }
    return TryQuestion(
      title: "Goal \(number): \(goal.subject.clipped(160))", subject: .goal(number - 1),
      isAtLeast: true, threshold: goal.threshold, isMoney: false, isShare: goal.isShare)
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
  func met(in projection: Projection) -> Int {
    let futures = projection.futures
    let scale = isMoney ? 100.0 : 1
    let bound = threshold * scale
    func count(_ values: some Sequence<Double>) -> Int {
      values.count { isAtLeast ? $0 >= bound - 1e-6 : $0 <= bound + 1e-6 }
    }
    switch subject {
    case .goal(let goal): return projection.goals[goal].reached
    case .end(let outcome): return count((futures.values(outcome) ?? []).lazy.map { Double($0) })
    case .month(let series, let month):
      if let amounts = futures.amounts(series, month: month) {
        return count(amounts.lazy.map { Double($0) })
      }
      return count((futures.counts(series, month: month) ?? []).lazy.map { Double($0) })
    }
  }
}

extension Goal {
  /// Whether the goal asks for a share of those whom its metric counts.
  var isShare: Bool { if case .share = target { true } else { false } }

  /// The series that answers the goal in every month, counting everyone whom its metric counts; nil
  /// where none does.
  var series: Series? {
    guard tag == nil, case .people = target else { return nil }
    switch metric {
    case .enrolled: return .enrolled
    case .completed: return .completed
    case .placed: return .placed
    case .reached, .applied, .qualified, .trained, .credentialed, .retainedSixMonths,
      .retainedTwelveMonths:
      return nil
    }
  }

  /// The people, or the share, that the goal asks for.
  var threshold: Double {
    switch target {
    case .people(let people): Double(people)
    case .share(let share): share
    }
  }

  /// What the goal counts, and when: `Trained (people who completed) by Dec 2030`.
  var subject: String {
    let whom = Outcome(rawValue: metric.rawValue)?.title ?? metric.rawValue
    let tag = tag.map { $0.asLabel } ?? "all"
    let what =
      isShare ? "share \(tag) of “\(whom)”" : tag == "all" ? whom : "\(whom), \(tag)"
    return "\(what) by \(by.title)"
  }
}
