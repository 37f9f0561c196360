/// Rules of the formula money of the Workforce Innovation and Opportunity Act, Title I.
enum WIOARules {
  /// When the money is there, when it is gone, and what its caps are.
  static let money: [FundingRule] = [
    FundingRule(
      "W-01", .wioa, .block,
      """
      Adult and Dislocated Worker money of a program year can be spent in two tranches: the base \
      from 1 July, and the larger advance from 1 October.
      """,
      formula: "available = base from July, base + advance from October",
      sources: [
        .read("20 CFR", "683.100", 2026), .read("Federal Register document", "2020-09912", 2020),
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        A fifth of `annual` arrives in July and the rest in October. The split follows the Adult \
        program's advance, about 80%. Nothing can be charged before it arrives.
        """),
      example: """
        With `annual: $300k`, July 2027 brings $60,000 and October 2027 brings $240,000. A cohort \
        that needs $80,000 in August waits or is paid by others.
        """),
    FundingRule(
      "W-02", .wioa, .block,
      "Youth money of a program year can be spent from 1 April before that year begins.",
      formula: "month ≥ April of the year in which the program year begins",
      sources: [.read("20 CFR", "683.100", 2026)],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        "A stream with `program: youth` arrives whole each April."),
      example: """
        With `annual: $120k`, the money of program year 2027 arrives in April 2027 and can be \
        charged for 27 months, to June 2029.
        """),
    FundingRule(
      "W-03", .wioa, .block,
      """
      A local area must spend a program year's money by 30 June at the end of the next program \
      year.
      """,
      formula: "date of cost ≤ 30 June of year y + 2, for program year y",
      sources: [.known("20 CFR", "683.110"), .known("29 USC", "3249(g)(2)")],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Each program year is an award of its own that ends 24 months after its 1 July; a cohort's \
        cost can only be promised from it for months before that. Which of the open years pays \
        for a cohort is chosen so that the least stays unpaid, and of equals the one that lapses \
        soonest; up to 64 choices among several boards are all tried.
        """),
      example: """
        Money that arrived in July and October 2027 pays costs up to June 2029. A cohort that \
        trains from May to August 2029 needs other money for July and August.
        """),
    FundingRule(
      "W-04", .wioa, .block,
      "State-level money must be spent within three program years.",
      formula: "date of cost ≤ 30 June of year y + 3, for program year y",
      sources: [.read("Employment and Training Administration, WIOA spending summaries")],
      kept: .notKept("Scenarios know the local area's money only.")),
    FundingRule(
      "W-05", .wioa, .block,
      """
      What a local area has not spent after its two program years goes back to the state, not to \
      the hub's next year.
      """,
      formula: "lapsed = arrived − cut − charged",
      sources: [.known("20 CFR", "683.110(c)")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Ledger.swift",
        "The balance is booked as lapsed. What the state does with it is not followed."),
      example: "$90,000 arrived and $78,500 was charged by June 2029: $11,500 lapses."),
    FundingRule(
      "W-06", .wioa, .block,
      """
      Local administration may take no more than 10% of the Adult, Dislocated Worker and Youth \
      allocations together.
      """,
      formula: "administration ≤ 10% × (Adult + Dislocated Worker + Youth)",
      sources: [
        .read("Federal Audit Clearinghouse, WIOA findings", "387058 and others"),
        .known("20 CFR", "683.205"),
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Award.swift",
        """
        Each award is held to `admin-cap` (10% by default) of what has arrived net of cuts, which \
        is stricter than the pool that the rule allows. Indirect cost counts as administration. \
        `check` warns of a higher `admin-cap` (W021) unless a waiver gives the reason; `waivers` \
        may set another limit.
        """),
      example: """
        $60,000 has arrived in July: at most $6,000 of it may go to administration until \
        October's $240,000 lifts the room to $30,000.
        """),
    FundingRule(
      "W-07", .wioa, .block,
      """
      At least 75% of Youth money, net of administration, goes to young people out of school. \
      Waivers commonly lower that to 50%.
      """,
      formula: "out-of-school ≥ 75% (or the waiver's level) × (Youth − its administration)",
      sources: [
        .read(
          "California Employment Development Department, Information Notice", "WSIN21-12", 2021)
      ],
      kept: .partly(
        .results, in: "Simulation/Money/Ledger+Shares.swift",
        """
        Tested in every future where Youth money may pay for a group with the tag `in-school`, or \
        says `out-of-school-share`; everyone else is out of school. What is for nobody in particular \
        is left out. The law binds the board's books, of which the hub's are a part. `waivers` may \
        set another share.
        """)),
    FundingRule(
      "W-08", .wioa, .block,
      "At least 20% of Youth money, net of administration, goes to paid work experience.",
      formula: "work experience ≥ 20% × (Youth − its administration)",
      sources: [.read("Federal Audit Clearinghouse, WIOA findings", "387058 and others")],
      kept: .partly(
        .results, in: "Simulation/Money/Ledger+Shares.swift",
        """
        Tested in every future of every stream of Youth money, by what it spends on lines that are \
        `work-based: work-experience`; without such a line it spends nothing on it. The law binds \
        the board's books, of which the hub's are a part. `waivers` may set another share.
        """)),
    FundingRule(
      "W-09", .wioa, .block,
      """
      Training of workers whom an employer already has may take no more than 20% of Adult and \
      Dislocated Worker money together.
      """,
      formula: "incumbent worker training ≤ 20% × (Adult + Dislocated Worker)",
      sources: [.read("Federal Audit Clearinghouse, WIOA findings", "387058 and others")],
      kept: .partly(
        .results, in: "Simulation/Money/Ledger+Shares.swift",
        """
        Tested in every future where Adult and Dislocated Worker money may pay a line that is \
        `work-based: incumbent-worker`, of what each of its awards spends, which is stricter than of \
        what the board was allocated.
        """)),
    FundingRule(
      "W-10", .wioa, .block,
      """
      The employer pays a share of incumbent worker training: 10% with up to 50 employees, 25% \
      with 51 to 100, and 50% with more. Wages during training may count.
      """,
      formula: "employer's share ≥ 10%, 25% or 50% of the cost, by number of employees",
      sources: [.known("WIOA", "section 134(d)(4)(D)")],
      kept: .partly(
        .reading, in: "ScenarioFiles/Sections/Assembly+Restrictions.swift",
        """
        `employer-pays` of a line that is `work-based: incumbent-worker` is always paid by \
        employers; `check` refuses less than 10% where WIOA may pay the rest (E053). How many \
        employees they have is not known here. `waivers` may set another share.
        """)),
    FundingRule(
      "W-11", .wioa, .warn,
      """
      A worker in incumbent worker training has been with that employer for at least 6 months; \
      in a cohort that holds for the majority.
      """,
      formula: "tenure ≥ 6 months",
      sources: [.known("20 CFR", "680.780")],
      kept: .notKept("Participants have no history of employment here.")),
    FundingRule(
      "W-12", .wioa, .block,
      """
      Transitional jobs may take no more than 10% of Adult and Dislocated Worker money, and only \
      together with career and supportive services.
      """,
      formula: "transitional jobs ≤ 10% × (Adult + Dislocated Worker)",
      sources: [.read("20 CFR", "680.195", 2026)],
      kept: .notKept("No activity stands for transitional jobs.")),
    FundingRule(
      "W-13", .wioa, .block,
      """
      Pay-for-performance contracts may take no more than 10% of the money for training, and pay \
      only for outcomes that someone independent has validated.
      """,
      formula: "pay for performance ≤ 10%; pay = sum of price × validated outcomes",
      sources: [
        .read("20 CFR", "683.500 to 683.540", 2026),
        .known("WIOA", "sections 129(c)(1)(D) and 134(d)(1)(A)(iii)"),
      ],
      kept: .notKept("WIOA money is reimbursed by cost here; only state money has milestones.")),
    FundingRule(
      "W-14", .wioa, .block,
      """
      On-the-job training reimburses at most 50% of wages, 75% with documented reasons, and 90% \
      only under a waiver.
      """,
      formula: "reimbursed ≤ 50%, 75% or 90% × wages; employers pay the rest",
      sources: [
        .read("20 CFR", "680.700 to 680.720", 2026),
        .read("myOneFlow, on Training and Employment Guidance Letter", "05-25", 2026),
      ],
      kept: .partly(
        .reading, in: "ScenarioFiles/Sections/Assembly+Restrictions.swift",
        """
        `employer-pays` of a line that is `work-based: on-the-job` is always paid by employers; \
        `check` refuses less than 50% where WIOA may pay the rest (E052), unless a waiver with \
        its reason says 75% or 90%: `waivers` set what is reimbursed at most.
        """)),
  ]
}
