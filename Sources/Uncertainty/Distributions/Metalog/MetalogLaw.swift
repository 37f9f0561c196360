internal import RealModule

/// The metalog through given quantiles, with as many terms as points.
///
/// Source: Keelin, "The metalog distributions", Decision Analysis 13 (2016). Shares have the logit
/// metalog, bounded by 0 and 1 (equation 14); other values of at least 0 the log metalog, bounded
/// by 0 (equation 11); the rest the unbounded one (equation 6). Bounds that lie elsewhere are limits
/// of the thing itself: what falls outside them is moved there, as a range's values are.
struct MetalogLaw: Sendable, Hashable {
  /// What the metalog is straight in.
  enum Scale: Sendable, Hashable {
    case linear, logarithmic, logistic

    init(_ domain: Domain) {
      self = domain == .share ? .logistic : domain.lower >= 0 ? .logarithmic : .linear
    }

    /// The values that the scale can show, its bounds excluded.
    var range: Domain {
      switch self {
      case .linear: .any
      case .logarithmic: .nonNegative
      case .logistic: .share
      }
    }

    func coordinate(of value: Double) -> Double {
      switch self {
      case .linear: value
      case .logarithmic: .log(value)
      case .logistic: MetalogCurve.logit(value)
      }
    }

    func value(at coordinate: Double) -> Double {
      switch self {
      case .linear: coordinate
      case .logarithmic: .exp(coordinate)
      case .logistic: 1 / (1 + .exp(-coordinate))
      }
    }
  }

  static let mostPoints = 10

  private let domain: Domain
  private let scale: Scale
  private let curve: MetalogCurve

  init(_ points: [QuantilePoint], domain: Domain) throws(DistributionError) {
    try Self.check(points, domain)
    let scale = Scale(domain)
    let scaled = points.map { QuantilePoint($0.probability, scale.coordinate(of: $0.value)) }
    guard let curve = MetalogCurve(through: scaled) else { throw .curveUnsettled }
    let span = abs(scaled[scaled.count - 1].value - scaled[0].value)
    for point in scaled {
      guard abs(curve.value(at: point.probability) - point.value) <= 1e-9 * span else {
        throw .curveUnsettled
      }
    }
    let rise = MetalogRise(curve)
    guard rise.isPositive else {
      throw .curveFalls(
        near: rise.steepestFall, remedy: MetalogRemedy.find(for: points, scale, domain))
    }
    self.domain = domain
    self.scale = scale
    self.curve = curve
  }

  private static func check(
    _ points: [QuantilePoint], _ domain: Domain
  ) throws(DistributionError) {
    guard 2...mostPoints ~= points.count else {
      throw .pointCount(points.count, atLeast: 2, atMost: mostPoints)
    }
    let range = Scale(domain).range
    for point in points {
      guard 0 < point.probability, point.probability < 1 else {
        throw .probabilityOutside(point.probability)
      }
      guard point.value.isFinite else { throw .notFinite(.value, point.value) }
      guard domain.contains(point.value), range.lower < point.value, point.value < range.upper
      else { throw .valueOutsideDomain(point.value, domain) }
    }
    for (point, next) in zip(points, points.dropFirst()) {
      guard point.probability < next.probability else {
        throw .boundsNotIncreasing(low: point.probability, high: next.probability)
      }
      guard point.value < next.value else {
        throw .boundsNotIncreasing(low: point.value, high: next.value)
      }
    }
  }

  var support: Domain {
    Domain(
      lower: max(scale.range.lower, domain.lower), upper: min(scale.range.upper, domain.upper))
  }

  func quantile(_ uniform: Double) -> Double {
    domain.clamp(scale.value(at: curve.value(at: uniform)))
  }

  /// The mean by the trapezoidal rule over logits, exact to rounding for so smooth a function where
  /// nothing is moved to a bound; infinite where the log metalog has none.
  var mean: Double {
    let step = 1 / 16.0
    let greatest = scale == .logarithmic ? 700.0 : 40
    let growth = MetalogCurve.polynomial(curve.spread, 0.5)
    var sum = 0.0
    for index in Int(-40 / step)...Int(greatest / step) {
      let logit = Double(index) * step
      // The density of the logit, u (1 − u).
      let half = 1 / (2 * Double.cosh(min(logit.magnitude, 700) / 2))
      let coordinate = curve.value(s: 0.5 * .tanh(logit / 2), logit: logit)
      sum += domain.clamp(scale.value(at: coordinate)) * (half * half) * step
    }
    guard scale == .logarithmic, domain.upper == .infinity else { return sum }
    if growth >= 1 { return .infinity }
    // Beyond the last logit the values grow, and the density falls, exponentially.
    let height = MetalogCurve.polynomial(curve.center, 0.5)
    return sum + .exp(height + (growth - 1) * greatest) / (1 - growth)
  }
}
