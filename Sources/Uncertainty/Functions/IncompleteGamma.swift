internal import RealModule

/// The gamma distribution with scale 1.
struct IncompleteGamma: Sendable, Hashable {
  let shape: Double
  private let logScale: Double

  /// log Γ(shape + 1): near 0 the probability below x is x^shape over Γ(shape + 1).
  private let logPower: Double

  /// Prepares the constants; `shape` is positive.
  init(shape: Double) {
    self.shape = shape
    logScale = -SaddlePoint.stirlingError(shape) + 0.5 * .log(shape / (2 * .pi))
    logPower = .logGamma(shape + 1)
  }

  /// Whether the cube root is normal to 12 digits (Wilson and Hilferty, 1931).
  private var hasNormalRoot: Bool { shape > 1e8 }

  func tails(at x: Double) -> Tails {
    guard x > 0 else { return .allAbove }
    guard x < .infinity else { return .allBelow }
    if hasNormalRoot {
      let root = Double.root(x / shape, 3)
      return NormalCurve.tails(at: 3 * shape.squareRoot() * (root - 1 + 1 / (9 * shape)))
    }
    return Tails(lower: .exp(logLower(x)), upper: .exp(logUpper(x)))
  }

  /// The point with these probabilities below and above.
  func quantile(at tails: Tails) -> Double {
    if hasNormalRoot {
      let root =
        1 - 1 / (9 * shape) + NormalCurve.quantile(at: tails) / (3 * shape.squareRoot())
      return shape * root * root * root
    }
    let nearZero = (.log(tails.lower) + logPower) / shape
    // There the distribution is a power of x to the last digit.
    if nearZero < -100 { return .exp(nearZero) }
    if tails.lower <= tails.upper {
      let target = Double.log(tails.lower)
      let guess = cubicGuess(NormalCurve.quantile(tails.lower)) ?? nearZero
      return .exp(
        LogTailSolver.coordinate(target: target, guess: guess) { coordinate in
          let x = Double.exp(coordinate)
          return LogTail(
            logProbability: logLower(x), logDensity: logDensity(x), slope: shape - x)
        })
    }
    let target = Double.log(tails.upper)
    let guess = cubicGuess(-NormalCurve.quantile(tails.upper)) ?? .log(shape + 1)
    // The upper tail is the lower one of the mirrored coordinate.
    return .exp(
      -LogTailSolver.coordinate(target: target, guess: -guess) { coordinate in
        let x = Double.exp(-coordinate)
        return LogTail(
          logProbability: logUpper(x), logDensity: logDensity(x), slope: x - shape)
      })
  }

  /// Wilson and Hilferty's approximation to log x, where it is any good.
  private func cubicGuess(_ z: Double) -> Double? {
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    return root > 0.2 ? .log(shape) + 3 * .log(root) : nil
  }

  /// The logarithm of the density of log x.
  private func logDensity(_ x: Double) -> Double {
    logScale - SaddlePoint.deviance(shape, x)
  }

  private func logLower(_ x: Double) -> Double {
    x < shape + 1 ? logLowerSeries(x) : .log(onePlus: -.exp(logUpperFraction(x)))
  }

  private func logUpper(_ x: Double) -> Double {
    x < shape + 1 ? .log(onePlus: -.exp(logLowerSeries(x))) : logUpperFraction(x)
  }

  private func logLowerSeries(_ x: Double) -> Double {
    var divisor = shape
    var term = 1 / shape
    var sum = term
    repeat {
      divisor += 1
      term *= x / divisor
      sum += term
    } while term > sum * 1e-17
    return logDensity(x) + .log(sum)
  }

  /// Legendre's continued fraction by Lentz's method.
  private func logUpperFraction(_ x: Double) -> Double {
    var partial = x + 1 - shape
    var c = Double.infinity
    var d = 1 / partial
    var value = d
    var index = 1.0
    while index < 100_000 {
      let numerator = -index * (index - shape)
      partial += 2
      d = 1 / (numerator * d + partial)
      c = partial + numerator / c
      let change = c * d
      value *= change
      if abs(change - 1) < 1e-15 { break }
      index += 1
    }
    return logDensity(x) + .log(value)
  }
}
