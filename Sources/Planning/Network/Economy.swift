/// The regime of the economy and how it moves; nil in a scenario that stays in an expansion.
package struct Economy: Sendable, Hashable {
  package enum Regime: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    case expansion, recession
  }

  /// The regime of month 0.
  package let now: Regime
  /// Chances with which a recession begins and ends.
  package let recessionBegins: Assumption.ID
  package let recessionEnds: Assumption.ID

  package init(now: Regime, recessionBegins: Assumption.ID, recessionEnds: Assumption.ID) {
    self.now = now
    self.recessionBegins = recessionBegins
    self.recessionEnds = recessionEnds
  }
}
