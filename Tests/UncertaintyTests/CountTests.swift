import Testing
import Uncertainty

struct CountTests {
  let stream = RandomStream(seed: 62, name: "counts")

  @Test func `certainty is exact`() {
    for u in [0x1p-53, 0.5, 1 - 0x1p-53] {
      #expect(Binomial.count(trials: 37, probability: 1, uniform: u) == 37)
      #expect(Binomial.count(trials: 37, probability: 1.5, uniform: u) == 37)
      #expect(Binomial.count(trials: 37, probability: 0, uniform: u) == 0)
      #expect(Binomial.count(trials: 37, probability: -0.1, uniform: u) == 0)
      #expect(Binomial.count(trials: 0, probability: 0.5, uniform: u) == 0)
      #expect(Poisson.count(mean: 0, uniform: u) == 0)
      #expect(Poisson.count(mean: -3, uniform: u) == 0)
      #expect(Hypergeometric.count(population: 9, successes: 9, draws: 4, uniform: u) == 4)
      #expect(Hypergeometric.count(population: 9, successes: 5, draws: 9, uniform: u) == 5)
      #expect(Hypergeometric.count(population: 9, successes: 0, draws: 4, uniform: u) == 0)
      #expect(Hypergeometric.count(population: 0, successes: 0, draws: 0, uniform: u) == 0)
    }
  }

  @Test func `the steps of a fair coin stand where they belong`() {
    #expect(Binomial.count(trials: 2, probability: 0.5, uniform: 0.25) == 0)
    #expect(Binomial.count(trials: 2, probability: 0.5, uniform: 0.25.nextUp) == 1)
    #expect(Binomial.count(trials: 2, probability: 0.5, uniform: 0.75) == 1)
    #expect(Binomial.count(trials: 2, probability: 0.5, uniform: 0.75.nextUp) == 2)
    // The same on the side where failures are counted: F(0) = 1/16, F(1) = 7/16.
    #expect(Binomial.count(trials: 2, probability: 0.75, uniform: 0.0625) == 0)
    #expect(Binomial.count(trials: 2, probability: 0.75, uniform: 0.0625 + 0x1p-53) == 1)
    #expect(Binomial.count(trials: 2, probability: 0.75, uniform: 0.4375) == 1)
    #expect(Binomial.count(trials: 2, probability: 0.75, uniform: 0.4375 + 0x1p-53) == 2)
  }

  @Test(arguments: [1, 5, 20, 21, 400, 1_000_000])
  func `the ends of the unit interval give possible counts`(trials: Int) {
    for p in [1e-300, 1e-9, 0.01, 0.5, 0.99, 1 - 0x1p-53] {
      let mean = Double(trials) * p
      let spread = 9 * (mean * (1 - p)).squareRoot() + 40
      let low = Binomial.count(trials: trials, probability: p, uniform: 0x1p-53)
      let high = Binomial.count(trials: trials, probability: p, uniform: 1 - 0x1p-53)
      #expect(low >= 0 && high <= trials && low <= high)
      #expect(Double(low) > mean - spread && Double(high) < mean + spread)
      #expect(Binomial.count(trials: trials, probability: p, uniform: 1e-300) <= low)
    }
  }

  @Test func `counts never fall when the number or a parameter rises`() {
    let trials = [0, 1, 2, 5, 19, 20, 21, 22, 60, 200, 5_000]
    let chances = [0.0, 0.01, 0.2, 0.4999, 0.5, 0.5001, 0.6, 0.95, 1.0]
    for draw in 0..<300 {
      let u = stream.uniform(future: draw, month: 0, index: 0)
      let larger = u + (1 - u) / 16
      for n in trials {
        let row = chances.map { Binomial.count(trials: n, probability: $0, uniform: u) }
        #expect(zip(row, row.dropFirst()).allSatisfy(<=))
        #expect(row.allSatisfy { $0 <= n })
        for (count, p) in zip(row, chances) {
          #expect(Binomial.count(trials: n, probability: p, uniform: larger) >= count)
          #expect(Binomial.count(trials: n + 1, probability: p, uniform: u) >= count)
        }
      }
      let means = [0, 0.5, 3, 11.99, 12, 12.01, 40, 900]
      let row = means.map { Poisson.count(mean: $0, uniform: u) }
      #expect(zip(row, row.dropFirst()).allSatisfy(<=))
    }
  }

