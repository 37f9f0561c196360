/// An amount of one cost paid by one award in one month.
package struct Charge: Sendable, Hashable {
  package let month: Int
  /// Place of the award in the ledger.
  package let award: Int
  /// Place of the cost component; nil for interest on the credit line.
  package let component: Int?
  /// The group that the cost is for; nil when it is for nobody in particular.
  package let group: Int?
  /// The cohort that the cost is for, by the order of their starts.
  package let cohort: Int?
  /// In cents; negative where a charge is taken back for want of match.
  package let amount: Int
}

/// An amount promised to a cohort's cost: which award will be charged, and when.
struct Obligation: Sendable, BitwiseCopyable {
  let cohort: Int
  let component: Int
  let group: Int
  let month: Int
  let award: Int
  var amount: Int
  /// Whether only a relaxation lets the award pay for it.
  var isFreed = false

  /// Whether it is for the same cost in the same month as another promise to the cohort.
  func isForSame(as other: Obligation) -> Bool {
    component == other.component && group == other.group && month == other.month
  }
}
