package import FundingRules
import Planning

/// What `rules` prints: the funders' rules as a list, or one of them explained.
package struct RuleReport: Sendable {
  private static let width = 96

  private let ink: Ink

  package init(ink: Ink) { self.ink = ink }

  // MARK: The list

  /// Rules as a list, under the titles of their kinds.
  package func list(_ rules: [FundingRule]) -> String {
    var report = TextReport()
    for kind in RuleKind.allCases {
      let ofKind = rules.filter { $0.kind == kind }
      guard !ofKind.isEmpty else { continue }
      report.section(kind.title.uppercased(), note: "--kind \(kind.rawValue)", ink)
      for rule in ofKind { report.add(row(rule)) }
    }
    report.section("LEGEND", ink)
    for severity in RuleSeverity.allCases {
      report.add(legend(severity.rawValue, severity.meaning))
    }
    report.add()
    for manner in RuleKeeping.Manner.allCases {
      report.add(legend(manner.rawValue, manner.meaning))
    }
    report.add(
      legend("in part", "part of the rule is left to people; the rule's own page says which"))
    report.add()
    report.add(wrapped(count(rules) + " " + RuleBook.notice, width: RuleReport.width, indent: ""))
    report.add("One rule, with its sources: techhire rules \(rules.first?.id ?? "W-16")")
    return report.text
  }

  private func row(_ rule: FundingRule) -> [String] {
    let kept = rule.kept.manner.rawValue + (rule.kept.isPartial ? ", in part" : "")
    let head =
      "  " + padded(rule.id, 6) + padded(rule.severity.rawValue, 8) + padded(kept, 18)
    var lines = wrapped(
      rule.statement, width: RuleReport.width, indent: String(repeating: " ", count: head.count))
    if let first = lines.first {
      lines[0] =
        "  " + ink.heading(rule.id) + head.dropFirst(2 + rule.id.count)
        + first.dropFirst(head.count)
    }
    return lines
  }

  private func legend(_ word: String, _ meaning: String) -> String {
    "  " + padded(word, 9) + meaning
  }

  /// How many rules, by what the program does about them.
  private func count(_ rules: [FundingRule]) -> String {
    let parts = RuleKeeping.Manner.allCases.compactMap { manner -> String? in
      let count = rules.count { $0.kept.manner == manner }
      return count == 0 ? nil : "\(count) \(manner.rawValue)"
    }
    let total = "\(rules.count) \(rules.count == 1 ? "rule" : "rules")"
    return total + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")) + "."
  }

  // MARK: One rule

  /// One rule with all that is known of it.
  package func explanation(of rule: FundingRule) -> String {
    var report = TextReport()
    report.section(rule.id, note: rule.kind.title, ink)
    report.add(wrapped(rule.statement, width: RuleReport.width, indent: ""))
    report.add()
    report.add(entry("Formula", rule.formula))
    report.add(entry("Severity", "\(rule.severity.rawValue): \(rule.severity.meaning)"))
    report.add(entry("Program", keeping(rule.kept)))
    if let place = rule.kept.place { report.add(entry("", "Sources/\(place)")) }
    if let dates = rule.dates {
      report.add(entry("Dates", dates.clock.meaning + ":"))
      for term in lines(dates) { report.add(entry("", term)) }
    }
    if let example = rule.example { report.add(entry("Example", example)) }
    for (number, source) in rule.sources.enumerated() {
      report.add(
        entry(number == 0 ? "Source" : "", "\(source): \(source.evidence.meaning)"))
    }
    report.add()
    report.add(wrapped(RuleBook.notice, width: RuleReport.width, indent: ""))
    return report.text
  }

  private func keeping(_ kept: RuleKeeping) -> String {
    "\(kept.manner.meaning)\(kept.isPartial ? ", in part" : ""). \(kept.explanation)"
  }

  private func lines(_ dates: RuleDates) -> [String] {
    dates.terms.indices.map { place in
      let term = dates.terms[place]
      if let from = term.from { return "from \(from.title) \(term.value)" }
      let next = dates.terms.indices.contains(place + 1) ? dates.terms[place + 1].from : nil
      return (next.map { "before \($0.title) " } ?? "") + term.value
    }
  }

  private func entry(_ title: String, _ text: String) -> [String] {
    let indent = 12
    var lines = wrapped(
      text, width: RuleReport.width, indent: String(repeating: " ", count: indent))
    if let first = lines.first {
      lines[0] = "  " + ink.faint(padded(title, indent - 2)) + first.dropFirst(indent)
    }
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
