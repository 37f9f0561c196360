/// Rules of gifts and foundations' grants.
enum PhilanthropyRules {
  static let all: [FundingRule] = [
    FundingRule(
      "P-01", .philanthropy, .block,
      "Restricted money pays only for its purpose, and only in its period.",
      formula: "paid for other purposes or months = 0",
      sources: [.known("Terms of the gift")],
      kept: .wholly(
        .ledger, in: "Simulation/Blueprint/StreamBlueprint.swift",
        """
        `pays`, `pays-classes`, `groups` and `period` say what it may pay for. What is left goes \
        back, unless the stream says `restricted: no`.
        """),
      example: """
        $60,000 with `pays: [support-services]` leaves a coordinator's salary unpaid even while \
        $40,000 of it is idle; at its end the $40,000 is returned.
        """),
    FundingRule(
      "P-02", .philanthropy, .warn,
      "The next instalment is paid once the report on the one before has arrived.",
      formula: "instalment k needs report k − 1",
      sources: [.judgment("Usual practice of foundations")],
      kept: .notKept("Instalments arrive on their dates; reports are taken as made.")),
    FundingRule(
      "P-03", .philanthropy, .block,
      "The same gift is not counted as match on two awards.",
      formula: "each dollar of match counts once",
      sources: [.known("2 CFR", "200.306")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger+Match.swift",
        """
        Awards use up match in the order of the file, the earliest dollars first.
        """),
      example: """
        A gift paid $50,000 while two awards at 25% were open. The first charged $120,000 and \
        uses $30,000; the $20,000 left supports $80,000 of the second.
        """),
    FundingRule(
      "P-04", .philanthropy, .warn,
      """
      Scholarships for tuition reduce what WIOA may pay and can cost students their Pell. Gifts \
      do more for costs other than tuition.
      """,
      formula: "tuition left for WIOA = tuition − Pell − scholarships; see W-16 and E-09",
      sources: [
        .read("20 CFR", "680.230", 2026),
        .read("Los Rios Community College District, federal updates", nil, 2026),
      ],
      kept: .partly(
        .ledger, in: "Simulation/Money/BraidingProblem.swift",
        """
        A dollar of tuition that a gift pays is not asked of WIOA. Pell is not reduced by gifts.
        """),
      example: """
        Tuition $9,500 and a gift that pays $2,000 of it first: WIOA is asked for $7,500 at most.
        """),
    FundingRule(
      "P-05", .philanthropy, .warn,
      "Renewal is uncertain; a budget counts no more of it than chance × size.",
      formula: "expected = chance × size",
      sources: [.judgment("Practitioners report about half for funders who know the hub")],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Without `renews` a gift ends. With it, renewal is drawn at the end, at most twice, at half \
        the chance when placement is under `expects`. Nothing flags an optimistic chance.
        """),
      example: """
        $100,000 a year with `renews: 60%`: 40 of 100 futures have nothing in the second year, \
        64 in the third.
        """),
  ]
}
