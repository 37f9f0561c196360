import Planning
import Uncertainty

extension Assembly {
  static let cyclicEmployerKeys = [
    "joining", "leaving", "openings", "placement", "time-to-hire", "retained-6-months",
    "retained-12-months", "wage",
  ]

  mutating func employers(_ top: Section) -> EmployerNetwork {
    let cyclicKeys = Assembly.cyclicEmployerKeys
    let fixedKeys = ["at-start", "opening-lasts", "search-limit", "counts-as-match"]
    var section = openTop(top, "employers", keys: cyclicKeys + fixedKeys + ["in-recession"])
    readFactors(&section, for: cyclicKeys, among: cyclicKeys + fixedKeys)
    return EmployerNetwork(
      atStart: assumption(section, "at-start", .people),
      joining: cyclicByStage(section, "joining", .perYear),
      leaving: cyclic(section, "leaving", .chance), openings: cyclic(section, "openings", .perYear),
      openingLasts: assumption(section, "opening-lasts", .atLeastOneMonth),
      placement: cyclic(section, "placement", .share),
      timeToHire: cyclic(section, "time-to-hire", .duration),
      searchLimit: assumption(section, "search-limit", .atLeastOneMonth),
      retainedSixMonths: cyclic(section, "retained-6-months", .share),
      retainedTwelveMonths: cyclic(section, "retained-12-months", .share),
      wage: optionalCyclic(section, "wage", .wage),
      shareCountsAsMatch: flag(section, "counts-as-match", orElse: false))
  }
}
