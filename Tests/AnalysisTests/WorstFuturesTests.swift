import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct WorstFuturesTests {
  /// A world in which one grant pays for all training, and comes in 70 of 100 futures.
  private static func decided() -> CertainWorld {
    var world = CertainWorld()
    world.costs = """
        - { name: Tuition, amount: "$5,000", driver: per participant, activity: training, class: contractual }
      """
    world.funding = """
        - { name: The one grant, kind: discretionary, amount: $900k, submitted: 2027-07, decided-after: 1 months, odds: 70%, period: 30 months, pays: all, terminated: 0% per year }
        - { name: A pittance, kind: philanthropy, amount: $100, asked: 2027-07, odds: 50%, period: 12 months }
      """
    world.more = """
      start-rule: funded
      goals:
        - { metric: placed, at-least: 10, by: 2028-12, confidence: 80% }
      """
    return world
  }

  @Test func `name the stream that decides everything, first`() async throws {
    let analyzed = try await Analyzed(WorstFuturesTests.decided().yaml, futures: 1_000)
    let worst = analyzed.projection.worst
    #expect(worst.futures.count == 100)
    #expect(worst.all == 1_000)
    let awarded = Array(analyzed.futures.values(stream: 0, .awarded))
    #expect(worst.futures.allSatisfy { awarded[$0] == 0 })
    let sign = try #require(worst.signs.first { $0.statement.contains("The one grant") })
    #expect(sign.statement == "The one grant brings nothing")
    #expect(sign.amongWorst == 100)
    #expect(sign.amongAll == awarded.count { $0 == 0 })
    #expect(!worst.signs.contains { $0.statement.contains("pittance") })
    #expect(worst.signs.count <= 5)
  }

  @Test func `are ranked by goals, then placements, then what is unpaid`() async throws {
    let analyzed = try await Analyzed.riverbend()
    let placed = try analyzed.values(.placed)
    let gap = try analyzed.values(.gap)
    let goals = (0..<40).map { future in
      analyzed.scenario.goals.indices.reduce(0) { sum, goal in
        let column = analyzed.futures.column(analyzed.futures.layout.column(goal: goal))
        return sum + column[column.startIndex + future]
      }
    }
    let worst = analyzed.projection.worst.futures
    #expect(worst.count == 4)
    func key(_ future: Int) -> (Int, Int, Int) { (goals[future], placed[future], -gap[future]) }
    for (left, right) in zip(worst, worst.dropFirst()) { #expect(key(left) <= key(right)) }
    let last = try #require(worst.last)
    for future in 0..<40 where !worst.contains(future) { #expect(key(last) <= key(future)) }
  }

  @Test func `have no sign where all futures are the same`() async throws {
    let analyzed = try await Analyzed(CertainWorld.paid.yaml, futures: 50)
    #expect(analyzed.projection.worst.signs.isEmpty)
    #expect(analyzed.projection.worst.futures == [0, 1, 2, 3, 4])
  }
}
