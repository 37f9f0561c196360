import Planning

/// A cost line as the engine charges it: a line of its own, or the part of a `share … of` line that
/// rides on one other line.
///
/// It holds no references, so that the engine may copy it freely.
struct CostComponent: Sendable, Hashable {
  /// What makes the cost arise.
  enum Driver: UInt8, Sendable {
    case perMonth, perCohort, perParticipant, perCompletion, perPlacement, perPersonReached, once
  }

  /// Place of the line in the scenario; components are in this order.
  let line: Int
  /// The component that this one is a share of; it stands earlier in `Blueprint.pricingOrder`.
  private(set) var base: Int?
  /// An amount in dollars, or the share of the base.
  let price: RateID
  let grows: Int?
  /// The part that employers pay; nil for none.
  let employerShare: Int?
  let driver: Driver
  /// The month of a cost that arises once; −1 for the others.
  let onlyMonth: Int
  let activity: Activity
  let objectClass: ObjectClass
  let stages: StageSet
  let program: Int?
  let group: Int?
  let atStart: Bool
  let countsInMTDC: Bool

  /// Indirect cost is the hub's overhead, and administrative by definition.
  let isIndirect: Bool
  let isAdministration: Bool
  let isTraining: Bool
  let isContractual: Bool
  let isWorkExperience: Bool
  let isForIncumbentWorkers: Bool
  /// Which caps of an award lie on it.
  let kind: BraidingProblem.Kind
  var isTuition: Bool { driver == .perParticipant && isTraining }
  var isCohortCost: Bool { driver == .perCohort || driver == .perParticipant }
}

extension CostComponent {
  /// The components of all cost lines, in file order; a line that rides on several becomes several.
  static func components(of scenario: Scenario, rates: inout RateTable) -> [CostComponent] {
    var components: [CostComponent] = []
    var placesOfLine: [[Int]] = Array(repeating: [], count: scenario.costs.count)
    // A line may ride on one that stands later in the file, so the lines are resolved by need and
    // then put back into file order.
    var resolved: [[CostComponent]?] = Array(repeating: nil, count: scenario.costs.count)

    func resolve(_ index: Int) -> [CostComponent] {
      if let done = resolved[index] { return done }
      let line = scenario.costs[index]
      let found: [CostComponent]
      switch line.price {
      case .amount(let amount):
        found = [CostComponent(line: line, index: index, price: rates.id(of: amount))]
      case .share(let share, let bases):
        let price = rates.id(of: share)
        found = bases.flatMap { base in
          resolve(base).map { CostComponent(line: line, index: index, price: price, ridingOn: $0) }
        }
      }
      resolved[index] = found
      return found
    }

    for index in scenario.costs.indices {
      for component in resolve(index) {
        placesOfLine[index].append(components.count)
        components.append(component)
      }
    }
    return components.enumerated().map { place, component in
      component.linked(at: place, placesOfLine: placesOfLine, scenario: scenario)
    }
  }

  private init(line: CostLine, index: Int, price: RateID) {
    self.init(
      line, index: index, price: price, driver: Driver(line.driver),
      onlyMonth: line.driver.onlyMonth, activity: line.activity, stages: line.stages,
      program: line.program, group: line.group, atStart: line.atStart)
  }

  private init(line: CostLine, index: Int, price: RateID, ridingOn base: CostComponent) {
    self.init(
      line, index: index, price: price, driver: base.driver, onlyMonth: base.onlyMonth,
      activity: base.activity, stages: base.stages, program: base.program, group: base.group,
      atStart: base.atStart)
  }

  private init(
    _ line: CostLine, index: Int, price: RateID, driver: Driver, onlyMonth: Int,
    activity: Activity, stages: StageSet, program: Int?, group: Int?, atStart: Bool
  ) {
    let indirect = line.objectClass == .indirect
    self.line = index
    base = nil
    self.price = price
    grows = line.grows?.index
    employerShare = line.employerShare?.index
    self.driver = driver
    self.onlyMonth = onlyMonth
    self.activity = indirect ? .administration : activity
    objectClass = line.objectClass
    self.stages = stages
    self.program = program
    self.group = group
    self.atStart = atStart
    countsInMTDC = !line.excludedFromMTDC && !indirect && line.objectClass != .equipment
    isIndirect = indirect
    isAdministration = indirect || activity == .administration
    isTraining = !indirect && activity == .training
    isWorkExperience = line.workBased == .workExperience
    isForIncumbentWorkers = line.workBased == .incumbentWorker
    isContractual = line.objectClass == .contractual
    if isIndirect {
      kind = .indirect
    } else if isAdministration {
      kind = .administration
    } else {
      // A cap per participant lies on what cohorts cost.
      let isOfCohort = driver == .perCohort || driver == .perParticipant
      kind = isTraining && isOfCohort ? .training : .direct
    }
  }

  /// The same component, knowing which one it is a share of.
  private func linked(at place: Int, placesOfLine: [[Int]], scenario: Scenario) -> CostComponent {
    guard case .share(_, let bases) = scenario.costs[line].price else { return self }
    let position = place - (placesOfLine[line].first ?? place)
    var linked = self
    linked.base = bases.flatMap { placesOfLine[$0] }[position]
    return linked
  }
}

extension CostComponent.Driver {
  fileprivate init(_ driver: CostLine.Driver) {
    switch driver {
    case .perMonth: self = .perMonth
    case .perCohort: self = .perCohort
    case .perParticipant: self = .perParticipant
    case .perCompletion: self = .perCompletion
    case .perPlacement: self = .perPlacement
    case .perPersonReached: self = .perPersonReached
    case .once: self = .once
    }
  }
}

extension StageSet {
  /// Whether it has the one stage of another set.
  @inline(__always)
  func includes(_ stage: StageSet) -> Bool { rawValue & stage.rawValue != 0 }
}

extension CostLine.Driver {
  fileprivate var onlyMonth: Int { if case .once(let month) = self { month } else { -1 } }
}
