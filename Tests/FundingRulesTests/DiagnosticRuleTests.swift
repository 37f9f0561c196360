import FundingRules
import ScenarioFiles
import Testing

/// Findings in scenario files that come from a rule name it.
struct DiagnosticRuleTests {
  @Test func `names the rules behind findings`() {
    let named = Diagnostic.Code.allCases.compactMap { code in
      code.rule.map { "\(code.rawValue) \($0)" }
    }
    #expect(
      named == [
        "E034 S-01", "E035 E-08", "E052 W-14", "E053 W-10", "W005 U-03", "W006 W-16", "W014 E-01",
        "W015 D-06", "W021 W-06",
        "W022 U-02", "W026 D-02",
      ])
  }

  @Test(arguments: Diagnostic.Code.allCases.filter { $0.rule != nil })
  func `names rules that are in the book and name the finding in turn`(code: Diagnostic.Code)
    throws
  {
    let rule = try #require(code.rule.flatMap { RuleBook.rule($0) })
    #expect(rule.kept.explanation.contains("(\(code.rawValue))"))
  }

  @Test(arguments: WaivableLimit.all)
  func `says in the book which limits can be waived`(limit: WaivableLimit) throws {
    let rule = try #require(RuleBook.rule(limit.rule))
    #expect(rule.kept.explanation.contains("`waivers`"))
    #expect(rule.kept.manner != .nothing)
  }

  @Test func `shows the rule after the code`() {
    let finding = Diagnostic(
      code: .noTrainingAccountCap, file: "plan.yaml", place: SourcePlace(line: 3, column: 5),
      message: "no cap")
    #expect(finding.description == "plan.yaml:3:5: warning: no cap [W006, rule W-16]")
  }

  @Test func `shows the code alone where no rule is behind it`() {
    let finding = Diagnostic(
      code: .tab, file: "plan.yaml", place: SourcePlace(line: 3, column: 5), message: "a tab")
    #expect(finding.description == "plan.yaml:3:5: error: a tab [E005]")
  }
}
