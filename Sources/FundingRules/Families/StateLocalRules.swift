/// Rules of state and local appropriations, tuition grants and training funds.
enum StateLocalRules {
  private static let fiscalSurvey = Citation.read(
    "Governors' and budget officers' fiscal surveys (NGA, NASBO), as reported by CBPP and others")
  private static let workforceCredentialGrant = Citation.read(
    "State Council of Higher Education for Virginia, Workforce Credential Grant")

  static let all: [FundingRule] = [
    FundingRule(
      "S-01", .stateLocal, .block,
      """
      An appropriation exists only within its fiscal year; what is unspent at the end reverts \
      unless it is appropriated again.
      """,
      formula: "first month of the fiscal year ≤ month of cost ≤ its last month",
      sources: [fiscalSurvey, .known("State budget law")],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        Each fiscal year is an award of its own that lapses at its end. `already-granted` counts \
        only for a year that is running at the start; `check` refuses it otherwise (E034).
        """),
      example: """
        `annual: $200k` from July 2027; $30,000 is unspent in June 2028 and lapses. July 2028 \
        brings $200,000, not $230,000.
        """),
    FundingRule(
      "S-02", .stateLocal, .inform,
      "A cut in the middle of the year applies to what is unspent.",
      formula: "balance after = balance before × (1 − depth)",
      sources: [fiscalSurvey],
      kept: .wholly(
        .ledger, in: "Simulation/Future/FutureSimulator+Money.swift",
        """
        `cut` gives its chance by the state of the economy and its depth, at most once in a fiscal \
        year. Promises for the latest months are withdrawn if need be.
        """),
      example: "$120,000 is unspent when 8% is cut: $9,600 is gone, and $110,400 is left."),
    FundingRule(
      "S-03", .stateLocal, .block,
      "Where a state asks for a match of 1:1, it is secured before the state pays.",
      formula: "match ≥ grant",
      sources: [.read("Massachusetts, Workforce Training Fund Program, mass.gov")],
      kept: .notKept("`match` goes with federal grants only.")),
    FundingRule(
      "S-04", .stateLocal, .block,
      """
      Outcome grants pay by milestone: in Virginia a third of tuition, at most $1,500, on \
      completion and as much again on the credential.
      """,
      formula: "pay = min(tuition ÷ 3, $1,500) per completion and per credential",
      sources: [workforceCredentialGrant, .read("SSTI, on the same", nil, 2016)],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Costs.swift",
        """
        `milestones` say what each completion, credential and placement brings, the month after. \
        The scenario's amounts are taken as they are.
        """),
      example: """
        $1,500 per completion and per credential: 10 completions and 7 credentials in March bring \
        $25,500 in April.
        """),
    FundingRule(
      "S-05", .stateLocal, .block,
      "Money that is given first come, first served can run out before the fiscal year ends.",
      formula: "paid in the fiscal year ≤ appropriation",
      sources: [workforceCredentialGrant],
      kept: .partly(
        .ledger, in: "Simulation/Future/FutureSimulator+Costs.swift",
        "The hub earns at most `annual-limit` a fiscal year. Others' claims are not simulated."),
      example: """
        `annual-limit: $20k`, $18,000 earned by March: four completions at $1,500 in April earn \
        $2,000, and nothing more until July.
        """),
    FundingRule(
      "S-06", .stateLocal, .block,
      """
      Training paid from new jobs' withholding or property tax needs employers who pledge new \
      jobs, and create them.
      """,
      formula: "new jobs ≥ pledged jobs",
      sources: [.read("Iowa Code", "chapter 260E")],
      kept: .notKept("No stream is repaid from taxes here.")),
    FundingRule(
      "S-07", .stateLocal, .inform,
      """
      Governments pay late: nearly a third of nonprofits with government contracts said so for \
      2012.
      """,
      formula: "wait for payment = a lag drawn anew in each future",
      sources: [.read("Urban Institute, as reported by NonProfit Times", nil, 2013)],
      kept: .partly(
        .ledger, in: "Simulation/Money/Ledger+Charging.swift",
        """
        `reimbursed-after` is drawn for each future and holds throughout it; single payments are \
        not late on their own.
        """),
      example: """
        With `reimbursed-after: 1 to 4 months`, a future that draws 3 sees the money for March \
        2028 in June 2028.
        """),
  ]
}
