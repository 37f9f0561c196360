import Planning

/// What can stand between the money of an award and a cost.
package enum Restriction: String, Sendable, Hashable, CaseIterable {
  /// The stream may not pay for the group that the cost is for.
  case group
  /// The stream does not pay for the activity.
  case activity
  /// The stream does not pay for the object class.
  case objectClass = "class"
  /// The program of the training is not on the eligible provider list.
  case providerList = "provider-list"
  /// The cohort's training is charged to the award of another program year.
  case programYear = "program-year"
  /// The cost's month lies outside the award's period.
  case period
  /// The award's cap on administration is used up.
  case administrationCap = "admin-cap"
  /// The award's limit on indirect cost is used up.
  case indirectLimit = "indirect"
  /// The award's cap on the training of one participant is used up.
  case trainingAccountCap = "ita-cap"
  /// More than one of these at once, so that none of them alone is to blame.
  case several

  /// Its place among them.
  var place: Int {
    switch self {
    case .group: 0
    case .activity: 1
    case .objectClass: 2
    case .providerList: 3
    case .programYear: 4
    case .period: 5
    case .administrationCap: 6
    case .indirectLimit: 7
    case .trainingAccountCap: 8
    case .several: 9
    }
  }

  /// How many there are.
  static let count = 10
}

/// Some of the restrictions.
struct RestrictionSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ restriction: Restriction) { rawValue = 1 << UInt16(restriction.place) }

  /// The place of the one restriction in the set, of `several` where there are more; −1 for none.
  var placeOfCause: Int {
    if rawValue & (rawValue &- 1) != 0 { return Restriction.several.place }
    return rawValue == 0 ? -1 : rawValue.trailingZeroBitCount
  }
}

extension StreamBlueprint {
  /// What of a stream's own terms forbids a cost, whatever its awards are: the group, the activity,
  /// the object class.
  ///
  /// - Parameters:
  ///   - stream: a stream that is braided
  ///   - component: what it costs
  ///   - group: for whom it is; −1 for nobody in particular
  ///   - scenario: the scenario of both
  /// - Returns: nothing where the stream may pay
  static func restrictions(
    of stream: FundingStream, on component: CostComponent, group: Int, in scenario: Scenario
  ) -> RestrictionSet {
    var found: RestrictionSet = []
    // WIOA buys training for a person in a cohort, whatever it pays for otherwise.
    let isLooseTraining =
      stream.kind == .wioa && component.isTraining && !component.isCohortCost
    if isLooseTraining || !stream.pays.contains(component.activity) {
      found.insert(RestrictionSet(.activity))
    }
    if !stream.paysClasses.contains(component.objectClass) {
      found.insert(RestrictionSet(.objectClass))
    }
    guard group >= 0 else { return found }
    var isExcluded = !(stream.groups?.contains(group) ?? true)
    switch stream.kind {
    case .wioa, .discretionary, .equip:
      if !scenario.groups[group].eligible.contains(stream.kind) { isExcluded = true }
    case .stateLocal, .philanthropy, .employers: break
    }
    if isExcluded { found.insert(RestrictionSet(.group)) }
    return found
  }
}
