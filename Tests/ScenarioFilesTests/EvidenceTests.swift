import ScenarioFiles
import Testing

/// Ranges held against the cases that their sources cite.
struct EvidenceTests {
  private func findings(_ value: String, source: String) -> [Diagnostic.Code] {
    Smallest.read(
      adding: "outreach: { apply: \"\(value)\" }\nsources: { outreach.apply: '\(source)' }"
    ).diagnostics.map(\.code).filter { $0 == .narrowRange || $0.severity == .error }
  }

  // Beta(48.5, 72.5) leaves 34.4% to 45.8%, 11.4 points; four fifths of that are 9.2.
  @Test(arguments: [
    ("48 of 120 applied", "36% to 44%", true), ("48 of 120 applied", "35% to 44.5%", false),
    ("n = 120", "36% to 44%", true), ("(N=120)", "36% to 44%", true),
    ("40% of the 120 applied", "36% to 44%", true), ("48 of 120 applied", "40%", true),
    // Eight times the cases leave about a third of the doubt.
    ("384 of 960 applied", "36% to 44%", false), ("n = 1,200", "38% to 42%", false),
    ("intake records, 48 of 120; the state, 400 of 1,000", "37% to 43%", false),
  ])
  func `is suspicious of what is surer than its evidence`(
    source: String, value: String, isSuspicious: Bool
  ) {
    #expect(findings(value, source: source) == (isSuspicious ? [.narrowRange] : []))
  }

  @Test(arguments: [
    "judgment", "2 of 3 offices in June 2026", "90 of 100 employers", "1 of 120", "in 2026",
    "plan = 12 seats", "130 of 120", "$48 of $120", "5.48 of 120", "99999999999999999999 of 3",
  ])
  func `takes nothing for evidence that is not about the figure`(source: String) {
    #expect(findings("36% to 44%", source: source) == [])
  }

  @Test func `asks of no money how many cases it was seen in`() {
    let reading = Smallest.read(
      adding: "hub: { reserve: $20k to $21k }\nsources: { hub.reserve: 12 of 40 }")
    #expect(reading.diagnostics.allSatisfy { $0.code != .narrowRange })
  }

  @Test func `takes what a scenario counts itself at its word`() {
    #expect(findings("48 of 120", source: "48 of 120 applicants") == [])
  }

  @Test func `spends no time on a hostile source`() {
    let source = String(repeating: "1,", count: 100_000) + " of 3"
    #expect(findings("36% to 44%", source: source) == [])
  }
}
