/// The figures of the Uniform Guidance (2 CFR 200) that are in force at a date.
///
/// An award keeps the figures of the month in which it is made. The rewrite proposed in May 2026 is
/// not among them: whether it took effect was not known when this was compiled.
package struct UniformGuidance: Sendable, Hashable {
  /// The first month in which these figures hold; nil for what held before.
  package let from: Month?
  /// The most of the modified total direct cost that is paid for indirect cost where no rate was
  /// negotiated (2 CFR 200.414(f)), 0 to 1.
  package let deMinimisRate: Double
  /// The part of each subaward that counts as modified total direct cost (2 CFR 200.1).
  package let subawardLimit: Money
  /// The unit cost from which something is equipment (2 CFR 200.1).
  package let equipmentThreshold: Money
  /// The federal spending of a fiscal year from which a single audit is due (2 CFR 200.501).
  package let singleAuditThreshold: Money

  /// From the earliest.
  ///
  /// Source: the revision of 2024, in force for awards made from 1 October 2024, as summarized by
  /// MIT, Plante Moran and others (2026), which also give the figures that it replaced.
  package static let revisions = [
    UniformGuidance(
      from: nil, deMinimisRate: 0.10, subawardLimit: Money(dollars: 25_000),
      equipmentThreshold: Money(dollars: 5_000), singleAuditThreshold: Money(dollars: 750_000)),
    UniformGuidance(
      from: Month(year: 2024, number: 10), deMinimisRate: 0.15,
      subawardLimit: Money(dollars: 50_000), equipmentThreshold: Money(dollars: 10_000),
      singleAuditThreshold: Money(dollars: 1_000_000)),
  ]

  /// What an award of a month is held to.
  package static func inForce(in month: Month) -> UniformGuidance {
    revisions.last { revision in revision.from.map { $0 <= month } ?? true } ?? revisions[0]
  }
}
