import Planning
import Uncertainty

/// What the sheet of the method says in every workbook.
enum MethodWords {
  static func simulation(_ braiding: Scenario.Braiding) -> [String] {
    [
      "Each future is one possible course of events, month by month. First every uncertain "
        + "assumption gets a value, drawn from the range that the scenario gives it. Then luck "
        + "decides what assumptions leave open: who applies, who completes, who is hired, which "
        + "grants are won, when employers join and leave.",
      "In each month, in this order: the economy moves; money arrives, is cut or lapses; employers "
        + "and openings change; people are hired, complete, start and apply; costs arise; each cost "
        + "is charged to awards that may pay for it; cash moves; the stage may change.",
      "A cost is charged only to awards whose period, activities, object classes, groups and caps "
        + "allow it. \(order(braiding)) What nobody may pay for stays unpaid and is shown as such.",
      "Results are counts over the futures. “Middle”: half the futures lie below. “Likely range”: "
        + "8 in 10 futures lie within, 1 in 10 below, 1 in 10 above.",
    ]
  }

  /// What is drawn together, if anything.
  static func correlations(_ correlations: [RankCorrelation]) -> [String] {
    guard !correlations.isEmpty else { return [] }
    return [
      "Some assumptions rise and fall together, with the rank correlation that the scenario gives "
        + "them (1: always in step; 0: independent; -1: always opposed):"
    ]
      + correlations.map {
        "\($0.first.clipped(200)) and \($0.second.clipped(200)): \(decimals($0.rank))"
      }
  }

  /// A rank correlation with at most three digits.
  private static func decimals(_ rank: Double) -> String {
    "\((rank * 1000).rounded() / 1000)"
  }

  private static func order(_ braiding: Scenario.Braiding) -> String {
    switch braiding {
    case .optimal:
      "As little as possible stays unpaid; among the ways to do so, money that lapses soonest and "
        + "can pay for least is spent first, and the hub's own reserve pays last."
    case .inOrder:
      "Costs are paid in the order of the scenario, from streams in the order of the scenario; the "
        + "hub's own reserve pays last."
    }
  }

  static let limits = [
    "Placements are gross. They are not compared with what would have happened without the hub; "
      + "the TechHire trial found no effect on employment against its control group.",
    "The range of results is no wider than the ranges of the assumptions. What the scenario does "
      + "not name cannot happen here, and experts' ranges tend to be too narrow.",
    "Figures marked “no source given” and “default” on the sheet Assumptions are judgments. "
      + "Replace them by the hub's own records where there are any.",
    "Funding rules are simplified. This is a simulation and not legal advice; the announcement "
      + "or the law in hand always wins.",
    "What lies beyond the last month is not yet observed and not counted as failure.",
  ]
}
