extension Distribution {
  /// A family on a domain, with its constants computed.
  enum Law: Sendable, Hashable {
    case fixed(Double)
    case range(RangeLaw)
    case beta(Truncated<BetaLaw>)
    case triangular(Truncated<TriangularLaw>)
    case uniform(Truncated<UniformLaw>)
    case normal(Truncated<NormalLaw>)
    case lognormal(Truncated<LogNormalLaw>)
    case gamma(Truncated<GammaLaw>)
    case discrete(DiscreteLaw)
    case metalog(MetalogLaw)
  }
}

extension Distribution.Law {
  /// Checks the requirements of a family and prepares it.
  init(_ family: Distribution.Family, domain: Domain) throws(DistributionError) {
    switch family {
    case .fixed(let value):
      try Self.require(.value, finite: value)
      guard domain.contains(value) else { throw .valueOutsideDomain(value, domain) }
      self = .fixed(value)
    case .range(let low, let high):
      try Self.require(.low, finite: low)
      try Self.require(.high, finite: high)
      self = .range(try RangeLaw(low: low, high: high, domain: domain))
    case .successes(let successes, let trials):
      guard trials >= 1 else { throw .noTrials(trials) }
      guard 0...trials ~= successes else {
        throw .successesOutsideTrials(successes: successes, trials: trials)
      }
      let law = BetaLaw(
        alpha: Double(successes) + 0.5, beta: Double(trials - successes) + 0.5)
      self = .beta(try Truncated(law, to: domain))
    case .pert(let minimum, let mode, let maximum):
      try Self.require(minimum: minimum, mode: mode, maximum: maximum)
      let law = BetaLaw(minimum: minimum, mode: mode, maximum: maximum)
      self = .beta(try Truncated(law, to: domain))
    case .triangular(let minimum, let mode, let maximum):
      try Self.require(minimum: minimum, mode: mode, maximum: maximum)
      let law = TriangularLaw(support: Domain(lower: minimum, upper: maximum), mode: mode)
      self = .triangular(try Truncated(law, to: domain))
    case .uniform(let minimum, let maximum):
      try Self.require(minimum: minimum, maximum: maximum)
      let law = UniformLaw(support: Domain(lower: minimum, upper: maximum))
      self = .uniform(try Truncated(law, to: domain))
    case .normal(let mean, let deviation):
      try Self.require(.mean, finite: mean)
      try Self.require(.standardDeviation, positive: deviation)
      self = .normal(try Truncated(NormalLaw(mean: mean, deviation: deviation), to: domain))
    case .lognormal(let mean, let deviation):
      try Self.require(.mean, positive: mean)
      try Self.require(.standardDeviation, positive: deviation)
      self = .lognormal(
        try Truncated(LogNormalLaw(mean: mean, deviation: deviation), to: domain))
    case .beta(let alpha, let beta):
      try Self.require(.alpha, positive: alpha)
      try Self.require(.beta, positive: beta)
      self = .beta(try Truncated(BetaLaw(alpha: alpha, beta: beta), to: domain))
    case .gamma(let mean, let deviation):
      try Self.require(.mean, positive: mean)
      try Self.require(.standardDeviation, positive: deviation)
      self = .gamma(try Truncated(GammaLaw(mean: mean, deviation: deviation), to: domain))
    case .discrete(let values):
      self = .discrete(try DiscreteLaw(values, domain: domain))
    case .quantiles(let points):
      self = .metalog(try MetalogLaw(points, domain: domain))
    case .history(let values):
      let rows = values.map { WeightedValue($0, weight: 1) }
      self = .discrete(try DiscreteLaw(rows, domain: domain))
    }
  }

  private static func require(
    _ parameter: DistributionError.Parameter, finite value: Double
  ) throws(DistributionError) {
    guard value.isFinite else { throw .notFinite(parameter, value) }
  }

  private static func require(
    _ parameter: DistributionError.Parameter, positive value: Double
  ) throws(DistributionError) {
    try require(parameter, finite: value)
    guard value > 0 else { throw .notPositive(parameter, value) }
  }

  private static func require(
    minimum: Double, maximum: Double
  ) throws(DistributionError) {
    try require(.minimum, finite: minimum)
    try require(.maximum, finite: maximum)
    guard minimum < maximum else { throw .boundsNotIncreasing(low: minimum, high: maximum) }
  }

  private static func require(
    minimum: Double, mode: Double, maximum: Double
  ) throws(DistributionError) {
    try require(minimum: minimum, maximum: maximum)
    try require(.mode, finite: mode)
    guard minimum <= mode, mode <= maximum else {
      throw .modeOutsideBounds(minimum: minimum, mode: mode, maximum: maximum)
    }
  }
}
