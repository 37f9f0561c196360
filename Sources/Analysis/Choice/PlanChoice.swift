package import Planning
package import Simulation
package import Uncertainty

/// A choice between plans over the same futures, and what finding something out first would add to it.
package struct PlanChoice: Sendable {
  /// What the choice is to be good for.
  package enum Aim: Sendable, Hashable {
    /// To have chosen the best plan: no other does better in the outcome, future by future.
    case best(Outcome)
    /// To reach a goal.
    case goal(Goal)
    /// As much, or as little, of the outcome as can be.
    case mean(Outcome)
  }

  /// What one finding adds.
  package struct Finding: Sendable {
    /// The unknown, by its place among `unknowns`.
    package let unknown: Int
    package let value: InformationValue
    /// What to choose in the coarse classes of the unknown, the same in a row put together.
    package let choices: [Choice]
  }

  /// A plan to choose where an unknown is so and so.
  package struct Choice: Sendable, Hashable {
    package let words: String
    package let share: Double
    /// By place among the plans.
    package let plan: Int
  }

  /// The choice under one aim.
  package struct Row: Sendable {
    package let aim: Aim
    /// By plan, the mean of what is aimed at, with its error; money in dollars.
    package let means: [Summary]
    /// The plan to choose as things stand.
    package let now: Int
    /// By how much it is better than the next best plan, paired future by future.
    package let lead: Summary
    /// What knowing everything beforehand, luck included, would add: no finding can add more.
    package let everything: Summary
    /// What each unknown adds, the most useful first.
    package let findings: [Finding]
    /// The sign of the utilities: −1 where less is better.
    package let sign: Double

    /// Findings that add something beyond simulation error, though so many were looked at.
    package var telling: [Finding] {
      findings.filter { $0.value.isTelling(among: findings.count) }
    }
  }

  package let names: [String]
  package let runs: [Futures]
  package let outcome: Outcome
  package let unknowns: [ChoiceUnknown]
  /// Being best first, then the goals that all plans have, then the outcome itself.
  package let rows: [Row]
  /// Futures in which the outcome is not defined in every plan; they count for the goals only.
  package let leftOut: Int

  /// How many classes the values of an unknown are sorted into at most.
  package static func classes(of futures: Int) -> Int { ChoiceUnknown.classes(of: futures) }

  /// Weighs plans; nil if no future defines the outcome in all plans, or neither way is better.
  ///
  /// - Parameters:
  ///   - outcome: what plans are judged by
  ///   - plans: at least two, with as many futures of each, under the same seed
  package init?(by outcome: Outcome, _ plans: [(name: String, futures: Futures)]) async {
    precondition(plans.count > 1, "a choice needs something to choose from")
    guard outcome.preference != .neither else { return nil }
    let runs = plans.map(\.futures)
    names = plans.map(\.name)
    self.runs = runs
    self.outcome = outcome
    let columns = runs.map { $0.all(outcome) }
    let count = runs[0].count
    let defined = (0..<count).filter { future in columns.allSatisfy { $0[future] != nil } }
    guard !defined.isEmpty else { return nil }
    leftOut = count - defined.count
    let sign: Double = outcome.preference == .more ? 1 : -1
    let values = columns.map { column in defined.compactMap { column[$0] }.map { $0 * sign } }
    let best = defined.indices.map { place in values.map { $0[place] }.max() ?? 0 }
    let unknowns = await ChoiceUnknown.all(in: runs)
    self.unknowns = unknowns
    let everyone = Array(0..<count)
    var rows = [
      await PlanChoice.row(
        .best(outcome), values.map { zip($0, best).map { $0 == $1 ? 1 : 0 } }, 1, defined, unknowns)
    ]
    for (number, goal) in runs[0].scenario.goals.enumerated() {
      let places = runs.map { futures in
        futures.scenario.goals.firstIndex { $0.asksTheSame(as: goal) }
      }
      guard places.allSatisfy({ $0 != nil }) else { continue }
      let reached = zip(runs, places).map { futures, place in
        futures.column(futures.layout.column(goal: place ?? number)).map(Double.init)
      }
      rows.append(await PlanChoice.row(.goal(goal), reached, 1, everyone, unknowns))
    }
    rows.append(await PlanChoice.row(.mean(outcome), values, sign, defined, unknowns))
    self.rows = rows
  }

  /// One row, from utilities by plan and defined future.
  private static func row(
    _ aim: Aim, _ utilities: [[Double]], _ sign: Double, _ defined: [Int],
    _ unknowns: [ChoiceUnknown]
  ) async -> Row {
    let means = utilities.compactMap { Summary($0) }
    var now = 0
    for plan in means.indices where means[plan].mean > means[now].mean { now = plan }
    let chosen = now
    var next = now == 0 ? 1 : 0
    for plan in means.indices where plan != now && means[plan].mean > means[next].mean {
      next = plan
    }
    let lead = Summary(zip(utilities[now], utilities[next]).map { $0 - $1 }) ?? means[now]
    let luckiest = defined.indices.map { place in
      (utilities.map { $0[place] }.max() ?? 0) - utilities[chosen][place]
    }
    let findings = await concurrentMap(unknowns.count) { number in
      let unknown = unknowns[number]
      let value = InformationValue(utilities, classes: unknown.fine.only(defined))
      let coarse = unknown.coarse.only(defined)
      return Finding(
        unknown: number, value: value,
        choices: choices(unknown, coarse, InformationValue(utilities, classes: coarse).choices))
    }
    let shown = utilities.compactMap { column in
      Summary(sign < 0 ? column.map { -$0 } : column)
    }
    return Row(
      aim: aim, means: shown, now: now, lead: lead, everything: Summary(luckiest) ?? means[now],
      findings: findings.enumerated().sorted {
        ($1.element.value.gain, $0.offset) < ($0.element.value.gain, $1.offset)
      }.map(\.element), sign: sign)
  }

  /// Classes in a row with the same choice are told by the first's lower and the last's upper end.
  private static func choices(
    _ unknown: ChoiceUnknown, _ coarse: ValueClasses, _ plans: [Int]
  ) -> [Choice] {
    let total = Double(max(1, coarse.members.count))
    var choices: [Choice] = []
    var start = 0
    for place in plans.indices {
      guard place + 1 == plans.count || plans[place + 1] != plans[place] else { continue }
      choices.append(
        Choice(
          words: unknown.words(start...place),
          share: Double(coarse.sizes[start...place].reduce(0, +)) / total, plan: plans[place]))
      start = place + 1
    }
    return choices
  }
}

extension ValueClasses {
  /// The classes of some of the futures, numbered as before.
  fileprivate func only(_ futures: [Int]) -> ValueClasses {
    futures.count == members.count ? self : ValueClasses(self, of: futures)
  }
}
