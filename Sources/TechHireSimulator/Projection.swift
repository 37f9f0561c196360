import Analysis
import Planning
import Reports
import Simulation
import Uncertainty

/// What the simulated futures of a scenario say.
public struct Projection: Sendable {
  private let analysis: Analysis.Projection
  private let provenance: Provenance

  /// In how many futures a goal is reached.
  public struct GoalChance: Sendable {
    /// The goal, as `placed >= 80 by 2030-12`.
    public let goal: String
    /// The share of futures that reach it, 0 to 1.
    public let chance: Double
    /// The 95% interval that simulation error alone leaves around the chance.
    public let interval: ClosedRange<Double>
    /// The share of futures that the scenario wants.
    public let wanted: Double
    /// Whether the chance is at least what is wanted.
    public var isMet: Bool { chance >= wanted - 1e-12 }
  }

  /// How an outcome is spread over the futures; money in dollars.
  public struct Spread: Sendable {
    /// The mean over the futures in which the outcome is defined.
    public let mean: Double
    /// Half of the futures lie below.
    public let median: Double
    /// 8 in 10 futures lie in it.
    public let likelyRange: ClosedRange<Double>
    /// All futures lie in it.
    public let fullRange: ClosedRange<Double>
  }

  init(_ futures: Futures, of scenario: Scenario) async {
    analysis = await Analysis.Projection(futures)
    provenance = scenario.provenance
  }

  /// The version of the simulator; a change of results for an unchanged scenario raises it.
  public static var simulatorVersion: String { SimulatorVersion.current }

  /// How many futures were simulated.
  public var futureCount: Int { analysis.futures.count }

  /// The scenario's goals, in its order.
  public var goals: [GoalChance] {
    analysis.goals.map { result in
      GoalChance(
        goal: result.goal.description, chance: result.probability,
        interval: result.interval.low...result.interval.high, wanted: result.goal.confidence)
    }
  }

  /// The names of all outcomes, such as `placed` or `lowest-cash`.
  public var outcomeNames: [String] { Outcome.allCases.map(\.rawValue) }

  /// How an outcome is spread over the futures.
  ///
  /// - Parameter name: one of `outcomeNames`
  /// - Returns: the spread; nil for an unknown name, and for an outcome that no future defines
  public func spread(of name: String) -> Spread? {
    guard let outcome = Outcome(rawValue: name), let summary = analysis[outcome]?.summary else {
      return nil
    }
    return Spread(
      mean: summary.mean, median: summary.median, likelyRange: summary.p10...summary.p90,
      fullRange: summary.minimum...summary.maximum)
  }

  /// An outcome in every future, in the order of their numbers; nil where it is not defined.
  ///
  /// - Parameter name: one of `outcomeNames`
  /// - Returns: one value per future; nil for an unknown name
  public func values(of name: String) -> [Double?]? {
    Outcome(rawValue: name).map { analysis.futures.all($0) }
  }

  /// The summary that `techhire run` prints, without color.
  public var text: String { RunReport(analysis, ink: Ink(isColored: false)).text }

  /// The results as JSON, format 1.
  public var json: String { RunDocument.json(analysis, provenance).text }

  /// Writes the workbook for an advisory board.
  ///
  /// - Parameter path: the file to write or replace, ending in `.xlsx`
  /// - Throws: an error that says why the workbook cannot be written; the file is then as it was.
  public func writeBoardWorkbook(to path: String) throws {
    try BoardWorkbook(analysis, provenance: provenance).write(to: path)
  }
}
