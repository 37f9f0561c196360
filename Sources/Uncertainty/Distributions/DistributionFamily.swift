extension Distribution {
  /// A distribution as it is written, before a domain restricts it.
  package enum Family: Sendable, Hashable {
    /// A known value.
    case fixed(Double)

    /// `A to B`: the 10% quantile is A, the 90% quantile is B.
    ///
    /// Logit-normal for shares, lognormal for other positive values; where A ≤ 0 or, for a share,
    /// B ≥ 1, normal and clamped to the domain.
    case range(low: Double, high: Double)

    /// `K of N`: Beta(K + ½, N − K + ½), what K successes seen in N tries tell of the chance.
    case successes(Int, of: Int)

    /// The PERT distribution with λ = 4.
    case pert(minimum: Double, mode: Double, maximum: Double)

    case triangular(minimum: Double, mode: Double, maximum: Double)

    case uniform(minimum: Double, maximum: Double)

    case normal(mean: Double, standardDeviation: Double)

    /// The lognormal with this mean and standard deviation of the value itself.
    case lognormal(mean: Double, standardDeviation: Double)

    case beta(alpha: Double, beta: Double)

    case gamma(mean: Double, standardDeviation: Double)

    case discrete([WeightedValue])

    /// The metalog through these points: logit metalog for shares, log metalog for other values of
    /// at least 0, unbounded otherwise.
    case quantiles([QuantilePoint])

    /// One of these values, each of them equally likely.
    case history([Double])
  }
}
