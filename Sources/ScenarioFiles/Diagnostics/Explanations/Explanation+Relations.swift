extension Explanation {
  /// What the parts of a scenario say of each other.
  static let relations: [Explanation] = [
    Explanation(
      .unknownName, "A name that nothing in the scenario has",
      "Programs, groups, cost lines, partners and tags are referred to by their names, letter for "
        + "letter. The help line offers the nearest one.",
      wrong: .sections(
        "costs:\n  - { name: Tuition, amount: \"$4,500\", driver: per participant, program: Wep }"),
      right: .sections(
        "costs:\n  - { name: Tuition, amount: \"$4,500\", driver: per participant, program: Web }")),
    Explanation(
      .duplicateName, "A name that two things of a list have",
      "Names tell things apart: in references, in '--set', in variants, in reports, and in the draws "
        + "of the simulation. Give each its own.",
      wrong: .sections(
        "costs:\n  - { name: Staff, amount: $5k }\n  - { name: Staff, amount: $6k }"),
      right: .sections(
        "costs:\n  - { name: Director, amount: $5k }\n  - { name: Job developer, amount: $6k }")),
    Explanation(
      .shareTotal, "Shares that do not add up to 100%",
      "Everyone who is reached belongs to exactly one group, and everyone who qualifies enters "
        + "through exactly one program. Groups or programs without a share divide equally what the "
        + "others leave, so one of them can be left open.",
      wrong: .sections("participants:\n  - { name: A, share: 60% }\n  - { name: B, share: 30% }"),
      right: .sections("participants:\n  - { name: A, share: 60% }\n  - { name: B }")),
    Explanation(
      .dateOutside, "A date before the start or after the last month",
      "Only the months from 'start' to the end of the 'horizon' are simulated. A goal past the "
        + "horizon could never be judged; a pledge from before the start is partly spent, and only "
        + "what is left of it can be counted.",
      wrong: .sections(
        "horizon: 36 months\ngoals: [{ metric: placed, at-least: 20, by: 2030-06 }]"),
      right: .sections(
        "horizon: 48 months\ngoals: [{ metric: placed, at-least: 20, by: 2030-06 }]")),
    Explanation(
      .alreadyGranted, "'already-granted' although the fiscal year begins with the scenario",
      "'already-granted' is what is left of the fiscal year that is running at the start. If a fiscal "
        + "year begins in the first month, none is running, and the whole appropriation arrives.",
      wrong: .sections(
        "start: 2027-07\nfunding:\n"
          + "  - { name: State, kind: state-local, annual: $200k, already-granted: $75k }"),
      right: .sections(
        "start: 2027-07\nfunding:\n  - { name: State, kind: state-local, annual: $200k }")),
    Explanation(
      .formulaAid, "Formula aid for a program without hours and weeks",
      "A Pell Grant for a short program is the scheduled award prorated by its clock hours and weeks "
        + "of instruction, so a stream of kind 'equip' needs both from its program.",
      wrong: .sections("funding:\n  - { name: Pell, kind: equip, program: Web }"),
      right: .sections(
        "programs:\n  - { name: Web, cohorts: { scale-and-grow: 2 per year }, hours: 400, weeks: 12 }"
          + "\ncosts:\n  - { name: Tuition, amount: $4k, driver: per participant, "
          + "activity: training }\nfunding:\n  - { name: Pell, kind: equip, program: Web }")),
    Explanation(
      .circular, "Lines or programs that depend on themselves",
      "A cost line that is a share of itself, or a program that leads back to itself, has no answer. "
        + "Follow the names around the circle and cut it at one place.",
      wrong: .sections(
        "programs:\n  - { name: A, leads-to: B, cohorts: { scale-and-grow: 1 per year } }\n"
          + "  - { name: B, leads-to: A, cohorts: { scale-and-grow: 1 per year } }"),
      right: .sections(
        "programs:\n  - { name: A, leads-to: B, cohorts: { scale-and-grow: 1 per year } }\n"
          + "  - { name: B, cohorts: { scale-and-grow: 1 per year } }")),
    Explanation(
      .capsCross, "Caps of one stream that overlap without one lying within the other",
      "A WIOA stream caps administration and, for each participant, training. A line that is both "
        + "would count against two caps that cut across each other, which no exact division of the "
        + "money allows. File the line as one or the other.",
      wrong: .sections(
        "costs:\n  - { name: Tuition, amount: $4k, driver: per participant, activity: training, "
          + "class: indirect }\nfunding:\n  - { name: County, kind: wioa, annual: $200k, "
          + "ita-cap: $5k }"),
      right: .sections(
        "costs:\n  - { name: Tuition, amount: $4k, driver: per participant, activity: training, "
          + "excluded-from-mtdc: yes }\nfunding:\n  - { name: County, kind: wioa, annual: $200k, "
          + "ita-cap: $5k }")),
    Explanation(
      .notCyclic, "A key under 'in-recession' that recessions cannot change",
      "'in-recession' multiplies rates and amounts while a recession lasts. Dates, names, caps and "
        + "settings stay what they are; the help line lists what can change.",
      wrong: .sections(
        "economy: { now: expansion }\n"
          + "employers: { at-start: 5, search-limit: 12 months, in-recession: { at-start: 50% } }"),
      right: .sections(
        "economy: { now: expansion }\n"
          + "employers: { at-start: 5, search-limit: 12 months, in-recession: { openings: 50% } }")),
    Explanation(
      .unknownAssumption, "A key under 'sources' or 'correlations' that names no assumption",
      "Both name assumptions by their path: the keys and names that lead to it, parted by dots, as "
        + "'--set' does. A source for something that the scenario does not assume would be read by "
        + "nobody.",
      wrong: .sections("sources: { outreach.aply: two years of sign-up sheets }"),
      right: .sections("sources: { outreach.apply: two years of sign-up sheets }")),
  ]
}
