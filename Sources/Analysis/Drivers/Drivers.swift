import Planning
package import Simulation
package import Uncertainty

/// What drives an outcome: how much of its spread is luck, how much is not knowing, and which
/// unknown is worth finding out first.
package struct Drivers: Sendable {
  /// What one unknown does to the outcome and to the goals.
  package struct Driver: Sendable {
    package let input: UncertainInput
    /// What part of the outcome's whole variance would go if this were known.
    package let settled: VarianceShare
    /// The outcome where the unknown is low, and where it is high.
    package let low: Level
    package let high: Level
    /// By goal of the scenario.
    package let goals: [GoalEffect]
  }

  /// The lowest or the highest values of an unknown, about a fifth of the futures where they can be
  /// parted so, and the outcome's mean in those futures.
  package struct Level: Sendable, Hashable {
    /// The values in words: `58% or less`, `won`.
    package let words: String
    package let share: Double
    package let mean: Double
  }

  /// What finding one unknown out would do to a goal's chance.
  package struct GoalEffect: Sendable, Hashable {
    /// The chance where the unknown is low, and where it is high.
    package let low: Double
    package let high: Double
    /// What part of the doubt whether the goal is reached, as a variance, it settles.
    package let settled: VarianceShare
    /// In which share of futures the finding would turn the verdict on the goal: the chance, given
    /// the fifth of values found, lies on the other side of the confidence, beyond simulation error.
    package let turns: Double
  }

  package let outcome: Outcome
  package let futures: Futures
  /// Both lives of each future in which the outcome is defined.
  package let summary: Summary
  package let leftOut: Int
  package let goals: [GoalResult]
  /// What part of the variance comes from what is not known; luck is the rest.
  package let unknown: VarianceShare
  /// All unknowns, those that settle most first.
  package let drivers: [Driver]
  /// By goal, what the futures that miss it have in common.
  package let failures: [FailurePattern]

  package var luck: Double { 1 - unknown.shown }

  /// What part of the doubt that finding out can settle at all one unknown settles.
  package func partOfDoubt(_ driver: Driver) -> Double {
    unknown.shown > 0 ? min(1, driver.settled.shown / unknown.shown) : 0
  }

  /// Most classes that an unknown's values are sorted into for its share of variance.
  private static let mostClasses = 50

  /// Analyzes futures and their second lives; nil if the outcome is defined in no future.
  ///
  /// - Parameters:
  ///   - outcome: what is to be explained
  ///   - futures: the futures of a run
  ///   - again: the same futures with new luck, as many
  package init?(of outcome: Outcome, _ futures: Futures, again: Futures) async {
    let lives = zip(futures.all(outcome), again.all(outcome)).enumerated()
    let defined = lives.filter { $0.element.0 != nil && $0.element.1 != nil }
    let places = defined.map(\.offset)
    let first = defined.compactMap(\.element.0)
    let second = defined.compactMap(\.element.1)
    guard let summary = Summary(first + second) else { return nil }
    self.outcome = outcome
    self.futures = futures
    self.summary = summary
    leftOut = futures.count - places.count
    let sample = ReplicatedSample(first, second)
    unknown = sample.unknown
    let goals = futures.scenario.goals.enumerated().map { number, goal in
      let column = futures.layout.column(goal: number)
      return GoalLives(
        goal, Array(futures.column(column)), Array(again.column(column)))
    }
    self.goals = goals.map { GoalResult($0.goal, reached: $0.reached, futures: futures.count) }
    let inputs = await UncertainInput.all(in: futures)
    let drivers = await concurrentMap(inputs.count) { place in
      Drivers.driver(inputs[place], sample, at: places, goals)
    }
    self.drivers = drivers.enumerated().sorted {
      ($1.element.settled.share, $0.offset) < ($0.element.settled.share, $1.offset)
    }.map(\.element)
    let causes = FailurePattern.causes(inputs, in: futures)
    failures = await concurrentMap(goals.count) { number in
      FailurePattern(goals[number].first.map { $0 == 0 }, causes: causes)
    }
  }

  private static func driver(
    _ input: UncertainInput, _ sample: ReplicatedSample, at places: [Int], _ goals: [GoalLives]
  ) -> Driver {
    let values = places.map { input.values[$0] }
    let settled = sample.settled(by: ValueClasses(values, most: mostClasses))
    let fifths = ValueClasses(values, most: 5)
    let means = sample.means(of: fifths)
    let last = fifths.count - 1
    func level(_ place: Int, _ words: String) -> Level {
      Level(
        words: words, share: Double(fifths.sizes[place]) / Double(values.count),
        mean: means[place])
    }
    let fine = ValueClasses(input.values, most: mostClasses)
    let coarse = ValueClasses(input.values, most: 5)
    return Driver(
      input: input, settled: settled,
      low: level(0, input.text(upTo: fifths.bounds[0].greatest)),
      high: level(last, input.text(from: fifths.bounds[last].least)),
      goals: goals.map { $0.effect(fine: fine, coarse: coarse) })
  }
}

/// Whether each future reaches a goal, in its first life and in its second.
private struct GoalLives: Sendable {
  let goal: Goal
  let first: [Int]
  let reached: Int
  private let sample: ReplicatedSample

  init(_ goal: Goal, _ first: [Int], _ second: [Int]) {
    self.goal = goal
    self.first = first
    reached = first.reduce(0, +)
    sample = ReplicatedSample(first.map(Double.init), second.map(Double.init))
  }

  func effect(fine: ValueClasses, coarse: ValueClasses) -> Drivers.GoalEffect {
    let chances = sample.means(of: coarse)
    let isMet = GoalResult(goal, reached: reached, futures: first.count).isMet
    var counts = [Int](repeating: 0, count: coarse.count)
    for (future, value) in first.enumerated() { counts[coarse.members[future]] += value }
    var turned = 0
    for (place, size) in coarse.sizes.enumerated() {
      let interval = WilsonInterval(successes: counts[place], trials: size)
      let isTurned =
        isMet ? interval.high < goal.confidence : interval.low >= goal.confidence
      if isTurned { turned += size }
    }
    return Drivers.GoalEffect(
      low: chances[0], high: chances[chances.count - 1], settled: sample.settled(by: fine),
      turns: Double(turned) / Double(first.count))
  }
}
