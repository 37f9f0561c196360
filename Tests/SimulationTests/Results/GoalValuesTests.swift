import Planning
import Simulation
import TestSupport
import Testing

/// What futures come to in the months of goals.
struct GoalValuesTests {
  private static let metrics: [Goal.Metric] = [
    .placed, .enrolled, .trained, .credentialed, .reached, .qualified, .retainedSixMonths,
  ]

  /// Random scenarios with goals of an earlier month than the last, and of the last.
  @Test(arguments: [3, 7, 11, 19])
  func `agree with series, with outcomes, and with who reaches the goal`(number: Int) async throws {
    let whole = try readScenario(RandomScenario(number: number).yaml)
    let tag = try #require(whole.tags.first)
    func goal(_ metric: Goal.Metric, _ tag: String?, _ target: Goal.Target, month: Int) -> Goal {
      Goal(
        metric: metric, tag: tag, target: target, by: whole.start.advanced(by: month),
        confidence: 0.5)
    }
    let last = whole.horizon - 1
    let goals = GoalValuesTests.metrics.flatMap { metric in
      [
        goal(metric, nil, .people(3), month: last / 2), goal(metric, nil, .people(3), month: last),
        goal(metric, tag, .people(2), month: last / 2), goal(metric, tag, .people(2), month: last),
        goal(metric, tag, .share(0.35), month: last / 2),
        goal(metric, tag, .share(0.35), month: last),
      ]
    }
    let scenario = whole.with(goals: goals)
    let futures = try await Futures.simulate(Blueprint(scenario), count: 40, threads: 2)
    var below = 0
    for (place, goal) in goals.enumerated() {
      let values = futures.values(goal: place)
      let bound: Double
      switch goal.target {
      case .people(let people): bound = Double(people)
      case .share(let share): bound = share
      }
      let reached = futures.column(futures.layout.column(goal: place))
      #expect(values.map { $0 >= bound ? 1 : 0 } == reached, "\(goal)")
      below += reached.count { $0 == 0 }
      guard case .people = goal.target else { continue }
      let month = scenario.monthNumber(goal.by)
      if goal.tag == nil {
        if let series = Series(rawValue: goal.metric.rawValue) {
          let counts = try #require(futures.counts(series, month: month))
          #expect(values == counts.map { Double($0) }, "\(goal)")
        }
        if month == last {
          let outcome = try #require(Outcome(rawValue: goal.metric.rawValue))
          #expect(values == futures.values(outcome)?.map { Double($0) }, "\(goal)")
        }
      } else if month == last {
        let column = futures.layout.column(tag: 0, goal.metric)
        #expect(values == futures.column(column).map { Double($0) }, "\(goal)")
      }
    }
    #expect(below > 0 && below < goals.count * 40)
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
