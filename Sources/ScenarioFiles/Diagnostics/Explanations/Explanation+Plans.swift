extension Explanation {
  /// Warnings about stages, people and dates.
  static let plans: [Explanation] = [
    Explanation(
      .criteriaUnmet, "The hub can never leave Apply",
      "The gate of Apply waits for the criteria that TechHire communities were chosen by, and some of "
        + "them are not met by what the scenario says of the hub. Say what is there, say by when it "
        + "will be there with 'criteria-met', or keep the hub in one stage with 'stages: { fixed: … }'.",
      wrong: .sections("stages: { apply: { leaves-when: [criteria-met] } }"),
      right: .sections(
        "hub: { criteria-met: 2027-06, roles-filled: 2027-09 }\n"
          + "stages: { apply: { leaves-when: [criteria-met] } }")),
    Explanation(
      .rolesUnfilled, "The hub can never leave Get Started",
      "The gate of Get Started waits until four roles are filled and metrics are chosen to be made "
        + "public. Name who has them under 'hub.roles' and 'hub.publish', or give the month by which "
        + "they will be filled.",
      wrong: .sections("stage: get-started\nstages: { apply: { leaves-when: [employers >= 1] } }"),
      right: .sections(
        "hub: { roles-filled: 2027-09 }\nstage: get-started\n"
          + "stages: { apply: { leaves-when: [employers >= 1] } }")),
    Explanation(
      .noGoals, "No goals, which a stage waits for",
      "The gate waits for goals to be set, and the scenario sets none. Goals are also what 'run' "
        + "judges the plan by.",
      wrong: .sections("stages: { get-started: { leaves-when: [goals-set] } }"),
      right: .sections(
        "stages: { get-started: { leaves-when: [goals-set] } }\n"
          + "goals: [{ metric: placed, at-least: 20, by: 2029-12 }]")),
    Explanation(
      .programNeverRuns, "A program that no stage runs",
      "'cohorts' says how many cohorts start in each stage. This program has none in any stage that "
        + "the hub can reach, so nobody is ever trained in it.",
      wrong: .sections("programs: [{ name: Web, cohorts: { test-and-build: 2 per year } }]"),
      right: .sections("programs: [{ name: Web, cohorts: { scale-and-grow: 2 per year } }]")),
    Explanation(
      .nobodyReached, "Cohorts are planned, but nobody is ever reached",
      "People come through outreach. A stage that is not named under 'outreach.reach' reaches nobody, "
        + "so the cohorts of this plan wait for people who never come.",
      wrong: .sections("outreach: { apply: 15% }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 15% }")),
    Explanation(
      .cohortsInUnreachedStage, "Cohorts in a stage that the hub is never in",
      "The hub begins in one stage and never goes back beyond it, or stays in one stage for good. "
        + "Cohorts of other stages never start, so the plan trains fewer people than it seems to.",
      wrong: .sections(
        "programs: [{ name: Web, cohorts: { test-and-build: 2 per year, scale-and-grow: 4 per year } "
          + "}]"),
      right: .sections("programs: [{ name: Web, cohorts: { scale-and-grow: 4 per year } }]")),
    Explanation(
      .nobodyReachedInStage, "Cohorts in a stage in which nobody is reached",
      "A stage that is not named under 'outreach.reach' reaches nobody. Its cohorts live on those "
        + "who still wait from the stage before, and then stand empty.",
      wrong: .sections(
        "stage: scale-and-grow\nstages: { scale-and-grow: { leaves-when: [months-in-stage >= 9] } }\n"
          + "outreach: { reach: { sustain: 60 } }"),
      right: .sections(
        "stage: scale-and-grow\nstages: { scale-and-grow: { leaves-when: [months-in-stage >= 9] } }\n"
          + "outreach: { reach: { scale-and-grow: 60, sustain: 60 } }")),
    Explanation(
      .decidedBeforeStart, "An application that was decided before the first month",
      "Whether it was granted is known by now, so the plan need not leave it to chance. A grant that was "
        + "won says when it was awarded; a gift says what is left of it; one that was lost goes.",
      wrong: .sections(
        "funding:\n  - { name: Grant, kind: discretionary, amount: $900k, submitted: 2024-01, "
          + "admin-cap: 10% }"),
      right: .sections(
        "funding:\n  - { name: Grant, kind: discretionary, amount: $900k, awarded: 2026-07, "
          + "admin-cap: 10% }")),
    Explanation(
      .gateOutOfReach, "A gate that waits for more than the plan can ever have",
      "However well things go, the condition cannot be met: it counts more streams of money than "
        + "the plan has, more employers than can ever join, or more cohorts than the programs' schedules "
        + "complete by the last month. The hub stays in the stage before it.",
      wrong: .sections(
        "stage: scale-and-grow\nstages: { scale-and-grow: { leaves-when: [sources-of-money >= 2] } }"
      ),
      right: .sections(
        "stage: scale-and-grow\nstages: { scale-and-grow: { leaves-when: [sources-of-money >= 1] } }"
      )
    ),
    Explanation(
      .decidedBeyondHorizon, "Money of which it is decided after the last month",
      "Even if the funder decides as fast as the plan thinks possible, the answer comes after the last "
        + "month that is simulated, so the money never helps. Ask earlier, or choose a longer 'horizon'.",
      wrong: .sections(
        "funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k, asked: 2031-10, "
          + "decided-after: 6 months }"),
      right: .sections(
        "funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k, asked: 2028-10, "
          + "decided-after: 6 months }")),
    Explanation(
      .programOutlastsHorizon, "A program of which no cohort completes by the last month",
      "Even a cohort that starts as soon as there is somebody to train is still in training in the last "
        + "month, so the program costs money and completes nobody. Choose a longer 'horizon', or say how "
        + "long the program really is: 'length' counts months.",
      wrong: .sections(
        "horizon: 12 months\nprograms: [{ name: Web, length: 18 months, cohorts: { scale-and-grow: 2 "
          + "per year } }]"),
      right: .sections(
        "horizon: 24 months\nprograms: [{ name: Web, length: 18 months, cohorts: { scale-and-grow: 2 "
          + "per year } }]")),
    Explanation(
      .beyondHorizon, "Something that falls after the last month",
      "The plan mentions a date that the simulation never comes to, so it changes nothing. Choose an "
        + "earlier date or a longer 'horizon'.",
      wrong: .sections(
        "funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k, asked: 2033-01 }"),
      right: .sections(
        "funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k, asked: 2028-01 }")),
    Explanation(
      .noRecessions, "Recession factors in an economy that has no recessions",
      "Without 'economy' the expansion lasts for the whole horizon, and nothing under 'in-recession' "
        + "ever applies.",
      wrong: .sections("employers: { in-recession: { openings: 60% } }"),
      right: .sections(
        "economy: { now: expansion }\nemployers: { in-recession: { openings: 60% } }")),
  ]
}
