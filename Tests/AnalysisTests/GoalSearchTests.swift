import Analysis
import Planning
import Simulation
import TestSupport
import Testing

struct GoalSearchTests {
  /// A search over futures each of which reaches the goal where the chance exceeds its own number.
  ///
  /// The numbers are drawn from a seed, one per future, so they are common to all steps.
  private func answer(
    last: Int, futures: Int, confidence: Double, seed: UInt64 = 1,
    chance: @escaping @Sendable (Int) -> Double
  ) async throws -> GoalSearch.Answer {
    var generator = SplitMix64(seed: seed)
    let numbers = (0..<futures).map { _ in Double.random(in: 0..<1, using: &generator) }
    var search = GoalSearch(last: last, futures: futures, confidence: confidence) { step, range in
      range.map { numbers[$0] < chance(step) }
    }
    return try await search.run()
  }

  @Test func `the least value reaches the goal and the next smaller one does not`() async throws {
    let answer = try await answer(last: 200, futures: 5_000, confidence: 0.8) {
      Double($0) / 200
    }
    #expect(answer.verdict == .least)
    #expect(answer.shape == .rising)
    #expect(answer.point.chance >= 0.8)
    let neighbor = try #require(answer.neighbor)
    #expect(neighbor.step == answer.point.step - 1)
    #expect(neighbor.chance < 0.8)
    #expect(neighbor.futures == 5_000)
    // The truth is 160; the numbers move it by a few steps at most.
    #expect(abs(answer.point.step - 160) <= 3)
  }

  @Test func `where the chance falls the greatest value is sought`() async throws {
    let answer = try await answer(last: 100, futures: 5_000, confidence: 0.5) {
      1 - Double($0) / 100
    }
    #expect(answer.verdict == .greatest)
    #expect(answer.shape == .falling)
    #expect(answer.point.chance >= 0.5)
    let neighbor = try #require(answer.neighbor)
    #expect(neighbor.step == answer.point.step + 1)
    #expect(neighbor.chance < 0.5)
  }

  @Test func `a chance that jumps is enclosed at its jump`() async throws {
    let answer = try await answer(last: 1_000, futures: 2_500, confidence: 0.8) {
      $0 < 777 ? 0.1 : 0.95
    }
    #expect(answer.verdict == .least)
    #expect(answer.point.step == 777)
    #expect(answer.neighbor?.step == 776)
    #expect(answer.low == 777)
  }

  @Test func `a goal that no value reaches is said to be out of reach`() async throws {
    let answer = try await answer(last: 50, futures: 3_000, confidence: 0.8) {
      0.2 + Double($0) / 100
    }
    #expect(answer.verdict == .nowhere)
    #expect(answer.point.step == 50)
    #expect(answer.neighbor == nil)
  }

  @Test func `a goal that every value reaches is said to be certain enough`() async throws {
    let answer = try await answer(last: 50, futures: 3_000, confidence: 0.8) {
      0.9 + Double($0) / 1_000
    }
    #expect(answer.verdict == .everywhere)
    #expect(answer.point.step == 0)
  }

  @Test func `a chance that rises and falls is called turning, and its rise is found`() async throws
  {
    let answer = try await answer(last: 80, futures: 4_000, confidence: 0.6) {
      0.9 - abs(Double($0) - 40) / 50
    }
    #expect(answer.shape == .turning)
    #expect(answer.verdict == .least)
    // 0.9 − (40 − s) / 50 = 0.6 at s = 25.
    #expect(abs(answer.point.step - 25) <= 2)
  }

  /// A search over futures whose successes at each tenth step are given; between, the nearest below.
  private func answer(scan: [Int], of futures: Int, confidence: Double) async throws
    -> GoalSearch.Answer
  {
    var search = GoalSearch(last: 80, futures: futures, confidence: confidence) { step, range in
      range.map { $0 < scan[step / 10] }
    }
    return try await search.run()
  }

