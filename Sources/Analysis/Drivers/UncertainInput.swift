package import Planning
import Simulation
import Uncertainty

/// Something about the futures that nobody knows yet and that one could find out.
package struct UncertainInput: Sendable {
  package enum Kind: Sendable, Hashable {
    /// An uncertain assumption, by its number.
    case assumption(Int)
    /// Whether a stream's money is won, by the stream's number.
    case decision(stream: Int)
  }

  package let kind: Kind
  /// In words: `Web Development: completion`, `Federal skills grant: won`.
  package let title: String
  /// The assumption's path, or the stream's.
  package let path: String
  /// The assumption's unit; nil for a decision.
  package let unit: Unit?
  /// For months until a decision on an award: whose, and counted from when.
  let lag: DecisionLag?
  /// By future: the assumption's value, or 1 for won and 0 for not.
  package let values: [Double]

  /// Everything uncertain in some futures: decisions in file order, then assumptions.
  static func all(in futures: Futures) async -> [UncertainInput] {
    let blueprint = futures.blueprint
    let scenario = futures.scenario
    let count = futures.count
    var lags: [Int: DecisionLag] = [:]
    for stream in scenario.streams.indices {
      guard let lag = blueprint.decisionLag(stream: stream) else { continue }
      lags[lag.assumption] = DecisionLag(stream: scenario.streams[stream].name, asked: lag.asked)
    }
    let found = lags
    let kinds =
      scenario.streams.indices.filter { blueprint.isUndecided(stream: $0) }
      .map { Kind.decision(stream: $0) }
      + scenario.assumptions.indices.filter { !scenario.assumptions[$0].distribution.isFixed }
      .map { Kind.assumption($0) }
    return await concurrentMap(kinds.count) { place in
      switch kinds[place] {
      case .assumption(let number):
        let assumption = scenario.assumptions[number]
        return UncertainInput(
          kind: kinds[place], title: assumption.title, path: assumption.path,
          unit: assumption.unit, lag: found[number],
          values: (0..<count).map { blueprint.value(assumption: number, future: $0) })
      case .decision(let stream):
        let name = scenario.streams[stream].name
        return UncertainInput(
          kind: kinds[place], title: "\(name): won", path: "funding.\(name)", unit: nil, lag: nil,
          values: (0..<count).map { blueprint.isWon(stream: stream, future: $0) ? 1 : 0 })
      }
    }
  }

  /// Months that a decision on an award takes, told by the month in which it falls.
  struct DecisionLag: Sendable, Hashable {
    let stream: String
    /// The month of the application.
    let asked: Month

    /// `by Aug 2027`, `after Aug 2027`.
    func until(_ months: Double) -> String {
      asked.advanced(by: Int(months.rounded())).title
    }
  }

  /// Values up to a limit, in words.
  package func text(upTo limit: Double) -> String {
    guard let unit else { return limit < 1 ? "not won" : "won or not" }
    return "\(unit.phrase(limit)) or less"
  }

  /// Values from a limit on, in words.
  package func text(from limit: Double) -> String {
    guard let unit else { return limit > 0 ? "won" : "won or not" }
    return "\(unit.phrase(limit)) or more"
  }
}
