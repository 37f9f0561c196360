import FundingRules
import Testing

/// Rules by name, and what a wrong name is taken for.
struct RuleSuggestionTests {
  @Test(arguments: ["W-16", "w-16"])
  func `finds a rule by its name`(name: String) {
    #expect(RuleBook.rule(name)?.id == "W-16")
  }

  @Test(arguments: ["", "W", "W16", "W-016", "X-01", "W-00", "W-28", "W-16 "])
  func `finds nothing by any other name`(name: String) {
    #expect(RuleBook.rule(name) == nil)
  }

  @Test(arguments: [
    ("W16", "W-16"), ("w_16", "W-16"), ("W-6", "W-06"), ("W-1O", "W-10"), ("W-l6", "W-16"),
    ("W-61", "W-16"), ("W-99", "W-27"), ("U15", "U-14"), ("S0", "S-01"), ("W-016", "W-16"),
  ])
  func `suggests the rule that is most likely meant`(name: String, id: String) {
    #expect(RuleBook.suggestion(for: name)?.id == id)
  }

  @Test(arguments: ["", "W", "X-01", "tuition", "16", "W-1.6.1.2.3", "W-½", "Wx"])
  func `suggests nothing when nothing is close`(name: String) {
    #expect(RuleBook.suggestion(for: name) == nil)
  }
}
