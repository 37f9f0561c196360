extension Explanation {
  /// Single values.
  static let values: [Explanation] = [
    Explanation(
      .malformedValue, "Text that is no value of any kind",
      "A value is a known number with its unit (62%, $6,500, 5 months, 3 per year), a range 'A to B' "
        + "that holds 8 times in 10, a count 'K of N', or a named distribution such as "
        + "pert(55%, 72%, 85%).",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: about a fifth }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 15% to 25% }")),
    Explanation(
      .wrongUnit, "A value in another unit than its key wants",
      "Units are written out and checked, so that dollars never stand for people, nor a monthly "
        + "figure for a yearly one. The help line shows the same number in the unit that is wanted "
        + "where that can be told.",
      wrong: .sections("costs:\n  - { name: Director, amount: 7200 }"),
      right: .sections("costs:\n  - { name: Director, amount: $7200 }")),
    Explanation(
      .outOfDomain, "A number beyond what its key allows",
      "Shares lie between 0% and 100%, money and durations are not negative, a month is a whole one. "
        + "A limit far beyond any plan catches slips such as a forgotten decimal point: $1 billion for "
        + "one amount, and $20 billion over the horizon for all costs together and for each stream "
        + "whose money grows with people.",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 120% }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 12% }")),
    Explanation(
      .rangeOrder, "'A to B' where A is not less than B",
      "A range runs from the value that only 1 future in 10 stays below to the one that only 1 in 10 "
        + "exceeds. If both are the same, the value is known: write it alone.",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 22% to 12% }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 12% to 22% }")),
    Explanation(
      .tally, "'K of N' that is no count of successes in tries",
      "'48 of 120' means that 48 of 120 people did it: whole numbers, the successes first, never more "
        + "than the tries. The fewer the tries, the wider the uncertainty that follows from it.",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, qualify: 120 of 48 }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, qualify: 48 of 120 }")),
    Explanation(
      .unknownFunction, "A distribution that the format does not have",
      "The named distributions are listed in the help line. Most judgments are said best by a range, "
        + "'10% to 30%', or by pert(least, most likely, most).",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: \"weibull(10%, 20%)\" }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: \"uniform(10%, 20%)\" }")),
    Explanation(
      .argumentCount, "A distribution with too few or too many arguments",
      "The help line shows what the distribution is given. Inside { } the whole of it is quoted, "
        + "because of its commas.",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: \"pert(10%, 20%)\" }"),
      right: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, apply: \"pert(10%, 15%, 20%)\" }")
    ),
    Explanation(
      .distribution, "Arguments that no distribution can have",
      "The arguments contradict each other: a most likely value outside its bounds, a spread of zero "
        + "or below, weights that are all zero.",
      wrong: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, apply: \"pert(20%, 10%, 30%)\" }"),
      right: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, apply: \"pert(10%, 20%, 30%)\" }")),
    Explanation(
      .malformedDate, "A date that is not written YYYY-MM",
      "The simulation goes month by month, so dates are months: the year in four digits, a hyphen, "
        + "the month in two.",
      wrong: .sections("start: Jan 2027"), right: .sections("start: 2027-01")),
    Explanation(
      .malformedCondition, "A condition that is not written NAME >= VALUE",
      "A stage is left when all conditions under its 'leaves-when' hold. Each names one measure and "
        + "the least value of it; the help line lists the measures.",
      wrong: .sections(
        "stages: { scale-and-grow: { leaves-when: [employers = 8] } }\nstage: scale-and-grow"),
      right: .sections(
        "stages: { scale-and-grow: { leaves-when: [employers >= 8] } }\nstage: scale-and-grow")),
  ]
}
