extension Explanation {
  /// Warnings about costs and streams.
  static let money: [Explanation] = [
    Explanation(
      .tuitionInMTDC, "Training per participant that counts in the modified total direct cost",
      "Indirect cost is charged as a share of the modified total direct cost, from which tuition and "
        + "participant support are excluded (2 CFR 200.1). A line of training per participant is "
        + "usually one of the two, and then needs 'excluded-from-mtdc: yes'.",
      wrong: .sections(
        "costs:\n  - { name: Tuition, amount: $4k, driver: per participant, activity: training }\n"
          + "funding:\n  - { name: County, kind: wioa, annual: $200k, ita-cap: $5k }"),
      right: .sections(
        "costs:\n  - { name: Tuition, amount: $4k, driver: per participant, activity: training, "
          + "excluded-from-mtdc: yes }\n"
          + "funding:\n  - { name: County, kind: wioa, annual: $200k, ita-cap: $5k }")),
    Explanation(
      .noTrainingAccountCap, "WIOA money without a cap on individual training accounts",
      "Local boards limit what an individual training account may pay for one participant. Without "
        + "'ita-cap' the scenario lets WIOA pay any tuition, which flatters the plan.",
      wrong: .sections("funding:\n  - { name: County, kind: wioa, annual: $200k }"),
      right: .sections(
        "funding:\n  - { name: County, kind: wioa, annual: $200k, ita-cap: \"$6,500\" }")),
    Explanation(
      .paysForNothing, "A stream that can pay for nothing in the scenario",
      "A dollar is spent only where the stream's activities, object classes, groups and dates allow. "
        + "No cost line of this scenario passes, so all of the stream's money is stranded.",
      wrong: .sections(
        "funding:\n  - { name: Scholarships, kind: philanthropy, amount: $90k, pays: [training] }"),
      right: .sections(
        "costs:\n  - { name: Tuition, amount: $4k, driver: per participant, activity: training }\n"
          + "funding:\n  - { name: Scholarships, kind: philanthropy, amount: $90k, pays: [training] }"
      )
    ),
    Explanation(
      .routeBounds, "A program that its route to formula aid would not admit",
      "Workforce Pell is for programs of 8 to under 15 weeks and 150 to 599 clock hours; regular Pell "
        + "for at least 15 weeks and 600 hours. Outside these bounds the application would fail.",
      wrong: .sections(
        "programs:\n  - { name: Web, cohorts: { scale-and-grow: 2 per year }, hours: 640, weeks: 16 }"
          + "\nfunding:\n  - { name: Pell, kind: equip, route: workforce-pell, program: Web }"),
      right: .sections(
        "programs:\n  - { name: Web, cohorts: { scale-and-grow: 2 per year }, hours: 560, weeks: 14 }"
          + "\nfunding:\n  - { name: Pell, kind: equip, route: workforce-pell, program: Web }")),
    Explanation(
      .noMatch, "Match is asked for, but nothing counts as match",
      "Federal dollars that come with match must be returned as far as they are not matched by money "
        + "that is not federal. Say which streams are pledged as match with 'counts-as-match: yes'.",
      wrong: .sections(
        "funding:\n  - { name: Federal, kind: discretionary, amount: $900k, match: 25% }"),
      right: .sections(
        "funding:\n  - { name: Federal, kind: discretionary, amount: $900k, match: 25% }\n"
          + "  - { name: City, kind: state-local, annual: $90k, counts-as-match: yes }")),
  ]
}
