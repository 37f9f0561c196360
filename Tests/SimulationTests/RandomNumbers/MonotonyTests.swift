import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

/// One uniform number drives one assumption, so a change of its range moves every future one way.
struct MonotonyTests {
  /// What the engine draws for an assumption in 300 futures when a value is written for it.
  private static func drawn(
    _ path: String, _ value: String
  ) throws -> (values: [Double], order: [Int]) {
    var world = CertainWorld()
    let isReserve = path == "hub.reserve"
    if isReserve { world.hub += "\n  reserve: '\(value)'" }
    world.outreach = """
        reach: { scale-and-grow: \(path == "outreach.reach.scale-and-grow" ? "'\(value)'" : "50") }
        apply: \(path == "outreach.apply" ? "'\(value)'" : "50%")
        gives-up: \(path == "outreach.gives-up" ? "'\(value)'" : "5% per month")
      """
    world.costs = "  - { name: Director, amount: $2000, driver: per month, class: personnel }"
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-07 }"
    world.more = """
      correlations:
        - { between: [outreach.apply, employers.openings], rank: 0.5 }
        - { between: [hub.reserve, employers.openings], rank: 0.3 }
      """
    world.employers = CertainWorld.hiring(openings: "2 to 5 per year")
    let scenario = try readScenario(world.yaml)
    let index = try #require(scenario.assumptions.firstIndex { $0.path == path })
    let blueprint = Blueprint(scenario, seed: 3)
    var simulator = FutureSimulator(blueprint)
    let uniforms = (0..<300).map { blueprint.uniform(assumption: index, future: $0) }
    return (
      (0..<300).map { simulator.assumptions(in: $0)[index] },
      uniforms.indices.sorted { uniforms[$0] < uniforms[$1] }
    )
  }

  /// Pairs of values of which the second lies above the first at every probability.
  @Test(arguments: [
    ("outreach.apply", "20% to 40%", "25% to 45%"),
    ("outreach.apply", "30 of 100", "34 of 100"),
    ("outreach.apply", "pert(10%, 30%, 60%)", "pert(10%, 35%, 60%)"),
    ("outreach.apply", "triangular(10%, 30%, 60%)", "triangular(10%, 30%, 70%)"),
    ("outreach.apply", "uniform(10%, 30%)", "uniform(12%, 30%)"),
    ("outreach.apply", "normal(30%, 20%)", "normal(32%, 20%)"),
    ("outreach.apply", "beta(8, 12)", "beta(9, 12)"),
    (
      "outreach.apply", "quantiles(10%: 10%, 50%: 20%, 90%: 40%)",
      "quantiles(10%: 11%, 50%: 22%, 90%: 44%)"
    ),
    ("outreach.apply", "discrete(10%: 1, 20%: 1)", "discrete(10%: 1, 20%: 2)"),
    ("outreach.gives-up", "3 of 100 per month", "5 of 100 per month"),
    ("outreach.reach.scale-and-grow", "gamma(40, 10)", "gamma(44, 11)"),
    ("outreach.reach.scale-and-grow", "lognormal(40, 10)", "lognormal(44, 11)"),
    ("hub.reserve", "$20k to $40k", "$22k to $44k"),
    (
      "hub.reserve", "quantiles(10%: $20k, 50%: $30k, 90%: $60k)",
      "quantiles(10%: $22k, 50%: $33k, 90%: $66k)"
    ),
  ])
  func `moves every future the way its range moves`(
    path: String, lower: String, higher: String
  ) throws {
    let (before, order) = try Self.drawn(path, lower)
    let (after, orderAfter) = try Self.drawn(path, higher)
    #expect(zip(before, after).allSatisfy { $0 <= $1 })
    #expect(zip(before, after).contains { $0 < $1 })
    // The order of the futures stays as well, which separate draws would not keep.
    #expect(order == orderAfter)
    for values in [before, after] {
      let risen = order.map { values[$0] }
      #expect(zip(risen, risen.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
