import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct GoalTests {
  private func goal(_ confidence: Double) -> Goal {
    Goal(
      metric: .placed, tag: nil, target: .people(1), by: Month(year: 2028, number: 12),
      confidence: confidence)
  }

  // Wilson's interval with z = 1.959963984540054, worked out apart from the program.
  @Test(arguments: [
    (72, 100, 0.625_119_7, 0.798_603_1), (0, 20, 0, 0.161_125_2), (20, 20, 0.838_874_8, 1),
    (1, 1, 0.206_549_3, 1), (7_990, 10_000, 0.791_031_3, 0.806_739_0),
  ])
  func `the interval is Wilson's`(reached: Int, futures: Int, low: Double, high: Double) {
    let result = GoalResult(goal(0.8), reached: reached, futures: futures)
    #expect(abs(result.interval.low - low) < 1e-6)
    #expect(abs(result.interval.high - high) < 1e-6)
    #expect(result.probability == Double(reached) / Double(futures))
  }

  @Test func `is met from the confidence on, not below`() {
    #expect(GoalResult(goal(0.8), reached: 80, futures: 100).isMet)
    #expect(!GoalResult(goal(0.8), reached: 79, futures: 100).isMet)
    // 0.7 is not exact in binary: 7 of 10 must not fail by a rounding error.
    #expect(GoalResult(goal(0.7), reached: 7, futures: 10).isMet)
    #expect(GoalResult(goal(0.3), reached: 3, futures: 10).isMet)
  }

  @Test func `is close when the interval holds the confidence`() {
    #expect(GoalResult(goal(0.8), reached: 72, futures: 100).isMet == false)
    #expect(!GoalResult(goal(0.8), reached: 72, futures: 100).isClose)
    #expect(GoalResult(goal(0.75), reached: 72, futures: 100).isClose)
    #expect(GoalResult(goal(0.63), reached: 72, futures: 100).isClose)
    #expect(!GoalResult(goal(0.62), reached: 72, futures: 100).isClose)
  }

  @Test func `a run that was watched is judged by the test that watched it`() {
    // 830 of 1,000 lie beyond an ordinary interval around 80%, but not beyond one that holds at
    // every look; 900 lie beyond both.
    #expect(!GoalResult(goal(0.8), reached: 830, futures: 1_000).isClose)
    #expect(GoalResult(goal(0.8), reached: 830, futures: 1_000, watchedAmong: 4).isClose)
    let settled = GoalResult(goal(0.8), reached: 900, futures: 1_000, watchedAmong: 4)
    #expect(!settled.isClose && settled.isOpen == false)
    #expect(GoalResult(goal(1), reached: 830, futures: 1_000, watchedAmong: 4).isOpen == false)
  }

  @Test func `counts the futures in which the series reaches the number in time`() async throws {
    var world = CertainWorld.paid
    world.programs = CertainWorld.program(completion: "70%")
    world.more = """
      goals:
        - { metric: completed, at-least: 6, by: 2027-12, confidence: 50% }
        - { metric: completed, at-least: 12, by: 2028-04, confidence: 50% }
        - { metric: placed, at-least: 17, by: 2028-12, confidence: 50% }
      """
    let analyzed = try await Analyzed(world.yaml, futures: 300)
    let expected: [(Series, Int, Int)] = [
      (.completed, 5, 6), (.completed, 9, 12), (.placed, 17, 17),
    ]
    for (result, (series, month, least)) in zip(analyzed.projection.goals, expected) {
      let counted = try #require(analyzed.futures.counts(series, month: month))
        .count { $0 >= least }
      #expect(result.reached == counted, "\(result.goal)")
      #expect(result.futures == 300)
      #expect((1..<300).contains(counted), "a goal that always or never holds tests little")
    }
  }
}
