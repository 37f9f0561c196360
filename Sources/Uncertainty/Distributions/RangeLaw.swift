internal import RealModule

/// What `A to B` means: 8 chances in 10 of lying between, so the 10% quantile is A and the 90%
/// quantile B.
///
/// Normal on the scale on which it is a straight line through both: the logarithm for positive
/// values, the logit for shares strictly inside 0...1, the value itself otherwise. What falls
/// outside the domain is moved to its bound, so that both points stay where they are.
struct RangeLaw: Sendable, Hashable {
  private enum Scale {
    case linear, logarithmic, logistic
  }

  let low: Double
  let high: Double
  let domain: Domain
  private let scale: Scale
  private let start: Double
  private let length: Double

  /// The 90% point of the standard normal distribution.
  private static let ninetieth = NormalCurve.quantile(0.9)

  init(low: Double, high: Double, domain: Domain) throws(DistributionError) {
    guard low < high else { throw .boundsNotIncreasing(low: low, high: high) }
    guard high >= domain.lower, low <= domain.upper else { throw .noProbabilityInDomain(domain) }
    self.low = low
    self.high = high
    self.domain = domain
    if low > 0, domain != .share {
      scale = .logarithmic
      start = .log(low)
      length = .log(high) - start
    } else if low > 0, high < 1, domain == .share {
      scale = .logistic
      start = Self.logit(low)
      length = Self.logit(high) - start
    } else {
      scale = .linear
      start = low
      length = high - low
    }
  }

  /// The values that can be drawn: those of the scale, moved into the domain.
  var support: Domain {
    let least = scale == .linear ? -Double.infinity : 0
    let greatest = scale == .logistic ? 1 : Double.infinity
    return Domain(lower: max(least, domain.lower), upper: min(greatest, domain.upper))
  }

  func quantile(_ uniform: Double) -> Double {
    domain.clamp(value(at: NormalCurve.quantile(uniform)))
  }

  /// The value at a standard normal deviate: the line through (−z₉₀, A) and (z₉₀, B).
  private func value(at deviate: Double) -> Double {
    let position = start + length * (0.5 + 0.5 * deviate / Self.ninetieth)
    return switch scale {
    case .linear: position
    case .logarithmic: .exp(position)
    case .logistic: 1 / (1 + .exp(-position))
    }
  }

  var mean: Double {
    let line = NormalLaw(mean: start + length / 2, deviation: length / (2 * Self.ninetieth))
    return switch scale {
    case .linear: clampedMean(of: line)
    case .logarithmic: clampedMean(of: LogNormalLaw(logarithm: line))
    case .logistic: logisticMean
    }
  }

  /// The mean with what falls outside the domain moved to its bounds.
  private func clampedMean(of law: some ContinuousLaw) -> Double {
    let lower = max(domain.lower, law.support.lower)
    let upper = min(domain.upper, law.support.upper)
    if lower == law.support.lower, upper == law.support.upper { return domain.clamp(law.mean) }
    let below = law.tails(anywhere: lower).lower
    let above = law.tails(anywhere: upper).upper
    return (below > 0 ? lower * below : 0) + (above > 0 ? upper * above : 0)
      + law.partialMean(from: lower, to: upper)
  }

  /// The trapezoidal rule over normal deviates, exact to rounding for so smooth a function; there
  /// is no closed form.
  private var logisticMean: Double {
    let step = 1 / 16.0
    return (-144...144).reduce(0) { sum, index in
      let deviate = Double(index) * step
      return sum + value(at: deviate) * NormalCurve.density(deviate) * step
    }
  }

  private static func logit(_ share: Double) -> Double {
    .log(share) - .log(onePlus: -share)
  }
}