  @Test func `a bump of a falling curve is no rise, and nothing is said against the scan`()
    async throws
  {
    // Of 40 futures; 20 are wanted. The bump at 30 is by 2 futures, well within simulation error.
    let answer = try await answer(
      scan: [36, 33, 19, 21, 14, 10, 8, 5, 2], of: 40, confidence: 0.5)
    #expect(answer.shape == .falling)
    #expect(answer.verdict == .greatest)
    #expect(answer.point.step == 19 && answer.point.reached == 33)
    #expect(answer.neighbor?.step == 20 && answer.neighbor?.reached == 19)
    // That it rises above the wanted once more is said.
    #expect(answer.crossings == 3)
  }

  @Test func `a dip of a high curve keeps every value from being said to reach the goal`()
    async throws
  {
    let answer = try await answer(
      scan: [38, 36, 31, 33, 34, 33, 34, 33, 34], of: 40, confidence: 0.8)
    #expect(answer.verdict != .everywhere)
    #expect(answer.neighbor?.step == 20 && answer.neighbor?.reached == 31)
    #expect(answer.crossings == 2)
  }

  @Test func `a peak of a low curve keeps no value from being said to reach the goal`()
    async throws
  {
    let answer = try await answer(
      scan: [20, 22, 24, 25, 33, 24, 25, 26, 26], of: 40, confidence: 0.8)
    #expect(answer.verdict == .least && answer.point.step == 40)
    #expect(answer.crossings == 2)
  }

  @Test(arguments: [60, 400, 3_000])
  func `what is said holds against every value that was tried`(futures: Int) async throws {
    for seed in 1...40 {
      // Curves that fall by little, around the confidence: bumps on every scan.
      let answer = try await answer(
        last: 80, futures: futures, confidence: 0.8, seed: UInt64(seed)
      ) { 0.82 - Double($0 % 13) / 150 - Double($0) / 1_000 }
      let statuses = answer.scan.map { $0.chance >= 0.8 - 1e-12 }
      switch answer.verdict {
      case .everywhere: #expect(statuses.allSatisfy { $0 }, "seed \(seed)")
      case .nowhere: #expect(!statuses.contains(true), "seed \(seed)")
      case .least, .greatest:
        let neighbor = try #require(answer.neighbor)
        #expect(answer.point.chance >= 0.8 - 1e-12 && neighbor.chance < 0.8 - 1e-12)
        #expect(abs(answer.point.step - neighbor.step) == 1)
        #expect(answer.point.futures == futures && neighbor.futures == futures)
      }
    }
  }

  @Test func `the part's error is mended by the whole`() async throws {
    // The first 800 futures reach the goal at every value; of all 4,000 it takes a step of 60.
    var search = GoalSearch(last: 80, futures: 4_000, confidence: 0.8) { step, range in
      range.map { $0 < 800 || $0 < 800 + 40 * (step + 1) }
    }
    let answer = try await search.run()
    #expect(answer.verdict == .least)
    #expect(answer.point.step == 59 && answer.neighbor?.step == 58)
  }

  @Test func `an input that does nothing is called level`() async throws {
    let answer = try await answer(last: 80, futures: 4_000, confidence: 0.6) { _ in 0.3 }
    #expect(answer.shape == .level)
    #expect(answer.verdict == .nowhere)
  }

  @Test func `the answer's interval holds the truth in 93 to 98 of 100 searches`() async throws {
    var held = 0
    for seed in 1...1_000 {
      let answer = try await answer(
        last: 400, futures: 600, confidence: 0.7, seed: UInt64(seed)
      ) { Double($0) / 400 }
      // Between 280 and 281 the chance passes 0.7; the interval tells of whole steps.
      if (answer.low ?? 0) <= 281 && 279 <= (answer.high ?? 400) { held += 1 }
    }
    #expect((930...980).contains(held), "\(held) of 1000")
  }