  @Test(arguments: [0.3, 0.62, 0.95, 0.01])
  func `counts have the mean and variance of their law`(p: Double) {
    for trials in [4, 18, 30, 500] {
      let mean = Double(trials) * p
      let variance = mean * (1 - p)
      let kurtosis = 3 + (1 - 6 * p * (1 - p)) / variance
      expectMoments(mean: mean, variance: variance, kurtosis: kurtosis) {
        Binomial.count(trials: trials, probability: p, uniform: $0)
      }
    }
  }

  @Test(arguments: [0.2, 4, 30, 800])
  func `Poisson counts have equal mean and variance`(mean: Double) {
    expectMoments(mean: mean, variance: mean, kurtosis: 3 + 1 / mean) {
      Poisson.count(mean: mean, uniform: $0)
    }
  }

  @Test func `a law that is prepared counts alike, searched or looked up`() {
    let row = UnsafeMutablePointer<Double>.allocate(capacity: 21)
    defer { row.deallocate() }
    let ends = [0x1p-53, 0x1p-40, 1e-9, 1 - 1e-9, 1 - 0x1p-40, 1 - 0x1p-53]
    for p in [0, 1e-12, 0.003, 0.05, 0.3, 0.5, 0.5.nextUp, 0.72, 0.97, 1 - 1e-12, 1] {
      let law = Binomial.Prepared(probability: p)
      for trials in [1, 2, 3, 5, 11, 19, 20, 21, 60, 400] {
        if trials <= 20, p > 0, p < 1 { law.fill(row, trials: trials) }
        let drawn = (0..<200).map { stream.uniform(future: $0, month: trials, index: 7) }
        for u in ends + drawn {
          let count = Binomial.count(trials: trials, probability: p, uniform: u)
          #expect(law.count(trials: trials, uniform: u) == count)
          guard trials <= 20, p > 0, p < 1 else { continue }
          #expect(law.count(trials: trials, uniform: u, in: row) == count)
        }
      }
    }
  }

  @Test func `frequencies match the probabilities of a binomial law`() {
    let count = 40_000
    var frequencies = [Int](repeating: 0, count: 7)
    for draw in 0..<count {
      let u = stream.uniform(future: draw, month: 1, index: 0)
      frequencies[Binomial.count(trials: 6, probability: 0.55, uniform: u)] += 1
    }
    var chiSquare = 0.0
    for (k, frequency) in frequencies.enumerated() {
      let expected = Double(count) * Binomial.probability(of: k, trials: 6, probability: 0.55)
      chiSquare += (Double(frequency) - expected) * (Double(frequency) - expected) / expected
    }
    // The 99.9% point of chi-square with 6 degrees of freedom.
    #expect(chiSquare < 22.46)
  }

  @Test func `all hypergeometric laws of small populations add up`() {
    for population in 1...9 {
      for successes in 0...population {
        for draws in 0...population {
          var cumulative = 0.0
          for count in 0...draws {
            let mass = Hypergeometric.probability(
              of: count, population: population, successes: successes, draws: draws)
            guard mass > 0 else { continue }
            let middle = Hypergeometric.count(
              population: population, successes: successes, draws: draws,
              uniform: cumulative + mass / 2)
            #expect(middle == count)
            cumulative += mass
          }
          #expect(abs(cumulative - 1) < 1e-14)
        }
      }
    }
  }

  /// Expects sample moments within 4 standard errors of a law's.
  private func expectMoments(
    mean: Double, variance: Double, kurtosis: Double, count: (Double) -> Int
  ) {
    let draws = 20_000
    var sum = 0.0
    var squares = 0.0
    for draw in 0..<draws {
      let deviation = Double(count(stream.uniform(future: draw, month: 2, index: 0))) - mean
      sum += deviation
      squares += deviation * deviation
    }
    let number = Double(draws)
    #expect(abs(sum / number) < 4 * (variance / number).squareRoot())
    let error = variance * ((kurtosis - 1) / number).squareRoot()
    #expect(abs(squares / number - variance) < 4 * error)
  }
}
