import Analysis
import Simulation
import Testing
import Uncertainty

/// Edits that cannot matter, one for each section of a scenario file.
struct UnrelatedEditTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let section: String
    let old: String
    let new: String

    var testDescription: String { section }
  }

  static let edits = [
    Edit(section: "region", old: "region: Riverbend, Ohio", new: "region: Elsewhere"),
    Edit(section: "simulation", old: "futures: 10000", new: "futures: 17"),
    Edit(section: "hub", old: "Riverbend Chamber", new: "A chamber of another name"),
    Edit(
      section: "goals", old: "at-least: 150, by: 2030-12, confidence: 80%",
      new: "at-least: 150, by: 2030-12, confidence: 55%"),
    Edit(section: "economy", old: "recession-ends: 9.7%", new: "recession-ends: 9.70%"),
    Edit(section: "participants", old: "tags: [young-adult]", new: "tags: [young-adult, new]"),
    Edit(
      section: "outreach", old: "    get-started: 20\n", new: "    apply: 0\n    get-started: 20\n"),
    Edit(section: "programs", old: "provider: Riverbend College", new: "provider: Code Foundry"),
    Edit(section: "employers", old: "  search-limit: 12 months\n", new: ""),
    Edit(
      section: "costs", old: "  - { name: Evaluation,",
      new:
        "  - { name: Never due, amount: $99, driver: per completion, stages: [apply], activity: evaluation, class: other }\n  - { name: Evaluation,"
    ),
    Edit(
      section: "funding", old: "  - name: Bank foundation prospect\n",
      new:
        "  - { name: Never won, kind: philanthropy, amount: $1M, asked: 2027-03, odds: 0%, period: 24 months }\n  - name: Bank foundation prospect\n"
    ),
    Edit(section: "braiding", old: "braiding: optimal  ", new: "# braiding: optimal  "),
    Edit(section: "start-rule", old: "start-rule: funded  ", new: "# start-rule: funded  "),
    Edit(
      section: "correlations", old: "[employers.placement, programs.Web Development.completion]",
      new: "[programs.Web Development.completion, employers.placement]"),
    Edit(
      section: "stages", old: "[cohorts-completed >= 2, placement-rate >= 55%, employers >= 8]",
      new: "[employers >= 8, cohorts-completed >= 2, placement-rate >= 55%]"),
    Edit(section: "sources", old: "intake records, 2026", new: "intake records, 2025 and 2026"),
  ]

  private static let futures = 12
  private static let base = Task {
    try await Compared.futures(try Compared.riverbend(), futures)
  }

  @Test(arguments: edits)
  func `an edit that cannot matter reports exactly 0 everywhere`(edit: Edit) async throws {
    let text = try Compared.riverbend(edit.old, edit.new)
    let comparison = await Comparison([
      ("before", try await UnrelatedEditTests.base.value),
      ("after", try await Compared.futures(text, UnrelatedEditTests.futures)),
    ])
    let effect = try #require(comparison.effects.first)
    #expect(effect.isNothing)
    #expect(effect.differences.count == Outcome.allCases.count)
    for difference in effect.differences {
      #expect(difference.larger == 0 && difference.smaller == 0, "\(difference.outcome)")
      guard let summary = difference.summary else { continue }
      #expect(summary.mean == 0 && summary.minimum == 0 && summary.maximum == 0)
      #expect(difference.interval == ConfidenceInterval(low: 0, high: 0))
      #expect(difference.correlation.map { abs($0 - 1) < 1e-12 } ?? true)
    }
    #expect(effect.flips.count == 4)
    for flips in effect.flips {
      #expect(flips.gained == 0 && flips.lost == 0 && flips.change == 0)
      #expect(flips.interval?.low == 0 && flips.interval?.high == 0)
    }
  }

  @Test func `an edit that matters does not`() async throws {
    let text = try Compared.riverbend("completion: 70% to 88%", "completion: 69% to 88%")
    let comparison = await Comparison([
      ("before", try await UnrelatedEditTests.base.value),
      ("after", try await Compared.futures(text, UnrelatedEditTests.futures)),
    ])
    #expect(!(comparison.effects.first?.isNothing ?? true))
  }
}