  @Test func `the least completion rate is that of the binomial law`() async throws {
    // One cohort of 8; at least 6 of them complete.
    var world = CertainWorld()
    world.horizon = 6
    world.costs =
      "  - { name: Pens, amount: $1, driver: per month, activity: coordination, class: supplies }"
    world.funding = "  - { name: Gift, kind: philanthropy, amount: $4k, pledged: 2027-07 }"
    let text = world.yaml
    var search = GoalSearch(last: 98, futures: 4_000, confidence: 0.8) { step, futures in
      let scenario = try readScenario(
        text.replacing("completion: 100%", with: "completion: \(step + 1)%"))
      let goal = try Goal(parsing: "completed >= 6 by 2027-12", confidence: 0.8)
      return try await GoalTrial(goal, in: scenario, seed: 3).reached(futures, threads: 2)
    }
    let answer = try await search.run()
    let truth = try #require(
      (0...98).first { step in
        let p = Double(step + 1) / 100
        func power(_ base: Double, _ n: Int) -> Double { (0..<n).reduce(1) { x, _ in x * base } }
        let six = 28 * power(p, 6) * power(1 - p, 2)
        return six + 8 * power(p, 7) * (1 - p) + power(p, 8) >= 0.8
      })
    #expect(answer.verdict == .least)
    let low = try #require(answer.low)
    let high = try #require(answer.high)
    #expect(low <= truth && truth <= high)
    #expect(high - low <= 4)
  }

  @Test func `a trial reaches a goal in the futures in which a run does`() async throws {
    let analyzed = try await Analyzed.riverbend()
    let scenario = analyzed.scenario
    for (index, goal) in scenario.goals.enumerated() {
      let reached = try await GoalTrial(goal, in: scenario).reached(0..<40, threads: 2)
      let futures = analyzed.futures
      let column = futures.column(futures.layout.column(goal: index)).map { $0 == 1 }
      #expect(reached == column, "\(goal.description)")
    }
  }

  @Test func `futures do not depend on the goals that are watched`() async throws {
    let scenario = try await Analyzed.riverbend().scenario
    let watched = try Goal(parsing: "placed >= 3 by 2029-06", confidence: 0.5)
    let plain = try await Futures.simulate(Blueprint(scenario), count: 10, threads: 2)
    let other = try await Futures.simulate(
      Blueprint(scenario, watching: [watched]), count: 10, threads: 2)
    for outcome in Outcome.recorded { #expect(plain.values(outcome) == other.values(outcome)) }
  }
}

struct MonotoneFitTests {
  @Test func `values against the direction give way to their mean`() {
    #expect(MonotoneFit.values([0.1, 0.5, 0.3, 0.9], isRising: true) == [0.1, 0.4, 0.4, 0.9])
    #expect(MonotoneFit.values([0.9, 0.3, 0.5, 0.1], isRising: false) == [0.9, 0.4, 0.4, 0.1])
    #expect(MonotoneFit.values([3, 2, 1], isRising: true) == [2, 2, 2])
    #expect(MonotoneFit.values([], isRising: true).isEmpty)
  }
}

struct InputScaleTests {
  @Test func `steps are round numbers of which about a hundred fit`() {
    #expect(InputScale(.money, from: 0, to: 600_000).step == 5_000)
    #expect(InputScale(.money, from: 0, to: 1_000_000).step == 10_000)
    #expect(InputScale(.share, from: 0, to: 1).step == 0.01)
    #expect(InputScale(.share, from: 0.2, to: 0.5).step == 0.002)
    #expect(InputScale(.people, from: 5, to: 60).step == 1)
    #expect(InputScale(.months, from: 1, to: 6).last == 5)
    #expect(InputScale(.money, from: 0, to: 0.05).step == 0.01)
  }

  @Test func `values are written as scenarios write them`() {
    #expect(InputScale(.money, from: 0, to: 600_000).written(23) == "$115,000")
    #expect(InputScale(.share, from: 0, to: 1).written(29) == "29%")
    #expect(InputScale(.chance(per: .year), from: 0, to: 1).written(7) == "7% per year")
    #expect(InputScale(.perYear, from: 0, to: 12).written(15) == "1.5 per year")
    #expect(InputScale(.wage, from: 10, to: 40).written(3) == "$10.60 per hour")
    #expect(InputScale(.months, from: 0, to: 12).written(1) == "1 month")
    #expect(InputScale(.duration, from: 0, to: 10).written(25) == "2.5 months")
  }
}
