import Planning

/// Rules of every federal award: the Uniform Guidance of 2 CFR 200 as the Department of Labor
/// applies it.
enum FederalRules {
  /// What the summaries say that were read of the revision of 2024.
  static func summarized(_ section: String) -> Citation {
    .read("2 CFR \(section), as summarized by MIT, Plante Moran and others", nil, 2026)
  }

  /// What an award pays, and how its limits are reckoned.
  static let awards: [FundingRule] = [
    FundingRule(
      "U-01", .federal, .block,
      """
      A cost falls within the award's dates, and is allowable, allocable to the award, and \
      documented.
      """,
      formula: "every test is met",
      sources: [.read("Federal Audit Clearinghouse, finding on 2 CFR 200.403", "388134")],
      kept: .partly(
        .ledger, in: "Simulation/Blueprint/StreamBlueprint.swift",
        """
        Dates, activities, object classes and groups are tested for every cent. Whether a cost is \
        reasonable and documented is left to the hub.
        """),
      example: """
        $5,400 for a job developer in June 2031: an award to May 2031 pays none of it, nor does \
        one whose `pays` leaves out placement.
        """),
    FundingRule(
      "U-02", .federal, .block,
      """
      Without a negotiated rate, indirect cost is at most the de minimis rate, 15% of modified \
      total direct cost. It is not claimed beside a negotiated rate.
      """,
      formula: "indirect ≤ 15% × modified total direct cost",
      sources: [summarized("200.414(f)")],
      dates: .uniformGuidance { "at most \(percent($0.deMinimisRate))" },
      kept: .partly(
        .ledger, in: "Simulation/Money/Award.swift",
        """
        WIOA and discretionary awards pay indirect cost up to `indirect` × the direct cost charged \
        up to the month before. Where the scenario names no rate, it is the de minimis rate of the \
        award's own date. The ledger takes a written rate as it is; `check` warns of one beyond the \
        de minimis rate (W022) unless a waiver names the agreement. `waivers` may set another rate. \
        Where late Pell refunds direct cost, indirect cost charged before stays, and none is added \
        until the base has caught up, but for what cohorts were promised.
        """),
      example: """
        $80,000 of direct cost that counts has been charged: $12,000 of indirect cost at most. \
        The hub's overhead of $14,000 leaves $2,000 for others to pay.
        """),
    FundingRule(
      "U-03", .federal, .block,
      """
      Modified total direct cost counts only the first $50,000 of each subaward, and no \
      participant support, equipment, rent or tuition.
      """,
      formula: """
        base = direct cost − equipment − rent − tuition − participant support − subawards beyond \
        $50,000
        """,
      sources: [
        summarized("200.1"),
        .judgment("Tuition and stipends of trainees read as participant support"),
      ],
      dates: .uniformGuidance { "the first \($0.subawardLimit) of each subaward" },
      kept: .partly(
        .ledger, in: "Simulation/Money/Ledger+Charging.swift",
        """
        Equipment, indirect cost and what exceeds $50,000 of each contractual line are left out; \
        $25,000 for an award made before October 2024. Rent, tuition and participant support are where the line says `excluded-from-mtdc: yes`; \
        `check` warns of training per participant that does not (W005). `waivers` may set another \
        limit for subawards.
        """),
      example: """
        $100,000 of salaries, $20,000 of equipment and one contract of $70,000: the base is \
        $100,000 + $50,000, and 15% of it $22,500.
        """),
    FundingRule(
      "U-04", .federal, .block,
      """
      What costs $10,000 or more a unit and lasts more than a year is equipment and needs prior \
      approval; an approved budget is not that approval.
      """,
      formula: "equipment if unit cost ≥ $10,000",
      sources: [
        summarized("200.1"), .read("2 CFR", "2900.1"),
        .known("2 CFR", "200.1 before October 2024"),
      ],
      dates: .uniformGuidance { "\($0.equipmentThreshold) a unit" },
      kept: .notKept("The scenario says which lines are of class equipment.")),
    FundingRule(
      "U-05", .federal, .warn,
      """
      Transfers among direct categories that add up to more than 10% of the budget need prior \
      approval when the federal share is above the simplified acquisition threshold, if the agency \
      asks for it.
      """,
      formula: "sum of transfers ÷ budget ≤ 10%, above $350,000",
      sources: [
        .read("2 CFR 200.308, as summarized by LegalClarity"),
        .read("SmallGovCon, on the new thresholds", nil, 2025),
      ],
      dates: RuleDates(
        .calendar, .before("threshold $250,000"), .from(2025, 10, "threshold $350,000")),
      kept: .notKept("An award has no budget by category here.")),
    FundingRule(
      "U-06", .federal, .block,
      "Money for participant support is not moved to other costs without prior approval.",
      formula: "moved out of participant support = 0",
      sources: [.read("2 CFR 200.308, as summarized by LegalClarity")],
      kept: .notKept("An award has no budget by category here.")),
    FundingRule(
      "U-07", .federal, .warn,
      "Federal cash is drawn for immediate needs only, about three business days ahead.",
      formula: "federal cash on hand ≤ about 3 days of cost",
      sources: [.read("2 CFR 200.305, as reprinted by the City of Santa Ana")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger+Charging.swift",
        """
        WIOA and discretionary money comes in the month of the cost at the earliest, never \
        before it. Pell has its own schedule, see E-11.
        """),
      example: """
        $10,000 spent in March with `reimbursed-after: 1 month` arrives in April; no federal \
        dollar lies idle.
        """),
  ]
}
