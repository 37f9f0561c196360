import Analysis
import Spreadsheet

extension ApplicationBook {
  /// The sum that tells whether the inputs are those that were simulated: dollars asked for, dollars
  /// of cost, and people promised.
  func planTotal(
    _ inputs: ApplicationInputs, costs: CostsSheet, enrol: EnrolSheet
  ) -> Formula {
    // These four stand one below the other.
    let later = inputs.people.retainedTwelveMonths
    let people = RangeAddress(
      spanning: inputs.people.credentialed[0], later[later.count - 1])
    return .sum(
      [
        costs.total(costs.requestTotal).live, costs.total(costs.costTotal).live,
        enrol.total(enrol.entrants).live, enrol.total(enrol.completers).live, people.live,
      ])
  }
}
