import Planning
import Uncertainty

extension Assembly {
  mutating func employers(_ top: Section) -> EmployerNetwork {
    let cyclicKeys = [
      "joining", "leaving", "openings", "placement", "time-to-hire", "retained-6-months",
      "retained-12-months", "wage",
    ]
    let fixedKeys = ["at-start", "opening-lasts", "search-limit"]
    var section = openTop(top, "employers", keys: cyclicKeys + fixedKeys + ["in-recession"])
    readFactors(&section, for: cyclicKeys, among: cyclicKeys + fixedKeys)
    let network = EmployerNetwork(
      atStart: assumption(section, "at-start", .people),
      joining: cyclicByStage(section, "joining", .perYear),
      leaving: cyclic(section, "leaving", .chance), openings: cyclic(section, "openings", .perYear),
      openingLasts: assumption(section, "opening-lasts", .atLeastOneMonth),
      placement: cyclic(section, "placement", .share),
      timeToHire: cyclic(section, "time-to-hire", .duration),
      searchLimit: assumption(section, "search-limit", .atLeastOneMonth),
      retainedSixMonths: cyclic(section, "retained-6-months", .share),
      retainedTwelveMonths: cyclic(section, "retained-12-months", .share),
      wage: optionalCyclic(section, "wage", .wage))
    checkRetention(section)
    return network
  }

  private mutating func checkRetention(_ section: Section) {
    guard section.has("retained-12-months"),
      let six = distribution("employers.retained-6-months"), six.isFixed,
      let twelve = distribution("employers.retained-12-months"), twelve.isFixed,
      twelve.median > six.median
    else { return }
    report(
      .outOfDomain, section.place(of: "retained-12-months"),
      "more people would be employed after 12 months (\(percent(twelve.median))) than after 6 "
        + "(\(percent(six.median)))",
      help: "both are shares of those placed")
  }
}
