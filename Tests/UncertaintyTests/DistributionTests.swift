import Foundation
import Testing
import Uncertainty

struct DistributionTests {
  /// One or more of every family, on a domain that restricts some of them.
  static let examples: [(family: Distribution.Family, domain: Domain)] = [
    (.fixed(7), .nonNegative),
    (.range(low: 5_000, high: 8_000), .nonNegative),
    (.range(low: 0.55, high: 0.7), .share),
    (.range(low: 0.8, high: 1.1), .share),
    (.range(low: -2, high: 6), .nonNegative),
    (.range(low: 3, high: 9), Domain(lower: 1, upper: 8)),
    (.successes(31, of: 50), .share),
    (.successes(0, of: 3), .share),
    (.successes(3, of: 3), .share),
    (.pert(minimum: 3, mode: 5, maximum: 12), .nonNegative),
    (.pert(minimum: 3, mode: 5, maximum: 12), Domain(lower: 4, upper: 6)),
    (.triangular(minimum: -2, mode: 1, maximum: 7), .any),
    (.triangular(minimum: -2, mode: 1, maximum: 7), Domain(lower: 0, upper: 6)),
    (.triangular(minimum: 0, mode: 0, maximum: 1), .share),
    (.uniform(minimum: -1, maximum: 3), .any),
    (.uniform(minimum: -1, maximum: 3), .nonNegative),
    (.normal(mean: 4, standardDeviation: 1), .any),
    (.normal(mean: 0.9, standardDeviation: 0.2), .share),
    (.lognormal(mean: 6_500, standardDeviation: 1_200), .nonNegative),
    (.lognormal(mean: 2, standardDeviation: 3), Domain(lower: 0.5, upper: 4)),
    (.beta(alpha: 2, beta: 5), .share),
    (.beta(alpha: 2, beta: 5), Domain(lower: 0.2, upper: 0.5)),
    (.gamma(mean: 12, standardDeviation: 5), .nonNegative),
    (.gamma(mean: 12, standardDeviation: 5), Domain(lower: 10, upper: .infinity)),
    (.discrete([.init(2, weight: 1), .init(5, weight: 3)]), .any),
    (.range(low: 1e-300, high: 1e200), .nonNegative),
    (.beta(alpha: 1e-3, beta: 1e-3), .share),
    (.beta(alpha: 1e12, beta: 1e12), .share),
    (.gamma(mean: 6_500, standardDeviation: 1e-3), .positive),
    (.gamma(mean: 1, standardDeviation: 100), .positive),
    (.normal(mean: 1e308, standardDeviation: 1e308), .any),
    (.quantiles([.init(0.1, 2e4), .init(0.5, 4.5e4), .init(0.9, 9e4)]), .nonNegative),
    (.quantiles([.init(0.1, 0.35), .init(0.5, 0.5), .init(0.9, 0.75)]), .share),
    (.quantiles([.init(0.1, -2), .init(0.9, 5)]), .any),
    (.history([3, 1, 4, 1, 5]), .nonNegative),
  ]

  @Test(arguments: [(5_000.0, 8_000.0), (0.3, 900), (1e-9, 1e9)])
  func `a range's ends are its 10% and 90% quantiles`(low: Double, high: Double) throws {
    let range = try Distribution(.range(low: low, high: high), domain: .nonNegative)
    #expect(abs(range.quantile(0.1) / low - 1) < 1e-14)
    #expect(abs(range.quantile(0.9) / high - 1) < 1e-14)
    #expect(abs(range.median / (low * high).squareRoot() - 1) < 1e-14)
  }

  @Test func `a range of shares is symmetrical in the logit`() throws {
    let range = try Distribution(.range(low: 0.2, high: 0.8), domain: .share)
    #expect(abs(range.quantile(0.1) - 0.2) < 1e-15)
    #expect(abs(range.quantile(0.9) - 0.8) < 1e-15)
    #expect(abs(range.median - 0.5) < 1e-15)
    #expect(abs(range.mean - 0.5) < 1e-15)
    let skewed = try Distribution(.range(low: 0.9, high: 0.99), domain: .share)
    #expect(abs(skewed.median / (1 - skewed.median) - (9.0 * 99).squareRoot()) < 1e-12)
  }

  @Test func `a range beyond its domain is normal and clamped`() throws {
    let share = try Distribution(.range(low: 0.8, high: 1.1), domain: .share)
    #expect(share.quantile(0.1) == 0.8)
    #expect(abs(share.median - 0.95) < 1e-15)
    #expect(share.quantile(0.7) == 1 && share.quantile(0.9) == 1)
    let balance = try Distribution(.range(low: -4, high: 4), domain: .nonNegative)
    #expect(balance.quantile(0.3) == 0 && abs(balance.quantile(0.9) - 4) < 1e-14)
    // The mean of the positive part of a normal deviate is σ / √(2π).
    let expected = 4 / 1.281_551_565_544_600_4 / (2 * Double.pi).squareRoot()
    #expect(abs(balance.mean - expected) < 1e-14)
  }

  @Test func `K of N is a beta distribution with half a success more on both sides`() throws {
    let seen = try Distribution(.successes(31, of: 50), domain: .share)
    let beta = try Distribution(.beta(alpha: 31.5, beta: 19.5), domain: .share)
    for u in [0.001, 0.1, 0.5, 0.9, 0.999] {
      #expect(seen.quantile(u) == beta.quantile(u))
    }
    #expect(abs(seen.mean - 31.5 / 51) < 1e-15)
  }

