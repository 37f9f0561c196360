import Analysis
import Reports
import ScenarioFiles
import Simulation
import Uncertainty

/// A choice between plans over the same futures, and what to find out before it is made.
public struct PlanChoice: Sendable {
  private let analysis: Analysis.PlanChoice
  private let provenances: [Provenance]

  /// What finding one unknown out first would add.
  public struct Finding: Sendable {
    /// The unknown in words: `Federal skills grant: won`.
    public let title: String
    /// How much more often the plan chosen afterwards would be the best one, as a share of futures.
    public let gain: Double
    /// The 95% interval of the gain, from simulation error alone.
    public let interval: ClosedRange<Double>
  }

  init?(by outcome: Outcome, _ runs: [Futures], of scenarios: [Scenario]) async {
    let names = ContenderNames.distinct(scenarios.map { ($0.name, $0.document.name) })
    let plans = zip(names, runs).map { (name: $0, futures: $1) }
    guard let choice = await Analysis.PlanChoice(by: outcome, plans) else { return nil }
    analysis = choice
    provenances = scenarios.map(\.provenance)
  }

  /// The plans' names, in their order; with the file where several have the same.
  public var names: [String] { analysis.names }

  /// The plan that is best, or as good as the best, in the most futures.
  public var best: String { names[analysis.rows.first?.now ?? 0] }

  /// In which share of the futures no plan does better than `best`.
  public var chanceOfBest: Double {
    analysis.rows.first.map { $0.means[$0.now].mean } ?? 0
  }

  /// What each unknown would add, the most useful first.
  public var findings: [Finding] {
    (analysis.rows.first?.findings ?? []).map { finding in
      let interval = finding.value.interval()
      return Finding(
        title: analysis.unknowns[finding.unknown].title, gain: finding.value.gain,
        interval: interval.low...interval.high)
    }
  }

  /// What `techhire drivers` prints of several scenarios, without color; goals included.
  public var text: String {
    ChoiceReport(analysis, notes: [], ink: Ink(isColored: false)).text
  }

  /// The choice as JSON, format 1.
  public var json: String { ChoiceDocument.json(analysis, provenances, notes: []).text }
}
