internal import RealModule

/// The beta distribution on 0...1, in terms of x and y = 1 − x.
struct IncompleteBeta: Sendable, Hashable {
  let alpha: Double
  let beta: Double
  private let logScale: Double

  /// The logarithm of the beta function.
  private let logBeta: Double

  /// Prepares the constants; both shapes are positive.
  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    let sum = alpha + beta
    logScale =
      SaddlePoint.stirlingError(sum) - SaddlePoint.stirlingError(alpha)
      - SaddlePoint.stirlingError(beta) + 0.5 * .log(alpha / (2 * .pi) * (beta / sum))
    logBeta = .logGamma(alpha) + .logGamma(beta) - .logGamma(sum)
  }

  /// The distribution of y.
  private init(mirrorOf other: Self) {
    alpha = other.beta
    beta = other.alpha
    logScale = other.logScale
    logBeta = other.logBeta
  }

  func tails(x: Double, y: Double) -> Tails {
    guard x > 0 else { return .allAbove }
    guard y > 0 else { return .allBelow }
    return Tails(
      lower: .exp(logLower(x, y)), upper: .exp(Self(mirrorOf: self).logLower(y, x)))
  }

  /// The point x with these probabilities below and above.
  func quantile(at tails: Tails) -> Double {
    let mirror = Self(mirrorOf: self)
    let (nearZero, nearOne) = (logPower(tails.lower), mirror.logPower(tails.upper))
    if nearZero < -100 { return .exp(nearZero) }
    if nearOne < -100 { return 1 }
    if tails.lower <= tails.upper {
      return Self.share(atLogit: logit(lower: tails.lower, nearZero))
    }
    return Self.share(atLogit: -mirror.logit(lower: tails.upper, nearOne))
  }

  /// The logarithm of the x with this probability below it, right to the last digit if far below
  /// 0: near 0 the distribution is a power of x.
  private func logPower(_ probability: Double) -> Double {
    (.log(probability) + .log(alpha) + logBeta) / alpha
  }

  private static func share(atLogit logit: Double) -> Double {
    if logit < 0 {
      let odds = Double.exp(logit)
      return odds / (1 + odds)
    }
    return 1 / (1 + .exp(-logit))
  }

  private func logit(lower probability: Double, _ nearZero: Double) -> Double {
    let target = Double.log(probability)
    let guess =
      min(alpha, beta) >= 1
      ? centralGuess(NormalCurve.quantile(probability))
      : min(nearZero, .log(alpha / beta) + 2)
    return LogTailSolver.coordinate(target: target, guess: guess) { logit in
      let x = Self.share(atLogit: logit)
      let y = Self.share(atLogit: -logit)
      return LogTail(
        logProbability: logLower(x, y), logDensity: logDensity(x, y),
        slope: alpha * y - beta * x)
    }
  }

  /// The approximation 26.5.22 of Abramowitz and Stegun to logit x.
  private func centralGuess(_ z: Double) -> Double {
    let first = 1 / (2 * alpha - 1)
    let second = 1 / (2 * beta - 1)
    let lambda = (z * z - 3) / 6
    let harmonic = 2 / (first + second)
    let half =
      -z * (harmonic + lambda).squareRoot() / harmonic
      - (second - first) * (lambda + 5 / 6.0 - 2 / (3 * harmonic))
    return .log(alpha / beta) - 2 * half
  }

  /// The logarithm of the density of logit x.
  private func logDensity(_ x: Double, _ y: Double) -> Double {
    let sum = alpha + beta
    return logScale - SaddlePoint.deviance(alpha, sum * x) - SaddlePoint.deviance(beta, sum * y)
  }

  private func logLower(_ x: Double, _ y: Double) -> Double {
    if x * (alpha + beta + 2) <= alpha + 1 {
      return logDensity(x, y) - .log(fraction(x, y))
    }
    let mirror = Self(mirrorOf: self)
    return .log(onePlus: -.exp(mirror.logDensity(y, x)) / mirror.fraction(y, x))
  }

  /// The continued fraction for the density of logit x over the probability below x.
  ///
  /// Source: DiDonato and Morris, "Algorithm 708: significant digit computation of the incomplete
  /// beta function ratios", ACM TOMS 18 (1992); evaluated by Lentz's method.
  private func fraction(_ x: Double, _ y: Double) -> Double {
    let offset = alpha * y - beta * x + 1
    let sum = alpha + beta
    var value = alpha * offset / (alpha + 1)
    var c = value
    var d = 0.0
    var m = 1.0
    while m < 100_000 {
      let odd = 1 / (alpha + 2 * m - 1)
      let scaled = m * (beta - m) * x * odd
      let numerator = scaled * ((alpha + m - 1) * (sum + m - 1) * x * odd)
      let partial =
        m + scaled + (alpha + m) * (offset + m * (2 - x)) / (alpha + 2 * m + 1)
      d = 1 / (partial + numerator * d)
      c = partial + numerator / c
      let change = c * d
      value *= change
      if abs(change - 1) < 1e-15 { break }
      m += 1
    }
    return value
  }
}