  @Test(arguments: [1e-12, 1e-4, 0.1, 0.3, 0.5, 0.8, 0.99, 1 - 1e-12])
  func `quantiles with closed forms are met`(u: Double) throws {
    func expect(_ family: Distribution.Family, is expected: Double) throws {
      let value = try Distribution(family, domain: .any).quantile(u)
      #expect(abs(value / expected - 1) < 4e-15, "\(family)")
    }
    let sine = sin(.pi * u / 2)
    try expect(.beta(alpha: 0.5, beta: 0.5), is: sine * sine)
    try expect(.beta(alpha: 1, beta: 1), is: u)
    try expect(.beta(alpha: 3, beta: 1), is: pow(u, 1.0 / 3))
    try expect(.beta(alpha: 1, beta: 40), is: -expm1(log1p(-u) / 40))
    try expect(.gamma(mean: 5, standardDeviation: 5), is: -5 * log1p(-u))
    try expect(.pert(minimum: 0, mode: 0, maximum: 2), is: -2 * expm1(log1p(-u) / 5))
    try expect(.triangular(minimum: 0, mode: 4, maximum: 4), is: 4 * u.squareRoot())
    try expect(.uniform(minimum: 2, maximum: 4), is: 2 + 2 * u)
  }

  @Test func `means with closed forms are met`() throws {
    func expect(_ family: Distribution.Family, _ domain: Domain, is mean: Double) throws {
      #expect(abs(try Distribution(family, domain: domain).mean - mean) < 1e-14 * max(1, mean))
    }
    try expect(.pert(minimum: 3, mode: 5, maximum: 12), .any, is: 35.0 / 6)
    try expect(.triangular(minimum: 3, mode: 5, maximum: 13), .any, is: 7)
    try expect(.lognormal(mean: 6_500, standardDeviation: 1_200), .nonNegative, is: 6_500)
    try expect(.gamma(mean: 12, standardDeviation: 5), .nonNegative, is: 12)
    try expect(.uniform(minimum: -1, maximum: 3), .nonNegative, is: 1.5)
    try expect(.normal(mean: 0, standardDeviation: 1), .nonNegative, is: (2 / .pi).squareRoot())
    try expect(.triangular(minimum: -1, mode: 0, maximum: 1), .nonNegative, is: 1.0 / 3)
    // An exponential law above a bound is the same law moved there.
    let tail = Domain(lower: 40, upper: .infinity)
    try expect(.gamma(mean: 5, standardDeviation: 5), tail, is: 45)
    try expect(.discrete([.init(2, weight: 1), .init(5, weight: 3)]), .any, is: 4.25)
  }

  @Test(arguments: DistributionTests.examples.prefix(25))
  func `means agree with quantiles`(
    example: (family: Distribution.Family, domain: Domain)
  ) throws {
    let distribution = try Distribution(example.family, domain: example.domain)
    let count = 20_000
    let sum = (0..<count).reduce(0.0) {
      $0 + distribution.quantile((Double($1) + 0.5) / Double(count))
    }
    #expect(abs(sum / Double(count) / distribution.mean - 1) < 5e-4)
  }

  @Test(arguments: DistributionTests.examples)
  func `quantiles are finite, in their domain, and never fall`(
    example: (family: Distribution.Family, domain: Domain)
  ) throws {
    let distribution = try Distribution(example.family, domain: example.domain)
    let tail = stride(from: 53, to: 9, by: -1).map { pow(2, -Double($0)) }
    let levels = tail + (1..<2_000).map { Double($0) / 2_000 } + tail.reversed().map { 1 - $0 }
    var previous = -Double.infinity
    for value in levels.sorted().map(distribution.quantile) {
      // Probabilities that differ by their last bit may give values that do too, either way.
      #expect(value.isFinite && value >= previous - 1e-14 * abs(value))
      #expect(example.domain.contains(value) && distribution.support.contains(value))
      previous = value
    }
  }

  @Test(arguments: DistributionTests.examples)
  func `every number that is a probability has a finite value in the domain`(
    example: (family: Distribution.Family, domain: Domain)
  ) throws {
    let distribution = try Distribution(example.family, domain: example.domain)
    for u in [Double.leastNonzeroMagnitude, 0x1p-1030, 1e-300, 1e-100, 1e-20, 1 - 0x1p-53] {
      let value = distribution.quantile(u)
      #expect(value.isFinite && example.domain.contains(value), "\(u): \(value)")
    }
  }

  @Test func `a known value is exact`() throws {
    let known = try Distribution(.fixed(0.1), domain: .share)
    #expect(known.isFixed && known.quantile(0.3) == 0.1 && known.mean == 0.1)
    #expect(known.median == 0.1 && Distribution.fixed(0.1).quantile(0.9) == 0.1)
    #expect(try Distribution(.discrete([.init(3, weight: 2)]), domain: .any).isFixed)
    #expect(try !Distribution(.uniform(minimum: 0, maximum: 1), domain: .any).isFixed)
  }

  @Test func `discrete values appear as often as their weights say`() throws {
    let lags = try Distribution(
      .discrete([
        .init(6, weight: 1), .init(2, weight: 2), .init(9, weight: 0), .init(2, weight: 1),
        .init(-5, weight: 4),
      ]), domain: .nonNegative)
    #expect(lags.quantile(0.75) == 2 && lags.quantile(0.75.nextUp) == 6)
    #expect(lags.quantile(0x1p-53) == 2 && lags.quantile(1 - 0x1p-53) == 6)
    #expect(lags.support == Domain(lower: 2, upper: 6))
  }

  @Test func `truncation far in a tail keeps its digits`() throws {
    // Above 30 standard deviations a normal law is nearly exponential with rate 30.
    let family = Distribution.Family.normal(mean: -30, standardDeviation: 1)
    let rare = try Distribution(family, domain: .nonNegative)
    // Solved with 40 digits: P(Z > 30 + x) = P(Z > 30) / 2.
    #expect(abs(rare.median / 0.023_070_467_827_310_753 - 1) < 1e-12)
  }
}
