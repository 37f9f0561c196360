import Planning

extension FederalRules {
  /// How awards are paid, closed, audited and kept apart.
  static let conduct: [FundingRule] = [
    FundingRule(
      "U-08", .federal, .inform,
      """
      Bills are to be reimbursed within 30 days. Local areas take longer, so plans should wait \
      longer.
      """,
      formula: "wait ≥ 30 days",
      sources: [.read("2 CFR 200.305, as reprinted by the City of Santa Ana")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger+Charging.swift",
        """
        Each stream waits `reimbursed-after`: 1 to 3 months for WIOA by default, none for grants \
        that are drawn directly.
        """),
      example: """
        $30,000 a month paid two months later ties up $60,000 of the hub's own cash or credit.
        """),
    FundingRule(
      "U-09", .federal, .block,
      "Final reports and payment of all bills are due within 120 days of the award's end.",
      formula: "date of the last payment ≤ end + 120 days",
      sources: [.read("Terms of award of the Employment and Training Administration, Law Insider")],
      kept: .notKept(
        "Costs end with the award and its reimbursements follow after their lag; no date is tested."
      )),
    FundingRule(
      "U-10", .federal, .warn,
      "A hub that spends $1,000,000 or more of federal money in a fiscal year has a single audit.",
      formula: "single audit if federal spending of the fiscal year ≥ $1,000,000",
      sources: [summarized("200.501")],
      dates: .uniformGuidance(.fiscalYear) { "\($0.singleAuditThreshold) or more" },
      kept: .notKept("Add a cost line for the audit where federal spending comes near.")),
    FundingRule(
      "U-11", .federal, .block,
      """
      Match is verifiable, allowable, not federal, counted once, and in the approved budget.
      """,
      formula: "every test is met",
      sources: [.known("2 CFR", "200.306")],
      kept: .partly(
        .ledger, in: "Simulation/Money/Ledger+Match.swift",
        """
        Only state, local and philanthropic streams and `employers`, for what they pay of shared \
        costs, can say `counts-as-match`, and a dollar counts once. Gifts in kind, records and the approved budget are not modeled.
        """),
      example: """
        `counts-as-match: yes` on WIOA money is refused. $40,000 that the state paid while the \
        award was open supports $160,000 at `match: 25%`.
        """),
    FundingRule(
      "U-12", .federal, .block,
      "A cost is charged directly or as indirect cost, and the same way everywhere.",
      formula: "direct ∩ indirect = ∅",
      sources: [.read("Federal Audit Clearinghouse, finding on 2 CFR 200.403", "388134")],
      kept: .partly(
        .reading, in: "ScenarioFiles/Sections/Assembly+Costs.swift",
        """
        Each cost line has one class, so it is direct or indirect. Two lines for the same cost \
        are not found out.
        """)),
    FundingRule(
      "U-13", .federal, .block,
      "A person's time across all funds adds up to 100%, by records and not by estimates.",
      formula: "sum of the shares of a salary = 100%",
      sources: [
        .read("Department of Labor, Office of Inspector General, report", "03-06-006-03-315", 2006)
      ],
      kept: .partly(
        .ledger, in: "Simulation/Money/BraidingProblem.swift",
        """
        What is paid for a salary and what stays unpaid add up to it. Records of time are left to \
        the hub.
        """),
      example: "A salary of $7,200: WIOA $4,000, the foundation $3,200, nobody else anything."),
    FundingRule(
      "U-14", .federal, .block,
      """
      The rules of an award are those of its date: 2 CFR 200 as revised in 2024 for awards made \
      from 1 October 2024, the older text for earlier ones unless they are amended.
      """,
      formula: "rules = rules in force at the date of the award",
      sources: [
        summarized("200"),
        .read("Covington, on the proposed Uniform Grants Regulation", nil, 2026),
      ],
      dates: RuleDates(
        .awardDate, .before("2 CFR 200 as revised in 2020"),
        .from(2024, 10, "2 CFR 200 as revised in 2024")),
      kept: .partly(
        .ledger, in: "Planning/Money/UniformGuidance.swift",
        """
        The de minimis rate and the limit of each subaward follow the month in which an award is \
        made; `awarded` dates a grant that runs from before the start. Whether the rewrite proposed \
        in May 2026 took effect is not known here.
        """),
      example: """
        A grant won in September 2024 pays overhead of $10,000 on $100,000 of direct cost, and one \
        won in October 2024 pays $15,000.
        """),
  ]
}
