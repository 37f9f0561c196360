package import Planning
package import Simulation
package import Uncertainty

/// What each of several changes is responsible for in their joint effect, in whatever order they are
/// made.
///
/// For every outcome and goal the parts add up to the whole.
package struct EffectShares: Sendable {
  /// What is shared.
  package enum Subject: Sendable, Hashable {
    case outcome(Outcome)
    case goal(Goal)
  }

  /// One change's part of a mean effect.
  package struct Part: Sendable, Hashable {
    /// Money in dollars; of a goal, the change of its chance.
    package let mean: Double
    /// 95%, from the simulation error and, where orders are drawn, from drawing them; nil for a
    /// single future.
    package let interval: ConfidenceInterval?
  }

  package struct Row: Sendable, Hashable {
    package let subject: Subject
    /// The mean effect of all changes together.
    package let whole: Double
    /// By change.
    package let parts: [Part]
  }

  /// The changes as they were given; several in one text where they make sense only together.
  package let changes: [String]
  /// Over how many futures the effects are averaged.
  package let futures: Int
  /// How many orders of the changes were drawn; nil when all of them count.
  package let orders: Int?
  /// Outcomes first, then the goals that every set of changes has.
  package let rows: [Row]

  /// Shares out the effects.
  ///
  /// - Parameters:
  ///   - changes: what the plan's changes are called
  ///   - plan: which sets were simulated
  ///   - outcomes: what each of its sets yields, over the same futures
  package init(
    _ changes: [String], _ plan: CoalitionPlan,
    _ outcomes: [CoalitionPlan.Coalition: CoalitionOutcomes]
  ) {
    self.changes = changes
    orders = plan.orders
    futures = outcomes[0]?.outcomes.first?.count ?? 0
    var rows: [Row] = []
    for (column, outcome) in Outcome.recorded.enumerated() {
      rows.append(
        EffectShares.row(.outcome(outcome), plan, scale: outcome.scaled(1)) {
          outcomes[$0]?.outcomes[column] ?? []
        })
    }
    for goal in outcomes[0]?.goals ?? [] {
      guard plan.coalitions.allSatisfy({ outcomes[$0]?.reached(goal) != nil }) else { continue }
      rows.append(
        EffectShares.row(.goal(goal), plan, scale: 1) { outcomes[$0]?.reached(goal) ?? [] })
    }
    self.rows = rows
  }

  /// One row, in whole numbers until the last division, so that no order of the changes and no
  /// order of adding matters.
  private static func row(
    _ subject: Subject, _ plan: CoalitionPlan, scale: Double,
    _ values: (CoalitionPlan.Coalition) -> [Int]
  ) -> Row {
    let full = CoalitionPlan.Coalition.max >> UInt64(64 - plan.changes)
    let before = values(0)
    let futures = before.count
    let whole = zip(values(full), before).reduce(0) { $0 + $1.0 - $1.1 }
    let pairs = (plan.orders ?? 0) / 2
    var added = Array(repeating: Array(repeating: 0, count: futures), count: plan.changes)
    var byPair = Array(repeating: Array(repeating: 0, count: pairs), count: plan.changes)
    for step in plan.steps {
      let without = values(step.before)
      let with = values(step.before | 1 << UInt64(step.change))
      for future in 0..<futures {
        let gain = step.weight * (with[future] - without[future])
        added[step.change][future] += gain
        if pairs > 0 { byPair[step.change][step.pair] += gain }
      }
    }
    let weight = Double(plan.totalWeight)
    let parts = added.indices.map { change -> Part in
      let total = added[change].reduce(0, +)
      let mean = Double(total) / weight / Double(futures) * scale
      let summary = Summary(added[change].map { Double($0) / weight * scale })
      // Two orders to a pair.
      let ofPairs = Summary(byPair[change].map { Double($0) / 2 / Double(futures) * scale })
      let interval = summary?.standardError.map { error in
        let drawing = ofPairs?.standardError ?? 0
        return ConfidenceInterval(
          estimate: mean, standardError: (error * error + drawing * drawing).squareRoot(),
          confidence: 0.95)
      }
      return Part(mean: mean, interval: interval)
    }
    return Row(
      subject: subject, whole: Double(whole) / Double(futures) * scale, parts: parts)
  }
}
