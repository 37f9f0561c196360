import Analysis
import Reports
import Simulation
import Uncertainty

/// What drives an outcome: how much of its spread is luck, how much is not knowing, and what to find
/// out first.
public struct Drivers: Sendable {
  private let analysis: Analysis.Drivers
  private let provenance: Provenance

  /// One unknown, and what part of the doubt it settles.
  public struct Unknown: Sendable {
    /// In words: `outreach: apply`, `Federal skills grant: won`.
    public let title: String
    /// Its path in the scenario, or its stream's.
    public let path: String
    /// What part of the outcome's variance would go if it were known, 0 to 1.
    public let settles: Double
    /// The 95% interval of that part, from simulation error alone.
    public let interval: ClosedRange<Double>
  }

  init?(_ outcome: Outcome, _ futures: Futures, again: Futures, of scenario: Scenario) async {
    guard let drivers = await Analysis.Drivers(of: outcome, futures, again: again) else {
      return nil
    }
    analysis = drivers
    provenance = scenario.provenance
  }

  /// What part of the variance is luck, which nobody can find out beforehand, 0 to 1.
  public var luck: Double { analysis.luck }

  /// What part comes from what is not known; with `luck` it makes 1.
  public var notKnown: Double { analysis.unknown.shown }

  /// All unknowns, those that settle most first.
  public var unknowns: [Unknown] {
    analysis.drivers.map { driver in
      Unknown(
        title: driver.input.title, path: driver.input.path, settles: driver.settled.shown,
        interval: driver.settled.interval.low...driver.settled.interval.high)
    }
  }

  /// What `techhire drivers` prints, without color.
  public var text: String { DriversReport(analysis, ink: Ink(isColored: false)).text }

  /// The drivers as JSON, format 1.
  public var json: String { DriversDocument.json(analysis, provenance).text }
}
