import Testing
import Uncertainty

struct DistributionErrorTests {
  @Test(
    arguments: [
      (.range(low: 5, high: 5), .boundsNotIncreasing(low: 5, high: 5)),
      (.range(low: .nan, high: 5), nil),
      (.range(low: -5, high: -1), .noProbabilityInDomain(.nonNegative)),
      (.fixed(-1), .valueOutsideDomain(-1, .nonNegative)),
      (.fixed(.infinity), .notFinite(.value, .infinity)),
      (
        .pert(minimum: 1, mode: 7, maximum: 5),
        .modeOutsideBounds(minimum: 1, mode: 7, maximum: 5)
      ),
      (.pert(minimum: 5, mode: 5, maximum: 5), .boundsNotIncreasing(low: 5, high: 5)),
      (
        .triangular(minimum: 1, mode: 0, maximum: 5),
        .modeOutsideBounds(minimum: 1, mode: 0, maximum: 5)
      ),
      (.uniform(minimum: 3, maximum: 2), .boundsNotIncreasing(low: 3, high: 2)),
      (.uniform(minimum: -3, maximum: -2), .noProbabilityInDomain(.nonNegative)),
      (.uniform(minimum: -3, maximum: 0), .noProbabilityInDomain(.nonNegative)),
      (.normal(mean: 3, standardDeviation: 0), .notPositive(.standardDeviation, 0)),
      (.normal(mean: -100, standardDeviation: 1), .noProbabilityInDomain(.nonNegative)),
      (.lognormal(mean: 0, standardDeviation: 1), .notPositive(.mean, 0)),
      (.gamma(mean: -1, standardDeviation: 1), .notPositive(.mean, -1)),
      (.beta(alpha: 0, beta: 1), .notPositive(.alpha, 0)),
      (.beta(alpha: 1, beta: -2), .notPositive(.beta, -2)),
      (.successes(1, of: 0), .noTrials(0)),
      (.successes(6, of: 5), .successesOutsideTrials(successes: 6, trials: 5)),
      (.successes(-1, of: 5), .successesOutsideTrials(successes: -1, trials: 5)),
      (.lognormal(mean: 1, standardDeviation: 1e200), .beyondPrecision),
      (.gamma(mean: 1, standardDeviation: 1e200), .beyondPrecision),
      (.gamma(mean: 1, standardDeviation: 1e-200), .beyondPrecision),
      (.discrete([]), .noValues),
      (.discrete([.init(1, weight: 0)]), .allWeightsZero),
      (.discrete([.init(1, weight: -1)]), .negativeWeight(value: 1, weight: -1)),
      (.discrete([.init(-1, weight: 1)]), .noProbabilityInDomain(.nonNegative)),
    ] as [(Distribution.Family, DistributionError?)])
  func `a violated requirement is named with its values`(
    family: Distribution.Family, expected: DistributionError?
  ) {
    do {
      _ = try Distribution(family, domain: .nonNegative)
      Issue.record("accepted \(family)")
    } catch {
      // NaN equals nothing, so that case only has to be refused.
      if let expected { #expect(error == expected) }
      #expect(!error.description.isEmpty)
    }
  }

  @Test func `messages say what is required and what was given`() {
    let error = DistributionError.modeOutsideBounds(minimum: 2, mode: 9, maximum: 5)
    #expect(error.description == "the mode 9.0 has to lie between 2.0 and 5.0")
  }
}
