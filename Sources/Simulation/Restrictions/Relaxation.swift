package import Planning

/// A restriction of one stream that is lifted for a part of the money of each of its awards.
///
/// - *group*, *activity*, *class*, *provider list*: up to the amount of each award may be charged for
///   what this one restriction alone forbids. The freed money is used only where cost would otherwise
///   stay unpaid or a cohort not start, and only if that then leaves less unpaid; all other rules
///   hold. Where an award has caps on administration and pays for administration anyway, the freed
///   money pays for none. So nothing at all changes in a future in which nothing is missing.
/// - *administration cap*, *indirect limit*: the award may be charged that much more under the cap.
/// - *cap per participant*: the training of each cohort may take that much more than the cap times
///   its members, shared out by heads over its groups.
/// - *period*: that much of the award stays open for 12 months after its end, and what it then has
///   left goes the way the rest of it went.
package struct Relaxation: Sendable, Hashable {
  /// The stream's place in the scenario.
  package let stream: Int
  package let restriction: Restriction
  /// In cents, of each award.
  package let amount: Int

  package init(stream: Int, restriction: Restriction, amount: Int) {
    self.stream = stream
    self.restriction = restriction
    self.amount = amount
  }

  /// Months for which freed money outlives its award.
  static let monthsBeyond = 12

  /// The restrictions of a scenario's streams that can be relaxed, stream by stream: those that keep
  /// a stream from something that the scenario has.
  ///
  /// - Parameters:
  ///   - scenario: the plan
  ///   - amount: cents of each award that are freed
  /// - Returns: one relaxation for each
  package static func all(of scenario: Scenario, amount: Int) -> [Relaxation] {
    var table = RateTable(assumptions: scenario.assumptions)
    let components = CostComponent.components(of: scenario, rates: &table)
    return scenario.streams.indices.flatMap { stream in
      Restriction.allCases.filter { restriction in
        scenario.streams[stream].isBound(by: restriction, in: scenario, components: components)
      }.map { Relaxation(stream: stream, restriction: $0, amount: amount) }
    }
  }

  /// Whether freed money needs a braiding of its own.
  var liftsPermission: Bool {
    switch restriction {
    case .group, .activity, .objectClass, .providerList, .period: true
    case .programYear, .administrationCap, .indirectLimit, .trainingAccountCap, .several: false
    }
  }
}

extension FundingStream {
  fileprivate func isBound(
    by restriction: Restriction, in scenario: Scenario, components: [CostComponent]
  ) -> Bool {
    // Formula aid follows the student, employers' shares the cost: neither is ever braided.
    guard kind != .equip, kind != .employers else { return false }
    switch restriction {
    case .group, .activity, .objectClass:
      return components.contains { component in
        (-1..<scenario.groups.count).contains { group in
          StreamBlueprint.restrictions(of: self, on: component, group: group, in: scenario)
            == RestrictionSet(restriction)
        }
      }
    case .providerList:
      return kind == .wioa && pays.contains(.training)
        && scenario.programs.contains { $0.providerListing != .listed }
    case .administrationCap: return administrationCap != nil
    case .indirectLimit: return indirectRate != nil
    case .trainingAccountCap:
      if case .wioa(let terms) = terms { return terms.trainingAccountCap != nil }
      return false
    case .period:
      if case .philanthropy = terms { return restricted }
      return true
    case .programYear, .several: return false
    }
  }
}
