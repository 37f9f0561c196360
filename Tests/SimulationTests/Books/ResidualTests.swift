import Planning
import Simulation
import TestSupport
import Testing

struct ResidualTests {
  @Test(arguments: 0..<10)
  func `balances the books and loses nobody in random scenarios`(batch: Int) async throws {
    for number in (batch * 30)..<(batch * 30 + 30) {
      let run = try await Run(RandomScenario(number: number).yaml, futures: 4, threads: 1)
      try run.expectBalance()
    }
  }
}
