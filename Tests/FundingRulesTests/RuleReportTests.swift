import Foundation
import FundingRules
import Reports
import Testing

/// What `rules` prints, against texts that were read by a person.
///
/// Run with `UPDATE_GOLDEN=1` to write the texts anew, and then read what has changed.
struct RuleReportTests {
  private let plain = RuleReport(ink: Ink(isColored: false))

  @Test func `lists all rules`() throws {
    try expect(plain.list(RuleBook.all), toBe: "list.txt")
  }

  @Test(arguments: ["W-16", "U-02", "F-03"])
  func `explains a rule`(id: String) throws {
    let rule = try #require(RuleBook.rule(id))
    try expect(plain.explanation(of: rule), toBe: "\(id).txt")
  }

  @Test func `keeps to 96 columns`() {
    let texts = [plain.list(RuleBook.all)] + RuleBook.all.map(plain.explanation)
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(line.count <= 96 && line.last != " ", "\(line)")
    }
  }

  @Test func `says nothing by color alone`() throws {
    let colored = RuleReport(ink: Ink(isColored: true))
    let codes = try Regex("\u{1B}\\[[0-9;]*m")
    #expect(colored.list(RuleBook.all).replacing(codes, with: "") == plain.list(RuleBook.all))
    for rule in RuleBook.all {
      #expect(
        colored.explanation(of: rule).replacing(codes, with: "") == plain.explanation(of: rule))
    }
  }

  @Test func `lists the chosen kinds alone`() {
    let text = plain.list(RuleBook.all.filter { $0.kind == .cash })
    #expect(text.hasPrefix("CASH  --kind cash\n  C-01  block"))
    #expect(!text.contains("W-01") && text.contains("2 rules: 1 ledger, 1 results."))
  }

  @Test(arguments: RuleBook.all)
  func `says with each rule that it is not legal advice`(rule: FundingRule) {
    #expect(plain.explanation(of: rule).replacing("\n", with: " ").contains("not legal advice"))
  }

  @Test func `writes rules as JSON`() throws {
    let text = RuleDocument.json(RuleBook.all).text
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let document = try #require(parsed as? [String: Any])
    let rules = try #require(document["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["id"] as? String } == RuleBook.all.map(\.id))
    let rule = try #require(rules.first { $0["id"] as? String == "U-02" })
    let kept = try #require(rule["kept"] as? [String: Any])
    #expect(kept["manner"] as? String == "ledger" && kept["partial"] as? Bool == true)
    let dates = try #require(rule["dates"] as? [String: Any])
    let terms = try #require(dates["terms"] as? [[String: Any]])
    #expect(terms.map { $0["from"] as? String } == [nil, "2024-10"])
  }

  private func expect(_ text: String, toBe name: String) throws {
    let path = "\(Place.folder)/Golden/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }
}
