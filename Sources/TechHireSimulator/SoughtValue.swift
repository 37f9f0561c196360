import Analysis
import Planning
import Reports
import ScenarioFiles

/// The least or greatest value of one input that reaches a goal.
public struct SoughtValue: Sendable {
  /// What a search found.
  public enum Verdict: Sendable {
    /// The goal is reached from this value on, or up to it.
    case least, greatest
    /// Every value that was tried reaches the goal, or none does.
    case everywhere, nowhere
  }

  private let sought: SoughtInput
  private let scenario: Scenario

  init(_ sought: SoughtInput, of scenario: Scenario) {
    self.sought = sought
    self.scenario = scenario
  }

  /// What was found.
  public var verdict: Verdict {
    switch sought.answer.verdict {
    case .least: .least
    case .greatest: .greatest
    case .everywhere: .everywhere
    case .nowhere: .nowhere
    }
  }

  /// The value in the input's unit, money in dollars: the sought one, or the best that was tried.
  public var value: Double { sought.scale.value(sought.answer.point.step) }

  /// The share of futures that reach the goal at the value.
  public var chance: Double { sought.answer.point.chance }

  /// The values that simulation error leaves for the sought one (95 of 100), each end nil where it lies
  /// beyond what was tried.
  public var interval: (low: Double?, high: Double?) {
    (sought.answer.low.map(sought.scale.value), sought.answer.high.map(sought.scale.value))
  }

  /// The value as a change of the scenario: `hub.reserve=$420,000`.
  public var change: String { sought.change }

  /// What `techhire seek` prints, without color.
  public var text: String {
    SeekReport(sought, file: scenario.document.name, ink: Ink(isColored: false)).text
  }

  /// The answer as JSON, format 1.
  public var json: String { SeekDocument.json(sought, scenario.provenance).text }
}
