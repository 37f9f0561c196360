/// Rules of competitive federal grants, with TechHire's own as the pattern.
enum DiscretionaryRules {
  static let all: [FundingRule] = [
    FundingRule(
      "D-01", .discretionary, .block,
      """
      Nothing may be charged before the award begins or after its period of performance ends, an \
      extension included.
      """,
      formula: "start ≤ date of cost ≤ end + extension",
      sources: [
        .read("Federal Audit Clearinghouse, finding on 2 CFR 200.403", "388134")
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Money/Award.swift",
        "An award pays costs of the months of its `period`, from the month in which it is won."),
      example: """
        Won in August 2027 for 48 months: costs from August 2027 to July 2031, and no others.
        """),
    FundingRule(
      "D-02", .discretionary, .block,
      """
      Administrative cost, direct and indirect together, stays within the cap that the \
      announcement sets, usually 10% of the award.
      """,
      formula: "administration ≤ cap × award",
      sources: [
        .known("Funding announcements of the Employment and Training Administration"),
        .read("Training and Employment Guidance Letter", "26-06, attachment I"),
      ],
      kept: .partly(
        .ledger, in: "Simulation/Money/Award.swift",
        """
        Kept where the stream gives `admin-cap`. There is no default, because caps differ by \
        announcement; `check` warns of a grant without one (W026). Indirect cost \
        counts within it. `waivers` may set another limit.
        """),
      example: """
        $2,000,000 with `admin-cap: 10%` leaves $200,000. After $150,000 of administration, \
        $50,000 is left for indirect cost, whatever the rate allows.
        """),
    FundingRule(
      "D-03", .discretionary, .block,
      """
      The announcement's target population must make up its share of participants; for TechHire \
      that was at least 75%.
      """,
      formula: "participants of the target population ≥ 75% × participants",
      sources: [.read("Jobs for the Future, TechHire Applicant FAQ", nil, 2016)],
      kept: .partly(
        .results, in: "Planning/Stages/Goal.swift",
        """
        A goal with `tag` and `share` tests it in every future. It counts all participants of the \
        hub, not those whom the grant pays for.
        """)),
    FundingRule(
      "D-04", .discretionary, .block,
      "What is left of an award at the end of its period is lost; no later award inherits it.",
      formula: "lapsed = award − charged − returned",
      sources: [.known("2 CFR", "200.344")],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        "The balance lapses in the first month after the period."),
      example: "$2,000,000 won, $1,963,000 charged by the last month: $37,000 lapses."),
    FundingRule(
      "D-05", .discretionary, .block,
      """
      An award may be extended once without new money, by at most 12 months. It is asked for at \
      least 30 days before the end, and not merely to use up the balance.
      """,
      formula: "extension ≤ 12 months; extensions ≤ 1",
      sources: [
        .read("2 CFR 200.308, as summarized by LegalClarity"), .read("2 CFR", "2900.16"),
      ],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        With the chance `extension` an award gets 12 more months in its last month, once. Notice \
        and reasons are not modeled.
        """),
      example: """
        An award to July 2031 with `extension: 80%` runs to July 2032 in 80 of 100 futures, and \
        never to 2033.
        """),
    FundingRule(
      "D-06", .discretionary, .warn,
      "Match or leverage that was promised accrues in step with federal spending.",
      formula: "match to date ≥ ratio × federal spending to date − tolerance",
      sources: [.known("2 CFR", "200.306")],
      kept: .partly(
        .ledger, in: "Simulation/Money/Ledger+Match.swift",
        """
        Tested when the award closes, not on the way: federal charges beyond match ÷ `match` are \
        returned. Unrestricted gifts bear those costs within their own limits, then the reserve; \
        the rest is unpaid. Awards open at the last month show what they would return. `check` warns when \
        nothing counts as match (W015).
        """),
      example: """
        With `match: 25%`, $400,000 of federal charges ask for $100,000 of match. $80,000 \
        supports $320,000, and $80,000 is returned.
        """),
    FundingRule(
      "D-07", .discretionary, .block,
      "An award is uncertain until it is made; nothing can be drawn before that month.",
      formula: "charged = 0 before the award, and for good if it is not won",
      sources: [
        .read(
          "Economic Development Administration, Good Jobs Challenge: 32 of 509 funded", nil, 2022)
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        "`odds` decide in the month `submitted` + `decided-after`; plans cannot count on it before."
      ),
      example: """
        Submitted in March 2027 and decided after 5 months: nothing before August 2027. With \
        `odds: 20%`, nothing ever in 80 of 100 futures.
        """),
    FundingRule(
      "D-08", .discretionary, .block,
      "The lead applicant is of a type that the announcement admits.",
      formula: "lead ∈ types of the announcement",
      sources: [
        .read("Department of Labor, WorkforceGPS, About H-1B TechHire"),
        .read("Training and Employment Guidance Letter", "02-25", 2025),
      ],
      kept: .notKept("Read the announcement before you write down `odds`.")),
    FundingRule(
      "D-09", .discretionary, .block,
      """
      Grants that reimburse outcomes pay on milestones only, and only the stated share of \
      training cost; 80% in the Industry-Driven Skills Training Fund.
      """,
      formula: "paid ≤ 80% × cost × milestones reached",
      sources: [.read("Training and Employment Guidance Letter", "02-25", 2025)],
      kept: .notKept("Competitive grants are drawn by cost here; only state money has milestones.")),
    FundingRule(
      "D-10", .discretionary, .inform,
      "An award can be terminated or frozen before its end, since 2025 also for convenience.",
      formula: "chance per month, from a chance per year",
      sources: [
        .read("Executive Order 14332, as summarized by Covington", nil, 2025),
        .judgment("How often it happens"),
      ],
      dates: RuleDates(
        .awardDate, .before("terminations are rare"),
        .from(2025, 8, "agencies are told to reserve termination for convenience")),
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        `terminated` gives the chance; the balance is gone and promises made from it are \
        withdrawn. A freeze that ends is not modeled.
        """),
      example: """
        With `terminated: 5% per year`, about 5 of 100 awards end within their first year; one \
        with $900,000 left loses all of that.
        """),
    FundingRule(
      "D-11", .discretionary, .warn,
      "A grant of less than $5,300 or more than $12,000 per participant is unusual.",
      formula: "$5,300 ≤ federal money ÷ participants ≤ $12,000",
      sources: [
        .computed("TechHire and America's Promise: money ÷ participants announced", 2016),
        .judgment("The upper bound"),
      ],
      kept: .notKept("Reports give the cost per participant; compare it with the announcement's.")),
    FundingRule(
      "D-12", .discretionary, .block,
      "The same seat may not be charged to two federal awards; shares of one cost are fine.",
      formula: "sum of the shares of one cost ≤ 100%",
      sources: [.known("2 CFR", "200.405")],
      kept: .wholly(
        .ledger, in: "Simulation/Money/BraidingProblem.swift",
        "A cost is paid once: what one award pays is no longer there for the next."),
      example: "Tuition $9,500: WIOA pays $6,000, so the grant can pay at most $3,500."),
  ]
}
