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

  @Test func `keeps the books of costs that employers share`() throws {
    for number in 400..<440 {
      let scenario = try readScenario(RandomScenario(number: number, sharesCosts: true).yaml)
      var witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) with employers, future \(future)")
      }
    }
  }

  // Awards of 2024 fall on both sides of the revision of 2 CFR 200.
  @Test func `keeps the books of awards under the old rules and the new`() throws {
    for number in 300..<340 {
      let scenario = try readScenario(RandomScenario(number: number, year: 2024).yaml)
      var witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) of 2024, future \(future)")
      }
    }
  }
}
