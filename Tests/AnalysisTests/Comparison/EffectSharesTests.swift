import Analysis
import Simulation
import Testing
import Uncertainty

struct EffectSharesTests {
  /// Futures 0 and 1 of a plan in which a set of changes is worth what `worth` says.
  private static func outcomes(
    _ plan: CoalitionPlan, _ worth: (_ members: [Int], _ future: Int) -> Int
  ) -> [CoalitionPlan.Coalition: CoalitionOutcomes] {
    Dictionary(
      uniqueKeysWithValues: plan.coalitions.map { coalition in
        let members = (0..<plan.changes).filter { coalition & (1 << UInt64($0)) != 0 }
        let values = (0..<2).map { worth(members, $0) }
        return (
          coalition,
          CoalitionOutcomes(outcomes: Outcome.recorded.map { _ in values })
        )
      })
  }

  private static func row(_ shares: EffectShares) throws -> EffectShares.Row {
    try #require(shares.rows.first { $0.subject == .outcome(.placed) })
  }

  /// The airport game: a runway for planes that need 12, 24, … hundred yards, whose Shapley value
  /// shares each further stretch among those that need it (Littlechild and Owen, Management Science
  /// 20, 1973).
  private static func airport(_ planes: Int) -> (shares: EffectShares, expected: [Double]) {
    let plan = CoalitionPlan(changes: planes, seed: 5)
    let shares = EffectShares(
      (0..<planes).map { "\($0)" }, plan,
      outcomes(plan) { members, future in
        (members.max().map { 12 * ($0 + 1) } ?? 0) * (future + 1)
      })
    var expected: [Double] = []
    var sum = 0.0
    for plane in 0..<planes {
      sum += 12.0 / Double(planes - plane)
      // The second future's runway is twice as long.
      expected.append(sum * 1.5)
    }
    return (shares, expected)
  }

  @Test(arguments: [2, 5, 8])
  func `counts every order of up to eight changes`(planes: Int) throws {
    let (shares, expected) = EffectSharesTests.airport(planes)
    let row = try EffectSharesTests.row(shares)
    #expect(shares.orders == nil && shares.futures == 2)
    #expect(row.whole == 18 * Double(planes))
    for (part, expected) in zip(row.parts, expected) { #expect(agrees(part.mean, expected)) }
  }

  // Of the square of a sum, a change's part is its weight times the sum; what it adds in an order
  // and in its reverse adds up to twice that in every order, so drawing them leaves no error at all.
  @Test func `draws orders of more changes, each with its reverse`() throws {
    let weights = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    let plan = CoalitionPlan(changes: weights.count, seed: 5)
    let shares = EffectShares(
      weights.map { "\($0)" }, plan,
      EffectSharesTests.outcomes(plan) { members, future in
        let sum = members.map { weights[$0] }.reduce(0, +)
        return (future + 1) * sum * sum
      })
    #expect(try #require(shares.orders) >= 20)
    #expect(plan.coalitions.count <= 260)
    let row = try EffectSharesTests.row(shares)
    for (part, weight) in zip(row.parts, weights) {
      #expect(agrees(part.mean, 1.5 * Double(weight * 52)))
    }
  }

  @Test func `tells how far drawn orders may mislead, and its parts still add up`() throws {
    let (shares, expected) = EffectSharesTests.airport(12)
    let row = try EffectSharesTests.row(shares)
    #expect(agrees(row.parts.reduce(0) { $0 + $1.mean }, row.whole))
    let inside = try zip(row.parts, expected).count { part, expected in
      let interval = try #require(part.interval)
      return interval.low <= expected && expected <= interval.high
    }
    #expect(inside >= 9)
    // The largest plane adds a stretch that no other needs, in every order.
    #expect(try #require(row.parts.last).mean > 2 * row.parts[6].mean)
  }

  // Either a reserve of $12,000 or a director at $800 leaves nothing unpaid: each is half of it.
  @Test func `halves what either of two changes would do alone`() async throws {
    let plan = CoalitionPlan(changes: 2, seed: 1)
    let texts: [CoalitionPlan.Coalition: String] = [
      0: Compared.year(), 1: Compared.year(reserve: "$12k"), 2: Compared.year(director: "$800"),
      3: Compared.year(reserve: "$12k", director: "$800"),
    ]
    var outcomes: [CoalitionPlan.Coalition: CoalitionOutcomes] = [:]
    for coalition in plan.coalitions {
      let futures = try await Compared.futures(try #require(texts[coalition]), 3)
      outcomes[coalition] = CoalitionOutcomes(futures, first: 3)
    }
    let shares = EffectShares(["reserve", "director"], plan, outcomes)
    let gap = try #require(shares.rows.first { $0.subject == .outcome(.gap) })
    #expect(gap.whole == -2_000 && gap.parts.map(\.mean) == [-1_000, -1_000])
    let cost = try #require(shares.rows.first { $0.subject == .outcome(.cost) })
    #expect(cost.whole == -2_400 && cost.parts.map(\.mean) == [0, -2_400])
    #expect(shares.rows.contains { if case .goal = $0.subject { true } else { false } })
  }

  @Test func `gives each change the same part wherever it is listed`() throws {
    let weights = [7, 100, 13, 1, 250]
    func shares(_ order: [Int]) throws -> [Double] {
      let plan = CoalitionPlan(changes: order.count, seed: 9)
      let shares = EffectShares(
        order.map { "\($0)" }, plan,
        EffectSharesTests.outcomes(plan) { members, future in
          let sum = members.map { weights[order[$0]] }.reduce(future, +)
          return sum * sum % 1_009
        })
      let row = try EffectSharesTests.row(shares)
      #expect(agrees(row.parts.reduce(0) { $0 + $1.mean }, row.whole))
      return order.indices.map { place in row.parts[order.firstIndex(of: place) ?? 0].mean }
    }
    #expect(try shares([0, 1, 2, 3, 4]) == shares([3, 1, 4, 0, 2]))
  }
}
