internal import RealModule

/// The parts of Loader's saddle-point form of binomial and Poisson probabilities.
///
/// It keeps full relative precision where differences of log-gamma would lose it: at a million
/// trials those differences are off in the ninth digit. Source: C. Loader, "Fast and accurate
/// computation of binomial probabilities", 2000, as used by R.
enum SaddlePoint {
  /// The error of Stirling's formula for log n!, or log Γ(n + 1) when n is not whole.
  static func stirlingError(_ n: Double) -> Double {
    if n < 16 {
      guard n != n.rounded() else { return exactStirlingErrors[Int(n)] }
      return .logGamma(n + 1) - (n + 0.5) * .log(n) + n - 0.5 * .log(2 * .pi)
    }
    let square = n * n
    let fourth = 1 / 1680.0 - 1 / 1188.0 / square
    return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - fourth / square) / square) / square) / n
  }

  /// The deviance x·log(x/m) + m − x, without cancellation near x = m.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    let difference = x - mean
    guard abs(difference) < 0.1 * (x + mean) else {
      return x * .log(x / mean) + mean - x
    }
    let v = difference / (x + mean)
    var sum = difference * v
    var term = 2 * x * v
    var divisor = 1.0
    while true {
      term *= v * v
      divisor += 2
      let next = sum + term / divisor
      if next == sum { return sum }
      sum = next
    }
  }

  /// The probability of k successes in n trials of probability p = 1 − q.
  static func binomial(_ k: Double, _ n: Double, _ p: Double, _ q: Double) -> Double {
    if k == 0 { return power(of: q, complement: p, n) }
    if k == n { return power(of: p, complement: q, n) }
    let exponent =
      stirlingError(n) - stirlingError(k) - stirlingError(n - k)
      - deviance(k, n * p) - deviance(n - k, n * q)
    return .exp(exponent) * (n / (2 * .pi * k * (n - k))).squareRoot()
  }

  /// The Poisson probability of k at a mean.
  static func poisson(_ k: Double, _ mean: Double) -> Double {
    if k == 0 { return .exp(-mean) }
    return .exp(-stirlingError(k) - deviance(k, mean)) / (2 * .pi * k).squareRoot()
  }

  /// The n-th power of p = 1 − q, precise when p is near 1.
  static func power(of p: Double, complement q: Double, _ n: Double) -> Double {
    n == 0 ? 1 : .exp(n * logarithm(of: p, complement: q))
  }

  /// The logarithm of p = 1 − q, precise when p is near 1.
  static func logarithm(of p: Double, complement q: Double) -> Double {
    q < 0.5 ? .log(onePlus: -q) : .log(p)
  }

  private static let exactStirlingErrors: [Double] = [
    0, 0.081_061_466_795_327_26, 0.041_340_695_955_409_3, 0.027_677_925_684_998_34,
    0.020_790_672_103_765_093, 0.016_644_691_189_821_193, 0.013_876_128_823_070_748,
    0.011_896_709_945_891_77, 0.010_411_265_261_972_096, 0.009_255_462_182_712_733,
    0.008_330_563_433_362_87, 0.007_573_675_487_951_841, 0.006_942_840_107_209_53,
    0.006_408_994_188_004_207, 0.005_951_370_112_758_847_5, 0.005_554_733_551_962_801,
  ]
}
