/// The employers who hire, their openings, and how searches for work go.
package struct EmployerNetwork: Sendable, Hashable {
  package let atStart: Assumption.ID
  /// Employers who join per year; nil where none do.
  package let joining: ByStage<CyclicAssumption?>
  /// Chance that an employer leaves.
  package let leaving: CyclicAssumption
  /// Openings per employer and year.
  package let openings: CyclicAssumption
  /// Whole months for which an opening stands.
  package let openingLasts: Assumption.ID
  /// Share of searchers hired in the end, were openings unlimited.
  package let placement: CyclicAssumption
  /// Mean months from completion to hire.
  package let timeToHire: CyclicAssumption
  /// Months after completion at which a search stops.
  package let searchLimit: Assumption.ID
  /// Share of the placed who are still employed 6 months after placement.
  package let retainedSixMonths: CyclicAssumption
  /// Share of those who stayed 6 months who are still employed 12 months after placement.
  package let retainedTwelveMonths: CyclicAssumption
  /// Hourly wage at placement.
  package let wage: CyclicAssumption?
  /// Whether what employers pay of shared costs counts as match.
  package let shareCountsAsMatch: Bool

  package init(
    atStart: Assumption.ID, joining: ByStage<CyclicAssumption?>, leaving: CyclicAssumption,
    openings: CyclicAssumption, openingLasts: Assumption.ID, placement: CyclicAssumption,
    timeToHire: CyclicAssumption, searchLimit: Assumption.ID, retainedSixMonths: CyclicAssumption,
    retainedTwelveMonths: CyclicAssumption, wage: CyclicAssumption?,
    shareCountsAsMatch: Bool
  ) {
    self.atStart = atStart
    self.joining = joining
    self.leaving = leaving
    self.openings = openings
    self.openingLasts = openingLasts
    self.placement = placement
    self.timeToHire = timeToHire
    self.searchLimit = searchLimit
    self.retainedSixMonths = retainedSixMonths
    self.retainedTwelveMonths = retainedTwelveMonths
    self.wage = wage
    self.shareCountsAsMatch = shareCountsAsMatch
  }
}
