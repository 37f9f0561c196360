/// Rules of Pell Grants for short programs, and of the routes to them.
enum EquipRules {
  private static let workforcePell = Citation.read("91 Federal Register", "29254", 2026)

  static let all: [FundingRule] = [
    FundingRule(
      "E-01", .equip, .block,
      """
      A Workforce Pell program lasts at least 8 weeks and less than 15, with 150 to 599 clock \
      hours.
      """,
      formula: "8 ≤ weeks < 15 and 150 ≤ hours ≤ 599",
      sources: [workforcePell],
      dates: RuleDates(.awardYear, .from(2026, 7, "Workforce Pell exists")),
      kept: .wholly(
        .reading, in: "ScenarioFiles/Sections/Assembly+Findings.swift",
        "`check` holds a program's `hours` and `weeks` against the bounds of its `route` (W014).")),
    FundingRule(
      "E-02", .equip, .block,
      "Regular Pell asks of a program without a degree at least 600 clock hours and 15 weeks.",
      formula: "hours ≥ 600 and weeks ≥ 15",
      sources: [workforcePell],
      kept: .wholly(
        .reading, in: "ScenarioFiles/Sections/Assembly+Findings.swift",
        "`check` holds a program's `hours` and `weeks` against the bounds of its `route` (W014).")),
    FundingRule(
      "E-03", .equip, .block,
      "A program has run for at least a year before Workforce Pell may approve it.",
      formula: "age of the program ≥ 12 months at approval",
      sources: [workforcePell],
      dates: RuleDates(.awardYear, .from(2026, 7, "Workforce Pell exists")),
      kept: .notKept("Let `applied` and `approved-after` leave room for that year.")),
    FundingRule(
      "E-04", .equip, .block,
      """
      The governor approves a Workforce Pell program first and the Department of Education after \
      that; aid is paid after both.
      """,
      formula: "governor's approval < department's approval ≤ first payment",
      sources: [workforcePell],
      dates: RuleDates(.awardYear, .from(2026, 7, "Workforce Pell exists")),
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        One decision stands for both, with `approval-odds` and a wait of `approved-after`; on the \
        route `workforce-pell` it is never before July 2026. Cohorts that start before it get no aid.
        """),
      example: """
        `applied: 2027-01` and 18 months of waiting: only cohorts that start in July 2028 or \
        later have aid, and none where approval is refused.
        """),
    FundingRule(
      "E-05", .equip, .block,
      """
      At least 70% complete within 150% of normal time and at least 70% of completers are placed \
      at 180 days; otherwise the program is out for at least two years.
      """,
      formula: "completed ÷ due ≥ 70% and placed ÷ completers ≥ 70%, else off ≥ 24 months",
      sources: [workforcePell],
      dates: RuleDates(.awardYear, .from(2026, 7, "Workforce Pell exists")),
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Judged each July on the twelve months that ended six months before, whatever the route; \
        only completers who began to search count for placement. After 24 months aid returns \
        without a new application. `waivers` may set another bar for both.
        """),
      example: """
        July 2029 judges January to December 2028: 29 of 40 completed (72.5%), 18 of 27 were \
        placed (66.7%). No cohort that starts before July 2031 gets aid; those enrolled keep it.
        """),
    FundingRule(
      "E-06", .equip, .block,
      "From award year 2029-30 only jobs in the occupation trained for count as placement.",
      formula: "placed = placed in the occupation",
      sources: [workforcePell],
      dates: RuleDates(
        .awardYear, .from(2026, 7, "any job counts"),
        .from(2029, 7, "only jobs in the occupation trained for count")),
      kept: .notKept(
        "Every placement counts here, so the placement test of E-05 is too easy from July 2029.")),
    FundingRule(
      "E-07", .equip, .block,
      """
      From award year 2030-31 tuition and fees may not exceed the value-added earnings: what the \
      median completer earns above 150% of the federal poverty line, adjusted for the region.
      """,
      formula: "tuition + fees ≤ median earnings − 150% × poverty line × regional price level",
      sources: [workforcePell],
      dates: RuleDates(.awardYear, .from(2030, 7, "the test binds")),
      kept: .notKept("Earnings are not simulated.")),
    FundingRule(
      "E-08", .equip, .block,
      """
      A Pell award is prorated by the program's clock hours and weeks, whichever makes less of it.
      """,
      formula: "award = scheduled award × min(hours ÷ 900, weeks ÷ 26)",
      sources: [
        .known("Pell Formula 4, for programs in clock hours"),
        .read("Department of Education, training slides on clock-hour programs"),
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Blueprint/ProgramBlueprint.swift",
        """
        From `scheduled-award` and the program's `hours` and `weeks`, at most its tuition. \
        `check` asks for both figures (E035).
        """),
      example: """
        560 hours in 14 weeks: min(560 ÷ 900, 14 ÷ 26) = 53.85%, and $7,395 × 14 ÷ 26 = \
        $3,981.92. 300 hours in 12 weeks: a third, $2,465.
        """),
    FundingRule(
      "E-09", .equip, .block,
      """
      There is no Pell for a student whose Student Aid Index is twice the maximum award or more, \
      or whose grants from other than federal student aid reach the cost of attendance.
      """,
      formula: "award = 0 if index ≥ 2 × maximum, or other grants ≥ cost of attendance",
      sources: [
        .read("Los Rios Community College District, federal updates", nil, 2026)
      ],
      dates: RuleDates(.awardYear, .from(2026, 7, "both tests hold")),
      kept: .notKept("Let `takes-up` stand for those who can get it.")),
    FundingRule(
      "E-10", .equip, .block,
      """
      Nobody gets more than 600% of a yearly award in a lifetime, or regular and Workforce Pell at \
      the same time.
      """,
      formula: "lifetime use ≤ 600%; one kind of Pell at a time",
      sources: [
        .read("Dear Colleague Letter", "GEN-26-01", 2026), .read("Senate bill", "1683"),
      ],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+FormulaAid.swift",
        "A participant takes aid from one stream at a time. Lifetimes are not followed."),
      example: """
        Two streams aid one program with 20 eligible people. If 8 take the first, only the other \
        12 are asked for the second.
        """),
    FundingRule(
      "E-11", .equip, .warn,
      """
      Pell is paid in two parts, at the start and after half of the hours and weeks. Who leaves \
      before 60% of the training returns the part not earned.
      """,
      formula: "half + half; returned = paid out − earned",
      sources: [
        .known("34 CFR", "668.4"), .known("Return of federal student aid on withdrawal"),
      ],
      kept: .partly(
        .ledger, in: "Simulation/People/AidSchedule.swift",
        """
        Half at the start and half in the middle month. Who leaves returns what exceeds the \
        tuition of the months attended, also after 60%.
        """),
      example: """
        $3,981.92 over 4 months: $1,990.96 in the first and in the third. Who leaves after one \
        month has earned $995.48 and returns $995.48.
        """),
    FundingRule(
      "E-12", .equip, .block,
      """
      A provider that is not itself eligible may give at most 25% of a program, or less than 50% \
      if the accreditor approves. EQUIP's waiver of that is not granted anew.
      """,
      formula: "ineligible provider's part ≤ 25%, or < 50% with approval",
      sources: [
        .known("34 CFR", "668.5"), .read("EDUCAUSE, on the EQUIP experiment", nil, 2016),
      ],
      kept: .notKept("Scenarios do not say who teaches which part of a program.")),
  ]
}
