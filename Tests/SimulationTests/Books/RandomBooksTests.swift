import Planning
import Simulation
import TestSupport
import Testing

struct RandomBooksTests {
  // In the last three, unrestricted gifts bear what a grant returns for want of match.
  @Test(arguments: 0..<8)
  func `keeps the books of random scenarios beyond reproach`(part: Int) throws {
    let more = part == 0 ? [946, 954, 1722] : []
    for number in Array((part * 25)..<(part * 25 + 25)) + more {
      let scenario = try readScenario(RandomScenario(number: number).yaml)
      var witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number), future \(future)")
      }
    }
  }
}
