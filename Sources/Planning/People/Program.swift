/// A training offering; a cohort is one run of it.
package struct Program: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case onRamp = "on-ramp"
    case accelerated
  }

  /// Whether individual training accounts may buy the program.
  package enum ProviderListing: Sendable, Hashable {
    case listed, unlisted
    /// Listed for cohorts that start in this month or later.
    case from(Month)
  }

  package let name: String
  package let kind: Kind
  package let provider: String?
  /// Share of the qualified who enter here; the shares of all programs add up to 1.
  package let recruits: Double
  /// Whole months of training, at least 1.
  package let length: Assumption.ID
  /// Clock hours and weeks of instruction, from which formula aid is prorated.
  package let hours: Double?
  package let weeks: Double?
  package let seats: Assumption.ID
  /// The fewest waiting people with whom a cohort starts.
  package let startsWith: Assumption.ID
  /// Cohorts per year, at most 12; nil where the stage does not run the program.
  package let cohorts: ByStage<Assumption.ID?>
  package let providerListing: ProviderListing
  /// Share of a cohort that completes.
  package let completion: CyclicAssumption
  /// Share of completers who earn the credential.
  package let credential: CyclicAssumption
  /// The program that completers may go on to, by its place in the scenario.
  package let leadsTo: Int?
  /// Share of completers who go on.
  package let progression: CyclicAssumption?
  /// Its own share of searchers hired in the end; nil to use the employers' figure.
  package let placement: CyclicAssumption?
  /// Its own mean months from completion to hire; nil to use the employers' figure.
  package let timeToHire: CyclicAssumption?

  package init(
    name: String, kind: Kind, provider: String?, recruits: Double, length: Assumption.ID,
    hours: Double?, weeks: Double?, seats: Assumption.ID, startsWith: Assumption.ID,
    cohorts: ByStage<Assumption.ID?>, providerListing: ProviderListing,
    completion: CyclicAssumption, credential: CyclicAssumption, leadsTo: Int?,
    progression: CyclicAssumption?, placement: CyclicAssumption?, timeToHire: CyclicAssumption?
  ) {
    self.name = name
    self.kind = kind
    self.provider = provider
    self.recruits = recruits
    self.length = length
    self.hours = hours
    self.weeks = weeks
    self.seats = seats
    self.startsWith = startsWith
    self.cohorts = cohorts
    self.providerListing = providerListing
    self.completion = completion
    self.credential = credential
    self.leadsTo = leadsTo
    self.progression = progression
    self.placement = placement
    self.timeToHire = timeToHire
  }
}
