import Testing
import Uncertainty

struct CountReferenceTests {
  @Test func `binomial counts are SciPy's`() throws {
    for row in try rows(of: CountReferences.binomial) {
      let count = Binomial.count(trials: Int(row[0]), probability: row[1], uniform: row[2])
      #expect(count == Int(row[3]), "\(row)")
    }
  }

  @Test func `Poisson counts are SciPy's`() throws {
    for row in try rows(of: CountReferences.poisson) {
      #expect(Poisson.count(mean: row[0], uniform: row[1]) == Int(row[2]), "\(row)")
    }
  }

  @Test func `hypergeometric counts are SciPy's`() throws {
    for row in try rows(of: CountReferences.hypergeometric) {
      let count = Hypergeometric.count(
        population: Int(row[0]), successes: Int(row[1]), draws: Int(row[2]), uniform: row[3])
      #expect(count == Int(row[4]), "\(row)")
    }
  }

  @Test func `binomial probabilities are SciPy's to 12 digits`() throws {
    for row in try rows(of: CountReferences.binomialMasses) {
      let mass = Binomial.probability(
        of: Int(row[2]), trials: Int(row[0]), probability: row[1])
      #expect(abs(mass / row[3] - 1) < 1e-12, "\(row)")
    }
  }
}
