import Uncertainty

/// Which sets of changes must be simulated to share a joint effect among them, and with what weight
/// each set counts.
///
/// The share of a change is its Shapley value: what it adds to the changes made before it, averaged
/// over all orders in which they could be made (Shapley, "A value for n-person games", 1953). With at
/// most eight changes all orders count; beyond, orders are drawn, each with its reverse, which
/// cancels much of the sampling error (Castro, Gómez and Tejada, "Polynomial calculation of the
/// Shapley value based on sampling", Computers & Operations Research 36, 2009; the reversal is the
/// antithetic pairing of Mitchell et al., JMLR 23, 2022).
package struct CoalitionPlan: Sendable {
  /// A set of changes: bit i stands for the i-th.
  package typealias Coalition = UInt64

  /// The most changes whose orders are all counted.
  package static let mostExact = 8
  /// The most changes at all.
  package static let most = 60
  /// How many sets are simulated, about, when orders are drawn: as many as eight changes have.
  private static let sampledCoalitions = 1 << mostExact

  /// That a change is added to a set, and how often that counts.
  struct Step: Sendable, Hashable {
    let change: Int
    let before: Coalition
    let weight: Int
    /// Which drawn pair of orders it belongs to; 0 when all orders count.
    let pair: Int
  }

  package let changes: Int
  /// How many orders are drawn; nil when all count.
  package let orders: Int?
  let steps: [Step]
  /// What the weights of one change's steps add up to.
  let totalWeight: Int

  /// Plans for some changes.
  ///
  /// - Parameters:
  ///   - changes: how many there are, 1 to `most`
  ///   - seed: of the draws, where orders are drawn
  package init(changes: Int, seed: UInt64) {
    precondition((1...CoalitionPlan.most).contains(changes), "changes must be 1 to 60")
    self.changes = changes
    if changes <= CoalitionPlan.mostExact {
      orders = nil
      steps = CoalitionPlan.everyStep(changes)
      totalWeight = CoalitionPlan.factorial(changes)
    } else {
      // An order and its reverse take about 2·(changes − 1) sets that no other order shares.
      let pairs = max(8, CoalitionPlan.sampledCoalitions / (2 * (changes - 1)))
      orders = 2 * pairs
      steps = CoalitionPlan.drawnSteps(changes, pairs: pairs, seed: seed)
      totalWeight = 2 * pairs
    }
  }

  /// Every set that is needed, among them the empty and the full one, in ascending order.
  package var coalitions: [Coalition] {
    var found: Set<Coalition> = []
    for step in steps {
      found.insert(step.before)
      found.insert(step.before | 1 << UInt64(step.change))
    }
    return found.sorted()
  }

  private static func factorial(_ number: Int) -> Int { (1...max(1, number)).reduce(1, *) }

  private static func everyStep(_ changes: Int) -> [Step] {
    var steps: [Step] = []
    for before in 0..<(Coalition(1) << UInt64(changes)) {
      let size = before.nonzeroBitCount
      for change in 0..<changes where before & (1 << UInt64(change)) == 0 {
        steps.append(
          Step(
            change: change, before: before,
            weight: factorial(size) * factorial(changes - 1 - size), pair: 0))
      }
    }
    return steps
  }

  private static func drawnSteps(_ changes: Int, pairs: Int, seed: UInt64) -> [Step] {
    let stream = RandomStream(seed: seed, name: "order of changes")
    var steps: [Step] = []
    for pair in 0..<pairs {
      // Ranks by uniform numbers are a uniformly drawn order.
      let order = (0..<changes).sorted { left, right in
        let keys = (
          stream.uniform(future: pair, month: 0, index: left),
          stream.uniform(future: pair, month: 0, index: right)
        )
        return (keys.0, left) < (keys.1, right)
      }
      for order in [order, order.reversed()] {
        var before: Coalition = 0
        for change in order {
          steps.append(Step(change: change, before: before, weight: 1, pair: pair))
          before |= 1 << UInt64(change)
        }
      }
    }
    return steps
  }
}
