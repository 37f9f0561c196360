import Analysis
import Planning
import Reports
import ScenarioFiles
import Simulation
import Uncertainty

/// Two or more scenarios over the same futures, draw for draw, and how each differs from the first.
public struct Comparison: Sendable {
  private let analysis: Analysis.Comparison
  private let provenances: [Provenance]
  private let assumptions: [[AssumptionChange]]

  /// How an outcome differs from the base, future by future; money in dollars.
  public struct Difference: Sendable {
    /// The scenario that is held against the base.
    public let scenario: String
    /// The outcome's name, such as `placed`.
    public let outcome: String
    /// The mean over the futures of the scenario's value less the base's.
    public let mean: Double
    /// The 95% interval of the mean from simulation error alone, paired future by future.
    public let interval: ClosedRange<Double>
    /// The share of futures in which the scenario is better, strictly; nil where neither way is.
    public let chanceBetter: Double?
    /// Whether both have the same value in every future.
    public let isNothing: Bool
  }

  /// How a goal's chance differs from the base.
  public struct GoalChange: Sendable {
    /// The scenario that is held against the base.
    public let scenario: String
    /// The goal, as `placed >= 80 by 2030-12`.
    public let goal: String
    /// The share of futures that reach it in the base.
    public let before: Double
    /// The share of futures that reach it in the scenario.
    public let after: Double
    /// The 95% interval of the change, from simulation error alone.
    public let interval: ClosedRange<Double>
  }

  init(_ runs: [Futures], of scenarios: [Scenario]) async {
    let names = ContenderNames.distinct(scenarios.map { ($0.name, $0.document.name) })
    analysis = await Analysis.Comparison(zip(names, runs).map { ($0, $1) })
    provenances = scenarios.map(\.provenance)
    assumptions = scenarios.dropFirst().map { scenarios[0].changes(to: $0) }
  }

  /// The scenarios' names, the base first; with the file where several have the same.
  public var names: [String] { analysis.contenders.map(\.name) }

  /// How every outcome differs from the base, scenario by scenario.
  public var differences: [Difference] {
    analysis.effects.flatMap { effect in
      effect.differences.map { difference in
        Difference(
          scenario: names[effect.contender], outcome: difference.outcome.rawValue,
          mean: difference.mean, interval: difference.interval.low...difference.interval.high,
          chanceBetter: difference.chanceBetter, isNothing: difference.isNothing)
      }
    }
  }

  /// How an outcome differs from the base.
  ///
  /// - Parameters:
  ///   - outcome: the outcome's name, such as `placed`
  ///   - scenario: one of `names` but the first; the second without one
  /// - Returns: the difference; nil for an unknown name
  public func difference(in outcome: String, of scenario: String? = nil) -> Difference? {
    let wanted = scenario ?? names[1]
    return differences.first { $0.outcome == outcome && $0.scenario == wanted }
  }

  /// How the chance of every goal that both have differs from the base, scenario by scenario.
  public var goals: [GoalChange] {
    analysis.effects.flatMap { effect in
      effect.flips.map { flips in
        let count = Double(flips.futures)
        let interval = flips.interval
        return GoalChange(
          scenario: names[effect.contender], goal: flips.goal.description,
          before: Double(flips.before) / count, after: Double(flips.after) / count,
          interval: (interval?.low ?? -1)...(interval?.high ?? 1))
      }
    }
  }

  /// In which share of the futures each scenario is the best in an outcome, in the order of `names`;
  /// equals share a future.
  ///
  /// - Parameter outcome: the outcome's name, such as `placed`
  /// - Returns: shares that add up to 1; nil for an unknown name, and where neither way is better
  public func chancesOfBeingBest(in outcome: String) -> [Double]? {
    analysis.best.first { $0.outcome.rawValue == outcome }?.chances
  }

  /// What `techhire compare` prints, without color.
  public var text: String {
    ComparisonReport(analysis, assumptions: assumptions, notes: [], ink: Ink(isColored: false)).text
  }

  /// The comparison as JSON, format 1.
  public var json: String {
    ComparisonDocument.json(analysis, provenances, assumptions: assumptions, notes: []).text
  }
}
