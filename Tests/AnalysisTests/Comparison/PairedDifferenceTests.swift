import Analysis
import Simulation
import Testing
import Uncertainty

struct PairedDifferenceTests {
  // 12 × $1,000 less $10,000 leaves $2,000 unpaid; with a reserve of $11,500, $500.
  @Test func `tells the difference of two certain years to the cent`() async throws {
    let compared = try await Compared(
      [Compared.year(), Compared.year(reserve: "$11.5k")], futures: 7)
    let gap = try compared.difference(.gap)
    let summary = try #require(gap.summary)
    #expect(summary.mean == -1_500 && summary.minimum == -1_500 && summary.maximum == -1_500)
    #expect(gap.interval == ConfidenceInterval(low: -1_500, high: -1_500))
    #expect(gap.better == 7 && gap.worse == 0 && gap.same == 0 && gap.chanceBetter == 1)
    #expect(gap.greatestLoss == 0 && gap.greatestWin == 1_500)
    #expect(gap.correlation == nil && gap.gain == nil)
    let share = try compared.difference(.unpaidShare)
    #expect(try agrees(#require(share.summary).mean, 500.0 / 12_000 - 2_000.0 / 12_000))
    // Neither way of spending is better.
    let funded = try compared.difference(.funded)
    #expect(funded.summary?.mean == 1_500 && funded.chanceBetter == nil)
    #expect(funded.larger == 7 && funded.greatestLoss == nil)
    // Nobody is placed, so there is no cost per placement to compare.
    let perPlacement = try compared.difference(.costPerPlacement)
    #expect(perPlacement.summary == nil && perPlacement.leftOut == 7)
    #expect(perPlacement.chanceBetter == nil)
  }

  @Test func `agrees with the values that it pairs`() async throws {
    let changed = try Compared.riverbend("odds: 25% to 60%", "odds: 60% to 90%")
    let compared = try await Compared([try Compared.riverbend(), changed], futures: 60)
    let runs = compared.comparison.contenders.map(\.futures)
    for outcome in [Outcome.placed, .gap, .lowestCash, .costPerPlacement, .sustained] {
      let before = runs[0].all(outcome)
      let after = runs[1].all(outcome)
      let pairs = zip(before, after).compactMap { before, after in
        before.flatMap { before in after.map { (before, $0) } }
      }
      let differences = pairs.map { $0.1 - $0.0 }
      let difference = try compared.difference(outcome)
      let summary = try #require(difference.summary)
      #expect(agrees(summary.mean, differences.reduce(0, +) / Double(differences.count)))
      for (found, level) in [(summary.p10, 0.1), (summary.median, 0.5), (summary.p90, 0.9)] {
        #expect(agrees(found, sortedQuantile(differences, level)))
      }
      #expect(difference.larger == differences.count { $0 > 1e-9 })
      #expect(difference.smaller == differences.count { $0 < -1e-9 })
      #expect(difference.leftOut == 60 - differences.count)
      if let correlation = difference.correlation {
        #expect(abs(correlation - pearson(pairs)) < 1e-9, "\(outcome)")
      }
    }
    #expect(try compared.difference(.placed).correlation != nil)
    #expect(try compared.difference(.awarded).larger > 0)
  }

  private func pearson(_ pairs: [(Double, Double)]) -> Double {
    let n = Double(pairs.count)
    let x = pairs.map(\.0).reduce(0, +) / n
    let y = pairs.map(\.1).reduce(0, +) / n
    let xy = pairs.map { ($0.0 - x) * ($0.1 - y) }.reduce(0, +)
    let xx = pairs.map { ($0.0 - x) * ($0.0 - x) }.reduce(0, +)
    let yy = pairs.map { ($0.1 - y) * ($0.1 - y) }.reduce(0, +)
    return xy / (xx * yy).squareRoot()
  }

  @Test func `counts the futures that flip, and how sure their balance is`() async throws {
    let changed = try Compared.riverbend("reserve: $120k", "reserve: $10k")
    let compared = try await Compared([try Compared.riverbend(), changed], futures: 60)
    let runs = compared.comparison.contenders.map(\.futures)
    let flips = compared.comparison.effects[0].flips
    #expect(flips.count == 4)
    for (goal, flips) in flips.enumerated() {
      let before = Array(runs[0].column(runs[0].layout.column(goal: goal)))
      let after = Array(runs[1].column(runs[1].layout.column(goal: goal)))
      let changes = zip(before, after).map { Double($1 - $0) }
      #expect(flips.before == before.reduce(0, +) && flips.after == after.reduce(0, +))
      #expect(flips.gained == changes.count { $0 == 1 } && flips.lost == changes.count { $0 == -1 })
      #expect(flips.gained - flips.lost == flips.after - flips.before)
      let expected = try #require(Summary(changes)?.meanInterval())
      let found = try #require(flips.interval)
      #expect(agrees(found.low, expected.low) && agrees(found.high, expected.high))
    }
    #expect(flips.contains { $0.lost > 0 })
  }

  @Test func `shares a future equally among those that are best together`() async throws {
    let compared = try await Compared(
      [
        Compared.year(), Compared.year(reserve: "$12k"), Compared.year(director: "$800"),
        Compared.year(reserve: "$11k"),
      ], futures: 5)
    let best = compared.comparison.best
    let gap = try #require(best.first { $0.outcome == .gap })
    #expect(gap.chances == [0, 0.5, 0.5, 0] && gap.alone == [0, 0, 0, 0] && gap.tied == 1)
    // $12,000 less $12,000 against $10,000 less $9,600.
    let cash = try #require(best.first { $0.outcome == .lowestCash })
    #expect(cash.chances == [0, 0, 1, 0] && cash.alone == [0, 0, 1, 0] && cash.tied == 0)
    let placed = try #require(best.first { $0.outcome == .placed })
    #expect(placed.chances == [0.25, 0.25, 0.25, 0.25])
    #expect(!best.contains { $0.outcome == .cost || $0.outcome == .costPerPlacement })
    for row in best { #expect(agrees(row.chances.reduce(0, +), 1), "\(row.outcome)") }
  }
}
