import Analysis
import Planning
import Simulation
import TestSupport
import Testing

/// What futures come to in the months of goals that no series follows.
struct GoalSampleTests {
  /// Random scenarios with goals of an earlier month than the last.
  @Test(arguments: [3, 7, 11, 19])
  func `agrees with the run about who reaches a goal, at whatever number of people`(
    number: Int
  ) async throws {
    let yaml = RandomScenario(number: number).yaml
    let whole = try readScenario(yaml)
    let tag = try #require(whole.tags.first)
    let month = whole.start.advanced(by: whole.horizon / 2)
    let metrics: [Goal.Metric] = [
      .placed, .trained, .credentialed, .reached, .qualified, .retainedSixMonths,
    ]
    let goals =
      metrics.map { Goal(metric: $0, tag: nil, target: .people(3), by: month, confidence: 0.5) }
      + [
        Goal(metric: .enrolled, tag: tag, target: .people(2), by: month, confidence: 0.5),
        Goal(metric: .enrolled, tag: tag, target: .share(0.35), by: month, confidence: 0.5),
        Goal(
          metric: .trained, tag: tag, target: .people(2),
          by: whole.start.advanced(by: whole.horizon - 1), confidence: 0.5),
      ]
    let scenario = whole.with(goals: goals)
    let futures = try await Futures.simulate(Blueprint(scenario), count: 40, threads: 2)
    let sample = GoalSample(futures, count: 30)
    #expect(sample.values[0] == nil)
    for (place, goal) in goals.enumerated() {
      guard let values = sample.values[place] else { continue }
      let reached = futures.column(futures.layout.column(goal: place)).prefix(30)
      let bound: Double
      switch goal.target {
      case .people(let people): bound = Double(people)
      case .share(let share): bound = share
      }
      #expect(values.map { $0 >= bound ? 1 : 0 } == Array(reached), "\(goal)")
    }
  }
}

extension Scenario {
  /// The scenario with other goals.
  fileprivate func with(goals: [Goal]) -> Scenario {
    Scenario(
      name: name, region: region, start: start, horizon: horizon, futures: futures, seed: seed,
      hub: hub, goals: goals, economy: economy, groups: groups, outreach: outreach,
      programs: programs, employers: employers, costs: costs, streams: streams, braiding: braiding,
      startRule: startRule, stages: stages, waivers: waivers, assumptions: assumptions,
      correlations: correlations, histories: histories)
  }
}
