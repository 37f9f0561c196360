/// Rules of form SF-424A, Budget Information for Non-Construction Programs.
enum FormRules {
  private static let form = Citation.read(
    "Form SF-424A and its instructions, omb.report", "200903-2030-002")
  private static let narrative = Citation.read(
    "Training and Employment Guidance Letter", "25-20, attachment B")
  private static let noForm = RuleKeeping.notKept("No form is filled in by the program.")

  static let all: [FundingRule] = [
    FundingRule(
      "F-01", .form, .block,
      """
      In section B, total direct charges are the sum of the eight categories, and the total is \
      direct plus indirect charges.
      """,
      formula: "6i = 6a + … + 6h; 6k = 6i + 6j",
      sources: [form], kept: noForm),
    FundingRule(
      "F-02", .form, .block,
      """
      Sections agree: the total of section A is the total of section B, and the non-federal total \
      of section A is that of section C.
      """,
      formula: "A5(g) = B6k(5); C12(e) = A5(f)",
      sources: [form], kept: noForm),
    FundingRule(
      "F-03", .form, .warn,
      """
      The quarters of section D add up to the first year, and follow the spending that is \
      expected.
      """,
      formula: "sum of quarters = first year; each within 5% of simulated drawing",
      sources: [form], kept: noForm),
    FundingRule(
      "F-04", .form, .block,
      "The later years of section E and the first year add up to the federal request.",
      formula: "first year + sum of section E = federal request",
      sources: [form], kept: noForm),
    FundingRule(
      "F-05", .form, .block,
      "The items of the budget narrative add up to the lines of the form.",
      formula: "sum of items = line",
      sources: [narrative], kept: noForm),
    FundingRule(
      "F-06", .form, .warn,
      "Construction is zero in a workforce grant.",
      formula: "6g = 0",
      sources: [.known("Funding announcements of the Employment and Training Administration")],
      kept: .notKept("The class construction is there; keep it out with `pays-classes`.")),
  ]
}
