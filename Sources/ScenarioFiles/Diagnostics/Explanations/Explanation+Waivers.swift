extension Explanation {
  /// Waivers, and limits that need one.
  static let waivers: [Explanation] = [
    Explanation(
      .cannotBeWaived, "A waiver of a rule whose limit is not applied, or of the wrong stream",
      "A waiver changes a limit that the simulation keeps. Rules without such a limit are kept by other "
        + "means or not at all, and each rule binds streams of certain kinds.",
      wrong: .sections(county("waivers: [{ rule: W-15, limit: 5%, reason: state waiver }]")),
      right: .sections(county("waivers: [{ rule: W-06, limit: 12%, reason: state waiver }]"))),
    Explanation(
      .waivedTwice, "Two waivers of the same limit of a stream",
      "Only one limit can hold. Name a stream in each waiver if they are meant for different streams, "
        + "or keep the one that was granted.",
      wrong: .sections(
        county(
          "waivers:\n  - { rule: W-06, limit: 12%, reason: state waiver }\n"
            + "  - { rule: W-06, stream: County, limit: 15%, reason: another }")),
      right: .sections(county("waivers: [{ rule: W-06, limit: 12%, reason: state waiver }]"))),
    Explanation(
      .waiverChangesNothing, "A waiver that leaves every limit as it is",
      "The limit is the same without it, or nothing in the scenario is bound by the rule. Leave the "
        + "waiver out, or correct its limit or its stream.",
      wrong: .sections(county("waivers: [{ rule: W-06, limit: 10%, reason: state waiver }]")),
      right: .sections(county("waivers: [{ rule: W-06, limit: 12%, reason: state waiver }]"))),
    Explanation(
      .administrationBeyondRule, "WIOA administration beyond the rule's limit, without a waiver",
      "Local administration may take no more than 10% unless the state has a waiver. Lower the cap, or "
        + "write the waiver with its reason, which reports then show.",
      wrong: .sections(county("", "admin-cap: 15%")),
      right: .sections(county("", "admin-cap: 10%"))),
    Explanation(
      .indirectBeyondDeMinimis, "An indirect rate that needs a negotiated agreement",
      "Without a rate agreement federal awards pay indirect cost up to the de minimis rate. Lower the "
        + "rate, or name the agreement as the reason of a waiver.",
      wrong: .sections(county("", "indirect: 32%")),
      right: .sections(county("", "indirect: 15%"))),
    Explanation(
      .capAboveCap, "A limit that another limit of the same stream keeps from being reached",
      "The lower limit holds, so the higher one has no effect, which is seldom what is meant. Correct "
        + "whichever is wrong.",
      wrong: .sections(county("", "ita-cap: $95k")),
      right: .sections(county("", "ita-cap: $5k"))),
    Explanation(
      .noAdministrationCap, "A competitive grant that may pay any amount of administration",
      "Announcements cap administration, direct and indirect together, most often at 10% of the award. "
        + "Write the cap of yours, or leave administration out of what the grant pays.",
      wrong: .sections(grant("")), right: .sections(grant(", admin-cap: 10%"))),
    Explanation(
      .onTheJobShare, "Training on the job of which employers pay less than WIOA asks",
      "WIOA reimburses at most half of the wages during training on the job, and more only with "
        + "documented factors or a waiver. Let employers pay their share, or write a waiver with its reason.",
      wrong: .sections(county(onTheJob("work-based: on-the-job, employer-pays: 40%"))),
      right: .sections(county(onTheJob("work-based: on-the-job, employer-pays: 50%")))),
    Explanation(
      .incumbentWorkerShare, "Training of present workers of which employers pay too little",
      "Employers pay at least 10% of the training of their own workers, 25% with 51 to 100 employees and "
        + "50% with more. Let employers pay their share, or write a waiver with its reason.",
      wrong: .sections(county(onTheJob("work-based: incumbent-worker, employer-pays: 5%"))),
      right: .sections(county(onTheJob("work-based: incumbent-worker, employer-pays: 10%")))),
  ]

  /// A scenario with WIOA money.
  private static func county(_ sections: String, _ term: String = "ita-cap: $5k") -> String {
    let cap = term.hasPrefix("ita-cap") ? "" : ", ita-cap: $5k"
    return sections + (sections.isEmpty ? "" : "\n")
      + "funding:\n  - { name: County, kind: wioa, annual: $90k, \(term)\(cap) }"
  }

  private static func grant(_ cap: String) -> String {
    "costs:\n  - { name: Director, amount: \"$7,200\" }\n"
      + "  - { name: Audit, amount: $2k, activity: administration }\n"
      + "funding:\n  - { name: Grant, kind: discretionary, amount: $900k, submitted: 2027-02\(cap) }"
  }

  private static func onTheJob(_ terms: String) -> String {
    "costs:\n  - { name: Director, amount: \"$7,200\" }\n  - { name: Wages, amount: $5k, "
      + "driver: per participant, activity: training, excluded-from-mtdc: yes, \(terms) }"
  }
}
