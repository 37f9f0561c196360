import Foundation

/// A law of counts, given by the probability of each count, and a check of samples against it.
struct CountLaw {
  /// The probability of 0, 1, 2, ….
  let probabilities: [Double]

  /// How many of `trials` succeed.
  static func binomial(_ trials: Int, _ chance: Double) -> CountLaw {
    var term = pow(1 - chance, Double(trials))
    var terms = [term]
    for count in 0..<trials {
      term *= Double(trials - count) / Double(count + 1) * chance / (1 - chance)
      terms.append(term)
    }
    return CountLaw(probabilities: terms)
  }

  /// How many of `trials` succeed when the chance is Beta(a, b).
  static func betaBinomial(_ trials: Int, _ a: Double, _ b: Double) -> CountLaw {
    var term = 1.0
    for step in 0..<trials { term *= (b + Double(step)) / (a + b + Double(step)) }
    var terms = [term]
    for count in 0..<trials {
      let left = Double(trials - count)
      term *= left / Double(count + 1) * (a + Double(count)) / (b + left - 1)
      terms.append(term)
    }
    return CountLaw(probabilities: terms)
  }

  static func poisson(_ mean: Double) -> CountLaw {
    var term = exp(-mean)
    var terms = [term]
    for count in 0..<Int(mean + 12 * mean.squareRoot() + 20) {
      term *= mean / Double(count + 1)
      terms.append(term)
    }
    return CountLaw(probabilities: terms)
  }

  /// The first of `most` tries that succeeds, counted from 1; 0 when none does.
  static func geometric(_ chance: Double, most: Int) -> CountLaw {
    let firsts = (1...most).map { chance * pow(1 - chance, Double($0 - 1)) }
    return CountLaw(probabilities: [pow(1 - chance, Double(most))] + firsts)
  }

  var mean: Double { moment(1, around: 0) }
  var variance: Double { moment(2, around: mean) }

  private func moment(_ power: Int, around center: Double) -> Double {
    probabilities.enumerated().reduce(0) { sum, entry in
      sum + entry.element * pow(Double(entry.offset) - center, Double(power))
    }
  }

  /// What about a sample is 4.5 standard errors or more away from the law.
  ///
  /// Judged are its mean, its variance and its share at or below a count, at the law's quantiles. A
  /// true sample fails one of these about once in 10,000 seeds.
  func objections(to sample: [Int]) -> [String] {
    let count = Double(sample.count)
    var found: [String] = []
    func judge(_ name: String, _ value: Double, _ expected: Double, _ error: Double) {
      let z = (value - expected) / max(error, 1e-300)
      if !(abs(z) < 4.5) { found.append("\(name) \(value), not \(expected) (z = \(z))") }
    }
    let average = Double(sample.reduce(0, +)) / count
    judge("mean", average, mean, (variance / count).squareRoot())
    let spread = sample.reduce(0) { $0 + pow(Double($1) - mean, 2) } / count
    let fourth = moment(4, around: mean)
    judge("variance", spread, variance, ((fourth - variance * variance) / count).squareRoot())
    for level in [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] {
      var below = 0.0
      var quantile = -1
      while below < level, quantile + 1 < probabilities.count {
        quantile += 1
        below += probabilities[quantile]
      }
      guard below < 1 - 1e-9 else { continue }
      let share = Double(sample.count { $0 <= quantile }) / count
      judge("share up to \(quantile)", share, below, (below * (1 - below) / count).squareRoot())
    }
    return found
  }
}
