import Planning
import Simulation
import Uncertainty

/// What the futures that miss a goal have in common, in short conditions.
///
/// The patient rule induction method (Friedman and Fisher, "Bump hunting in high-dimensional data",
/// Statistics and Computing 9, 1999), as scenario discovery uses it (Bryant and Lempert, "Thinking
/// inside the box", Technological Forecasting and Social Change 77, 2010). The search sees every
/// other future only; what is told of its findings is counted in the others. Signs that go together
/// with failure, not proven causes.
package struct FailurePattern: Sendable, Hashable {
  /// One condition: an unknown or an event is at most, or at least, so much.
  package struct Condition: Sendable, Hashable {
    /// In words: `Web Development: completion 62% or less`.
    package let words: String
  }

  /// Conditions that hold together.
  package struct Group: Sendable, Hashable {
    package let conditions: [Condition]
    /// Of the failing futures that were not searched, how many meet them.
    package let failuresMeeting: Int
    package let failures: Int
    /// Of the futures that were not searched and meet them, how many fail.
    package let meeting: Int
    package let futures: Int

    /// What part of the failing futures meets the conditions.
    package var coverage: Double { Double(failuresMeeting) / Double(failures) }
    /// What part of the futures that meet the conditions fails.
    package var density: Double { Double(failuresMeeting) / Double(meeting) }
    /// What part of all futures fails.
    package var overall: Double { Double(failures) / Double(futures) }
  }

  /// All futures that miss the goal, searched or not.
  package let failures: Int
  package let futures: Int
  /// Groups of conditions, that of the most failures first; empty where nothing stands out.
  package let groups: [Group]

  /// Fewer failures than this, in either half, tell too little.
  static let fewestFailures = 20

  /// Whether enough futures fail, and enough do not, to look for what the failing ones share.
  package var isTold: Bool {
    failures >= 2 * FailurePattern.fewestFailures && failures < futures
  }
  private static let mostGroups = 3
  /// How many causes a search looks at, the most telling by themselves.
  private static let mostCauses = 6
  /// What part of the way from the share of failures at large to certain failure conditions must go
  /// to be worth telling: a judgment.
  private static let leastLift = 0.25
  /// How much surer of failure a box must be where it is searched, as parts of the way to certainty,
  /// tried in turn: one that is only just sure enough there is often not where it is checked.
  private static let margins = [0, 0.1, 0.2, 0.35, 0.5]

  /// Searches the conditions.
  ///
  /// - Parameters:
  ///   - fails: by future, whether it misses the goal
  ///   - causes: what conditions may speak of
  package init(_ fails: [Bool], causes: [FailureCause]) {
    futures = fails.count
    failures = fails.count { $0 }
    var searched = fails.indices.filter { $0 % 2 == 0 }
    let kept = fails.indices.filter { $0 % 2 == 1 }
    let keptFailures = kept.count { fails[$0] }
    let overall = Double(keptFailures) / Double(max(1, kept.count))
    let wanted = overall + FailurePattern.leastLift * (1 - overall)
    var groups: [Group] = []
    var left = kept
    while groups.count < FailurePattern.mostGroups {
      guard searched.count(where: { fails[$0] }) >= FailurePattern.fewestFailures,
        left.count(where: { fails[$0] }) >= FailurePattern.fewestFailures
      else { break }
      guard
        let (box, group) = FailurePattern.find(searched, left, of: kept, fails, causes, wanted)
      else { break }
      groups.append(group)
      searched.removeAll { box.holds($0, causes) }
      left.removeAll { box.holds($0, causes) }
    }
    self.groups = groups.enumerated().sorted {
      ($1.element.failuresMeeting, $0.offset) < ($0.element.failuresMeeting, $1.offset)
    }.map(\.element)
  }

  /// The first box that holds up in the futures that were not searched; few of them bear out one
  /// condition where they do not bear out three.
  private static func find(
    _ searched: [Int], _ left: [Int], of kept: [Int], _ fails: [Bool], _ causes: [FailureCause],
    _ wanted: Double
  ) -> (FailureBox, Group)? {
    let telling = FailureBox.ranked(searched, fails, causes, atMost: mostCauses)
    let choices =
      (2...FailureBox.mostLimits).reversed().map { (limits: $0, causes: telling) }
      + telling.map { (limits: 1, causes: [$0]) }
    for choice in choices {
      for margin in margins {
        let box = FailureBox.search(
          searched, fails, causes, density: wanted + margin * (1 - wanted),
          limits: choice.limits, among: choice.causes
        ).box.simplified(left, fails, causes)
        guard !box.limits.isEmpty, box.standsOut(left, fails, causes) else { continue }
        // Told of all futures that were not searched, also those that an earlier group has.
        let meeting = kept.filter { box.holds($0, causes) }
        let group = Group(
          conditions: box.limits.map { Condition(words: $0.words(causes)) },
          failuresMeeting: meeting.count { fails[$0] }, failures: kept.count { fails[$0] },
          meeting: meeting.count, futures: kept.count)
        if group.density >= wanted { return (box, group) }
      }
    }
    return nil
  }

  /// What conditions may speak of: unknowns, and how long recessions last.
  static func causes(_ inputs: [UncertainInput], in futures: Futures) -> [FailureCause] {
    var causes = inputs.map { FailureCause($0) }
    if let months = futures.values(.recessionMonths) {
      causes.append(
        FailureCause(title: "recessions of", unit: .months, values: months.map(Double.init)))
    }
    return causes.filter { $0.classes.count > 1 }
  }
}
