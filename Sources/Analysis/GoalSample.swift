package import Planning
package import Simulation

/// What the first futures of a run come to in the months of goals that no series follows: goals on
/// people who completed a program, or earned a credential, and goals for a tag or a share.
///
/// A run keeps such head counts at its end alone. For a goal of an earlier month the futures are
/// simulated again, up to that month, and asked for every number of people at once.
package struct GoalSample: Sendable {
  /// By goal of the scenario, a value for each future: people, or a share from 0 to 1 and -1 where
  /// nobody is counted; nil for a goal that a series answers in every month.
  package let values: [[Double]?]

  /// The series that answers a goal on a number of people in every month; nil where none does.
  ///
  /// - Parameter goal: a goal
  /// - Returns: one that counts everyone whom the goal's metric counts
  package static func series(of goal: Goal) -> Series? {
    guard goal.tag == nil, case .people = goal.target else { return nil }
    switch goal.metric {
    case .enrolled: return .enrolled
    case .completed: return .completed
    case .placed: return .placed
    case .reached, .applied, .qualified, .trained, .credentialed, .retainedSixMonths,
      .retainedTwelveMonths:
      return nil
    }
  }

  /// Finds the values.
  ///
  /// - Parameters:
  ///   - futures: a run's futures
  ///   - count: how many of them, from the first on, at most as many as there are
  package init(_ futures: Futures, count: Int) {
    let scenario = futures.scenario
    var questions: [Question] = []
    for goal in scenario.goals where Self.series(of: goal) == nil {
      for tag in goal.tag == nil ? [nil] : Self.tags(goal) {
        let question = Question(
          metric: goal.metric, tag: tag, month: scenario.monthNumber(goal.by))
        if !questions.contains(question) { questions.append(question) }
      }
    }
    let counts = Self.counts(questions, in: futures, count)
    values = scenario.goals.map { goal in
      guard Self.series(of: goal) == nil else { return nil }
      func people(_ tag: String?) -> [Int] {
        let question = Question(
          metric: goal.metric, tag: tag, month: scenario.monthNumber(goal.by))
        return questions.firstIndex(of: question).map { counts[$0] } ?? []
      }
      guard case .share = goal.target else { return people(goal.tag).map { Double($0) } }
      return zip(people(goal.tag), people(nil)).map { part, all in
        all > 0 ? Double(part) / Double(all) : -1
      }
    }
  }

  /// Whom a goal for a tag counts: those who carry it and, for a share, everyone.
  private static func tags(_ goal: Goal) -> [String?] {
    if case .share = goal.target { [goal.tag, nil] } else { [goal.tag] }
  }

  // MARK: Head counts

  private struct Question: Hashable {
    let metric: Goal.Metric
    let tag: String?
    let month: Int
  }

  /// A head count at a month's end for each future, by question.
  private static func counts(
    _ questions: [Question], in futures: Futures, _ count: Int
  ) -> [[Int]] {
    let last = futures.scenario.horizon - 1
    var counts = questions.map { question in
      known(question, in: futures).map { Array($0.prefix(count)) }
    }
    let open = questions.indices.filter { counts[$0] == nil }
    // A head count only grows, so that at the end bounds that of each month.
    let most = open.map { place in
      let question = questions[place]
      let end = Question(metric: question.metric, tag: question.tag, month: last)
      return known(end, in: futures)?.prefix(count).max() ?? 0
    }
    let found = again(open.map { questions[$0] }, most: most, in: futures, count)
    for (place, values) in zip(open, found) { counts[place] = values }
    return counts.map { $0 ?? [] }
  }

  /// What the run itself keeps; nil where it keeps nothing of that month.
  private static func known(_ question: Question, in futures: Futures) -> [Int]? {
    let scenario = futures.scenario
    if question.tag == nil, let series = Series(rawValue: question.metric.rawValue),
      let values = futures.counts(series, month: question.month)
    {
      return values.map { Int($0) }
    }
    guard question.month == scenario.horizon - 1 else { return nil }
    guard let tag = question.tag else {
      return Outcome(rawValue: question.metric.rawValue).flatMap { futures.values($0) }
    }
    return scenario.tags.firstIndex(of: tag).map {
      futures.column(futures.layout.column(tag: $0, question.metric))
    }
  }

  /// Simulates the futures again and asks in how many steps of one person each head count comes up.
  private static func again(
    _ questions: [Question], most: [Int], in futures: Futures, _ count: Int
  ) -> [[Int]] {
    guard let end = questions.map(\.month).max() else { return [] }
    let scenario = futures.scenario
    let watched = zip(questions, most).flatMap { question, most in
      (0..<most).map { person in
        Goal(
          metric: question.metric, tag: question.tag, target: .people(person + 1),
          by: scenario.start.advanced(by: question.month), confidence: 0.5)
      }
    }
    let blueprint = Blueprint(scenario, seed: futures.blueprint.seed, watching: watched)
    var simulator = FutureSimulator(blueprint)
    var row = Array(repeating: 0, count: blueprint.layout.count)
    var counts = questions.map { _ in [Int]() }
    for future in 0..<count {
      simulator.simulate(future: future, row: &row, until: end + 1) { _, _ in }
      var column = blueprint.layout.column(goal: scenario.goals.count)
      for (place, most) in most.enumerated() {
        counts[place].append(row[column..<(column + most)].reduce(0, +))
        column += most
      }
    }
    return counts
  }
}
