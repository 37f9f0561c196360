/// A requirement on a distribution that its parameters violate.
package enum DistributionError: Error, Sendable, Hashable {
  /// A parameter of a family, as its notation names it.
  package enum Parameter: String, Sendable, Hashable {
    case value, low, high, minimum, mode, maximum, mean, alpha, beta, weight
    case standardDeviation = "standard deviation"
  }

  /// A parameter is not a finite number.
  case notFinite(Parameter, Double)

  /// A parameter has to be greater than 0.
  case notPositive(Parameter, Double)

  /// The first of two bounds has to be the lower one.
  case boundsNotIncreasing(low: Double, high: Double)

  /// The mode has to lie between the bounds.
  case modeOutsideBounds(minimum: Double, mode: Double, maximum: Double)

  /// There has to be at least one try.
  case noTrials(Int)

  /// Successes have to lie between 0 and the number of tries.
  case successesOutsideTrials(successes: Int, trials: Int)

  /// A discrete distribution needs at least one value.
  case noValues

  /// A weight has to be 0 or more.
  case negativeWeight(value: Double, weight: Double)

  /// At least one weight has to be more than 0.
  case allWeightsZero

  /// A known value has to lie in the domain.
  case valueOutsideDomain(Double, Domain)

  /// The distribution has to leave some probability to the domain.
  case noProbabilityInDomain(Domain)

  /// A metalog needs some points and can follow so many.
  case pointCount(Int, atLeast: Int, atMost: Int)

  /// The probability of a point has to lie between 0 and 1.
  case probabilityOutside(Double)

  /// No metalog through the points rises everywhere; near a probability it would fall.
  case curveFalls(near: Double, remedy: QuantileRemedy?)

  /// Parameters have to be of magnitudes that double precision can combine.
  case beyondPrecision
  /// Points of a metalog that do not settle one curve, such as seven that lie evenly about 50%.
  case curveUnsettled
}

extension DistributionError: CustomStringConvertible {
  /// The requirement and the values that violate it, in plain numbers.
  package var description: String {
    switch self {
    case .notFinite(let parameter, let value):
      "the \(parameter.rawValue) has to be a finite number, not \(value)"
    case .notPositive(let parameter, let value):
      "the \(parameter.rawValue) has to be greater than 0, not \(value)"
    case .boundsNotIncreasing(let low, let high):
      "the lower bound \(low) has to be less than the upper bound \(high)"
    case .modeOutsideBounds(let minimum, let mode, let maximum):
      "the mode \(mode) has to lie between \(minimum) and \(maximum)"
    case .noTrials(let trials):
      "the number of tries has to be at least 1, not \(trials)"
    case .successesOutsideTrials(let successes, let trials):
      "the successes have to lie between 0 and \(trials), not \(successes)"
    case .noValues:
      "a discrete distribution needs at least one value"
    case .negativeWeight(let value, let weight):
      "the weight of \(value) has to be 0 or more, not \(weight)"
    case .allWeightsZero:
      "at least one weight has to be greater than 0"
    case .valueOutsideDomain(let value, let domain):
      "the value \(value) has to lie between \(domain.lower) and \(domain.upper)"
    case .noProbabilityInDomain(let domain):
      "the distribution leaves no probability between \(domain.lower) and \(domain.upper)"
    case .pointCount(let count, let least, let most):
      "a metalog wants \(least) to \(most) points, not \(count)"
    case .probabilityOutside(let probability):
      "a probability has to lie between 0 and 1, unlike \(probability)"
    case .curveFalls(let probability, _):
      "the smooth curve through the points would fall near the probability \(probability)"
    case .curveUnsettled:
      "these points do not settle one smooth curve, as many points evenly about 50% do not"
    case .beyondPrecision:
      "the parameters are too large, too small or too far apart to compute with"
    }
  }
}
