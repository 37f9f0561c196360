/// A law restricted to a domain, its probability there scaled up to 1.
///
/// The quantile at u is the law's own at a probability between those of the bounds, counted from
/// the nearer tail, so that a bound far out in either tail loses no digits.
struct Truncated<Law: ContinuousLaw>: Sendable, Hashable {
  let law: Law
  let support: Domain
  private let below: Tails
  private let above: Tails
  private let mass: Double

  init(_ law: Law, to domain: Domain) throws(DistributionError) {
    self.law = law
    let lower = max(law.support.lower, domain.lower)
    let upper = min(law.support.upper, domain.upper)
    guard lower < upper else { throw .noProbabilityInDomain(domain) }
    support = Domain(lower: lower, upper: upper)
    below = law.tails(anywhere: lower)
    above = law.tails(anywhere: upper)
    mass = below.mass(to: above)
    guard mass > 0 else { throw .noProbabilityInDomain(domain) }
  }

  func quantile(_ uniform: Double) -> Double {
    let tails = Tails(
      lower: below.lower + uniform * mass, upper: above.upper + (1 - uniform) * mass)
    return support.clamp(law.quantile(at: tails))
  }

  var mean: Double {
    if mass == 1 { return law.mean }
    return support.clamp(law.partialMean(from: support.lower, to: support.upper) / mass)
  }
}
