/// Rules of cash on hand, and of reporting what came of the money.
enum CashAndOutcomeRules {
  static let all: [FundingRule] = [
    FundingRule(
      "C-01", .cash, .block,
      "A month does not end with less cash than reserve and credit line allow.",
      formula: "cash ≥ −credit line",
      sources: [.judgment("Prudence; a hub that cannot pay its staff stops")],
      kept: .partly(
        .results, in: "Simulation/Future/FutureSimulator+Months.swift",
        """
        Bills are still paid, but the month counts as short and no cohort starts in the next; \
        reports show the lowest cash and the months short.
        """)),
    FundingRule(
      "C-02", .cash, .inform,
      "Money that is reimbursed is owed to the hub until the stream's lag has passed.",
      formula: "owed = charged in the months of the lag",
      sources: [.judgment("How reimbursement works")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger+Charging.swift",
        "Cash leaves with the cost and returns after `reimbursed-after`."),
      example: """
        $12,000 a month from July, reimbursed after two months: $24,000 is owed at the end of \
        August, and from then on.
        """),
    FundingRule(
      "C-03", .outcome, .block,
      """
      Placement is verified at 180 days for Pell, and in the second and fourth quarter after exit \
      for WIOA; it is not reported earlier.
      """,
      formula: "date of report ≥ date of the outcome + its delay",
      sources: [.read("91 Federal Register", "29254", 2026), .known("20 CFR", "677.155")],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Each July judges only completers whose six months are over, and retention is counted 6 \
        and 12 months after placement. WIOA's quarterly indicators are not reckoned.
        """),
      example: """
        Completers of December 2028 are judged in July 2029; those of January 2029 in July 2030.
        """),
    FundingRule(
      "C-04", .outcome, .inform,
      """
      Placements are reported as gross: the trial of TechHire found no effect on employment or \
      earnings after two and three years.
      """,
      formula: "placements = gross placements",
      sources: [
        .read("Department of Labor, TechHire, two-year impacts", nil, 2023),
        .read("Department of Labor, TechHire, three-year impacts"),
      ],
      kept: .wholly(
        .results, in: "Reports/Wording/OutcomeTitle.swift",
        "Every report labels placements as gross and names the trial.")),
  ]
}
