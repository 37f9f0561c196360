import Analysis
import Planning
import Simulation
import Testing

struct WorthReplayingTests {
  @Test func `names the middle future by placements, and one that few are worse than`() async throws
  {
    let run = try await Analyzed.riverbend()
    let worth = WorthReplaying(run.futures)
    // The goal's date is December 2030, month 47.
    let placed = (0..<40).map { run.futures.value(.placed, month: 47, future: $0) }
    let middle = placed[worth.middle]
    #expect(placed.count { $0 < middle } <= 20 && placed.count { $0 > middle } <= 20)
    #expect(placed.firstIndex(of: middle) == worth.middle)
    #expect(middle == placed.sorted()[19])
    #expect(run.projection.worst.futures.firstIndex(of: worth.worstTwentieth) == 2)
  }
}
