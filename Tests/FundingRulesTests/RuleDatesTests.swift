import FundingRules
import Planning
import Testing

/// What changes with the date.
struct RuleDatesTests {
  @Test(arguments: [
    ("U-02", 2024, 9, "at most 10%"), ("U-02", 2024, 10, "at most 15%"),
    ("U-03", 2024, 9, "the first $25,000 of each subaward"),
    ("U-03", 2024, 10, "the first $50,000 of each subaward"),
    ("U-04", 2024, 9, "$5,000 a unit"), ("U-04", 2024, 10, "$10,000 a unit"),
    ("U-05", 2025, 9, "threshold $250,000"), ("U-05", 2025, 10, "threshold $350,000"),
    ("U-10", 2024, 9, "$750,000 or more"), ("U-10", 2024, 10, "$1,000,000 or more"),
    ("E-06", 2029, 6, "any job counts"),
    ("E-06", 2029, 7, "only jobs in the occupation trained for count"),
    ("E-07", 2030, 7, "the test binds"),
  ])
  func `gives what holds in a month`(id: String, year: Int, month: Int, value: String) throws {
    let dates = try #require(RuleBook.rule(id)?.dates)
    #expect(dates.value(in: Month(year: year, number: month)) == value)
  }

  @Test(arguments: [("E-07", 2030, 6), ("E-05", 2026, 6), ("E-09", 2026, 6)])
  func `gives nothing before a rule began`(id: String, year: Int, month: Int) throws {
    let dates = try #require(RuleBook.rule(id)?.dates)
    #expect(dates.value(in: Month(year: year, number: month)) == nil)
  }

  @Test func `reckons the Uniform Guidance by the date of the award`() throws {
    for id in ["U-02", "U-03", "U-04", "U-14"] {
      #expect(try #require(RuleBook.rule(id)?.dates).clock == .awardDate)
    }
    for id in ["E-05", "E-06", "E-07"] {
      #expect(try #require(RuleBook.rule(id)?.dates).clock == .awardYear)
    }
  }

  @Test func `lists terms from the earliest`() {
    for dates in RuleBook.all.compactMap(\.dates) {
      let starts = dates.terms.map { $0.from ?? Month(year: 0, number: 1) }
      #expect(!starts.isEmpty && starts == starts.sorted())
      #expect(Set(starts).count == starts.count)
    }
  }
}
