import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

/// What to find out before a plan is chosen, where it can be worked out by hand.
struct PlanChoiceTests {
  /// A hub that pays $1,000 for each of its students, from a reserve and from an ask that may fail.
  private func world(reserve: String, ask: String, odds: String = "40%") -> String {
    var world = CertainWorld()
    world.hub = "  operator: { name: Hub, kind: nonprofit }\n  reserve: \(reserve)"
    world.costs = """
        - { name: Tuition, amount: $1k, driver: per participant, activity: training,
            class: contractual }
      """
    world.funding = """
        - { name: Ask, kind: philanthropy, amount: \(ask), asked: 2027-07, decided-after: 1 month,
            odds: \(odds), period: 18 months, pays: all }
      """
    world.more = "goals: [{ metric: placed, at-least: 16, by: 2028-12, confidence: 80% }]"
    return world.yaml
  }

  private func choice(_ texts: [String], futures: Int) async throws -> PlanChoice {
    var plans: [(name: String, futures: Futures)] = []
    for (place, text) in texts.enumerated() {
      plans.append(("\(place)", try await Compared.futures(text, futures, seed: 5)))
    }
    return try #require(await PlanChoice(by: .placed, plans))
  }

  // The careful plan pays for one cohort of 8 whatever happens; the bold one for three if the ask
  // succeeds, in 40 of 100 futures, and for none otherwise.
  @Test func `knowing a decision first adds what choosing by it gains`() async throws {
    let careful = world(reserve: "$8k", ask: "$1")
    let bold = world(reserve: "$0", ask: "$24k")
    let choice = try await choice([careful, bold], futures: 800)
    let won = Double(choice.runs[1].all(.placed).count { ($0 ?? 0) > 8 }) / 800
    #expect(abs(won - 0.4) < 0.06)
    let best = try #require(choice.rows.first)
    #expect(best.aim == .best(.placed))
    #expect(best.now == 0 && abs(best.means[0].mean - (1 - won)) < 1e-12)
    let found = try #require(best.findings.first)
    let unknown = choice.unknowns[found.unknown]
    #expect(unknown.isAward && unknown.title == "Ask: won")
    #expect(best.telling.count == 1)
    // Half of the futures are counted, so that the share won in them is the gain.
    let interval = found.value.interval()
    #expect(interval.low <= won && won <= interval.high)
    #expect(agrees(best.everything.mean, won))
    #expect(found.choices.map(\.plan) == [0, 1])
    #expect(found.choices.map(\.words) == ["not won", "won"])
    #expect(agrees(found.choices.reduce(0) { $0 + $1.share }, 1))

    // 16 are placed by the bold plan alone, so nothing is worth finding out for the goal.
    let goal = try #require(choice.rows.first { if case .goal = $0.aim { true } else { false } })
    #expect(goal.now == 1 && abs(goal.means[1].mean - won) < 1e-12)
    #expect(goal.telling.isEmpty && goal.everything.mean == 0)

    // On average 24 × 0.4 against 8: the bold plan, and knowing adds 8 where it fails.
    let mean = try #require(choice.rows.last)
    #expect(mean.aim == .mean(.placed) && mean.now == 1)
    let gain = try #require(mean.telling.first).value
    #expect(gain.interval().low <= 8 * (1 - won) && 8 * (1 - won) <= gain.interval().high)
    #expect(agrees(mean.everything.mean, 8 * (1 - won)))
  }

  @Test func `an unknown that bears on neither plan adds nothing`() async throws {
    let texts = ["$8k", "$16k"].map { reserve in
      world(reserve: reserve, ask: "$1", odds: "0%")
        .replacing("credential: 100%", with: "credential: 20% to 80%")
    }
    let choice = try await choice(texts, futures: 120)
    #expect(choice.unknowns.count == 1)
    for row in choice.rows {
      #expect(row.telling.isEmpty && row.now == 1)
      #expect(row.findings.allSatisfy { $0.value.gain == 0 })
    }
    let found = try #require(choice.rows.first?.findings.first)
    #expect(found.choices.count == 1 && found.choices.first?.share == 1)
  }

  @Test func `plans are told apart by what less of is better, and by nothing else`() async throws {
    let careful = world(reserve: "$8k", ask: "$1")
    var plans: [(name: String, futures: Futures)] = []
    for (place, text) in [careful, careful].enumerated() {
      plans.append(("\(place)", try await Compared.futures(text, 20)))
    }
    let choice = try #require(await PlanChoice(by: .gap, plans))
    let best = try #require(choice.rows.first)
    #expect(best.lead.minimum == 0 && best.lead.maximum == 0)
    #expect(best.means.map(\.mean) == [1, 1])
    let byCost = await PlanChoice(by: .cost, plans)
    #expect(byCost == nil)
  }
}
