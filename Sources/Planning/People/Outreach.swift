/// How people are reached and what becomes of them until they wait for a cohort.
package struct Outreach: Sendable, Hashable {
  /// Mean people reached a month; nil where the stage reaches nobody.
  package let reach: ByStage<CyclicAssumption?>
  /// Share of the reached who apply.
  package let apply: CyclicAssumption
  /// Share of applicants who qualify.
  package let qualify: CyclicAssumption
  /// Chance per month that a waiting person leaves.
  package let givesUp: CyclicAssumption

  package init(
    reach: ByStage<CyclicAssumption?>, apply: CyclicAssumption, qualify: CyclicAssumption,
    givesUp: CyclicAssumption
  ) {
    self.reach = reach
    self.apply = apply
    self.qualify = qualify
    self.givesUp = givesUp
  }
}
