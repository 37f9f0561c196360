package import Planning

/// Why an input or a goal cannot be sought.
package struct SeekRefusal: Error, Sendable, Hashable {
  /// A sentence without its period, or several lines with the reader's findings.
  package let reason: String
  /// Whether what was asked is wrong in itself, whatever the scenario.
  package let isAsking: Bool

  package init(_ reason: String, isAsking: Bool = false) {
    self.reason = reason
    self.isAsking = isAsking
  }
}

/// One assumption of a scenario that a search sets to known values.
package struct VariedInput: Sendable {
  /// What reading a scenario with one more change yields.
  package struct Reading: Sendable {
    /// Nil where the scenario does not allow the value.
    package let scenario: Scenario?
    /// What the reader says against it.
    package let findings: String

    package init(scenario: Scenario?, findings: String) {
      self.scenario = scenario
      self.findings = findings
    }
  }

  package let assumption: Assumption
  package let scale: InputScale
  private let read: @Sendable (_ value: String) -> Reading

  /// Finds the assumption and a range to try.
  ///
  /// Without a range: all shares, or from 0 to five times what lies nine chances in ten above now
  /// (a judgment: wide enough for most plans, and told with the answer), as far as the scenario
  /// allows.
  ///
  /// - Parameters:
  ///   - path: the assumption's path
  ///   - scenario: the plan as it is
  ///   - from: the least value as a scenario writes it, if not the default
  ///   - to: the greatest
  ///   - read: reads the plan with the assumption at a value as a scenario writes it
  /// - Throws: `SeekRefusal` with the reason why the input cannot be varied.
  package init(
    _ path: String, of scenario: Scenario, from: String?, to: String?,
    read: @escaping @Sendable (_ value: String) -> Reading
  ) throws(SeekRefusal) {
    guard let found = scenario.assumptions.first(where: { $0.path == path }) else {
      throw SeekRefusal(
        "'\(path)' is no assumption of the scenario"
          + (VariedInput.suggestion(path, scenario).map { "; did you mean '\($0)'?" } ?? ""))
    }
    assumption = found
    self.read = read
    let usual = found.highValue
    let present = found.middleValue
    let defaultTo = found.unit.isPart ? 1 : usual > 0 ? 5 * usual : found.unit == .money ? 1e6 : 12
    /// The number that a text stands for in the input's place; a default without a text.
    func number(_ text: String?, _ standard: Double) throws(SeekRefusal) -> Double {
      guard let text else { return standard }
      let reading = read(text)
      guard let assumption = reading.scenario?.assumptions.first(where: { $0.path == path }) else {
        throw SeekRefusal("'\(text)' cannot stand for '\(path)':\n\(reading.findings)")
      }
      guard let value = assumption.knownValue else {
        throw SeekRefusal("'\(text)' is a range; the ends of a search are known values")
      }
      return value
    }
    func isAllowed(_ value: Double) -> Bool { read(found.unit.written(value)).scenario != nil }
    var lower = try number(from, 0)
    var upper = try number(to, defaultTo)
    guard lower < upper else {
      throw SeekRefusal(
        "there is nothing between \(found.unit.written(lower)) and \(found.unit.written(upper))")
    }
    // Where the ends are nobody's wish, they give way to what the scenario allows.
    if from == nil, !isAllowed(lower) {
      lower += max(InputScale(found.unit, from: lower, to: upper).step, found.unit.isWhole ? 1 : 0)
      if !isAllowed(lower) { lower = present }
    }
    if to == nil {
      for _ in 0..<40 where !isAllowed(upper) {
        upper = present + (upper - present) / 2
        if found.unit.isWhole { upper.round(.down) }
      }
    }
    scale = InputScale(found.unit, from: lower, to: upper)
    for step in [0, scale.last] {
      let reading = read(scale.written(step))
      guard reading.scenario == nil else { continue }
      throw SeekRefusal(
        "the scenario cannot be read with '\(path)' at \(scale.written(step)):\n"
          + reading.findings)
    }
  }

  /// The scenario with the input at a step of the scale.
  ///
  /// - Parameter step: the step's number
  /// - Returns: the changed plan
  /// - Throws: `SeekRefusal` where the scenario does not allow the value.
  package func scenario(at step: Int) throws(SeekRefusal) -> Scenario {
    guard let scenario = read(scale.written(step)).scenario else {
      throw SeekRefusal(
        "the scenario cannot be read with '\(assumption.path)' at \(scale.written(step))")
    }
    return scenario
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
}

extension Unit {
  /// Whether values lie between 0 and 1.
  fileprivate var isPart: Bool {
    switch self {
    case .share, .chance: true
    default: false
    }
  }
}
