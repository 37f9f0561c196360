import Analysis
import Simulation
import Testing
import Uncertainty

/// Edits that change what a section says and cannot matter, one or more for each section of a file.
///
/// None only writes the same value otherwise: each figure, word or entry is another one.
struct UnrelatedEditTests {
  struct Edit: Sendable, CustomTestStringConvertible {
    let section: String
    /// What is replaced before, so that the edit cannot matter.
    var context: [Replacement] = []
    let old: String
    let new: String
    /// The year by hand in place of Riverbend.
    var isYear = false

    var testDescription: String { section }
  }

  struct Replacement: Sendable {
    let old: String
    let new: String
  }

  /// A prospect that is never won, before the bank's.
  private static func neverWon(amount: String = "$1M", also: String = "") -> String {
    """
      - { name: Never won, kind: philanthropy, amount: \(amount), asked: 2027-03, odds: 0%,
          decided-after: 2 to 6 months, period: 24 months\(also) }
      - name: Bank foundation prospect

    """
  }

  private static let bank = "  - name: Bank foundation prospect\n"
  private static let noRecessions = Replacement(
    old: "recession-begins: 1.6% per month", new: "recession-begins: 0% per month")

  static let edits = [
    Edit(section: "region", old: "region: Riverbend, Ohio", new: "region: Elsewhere"),
    Edit(section: "simulation", old: "futures: 10000", new: "futures: 17"),
    Edit(section: "hub", old: "Riverbend Chamber", new: "A chamber of another name"),
    Edit(
      section: "goals", old: "at-least: 150, by: 2030-12, confidence: 80%",
      new: "at-least: 150, by: 2030-12, confidence: 55%"),
    // How long recessions last, where none ever begins.
    Edit(
      section: "economy", context: [noRecessions], old: "recession-ends: 9.7% per month",
      new: "recession-ends: 30% per month"),
    Edit(section: "participants", old: "tags: [young-adult]", new: "tags: [young-adult, new]"),
    // Nobody is reached by a stage that the hub never goes back to.
    Edit(
      section: "outreach", old: "    get-started: 20\n", new: "    apply: 0\n    get-started: 20\n"),
    Edit(section: "programs", old: "provider: Riverbend College", new: "provider: Code Foundry"),
    // What recessions leave of hiring, where none ever begins.
    Edit(
      section: "employers", context: [noRecessions],
      old: "in-recession: { openings: 60%, joining: 50% }",
      new: "in-recession: { openings: 15%, joining: 5% }"),
    Edit(
      section: "costs", old: "  - { name: Evaluation,",
      new:
        "  - { name: Never due, amount: $99, driver: per completion, stages: [apply], activity: evaluation, class: other }\n  - { name: Evaluation,"
    ),
    Edit(section: "funding", old: bank, new: neverWon()),
    Edit(
      section: "funding, a figure", context: [Replacement(old: bank, new: neverWon())],
      old: "amount: $1M, asked: 2027-03", new: "amount: $20k to $9M, asked: 2027-03"),
    // Two ways to pay from the only money that there is.
    Edit(section: "braiding", old: "braiding: in-order", new: "braiding: optimal", isYear: true),
    // No cohort is ever asked for.
    Edit(
      section: "start-rule", old: "braiding: in-order\n",
      new: "braiding: in-order\nstart-rule: always\n", isYear: true),
    // What goes together in a stream that is never won.
    Edit(
      section: "correlations",
      context: [Replacement(old: bank, new: neverWon(amount: "$100k to $1M"))],
      old: "correlations:\n",
      new:
        "correlations:\n  - { between: [funding.Never won.amount, funding.Never won.decided-after], rank: 0.7 }\n"
    ),
    // An open gate is no more open for asking less.
    Edit(
      section: "stages", old: "[cohorts-completed >= 2, placement-rate >= 55%, employers >= 8]",
      new: "[employers >= 8, cohorts-completed >= 2, placement-rate >= 55%, months-in-stage >= 1]"),
    Edit(section: "sources", old: "intake records, 2026", new: "intake records, 2025 and 2026"),
    // Wages reimbursed on the job, where nobody learns on one.
    Edit(
      section: "waivers", old: "\nsources:",
      new: "\nwaivers:\n  - { rule: W-14, limit: 75%, reason: small employers }\nsources:"),
  ]

  private static let futures = 12
  private static let base = Task {
    try await Compared.futures(try Compared.riverbend(), futures)
  }

  /// The text before an edit and after it.
  private func texts(_ edit: Edit) throws -> (before: String, after: String) {
    var before = edit.isYear ? Compared.year() : try Compared.riverbend()
    for replacement in edit.context {
      try #require(before.contains(replacement.old), "nothing says '\(replacement.old)'")
      before = before.replacing(replacement.old, with: replacement.new)
    }
    try #require(before.contains(edit.old), "nothing says '\(edit.old)'")
    return (before, before.replacing(edit.old, with: edit.new))
  }

  @Test(arguments: edits)
  func `an edit that cannot matter reports exactly 0 everywhere`(edit: Edit) async throws {
    let (before, after) = try texts(edit)
    let isPlain = edit.context.isEmpty && !edit.isYear
    let comparison = await Comparison([
      (
        "before",
        isPlain
          ? try await UnrelatedEditTests.base.value
          : try await Compared.futures(before, UnrelatedEditTests.futures)
      ), ("after", try await Compared.futures(after, UnrelatedEditTests.futures)),
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
    #expect(effect.flips.count == (edit.isYear ? 1 : 4))
    for flips in effect.flips {
      #expect(flips.gained == 0 && flips.lost == 0 && flips.change == 0)
      #expect(flips.interval?.low == 0 && flips.interval?.high == 0)
    }
  }

  // Sections that these edits leave alone: the format, the name and the time, which are the plan's
  // identity, and `extends` and `stage`, which only say elsewhere what the others say.
  @Test func `every section of the format has an edit`() throws {
    let text = try Compared.riverbend()
    let sections = text.split(separator: "\n").compactMap { line in
      line.first.map { $0.isLetter } == true
        ? line.split(separator: ":").first.map(String.init) : nil
    }
    let edited = UnrelatedEditTests.edits.map(\.section)
    for section in sections where !["format", "name", "start", "horizon"].contains(section) {
      #expect(edited.contains(section), "\(section)")
    }
    #expect(sections.count > 15)
  }

  // Their contexts make edits idle: without them the same edits matter.
  @Test(arguments: [
    ("completion: 70% to 88%", "completion: 69% to 88%"),
    ("recession-ends: 9.7% per month", "recession-ends: 30% per month"),
    (
      "in-recession: { openings: 60%, joining: 50% }",
      "in-recession: { openings: 15%, joining: 5% }"
    ), ("braiding: optimal", "braiding: in-order"),
  ])
  func `an edit that matters does not`(old: String, new: String) async throws {
    let text = try Compared.riverbend(old, new)
    let comparison = await Comparison([
      ("before", try await UnrelatedEditTests.base.value),
      ("after", try await Compared.futures(text, UnrelatedEditTests.futures)),
    ])
    #expect(!(comparison.effects.first?.isNothing ?? true))
  }
}
