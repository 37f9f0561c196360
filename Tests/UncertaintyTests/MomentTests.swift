import Foundation
import Testing
import Uncertainty

/// The mean and the spread of every family, against SciPy's.
///
/// The mean is the distribution's own; the spread is that of what its quantiles draw, so that a law
/// whose quantiles were too wide or too narrow between the points that are tested would show.
struct MomentTests {
  @Test func `named families have SciPy's means and spreads`() throws {
    try expectMoments(MomentReferences.beta) { .beta(alpha: $0[0], beta: $0[1]) }
    try expectMoments(MomentReferences.gamma) { .gamma(mean: $0[0], standardDeviation: $0[1]) }
    try expectMoments(MomentReferences.normal) { .normal(mean: $0[0], standardDeviation: $0[1]) }
    try expectMoments(MomentReferences.lognormal) {
      .lognormal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectMoments(MomentReferences.uniform) { .uniform(minimum: $0[0], maximum: $0[1]) }
    try expectMoments(MomentReferences.pert) {
      .pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
    try expectMoments(MomentReferences.triangular) {
      .triangular(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `truncated families have SciPy's means and spreads`() throws {
    try expectMoments(MomentReferences.truncatedNormal, isTruncated: true) {
      .normal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectMoments(MomentReferences.truncatedBeta, isTruncated: true) {
      .beta(alpha: $0[0], beta: $0[1])
    }
    try expectMoments(MomentReferences.truncatedGamma, isTruncated: true) {
      .gamma(mean: $0[0], standardDeviation: $0[1])
    }
    try expectMoments(MomentReferences.truncatedLognormal, isTruncated: true) {
      .lognormal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectMoments(MomentReferences.truncatedUniform, isTruncated: true) {
      .uniform(minimum: $0[0], maximum: $0[1])
    }
    try expectMoments(MomentReferences.truncatedPert, isTruncated: true) {
      .pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
    try expectMoments(MomentReferences.truncatedTriangular, isTruncated: true) {
      .triangular(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `ranges have the means and spreads of the laws through their points`() throws {
    try expectMoments(MomentReferences.rangeOfMoney, on: .nonNegative) {
      .range(low: $0[0], high: $0[1])
    }
    try expectMoments(MomentReferences.rangeOfShares, on: .share) {
      .range(low: $0[0], high: $0[1])
    }
    try expectMoments(MomentReferences.clampedRange, on: .share) {
      .range(low: $0[0], high: $0[1])
    }
  }

  @Test func `successes in tries have SciPy's mean and spread`() throws {
    try expectMoments(MomentReferences.successes, on: .share) {
      .successes(Int($0[0]), of: Int($0[1]))
    }
  }

  @Test func `metalogs have the means and spreads of their definition`() throws {
    let points: ([Double]) -> Distribution.Family = { row in
      .quantiles([
        .init(row[0], row[1]), .init(row[2], row[3]), .init(row[4], row[5]),
      ])
    }
    try expectMoments(MomentReferences.metalog, on: .any, family: points)
    try expectMoments(MomentReferences.metalogOfMoney, on: .nonNegative, family: points)
    try expectMoments(MomentReferences.metalogOfShares, on: .share, family: points)
  }

  // 2 and 5 as 1 to 3: a mean of 4¼ and a variance of 3² × 1/4 × 3/4.
  @Test func `values and histories have the mean and spread of their rows`() throws {
    let values = try Distribution(
      .discrete([.init(2, weight: 1), .init(5, weight: 3)]), domain: .any)
    #expect(abs(values.mean - 4.25) < 1e-15)
    #expect(abs(spread(of: values, steps: 4) - 27.0.squareRoot() / 4) < 1e-14)
    let history = try Distribution(.history([3, 1, 4, 1, 5]), domain: .nonNegative)
    #expect(abs(history.mean - 2.8) < 1e-15)
    #expect(abs(spread(of: history, steps: 5) - 2.56.squareRoot()) < 1e-14)
    #expect(spread(of: .fixed(7), steps: 3) == 0)
  }

  /// The standard deviation of values that stand at equal steps of probability.
  private func spread(of distribution: Distribution, steps: Int) -> Double {
    let values = (0..<steps).map { distribution.quantile((Double($0) + 0.5) / Double(steps)) }
    let mean = values.reduce(0, +) / Double(steps)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(steps)).squareRoot()
  }

  private func expectMoments(
    _ table: String, isTruncated: Bool = false, on whole: Domain = .any,
    at location: SourceLocation = #_sourceLocation, family: ([Double]) -> Distribution.Family
  ) throws {
    for row in try rows(of: table) {
      let places = row.count - (isTruncated ? 4 : 2)
      let domain = isTruncated ? Domain(lower: row[places], upper: row[places + 1]) : whole
      let distribution = try Distribution(family(row), domain: domain)
      let (mean, spread) = (row[row.count - 2], row[row.count - 1])
      #expect(
        abs(distribution.mean - mean) <= 1e-9 * (abs(mean) + spread),
        "\(row): \(distribution.mean)", sourceLocation: location)
      let drawn = drawnMoments(distribution, around: mean)
      #expect(
        abs(drawn.mean - mean) <= 2e-6 * (abs(mean) + spread), "\(row): \(drawn.mean)",
        sourceLocation: location)
      #expect(
        abs(drawn.spread / spread - 1) <= 1e-5, "\(row): \(drawn.spread)", sourceLocation: location)
    }
  }

  /// Mean and standard deviation of a distribution's quantiles, by the trapezoidal rule after
  /// u = 1 / (1 + exp(−π sinh t)), whose steps crowd towards both tails (Takahasi and Mori, 1974).
  private func drawnMoments(_ distribution: Distribution, around center: Double) -> (
    mean: Double, spread: Double
  ) {
    let step = 1.0 / 256
    var sums = (weight: 0.0, first: 0.0, second: 0.0)
    for index in -1_000...1_000 {
      let t = Double(index) * step
      let u = 1 / (1 + exp(-Double.pi * sinh(t)))
      guard u > 0, u < 1 else { continue }
      let weight = step * Double.pi * cosh(t) * u * (1 - u)
      let value = distribution.quantile(u) - center
      sums.weight += weight
      sums.first += weight * value
      sums.second += weight * value * value
    }
    let mean = sums.first / sums.weight
    return (center + mean, max(0, sums.second / sums.weight - mean * mean).squareRoot())
  }
}
