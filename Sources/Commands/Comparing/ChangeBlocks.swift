import Analysis
import Planning
import ScenarioFiles

/// Changes put together where one makes no sense without the other, such as two shares that must
/// add up to 100%.
struct ChangeBlocks {
  typealias Coalition = CoalitionPlan.Coalition

  /// Places of changes, each block in their order.
  private(set) var blocks: [[Int]]
  private(set) var plan: CoalitionPlan
  /// The scenario of every set of blocks that the plan needs.
  private(set) var scenarios: [Coalition: Scenario] = [:]
  private let overrides: [ScenarioOverride]

  /// Begins with each change on its own, and joins changes until every set that the plan needs can
  /// be read.
  ///
  /// - Parameters:
  ///   - overrides: the changes, which can be read all together
  ///   - seed: of the drawn orders
  ///   - read: reads the scenario with some of the changes; nil when that makes no sense
  init(
    _ overrides: [ScenarioOverride], seed: UInt64, read: ([ScenarioOverride]) -> Scenario?
  ) {
    self.overrides = overrides
    blocks = overrides.indices.map { [$0] }
    plan = CoalitionPlan(changes: blocks.count, seed: seed)
    while let joined = firstJoin(read) {
      blocks = joined
      plan = CoalitionPlan(changes: blocks.count, seed: seed)
      scenarios = [:]
    }
  }

  /// The set of all blocks.
  var all: Coalition { Coalition.max >> UInt64(64 - blocks.count) }

  /// What each block is called.
  var titles: [String] {
    blocks.map { block in block.map { overrides[$0].written }.joined(separator: " and ") }
  }

  /// Reads every set; at the first that makes no sense, the blocks as they should be joined.
  private mutating func firstJoin(_ read: ([ScenarioOverride]) -> Scenario?) -> [[Int]]? {
    let bySize = plan.coalitions.sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    var senseless: Coalition?
    for coalition in bySize {
      // The smallest set that adds to a senseless one and makes sense shows what belongs together.
      if let part = senseless, part & coalition != part { continue }
      if let scenario = read(changes(coalition)) {
        scenarios[coalition] = scenario
        if senseless != nil { return join(coalition) }
      } else if senseless == nil {
        senseless = coalition
      }
    }
    return nil
  }

  private func changes(_ coalition: Coalition) -> [ScenarioOverride] {
    let chosen = blocks.indices.filter { coalition & (1 << UInt64($0)) != 0 }
    return chosen.flatMap { blocks[$0] }.sorted().map { overrides[$0] }
  }

  private func join(_ coalition: Coalition) -> [[Int]] {
    let inside = blocks.indices.filter { coalition & (1 << UInt64($0)) != 0 }
    let joined = inside.flatMap { blocks[$0] }.sorted()
    let others = blocks.indices.filter { !inside.contains($0) }.map { blocks[$0] }
    return (others + [joined]).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
