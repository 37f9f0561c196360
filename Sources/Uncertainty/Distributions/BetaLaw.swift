/// The beta distribution, stretched from 0...1 to any finite interval.
struct BetaLaw: ContinuousLaw {
  let support: Domain
  private let standard: IncompleteBeta

  /// The law on 0...1 with these shapes; both positive.
  init(alpha: Double, beta: Double) {
    support = .share
    standard = IncompleteBeta(alpha: alpha, beta: beta)
  }

  /// The PERT distribution with λ = 4: its mean is (minimum + 4 × mode + maximum) / 6.
  init(minimum: Double, mode: Double, maximum: Double) {
    let range = maximum - minimum
    support = Domain(lower: minimum, upper: maximum)
    standard = IncompleteBeta(
      alpha: 1 + 4 * (mode - minimum) / range, beta: 1 + 4 * (maximum - mode) / range)
  }

  private var range: Double { support.upper - support.lower }

  var mean: Double {
    support.lower + range * (standard.alpha / (standard.alpha + standard.beta))
  }

  func tails(at value: Double) -> Tails {
    standard.tails(x: (value - support.lower) / range, y: (support.upper - value) / range)
  }

  func quantile(at tails: Tails) -> Double {
    support.lower + range * standard.quantile(at: tails)
  }

  func partialMean(from lower: Double, to upper: Double) -> Double {
    // Weighting x by itself raises the first shape by 1.
    let raised = Self(
      support: support, IncompleteBeta(alpha: standard.alpha + 1, beta: standard.beta))
    let mass = tails(anywhere: lower).mass(to: tails(anywhere: upper))
    let raisedMass = raised.tails(anywhere: lower).mass(to: raised.tails(anywhere: upper))
    return support.lower * mass + (mean - support.lower) * raisedMass
  }

  private init(support: Domain, _ standard: IncompleteBeta) {
    self.support = support
    self.standard = standard
  }
}
