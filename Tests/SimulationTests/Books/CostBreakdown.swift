import Planning
import Uncertainty

/// A cost line, or the part of a `share … of` line that rides on one other line, worked out from the
/// scenario alone.
struct CostBreakdown {
  struct Part {
    let line: CostLine
    let place: Int
    /// The line that gives it its driver, activity, program, group and stages.
    let base: CostLine

    var isIndirect: Bool { line.objectClass == .indirect }
    var activity: Activity { isIndirect ? .administration : base.activity }
    var isForCohorts: Bool { base.driver == .perCohort || base.driver == .perParticipant }
    var isForPeople: Bool {
      switch base.driver {
      case .perMonth, .once: false
      default: true
      }
    }
    /// Whether it belongs to the modified total direct cost.
    var isDirectBase: Bool {
      !line.excludedFromMTDC && !isIndirect && line.objectClass != .equipment
    }
  }

  let parts: [Part]

  init(_ scenario: Scenario) {
    func bases(_ place: Int) -> [CostLine] {
      switch scenario.costs[place].price {
      case .amount: [scenario.costs[place]]
      case .share(_, let others): others.flatMap(bases)
      }
    }
    parts = scenario.costs.indices.flatMap { place in
      bases(place).map { Part(line: scenario.costs[place], place: place, base: $0) }
    }
  }
}

extension Scenario {
  /// The value of an assumption that is not uncertain.
  func constant(_ id: Assumption.ID?) -> Double? {
    guard let id else { return nil }
    let law = self[id].distribution
    return law.isFixed ? law.support.lower : nil
  }
}
