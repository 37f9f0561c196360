import Planning

/// A cost line as the engine charges it: a line of its own, or the part of a `share … of` line that
/// rides on one other line.
struct CostComponent: Sendable, Hashable {
  let name: String
  /// Place of the line in the scenario; components are in this order.
  let line: Int
  /// The component that this one is a share of; it stands earlier in `Blueprint.pricingOrder`.
  let base: Int?
  /// An amount in dollars, or the share of the base.
  let price: RateID
  let grows: Int?
  let driver: CostLine.Driver
  let activity: Activity
  let objectClass: ObjectClass
  let stages: StageSet
  let program: Int?
  let group: Int?
  let atStart: Bool
  let countsInMTDC: Bool

  /// Indirect cost is the hub's overhead, and administrative by definition.
  var isIndirect: Bool { objectClass == .indirect }
  var isAdministration: Bool { activity == .administration }
  var isTuition: Bool { driver == .perParticipant && activity == .training }
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
    let indirect = line.objectClass == .indirect
    self.init(
      name: line.name, line: index, base: nil, price: price, grows: line.grows?.index,
      driver: line.driver, activity: indirect ? .administration : line.activity,
      objectClass: line.objectClass, stages: line.stages, program: line.program,
      group: line.group, atStart: line.atStart,
      countsInMTDC: !line.excludedFromMTDC && !indirect && line.objectClass != .equipment)
  }

  private init(line: CostLine, index: Int, price: RateID, ridingOn base: CostComponent) {
    let indirect = line.objectClass == .indirect
    self.init(
      name: line.name, line: index, base: nil, price: price, grows: line.grows?.index,
      driver: base.driver, activity: indirect ? .administration : base.activity,
      objectClass: line.objectClass, stages: base.stages, program: base.program,
      group: base.group, atStart: base.atStart,
      countsInMTDC: !line.excludedFromMTDC && !indirect && line.objectClass != .equipment)
  }

  /// The same component, knowing which one it is a share of.
  private func linked(at place: Int, placesOfLine: [[Int]], scenario: Scenario) -> CostComponent {
    guard case .share(_, let bases) = scenario.costs[line].price else { return self }
    let position = place - (placesOfLine[line].first ?? place)
    let places = bases.flatMap { placesOfLine[$0] }
    return CostComponent(
      name: name, line: line, base: places[position], price: price, grows: grows, driver: driver,
      activity: activity, objectClass: objectClass, stages: stages, program: program,
      group: group, atStart: atStart, countsInMTDC: countsInMTDC)
  }
}
