import Analysis
import Reports
import Simulation

/// One future month by month, exactly as a run of many simulates it.
public struct Replay: Sendable {
  private let replay: FutureReplay
  private let provenance: Provenance

  init(_ replay: FutureReplay, of scenario: Scenario) {
    self.replay = replay
    provenance = scenario.provenance
  }

  /// The future's number, from 0.
  public var future: Int { replay.future }

  /// An outcome of the future, as the run of the same seed has it; money in dollars.
  ///
  /// - Parameter name: the outcome's name, such as `placed`
  /// - Returns: nil for an unknown name, and for a ratio that is not defined
  public func value(of name: String) -> Double? {
    guard let outcome = Outcome(rawValue: name) else { return nil }
    return replay.value(outcome).map { outcome.scaled($0) } ?? replay.ratio(outcome)
  }

  /// What `techhire replay` prints, without color.
  public var text: String { ReplayReport(replay, ink: Ink(isColored: false)).text }

  /// The future as JSON, format 1.
  public var json: String { ReplayDocument.json(replay, provenance).text }
}
