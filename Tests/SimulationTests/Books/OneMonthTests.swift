import Planning
import Simulation
import TestSupport
import Testing

struct OneMonthTests {
  /// What each stream, and then the reserve, paid of each cost.
  private func payments(_ run: Run) -> [[Int]] {
    let streams: [Int?] = run.scenario.streams.indices.map { $0 } + [nil]
    return streams.map { stream in
      run.scenario.costs.indices.map {
        run.futures.spending(stream: stream, component: $0, year: 2027)
      }
    }
  }

  @Test(arguments: [0, 1])
  func `braids a month as a smallest cut says`(part: Int) async throws {
    for number in (part * 100)..<(part * 100 + 100) {
      let plan = OneMonthPlan(number: number)
      let run = try await Run(plan.yaml("optimal"), futures: 1)
      let paid = payments(run)
      #expect(paid.map { $0.reduce(0, +) } == plan.optimalSpending, "plan \(number)")
      #expect(
        run.scenario.costs.indices.map { cost in paid.reduce(0) { $0 + $1[cost] } }
          == plan.optimalCover, "plan \(number)")
    }
  }

  @Test func `pays cost by cost from stream to stream when braided in order`() async throws {
    for number in 0..<100 {
      let plan = OneMonthPlan(number: number)
      let run = try await Run(plan.yaml("in-order"), futures: 1)
      #expect(payments(run) == plan.paymentsInOrder, "plan \(number)")
    }
  }

  // The two ways differ, so that telling them apart is worth something, and the better one is never
  // worse.
  @Test func `leaves no more unpaid than braiding in order does`() {
    var better = 0
    for number in 0..<200 {
      let plan = OneMonthPlan(number: number)
      let careful = plan.optimalSpending.reduce(0, +)
      let plain = plan.paymentsInOrder.joined().reduce(0, +)
      #expect(careful >= plain)
      if careful > plain { better += 1 }
      #expect(plan.optimalCover.reduce(0, +) == careful)
    }
    #expect(better > 20)
  }
}
