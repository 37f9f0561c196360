extension WIOARules {
  /// For whom and for what it pays, and what happens to money that is moved or left over.
  static let training: [FundingRule] = [
    FundingRule(
      "W-15", .wioa, .block,
      """
      An individual training account buys only a program that is on the state's eligible training \
      provider list when the participant enrolls.
      """,
      formula: "listed from ≤ month of enrollment",
      sources: [.read("20 CFR", "680.330", 2026), .known("20 CFR", "680.410")],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Obligations.swift",
        """
        `on-provider-list` decides for each cohort in the month in which it starts: accelerated \
        programs are listed by default, on-ramp programs are not.
        """),
      example: """
        With `on-provider-list: from 2027-07`, WIOA pays no training of a cohort that starts in \
        June 2027, in any month, and may pay all training of one that starts in July.
        """),
    FundingRule(
      "W-16", .wioa, .block,
      """
      An individual training account pays at most the local board's cap, and at most the tuition \
      that Pell and other grants leave. A participant may choose a costlier program if others pay \
      the rest.
      """,
      formula: "account ≤ min(cap, cost − other grants)",
      sources: [
        .read("20 CFR", "680.230", 2026), .read("20 CFR", "680.310", 2026),
      ],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Obligations.swift",
        """
        `ita-cap` holds for the training cost of a cohort's members in one group together: cap × \
        heads at the start. Formula aid is taken off first. `check` warns when WIOA money that \
        pays training has no cap (W006); `waivers` may set another limit.
        """),
      example: """
        Tuition $9,500, cap $6,000: WIOA pays $6,000 a head and others $3,500. With $3,981.92 of \
        Pell, $5,518.08 is left, and the cap no longer binds. Twelve eligible people: at most \
        12 × $6,000 = $72,000.
        """),
    FundingRule(
      "W-17", .wioa, .block,
      """
      When Pell arrives after WIOA has paid tuition, WIOA gets the tuition part of it back.
      """,
      formula: "refund = min(Pell for tuition, paid by WIOA)",
      sources: [.read("20 CFR", "680.230", 2026)],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+LateAid.swift",
        """
        Aid that is on time pays first, so WIOA is not asked for it. With `arrives-late` WIOA pays \
        meanwhile and gets back what it paid of those students' tuition, netted from its next \
        reimbursement. Aid for tuition that others paid is the student's; who has left gets none.
        """),
      example: """
        Tuition $9,500, Pell $3,981.92: WIOA is asked for $5,518.08. If Pell arrives after the \
        training, WIOA pays $9,500 and gets $3,981.92 back.
        """),
    FundingRule(
      "W-18", .wioa, .inform,
      "Pell that is paid to the student for living costs does not reduce what WIOA may pay.",
      formula: "other grants in W-16 = Pell − part for living costs",
      sources: [.known("20 CFR", "680.230")],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+FormulaAid.swift",
        "Aid counts up to tuition. What exceeds it is the student's and enters no book."),
      example: """
        Tuition $3,000, Pell $3,981.92: $3,000 pays tuition, and the student's $981.92 leaves \
        WIOA's part of child care or tools as it is.
        """),
    FundingRule(
      "W-19", .wioa, .block,
      """
      Money may be transferred between Adult and Dislocated Worker, up to all of it, with the \
      governor's approval; never to or from Youth.
      """,
      formula: "transfer to or from Youth = 0",
      sources: [
        .read("WIOA state plans portal, wioaplans.ed.gov", "node 22166"),
        .read("Wisconsin Department of Workforce Development, policy", "3.3", 2024),
      ],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Adult and Dislocated Worker are one stream, Youth is another, and no money moves between \
        streams. The governor's approval is not modeled.
        """),
      example: """
        $200,000 of `adult-dw` and $80,000 of `youth` stay two streams: what lapses from one \
        never pays for the other.
        """),
    FundingRule(
      "W-20", .wioa, .warn,
      """
      A state that has not obligated 80% of a stream by the end of the program year can lose the \
      difference.
      """,
      formula: "recapture = max(0, 80% × net allotment − obligated)",
      sources: [.read("20 CFR", "683.135", 2026)],
      kept: .notKept("It is the state's balance, which a hub's scenario does not know.")),
    FundingRule(
      "W-21", .wioa, .warn,
      """
      The governor may take what a local area has not obligated beyond 20% at the end of the \
      program year.
      """,
      formula: "at risk = max(0, unobligated − 20% × net allocation)",
      sources: [.known("20 CFR", "683.140")],
      kept: .notKept("It is the local area's balance, which a hub's scenario does not know.")),
    FundingRule(
      "W-22", .wioa, .inform,
      """
      A local area's share of the state's money cannot fall under 90% of its average share of the \
      two years before. Its dollars can.
      """,
      formula: "share ≥ 90% × average share of two years",
      sources: [.read("20 CFR", "683.125", 2026)],
      kept: .notKept("Bear it in mind when you write a range for `annual`.")),
    FundingRule(
      "W-23", .wioa, .inform,
      """
      The governor keeps at most 15% of each stream for statewide work, and at most 25% of \
      Dislocated Worker money for rapid response.
      """,
      formula: "reserve ≤ 15% of each stream; rapid response ≤ 25% of Dislocated Worker",
      sources: [.read("29 USC", "3163, 3172 and 3173", 2026)],
      kept: .notKept("`annual` is what reaches the hub, after both.")),
    FundingRule(
      "W-24", .wioa, .warn,
      """
      WIOA money adds to what would be there anyway; it may not take the place of other money \
      for the same work.
      """,
      formula: "look closer if other money for the work falls as WIOA rises",
      sources: [.read("29 USC", "3254(2)", 2026)],
      kept: .notKept("A scenario does not say what there was before.")),
    FundingRule(
      "W-25", .wioa, .block,
      """
      WIOA pays training only for participants who are eligible and for whom training is \
      suitable: who need it, can succeed, and train for an occupation in demand.
      """,
      formula: "paid for the ineligible = 0",
      sources: [.read("20 CFR", "680.210", 2026)],
      kept: .partly(
        .ledger, in: "Simulation/Blueprint/StreamBlueprint.swift",
        """
        Costs for people are charged to it only if their group's `eligible` lists wioa, and \
        training only for people in a cohort. Whether training suits each person is left to the interview.
        """),
      example: """
        A cohort of 8 low-income adults with `eligible: [wioa]` and 4 career changers without: \
        at $5,000 a head WIOA may pay $40,000 of the $60,000.
        """),
    FundingRule(
      "W-26", .wioa, .warn,
      """
      Some states ask that a least share of Adult and Dislocated Worker money goes to training; \
      Virginia asked for 40%. No federal rule does.
      """,
      formula: "training ≥ state's share × (Adult + Dislocated Worker)",
      sources: [.read("Virginia, WIA annual report for program year", "2014")],
      kept: .notKept("It is tested on the board's books, not on a hub's.")),
    FundingRule(
      "W-27", .wioa, .warn,
      """
      WIOA pays supportive services only for participants who cannot get them elsewhere.
      """,
      formula: "WIOA stands last among those who may pay supportive services",
      sources: [.known("20 CFR", "680.900")],
      kept: .notKept(
        """
        Braiding does not know it. Leave support-services out of what WIOA `pays`, or list WIOA \
        last and braid in order.
        """)),
  ]
}
