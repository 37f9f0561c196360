import Simulation
import TestSupport
import Testing

/// Two grants that ask for match, and money that can be the match of one of them.
struct SharedMatchTests {
  /// The grants pay $2,000 and $1,000 a month for a year, and a city's $300 a month is match.
  private static func shared(_ first: String, _ second: String) -> CertainWorld {
    func grant(_ name: String, _ match: String, _ pays: String) -> String {
      "name: \(name), kind: discretionary, amount: $50k, awarded: 2027-07, period: 12 months, "
        + "extension: 0%, pays: [\(pays)], match: \(match)"
    }
    return .money(
      13,
      costs:
        "name: Director, amount: $2000, driver: per month, activity: coordination, class: personnel",
      "name: Study, amount: $1000, driver: per month, activity: evaluation, class: other",
      "name: Events, amount: $300, driver: per month, activity: outreach, class: other",
      funding: grant("One", first, "coordination"), grant("Two", second, "evaluation"),
      "name: City, kind: philanthropy, amount: $10k, pledged: 2027-07, period: 24 months, "
        + "paid: up front, pays: [outreach], counts-as-match: true")
  }

  // At 25% the first asks for $6,000 and gets all $3,600, so that it keeps $14,400 of $24,000. The
  // $3,000 that the second asks for would be there, but they count once: all its $12,000 go back.
  @Test func `counts a dollar of match once, for the first in the file`() async throws {
    let run = try await Run(SharedMatchTests.shared("25%", "25%"))
    try run.expect(
      stream: "One", awarded: 50_000, charged: 14_400, lapsed: 26_000, returned: 9_600)
    try run.expect(stream: "Two", awarded: 50_000, lapsed: 38_000, returned: 12_000)
    // What went back is unpaid, and so are month 12's salary and study.
    try run.expect(.gap, dollars: 9_600 + 12_000 + 3_000)
    try run.expectBalance()
  }

  // $2,400 and $1,200 of match are all that there are.
  @Test func `leaves the second what the first does not need`() async throws {
    let run = try await Run(SharedMatchTests.shared("10%", "10%"))
    try run.expect(stream: "One", awarded: 50_000, charged: 24_000, lapsed: 26_000)
    try run.expect(stream: "Two", awarded: 50_000, charged: 12_000, lapsed: 38_000)
    try run.expect(.gap, dollars: 3_000)
  }
}
