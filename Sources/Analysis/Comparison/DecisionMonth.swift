package import Planning
package import Simulation

/// By when one of two plans has to be chosen: the first month in which they differ in what they do, or
/// in what they say is done then.
package enum DecisionMonth {
  /// The month by which to choose; nil where nothing differs.
  ///
  /// Both plans meet the same luck, so that a month in which any series of any future differs is one in
  /// which a difference between the plans takes effect. Some take effect later than they have to be
  /// decided: an application is handed in before anything comes of it. So the months that changes name,
  /// and those of applications that are changed, count too.
  ///
  /// - Parameters:
  ///   - base: futures of the plan as it stands
  ///   - other: as many futures of the other plan, over the same months
  ///   - changes: what the other plan assumes differently
  /// - Returns: a month of the plans, never before their first
  package static func month(
    _ base: Futures, _ other: Futures, changes: [AssumptionChange]
  ) -> Month? {
    let start = base.scenario.start
    let said = changes.flatMap { change in
      [change.from, change.to].compactMap { $0.flatMap { month(in: $0) } }
        + [base.scenario, other.scenario].flatMap { applications(in: $0, changed: change.path) }
    }
    let effect = firstDifference(base, other).map { start.advanced(by: $0) }
    guard let first = (said + [effect].compactMap(\.self)).min() else { return nil }
    return max(first, start)
  }

  /// The first month, counted from the start, in which a series of a future differs.
  private static func firstDifference(_ base: Futures, _ other: Futures) -> Int? {
    let months = 0..<min(base.scenario.horizon, other.scenario.horizon)
    return months.first { month in
      Series.allCases.contains { series in
        base.counts(series, month: month) != other.counts(series, month: month)
          || base.amounts(series, month: month) != other.amounts(series, month: month)
      }
    }
  }

  /// A month that a scenario writes as `2027-09`; nil for everything else.
  private static func month(in text: String) -> Month? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = Int(parts[0]), let number = Int(parts[1]), (1...12).contains(number)
    else { return nil }
    return Month(year: year, number: number)
  }

  /// When the money that a path names is asked for.
  private static func applications(in scenario: Scenario, changed path: String) -> [Month] {
    scenario.streams.compactMap { stream in
      let own = "funding.\(stream.name)"
      guard path == own || path.hasPrefix(own + ".") else { return nil }
      switch stream.terms {
      case .discretionary(let terms): return terms.awarded ?? terms.submitted
      case .philanthropy(let terms):
        switch terms.origin {
        case .pledged(let month): return month
        case .prospect(let asked, _, _): return asked
        }
      case .equip(let terms): return terms.applied
      case .wioa, .appropriation, .milestones, .employers: return nil
      }
    }
  }
}
