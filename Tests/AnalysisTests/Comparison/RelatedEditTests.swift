import Analysis
import Simulation
import Testing

struct RelatedEditTests {
  // Most futures are decided alike under either odds, and are then the same to the last cent. With
  // independent futures the gain would be 1 within sampling.
  @Test func `pairing makes the change of one stream's odds at least 20 times as sure`()
    async throws
  {
    let changed = try Compared.riverbend("odds: 25% to 60%", "odds: 30% to 65%")
    let compared = try await Compared([try Compared.riverbend(), changed], futures: 240)
    for outcome in [Outcome.placed, .trained, .cost, .gap, .lowestCash] {
      let difference = try compared.difference(outcome)
      let gain = try #require(difference.gain)
      #expect(gain >= 20, "\(outcome): \(gain)")
      #expect(difference.same > 180 && !difference.isNothing, "\(outcome)")
    }
    // More odds never bring less of that stream.
    #expect(try compared.difference(.awarded).smaller == 0)
  }
}
