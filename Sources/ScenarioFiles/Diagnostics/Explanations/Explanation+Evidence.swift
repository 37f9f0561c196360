extension Explanation {
  /// Quantiles, files of past values, correlations, and how sure a figure may be.
  static let evidence: [Explanation] = [
    Explanation(
      .quantilePoints, "Points of 'quantiles' that do not rise",
      "Each point is a chance and the value below which the outcome lies with it. Chances lie between "
        + "0% and 100%, and both they and the values rise from point to point.",
      wrong: .sections("outreach: { apply: \"quantiles(10%: 15%, 50%: 12%, 90%: 22%)\" }"),
      right: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, "
          + "apply: \"quantiles(10%: 12%, 50%: 15%, 90%: 22%)\" }")),
    Explanation(
      .quantilesFall, "Points that no smooth curve can follow",
      "The values in between come from one smooth curve through all points. Points that lie too "
        + "unevenly would make it fall somewhere, which no chance can do; move the one that is named.",
      wrong: .sections("outreach: { apply: \"quantiles(10%: 5%, 50%: 19%, 90%: 20%)\" }"),
      right: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, "
          + "apply: \"quantiles(10%: 12%, 50%: 15%, 90%: 22%)\" }")),
    Explanation(
      .duplicateCorrelation, "Two correlations of the same two assumptions",
      "A pair of assumptions has one rank correlation. If both lines are meant for different pairs, "
        + "correct a path; otherwise keep the one that is right.",
      wrong: .sections(
        """
        outreach: { reach: { scale-and-grow: 60 }, apply: 12% to 22%, qualify: 40% to 50% }
        correlations:
          - { between: [outreach.apply, outreach.qualify], rank: 0.4 }
          - { between: [outreach.qualify, outreach.apply], rank: 0.3 }
        """),
      right: .sections(
        """
        outreach: { reach: { scale-and-grow: 60 }, apply: 12% to 22%, qualify: 40% to 50% }
        correlations: [{ between: [outreach.apply, outreach.qualify], rank: 0.4 }]
        """)),
    Explanation(
      .impossibleCorrelations, "Correlations that no quantities can have together",
      "What rises with two others cannot see them move against each other as they please. The message "
        + "names the correlations that contradict each other, and offers the nearest possible ones.",
      wrong: .sections(Explanation.correlated("-0.7")),
      right: .sections(Explanation.correlated("0.6"))),
    Explanation(
      .historyFile, "A file of past values that cannot be read, or may not be",
      "The file lies in the scenario's folder or in one below it, so that both travel together and a "
        + "scenario from elsewhere reads nothing else; its path is written from there.",
      wrong: .sections("outreach: { apply: \"history(../past.csv, Applied)\" }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 48 of 120 }")),
    Explanation(
      .historyTable, "A file of past values that is no table, or has no such column",
      "The file is comma-separated text whose first row names the columns. Each row below has as many "
        + "cells, and a cell with a comma in it stands in quotation marks."),
    Explanation(
      .historyCell, "A cell of past values that the key cannot be",
      "Every row of the column may be drawn, so each must be what the key wants: a share where a share "
        + "is wanted, money where money is. Fill or correct the cell, or leave the row out."),
    Explanation(
      .idleCorrelation, "A correlation with a value that does not vary",
      "What is known for certain cannot rise and fall with anything, so the correlation has no effect. "
        + "Give the value a range, or leave the correlation out.",
      wrong: .sections(
        """
        outreach: { reach: { scale-and-grow: 60 }, apply: 15%, qualify: 40% to 50% }
        correlations: [{ between: [outreach.apply, outreach.qualify], rank: 0.4 }]
        """),
      right: .sections(
        """
        outreach: { reach: { scale-and-grow: 60 }, apply: 12% to 22%, qualify: 40% to 50% }
        correlations: [{ between: [outreach.apply, outreach.qualify], rank: 0.4 }]
        """)),
    Explanation(
      .narrowRange, "A share that is surer than the cases its source cites",
      "Few cases leave much open: 48 of 120 say 40%, give or take 6 points. A narrower range needs more "
        + "evidence than the source tells of, so write the cases themselves, or say what else there is.",
      wrong: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, apply: 39% to 41% }\n"
          + "sources: { outreach.apply: intake records with 48 of 120 }"),
      right: .sections(
        "outreach: { reach: { scale-and-grow: 60 }, apply: 48 of 120 }\n"
          + "sources: { outreach.apply: intake records with 48 of 120 }")),
    Explanation(
      .shortHistory, "A history of so few rows that they do not show what may come",
      "Values are drawn from the rows as they are, so that nothing lies outside of what has been. With "
        + "few rows the next value often would; write a range, or gather more rows."),
  ]

  private static func correlated(_ third: String) -> String {
    """
    outreach: { reach: { scale-and-grow: 60 to 90 }, apply: 12% to 22%, qualify: 40% to 50% }
    correlations:
      - { between: [outreach.apply, outreach.qualify], rank: 0.9 }
      - { between: [outreach.qualify, outreach.reach.scale-and-grow], rank: 0.8 }
      - { between: [outreach.apply, outreach.reach.scale-and-grow], rank: \(third) }
    """
  }
}
