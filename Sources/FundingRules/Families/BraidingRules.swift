/// Rules of paying one plan from several sources.
enum BraidingRules {
  private static let guide = Citation.read("Results for America, Braid, Blend, Sequence")

  static let all: [FundingRule] = [
    FundingRule(
      "B-01", .braiding, .block,
      "The payments for a cost add up to exactly that cost, in whole cents.",
      formula: "sum of payments + unpaid = cost",
      sources: [guide],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger+Audit.swift",
        """
        What no award may pay is booked as gap, and the audit of every future checks that nothing \
        is paid twice or lost.
        """),
      example: """
        A salary of $7,200: WIOA $4,000, the foundation $2,700, gap $500.
        """),
    FundingRule(
      "B-02", .braiding, .warn,
      """
      Tuition is paid by Pell first, then state, employer, discretionary grant, WIOA and \
      philanthropy, unless the state names another order.
      """,
      formula: "Pell → state → employer → discretionary → WIOA → philanthropy",
      sources: [
        .judgment("Recommended order; the place of WIOA after Pell follows from 20 CFR 680.230")
      ],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+FormulaAid.swift",
        """
        What `employer-pays` is taken off, and of the rest Pell pays first. The others follow the \
        scenario's `braiding`; to have this order, list the streams in it and write \
        `braiding: in-order`.
        """),
      example: """
        Tuition $9,500, streams listed in this order and braided in order: Pell $3,981.92, the \
        state $1,500, WIOA the remaining $4,018.08.
        """),
    FundingRule(
      "B-03", .braiding, .block,
      """
      Sources are braided, each keeping its name and its books. Blending them into one pot needs a \
      statute that allows it.
      """,
      formula: "blended = 0 unless a statute is named",
      sources: [guide],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Award.swift",
        """
        Each award has its own balance, and every charge names its award. Only an unrestricted \
        gift joins the reserve, when it ends.
        """),
      example: """
        $90,000 from a foundation and $40,000 from the county stay two balances. $10,000 left of \
        the county's never becomes the foundation's.
        """),
    FundingRule(
      "B-04", .braiding, .block,
      """
      A shared cost is divided by a stated base: participants, hours or full-time equivalents.
      """,
      formula: "part = cost × base of the part ÷ base of all",
      sources: [guide],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+CohortCost.swift",
        """
        A cohort's cost is divided over groups by heads at the start, and each part is charged to \
        those who may pay for that group. Costs per month have no base: braiding divides them.
        """),
      example: """
        An instructor at $3,000 for 8 low-income adults and 4 others: $2,000 and $1,000.
        """),
  ]
}
