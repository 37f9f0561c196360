import Testing
import Uncertainty

struct QuantileReferenceTests {
  @Test func `normal quantiles are SciPy's`() throws {
    try expectQuantiles(QuantileReferences.normal) {
      .normal(mean: $0[0], standardDeviation: $0[1])
    }
  }

  @Test func `lognormal quantiles are SciPy's`() throws {
    try expectQuantiles(QuantileReferences.lognormal) {
      .lognormal(mean: $0[0], standardDeviation: $0[1])
    }
  }

  @Test func `beta quantiles are SciPy's for shapes from a half to 100,000`() throws {
    try expectQuantiles(QuantileReferences.beta) { .beta(alpha: $0[0], beta: $0[1]) }
  }

  @Test func `gamma quantiles are SciPy's`() throws {
    try expectQuantiles(QuantileReferences.gamma) {
      .gamma(mean: $0[0], standardDeviation: $0[1])
    }
  }

  @Test func `PERT quantiles are SciPy's`() throws {
    try expectQuantiles(QuantileReferences.pert, parameters: 3) {
      .pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `triangular quantiles are SciPy's`() throws {
    try expectQuantiles(QuantileReferences.triangular, parameters: 3) {
      .triangular(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `truncated quantiles are SciPy's between the cumulative probabilities`() throws {
    try expectQuantiles(TruncatedReferences.truncatedNormal, truncated: true) {
      .normal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectQuantiles(TruncatedReferences.truncatedLognormal, truncated: true) {
      .lognormal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectQuantiles(TruncatedReferences.truncatedBeta, truncated: true) {
      .beta(alpha: $0[0], beta: $0[1])
    }
    try expectQuantiles(TruncatedReferences.truncatedGamma, truncated: true) {
      .gamma(mean: $0[0], standardDeviation: $0[1])
    }
    try expectQuantiles(TruncatedReferences.truncatedPert, parameters: 3, truncated: true) {
      .pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
    try expectQuantiles(TruncatedReferences.truncatedTriangular, parameters: 3, truncated: true) {
      .triangular(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `quantiles are SciPy's out to the last probabilities and beyond`() throws {
    try expectQuantiles(TailReferences.beta) { .beta(alpha: $0[0], beta: $0[1]) }
    try expectQuantiles(TailReferences.gamma) { .gamma(mean: $0[0], standardDeviation: $0[1]) }
    try expectQuantiles(TailReferences.normal) { .normal(mean: $0[0], standardDeviation: $0[1]) }
    try expectQuantiles(TailReferences.lognormal) {
      .lognormal(mean: $0[0], standardDeviation: $0[1])
    }
    try expectQuantiles(TailReferences.pert, parameters: 3) {
      .pert(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
    try expectQuantiles(TailReferences.triangular, parameters: 3) {
      .triangular(minimum: $0[0], mode: $0[1], maximum: $0[2])
    }
  }

  @Test func `ranges and counts of successes have SciPy's quantiles`() throws {
    try expectQuantiles(TailReferences.rangeOfMoney, on: .nonNegative) {
      .range(low: $0[0], high: $0[1])
    }
    try expectQuantiles(TailReferences.rangeOfShares, on: .share) {
      .range(low: $0[0], high: $0[1])
    }
    try expectQuantiles(TailReferences.successes, on: .share) {
      .successes(Int($0[0]), of: Int($0[1]))
    }
  }

  private func expectQuantiles(
    _ table: String, parameters: Int = 2, truncated: Bool = false,
    on whole: Domain = .any, family: ([Double]) -> Distribution.Family
  ) throws {
    for row in try rows(of: table) {
      let domain =
        truncated ? Domain(lower: row[parameters], upper: row[parameters + 1]) : whole
      let distribution = try Distribution(family(row), domain: domain)
      let value = distribution.quantile(row[row.count - 2])
      let expected = row[row.count - 1]
      // Where a law crosses 0, a digit of its parameters is worth more than one of its value.
      let rounding = 1e-14 * (abs(row[0]) + abs(row[1]))
      #expect(
        abs(value - expected) <= max(1e-9 * abs(expected), truncated ? rounding : 0),
        "\(row): \(value)")
    }
  }
}
