import Analysis
import ArgumentParser
import Planning
import ScenarioFiles

/// One assumption of a scenario that a search sets to known values.
struct VariedInput: Sendable {
  let assumption: Assumption
  let scale: InputScale
  private let document: ScenarioDocument
  private let overrides: [ScenarioOverride]

  /// Finds the assumption and a range to try.
  ///
  /// Without a range: all shares, or from 0 to five times what lies nine chances in ten above now
  /// (a judgment: wide enough for most plans, and told with the answer), as far as the scenario
  /// allows.
  ///
  /// - Parameters:
  ///   - path: the assumption's path
  ///   - input: the scenario
  ///   - from: the least value as a scenario writes it, if not the default
  ///   - to: the greatest
  /// - Throws: exit status 65 after saying why the input cannot be varied.
  init(_ path: String, of input: ScenarioInput, from: String?, to: String?) throws {
    guard let found = input.scenario.assumptions.first(where: { $0.path == path }) else {
      throw VariedInput.refusal(
        "'\(path)' is no assumption of the scenario"
          + (VariedInput.suggestion(path, input.scenario).map { "; did you mean '\($0)'?" } ?? ""))
    }
    assumption = found
    document = input.document
    overrides = try input.overrides.map { try ScenarioOverride(parsing: $0) }
    let isShare = found.unit.isShare
    let usual = found.highValue
    let present = found.middleValue
    let defaultTo = isShare ? 1 : usual > 0 ? 5 * usual : found.unit == .money ? 1e6 : 12
    let reader = Reader(path: path, document: document, overrides: overrides)
    var lower = try from.map { try reader.value(of: $0) } ?? 0
    var upper = try to.map { try reader.value(of: $0) } ?? defaultTo
    guard lower < upper else {
      throw VariedInput.refusal(
        "there is nothing between \(found.unit.written(lower)) and \(found.unit.written(upper))")
    }
    // Where the ends are nobody's wish, they give way to what the scenario allows.
    if from == nil, reader.scenario(found.unit.written(lower)) == nil {
      lower += max(InputScale(found.unit, from: lower, to: upper).step, found.unit.isWhole ? 1 : 0)
      if reader.scenario(found.unit.written(lower)) == nil { lower = present }
    }
    if to == nil {
      for _ in 0..<40 where reader.scenario(found.unit.written(upper)) == nil {
        upper = present + (upper - present) / 2
        if found.unit.isWhole { upper.round(.down) }
      }
    }
    scale = InputScale(found.unit, from: lower, to: upper)
    for step in [0, scale.last] where reader.scenario(scale.written(step)) == nil {
      throw VariedInput.refusal(
        "the scenario cannot be read with '\(path)' at \(scale.written(step)):\n"
          + reader.findings(scale.written(step)))
    }
  }

  /// The scenario with the input at a step of the scale.
  ///
  /// - Throws: exit status 65 after saying why the scenario does not allow the value.
  func scenario(at step: Int) throws -> Scenario {
    let reader = Reader(path: assumption.path, document: document, overrides: overrides)
    guard let scenario = reader.scenario(scale.written(step)) else {
      throw VariedInput.refusal(
        "the scenario cannot be read with '\(assumption.path)' at \(scale.written(step))")
    }
    return scenario
  }

  private static func refusal(_ reason: String) -> ExitCode {
    StandardError.write("error: \(reason)\n")
    return ExitStatus.badScenario
  }

  /// An assumption whose path has the wanted one as its beginning or its end, or holds it.
  private static func suggestion(_ path: String, _ scenario: Scenario) -> String? {
    let paths = scenario.assumptions.map(\.path)
    let wanted = path.lowercased()
    let last = wanted.split(separator: ".").last.map { ".\($0)" } ?? wanted
    return paths.first { $0.lowercased() == wanted }
      ?? paths.first { $0.lowercased().hasPrefix(wanted + ".") }
      ?? paths.first { $0.lowercased().hasSuffix(last) }
      ?? paths.first { $0.lowercased().contains(wanted) }
  }

  /// Reads the scenario with one more change.
  private struct Reader {
    let path: String
    let document: ScenarioDocument
    let overrides: [ScenarioOverride]

    private func reading(_ value: String) -> ScenarioReading? {
      guard let change = try? ScenarioOverride(parsing: "\(path)=\(value)") else { return nil }
      return ScenarioReader.read(document, overrides: overrides + [change])
    }

    func scenario(_ value: String) -> Scenario? { reading(value)?.scenario }

    func findings(_ value: String) -> String {
      reading(value)?.diagnostics.filter { $0.severity == .error }.rendered ?? ""
    }

    /// The number that a text stands for in the input's place.
    func value(of text: String) throws -> Double {
      guard let scenario = scenario(text),
        let read = scenario.assumptions.first(where: { $0.path == path })
      else {
        throw VariedInput.refusal(
          "'\(text)' cannot stand for '\(path)':\n\(findings(text))")
      }
      guard let value = read.knownValue else {
        throw VariedInput.refusal("'\(text)' is a range; the ends of a search are known values")
      }
      return value
    }
  }
}

extension Unit {
  fileprivate var isShare: Bool {
    switch self {
    case .share, .chance: true
    default: false
    }
  }
}
