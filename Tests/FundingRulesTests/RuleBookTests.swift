import Foundation
import FundingRules
import Testing

/// The rule book as data: complete, sourced, and honest about what is kept.
struct RuleBookTests {
  /// How many rules each family has.
  private static let families: [(letter: String, count: Int)] = [
    ("W", 27), ("D", 12), ("E", 12), ("S", 7), ("P", 5), ("U", 14), ("F", 6), ("B", 4), ("C", 4),
  ]

  @Test func `holds every rule once, in order`() {
    let expected = RuleBookTests.families.flatMap { family in
      (1...family.count).map { "\(family.letter)-\($0 < 10 ? "0" : "")\($0)" }
    }
    #expect(RuleBook.all.map(\.id) == expected)
  }

  @Test func `files each family under its kinds`() {
    let kinds: [(letter: Character, kinds: Set<RuleKind>)] = [
      ("W", [.wioa]), ("D", [.discretionary]), ("E", [.equip]), ("S", [.stateLocal]),
      ("P", [.philanthropy]), ("U", [.federal]), ("F", [.form]), ("B", [.braiding]),
      ("C", [.cash, .outcome]),
    ]
    for (letter, expected) in kinds {
      #expect(Set(RuleBook.all.filter { $0.id.first == letter }.map(\.kind)) == expected)
    }
  }

  @Test(arguments: RuleBook.all)
  func `states each rule in one or two sentences`(rule: FundingRule) {
    #expect(rule.statement.hasSuffix("."))
    #expect(rule.statement.first?.isUppercase == true)
    let sentences = rule.statement.components(separatedBy: ". ").count
    #expect(sentences <= 3)
    #expect(!rule.formula.isEmpty && !rule.formula.hasSuffix("."))
    #expect(rule.kept.explanation.hasSuffix("."))
    #expect(rule.example.map { $0.hasSuffix(".") } ?? true)
    for text in texts(of: rule) { #expect(!text.contains("  ") && !text.contains("\n")) }
  }

  @Test(arguments: RuleBook.all)
  func `cites a source for each rule that a reader could look up`(rule: FundingRule) {
    #expect(!rule.sources.isEmpty)
    for source in rule.sources {
      #expect(source.publication.count >= 4)
      // A regulation without its section cannot be looked up, and only what was read has a year.
      if source.publication.hasSuffix("CFR") || source.publication.hasSuffix("USC") {
        #expect(source.section != nil)
      }
      if source.evidence == .known || source.evidence == .judgment { #expect(source.year == nil) }
      #expect(source.year.map { (2000...2026).contains($0) } ?? true)
    }
  }

  @Test(arguments: RuleBook.all)
  func `refers to nothing that readers do not have`(rule: FundingRule) throws {
    let code = try Regex(#"\bS[0-9]+[a-z]?\b"#)
    for text in texts(of: rule) {
      #expect(text.firstMatch(of: code) == nil)
      for part in [".md", "/work", "funding-rules", "[K]", "[J]"] { #expect(!text.contains(part)) }
    }
  }

  @Test(arguments: RuleBook.all)
  func `names a file of the program for each rule that is kept`(rule: FundingRule) throws {
    guard rule.kept.manner != .nothing else {
      #expect(rule.kept.place == nil && !rule.kept.isPartial && rule.example == nil)
      return
    }
    let place = try #require(rule.kept.place)
    #expect(FileManager.default.fileExists(atPath: "\(Place.repository)/Sources/\(place)"))
  }

  @Test(arguments: RuleBook.all.filter { $0.kept.manner == .ledger })
  func `works an example with figures for each rule of the ledger`(rule: FundingRule) throws {
    let example = try #require(rule.example)
    #expect(example.rangeOfCharacter(from: .decimalDigits) != nil)
  }

  @Test func `counts what is kept, and how grave the rules are`() {
    let counts = RuleKeeping.Manner.allCases.map { manner in
      RuleBook.all.count { $0.kept.manner == manner }
    }
    #expect(counts == [47, 5, 6, 33])
    let severities = RuleSeverity.allCases.map { severity in
      RuleBook.all.count { $0.severity == severity }
    }
    #expect(severities == [64, 18, 9])
  }

  private func texts(of rule: FundingRule) -> [String] {
    [rule.statement, rule.formula, rule.kept.explanation, rule.example ?? ""]
      + rule.sources.map(\.description) + (rule.dates?.terms.map(\.value) ?? [])
  }
}
