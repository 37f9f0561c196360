import Planning
import Simulation
import TestSupport
import Testing

struct RandomScenarioTests {
  @Test(arguments: 0..<8)
  func `balances the books and loses nobody in random scenarios`(part: Int) async throws {
    for number in (part * 25)..<(part * 25 + 25) {
      let run = try await Run(RandomScenario(number: number).yaml, futures: 3, threads: 1)
      try run.expectBalance()
    }
  }
}
