/// One rule of the funders, in words for a coordinator and with its source.
///
/// Rules are data. What the program does about each is said by `kept`; the code that does it knows
/// nothing of this list.
package struct FundingRule: Sendable, Hashable {
  /// Its name in reports and messages: a letter for the family and a number, as in `W-16`.
  package let id: String
  package let kind: RuleKind
  package let severity: RuleSeverity
  /// The rule in one or two sentences.
  package let statement: String
  /// The same as a comparison or an equation.
  package let formula: String
  /// Where it is written, the source that carries it first.
  package let sources: [Citation]
  /// What changes with the date; nil for a rule that holds whenever the money does.
  package let dates: RuleDates?
  package let kept: RuleKeeping
  /// What it comes to in dollars, people or months; there for every rule that the ledger keeps.
  package let example: String?

  init(
    _ id: String, _ kind: RuleKind, _ severity: RuleSeverity, _ statement: String,
    formula: String, sources: [Citation], dates: RuleDates? = nil, kept: RuleKeeping,
    example: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.severity = severity
    self.statement = statement
    self.formula = formula
    self.sources = sources
    self.dates = dates
    self.kept = kept
    self.example = example
  }
}
