package import Planning

/// How an award pays indirect cost: at most a rate of the modified total direct cost (MTDC).
package struct IndirectTerms: Sendable, Hashable {
  /// The rate in hundredths of a percent; 0 where the award pays no indirect cost.
  package let rate: Int
  /// Whether it is the de minimis rate of 2 CFR 200.414(f), for which nothing is negotiated.
  package let isDeMinimis: Bool
  /// Dollars of each subaward that count in the base, over the whole award.
  package let subawardLimit: Int
  /// What else is said of the rate by the scenario.
  package let assumption: Assumption?

  /// The terms of a stream, by the guidance of the month of its award; nil where no rate bounds what
  /// it pays.
  init?(_ stream: FundingStream, of scenario: Scenario, awarded: Month) {
    guard let id = stream.indirectRate else { return nil }
    let guidance = UniformGuidance.inForce(in: awarded)
    let assumption = scenario[id]
    let mayPay =
      stream.pays.contains(.administration)
      && stream.paysClasses.contains(ObjectClassSet(.indirect))
    let share = assumption.isDefault ? guidance.deMinimisRate : assumption.middleValue
    rate = mayPay ? Int((share * 10_000).rounded()) : 0
    isDeMinimis = share == guidance.deMinimisRate
    let limit = stream.subawardLimit.map { scenario[$0].middleValue }
    subawardLimit = Int((limit ?? guidance.subawardLimit.dollars).rounded())
    self.assumption = assumption
  }
}
