import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct OutcomeTests {
  /// A world in which some futures place nobody, because few complete.
  private static func uncertain() async throws -> Analyzed {
    var world = CertainWorld()
    world.programs = CertainWorld.program(
      seats: 3, startsWith: 1, cohorts: "{ scale-and-grow: 1 per year }", completion: "25%")
    world.costs = """
        - { name: Director, amount: $500, driver: per month, activity: coordination, class: personnel }
        - { name: Vouchers, amount: $300, driver: per completion, activity: training, class: other }
      """
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $4k, pledged: 2027-07 }"
    return try await Analyzed(world.yaml, futures: 400)
  }

  @Test func `a recorded outcome is summed up over all futures, money in dollars`() async throws {
    let analyzed = try await OutcomeTests.uncertain()
    for outcome in Outcome.recorded {
      let result = try #require(analyzed.projection[outcome])
      let summary = try #require(result.summary)
      let scale = outcome.measure == .money ? 100.0 : 1.0
      let values = try analyzed.values(outcome).map { Double($0) / scale }
      let mean = values.reduce(0, +) / 400
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      #expect(result.leftOut == 0)
      #expect(summary.count == 400)
      #expect(agrees(summary.mean, mean), "\(outcome.rawValue)")
      let deviation = try #require(summary.standardDeviation)
      #expect(abs(deviation - (squares / 399).squareRoot()) <= 1e-6 * max(1, deviation))
      #expect(summary.minimum == values.min() && summary.maximum == values.max())
      #expect(agrees(summary.p10, sortedQuantile(values, 0.1)))
      #expect(agrees(summary.median, sortedQuantile(values, 0.5)))
      #expect(agrees(summary.p95, sortedQuantile(values, 0.95)))
    }
  }

  @Test func `cost per placement leaves out the futures that place nobody`() async throws {
    let analyzed = try await OutcomeTests.uncertain()
    let result = try #require(analyzed.projection[.costPerPlacement])
    let placed = try analyzed.values(.placed)
    let cost = try analyzed.values(.cost)
    let nobody = placed.count { $0 == 0 }
    #expect((40..<360).contains(nobody))
    #expect(result.leftOut == nobody)
    let each = zip(cost, placed).filter { $0.1 > 0 }.map { Double($0.0) / 100 / Double($0.1) }
    let summary = try #require(result.summary)
    #expect(summary.count == 400 - nobody)
    #expect(agrees(summary.mean, each.reduce(0, +) / Double(each.count)))
    #expect(agrees(summary.p90, sortedQuantile(each, 0.9)))
    let all = analyzed.futures.all(.costPerPlacement)
    #expect(all.count == 400)
    #expect(zip(all, placed).allSatisfy { ($0.0 == nil) == ($0.1 == 0) })
  }

  @Test func `a ratio is of totals, with the error of a ratio`() async throws {
    let analyzed = try await OutcomeTests.uncertain()
    let placed = try analyzed.values(.placed).map(Double.init)
    let cost = try analyzed.values(.cost).map { Double($0) / 100 }
    let ratio = cost.reduce(0, +) / placed.reduce(0, +)
    let estimate = try #require(analyzed.projection[.costPerPlacement]?.ratio)
    #expect(agrees(estimate.ratio, ratio))
    // Linearized variance: Σ(c − r p)² / (n (n − 1)) over the squared mean of p.
    let squares = zip(cost, placed).reduce(0) { sum, pair in
      let residual = pair.0 - ratio * pair.1
      return sum + residual * residual
    }
    let meanPlaced = placed.reduce(0, +) / 400
    let error = (squares / (400 * 399)).squareRoot() / meanPlaced
    let found = try #require(estimate.standardError)
    #expect(abs(found - error) < 1e-9 * error)
    // The mean of the futures' own quotients is another number: half of them are left out.
    let mean = try #require(analyzed.projection[.costPerPlacement]?.summary?.mean)
    #expect(abs(mean - ratio) > 5 * error)
    #expect(analyzed.projection[.cost]?.ratio == nil)
  }

  @Test func `the unpaid share is gap over cost, and 0 where nothing costs anything`() async throws
  {
    let analyzed = try await OutcomeTests.uncertain()
    let gap = try analyzed.values(.gap)
    let cost = try analyzed.values(.cost)
    let shares = analyzed.futures.all(.unpaidShare).compactMap(\.self)
    for future in 0..<400 {
      #expect(agrees(shares[future] * Double(cost[future]), Double(gap[future])))
    }
    var world = CertainWorld()
    world.costs =
      "  - { name: Nothing, amount: $0, driver: per month, activity: coordination, class: other }"
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $1k, pledged: 2027-07 }"
    let free = try await Analyzed(world.yaml, futures: 5)
    #expect(free.futures.all(.unpaidShare) == [0, 0, 0, 0, 0])
    #expect(free.projection[.unpaidShare]?.leftOut == 0)
  }

  @Test func `one future has no error, but all its values`() async throws {
    let analyzed = try await Analyzed(
      CertainWorld.paid.yaml, futures: 1)
    let summary = try #require(analyzed.projection[.placed]?.summary)
    #expect(summary.standardDeviation == nil && summary.standardError == nil)
    #expect(summary.mean == 24 && summary.p10 == 24 && summary.maximum == 24)
    #expect(analyzed.projection.audit.futuresChecked == 1)
  }

  @Test func `nobody reached is no crash`() async throws {
    var world = CertainWorld.paid
    world.outreach = "  apply: 100%"
    let analyzed = try await Analyzed(world.yaml, futures: 7)
    #expect(analyzed.projection[.reached]?.summary?.maximum == 0)
    #expect(analyzed.projection[.costPerPlacement]?.summary == nil)
    #expect(analyzed.projection[.costPerPlacement]?.ratio == nil)
    #expect(analyzed.projection[.costPerPlacement]?.leftOut == 7)
    #expect(analyzed.projection.goals.isEmpty)
  }
}

extension CertainWorld {
  /// The world with one cost and more money than it needs.
  static var paid: CertainWorld {
    var world = CertainWorld()
    world.costs = """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    world.funding =
      "  - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-07, period: 24 months, pays: all }"
    return world
  }
}
