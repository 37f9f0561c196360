import Analysis
import Testing
import Uncertainty

/// The test that tells when enough futures have been simulated.
struct SequentialTestTests {
  private static let repetitions = 1_500

  /// The share of repetitions that are settled within `looks` looks at steps of `step` futures,
  /// when `truth` is the true share of futures that reach the goal.
  private func settled(
    truth: Double, looks: Int, step: Int, name: String,
    settles: (_ reached: Int, _ futures: Int) -> Bool
  ) -> Double {
    let stream = RandomStream(seed: 2_015, name: name)
    var settled = 0
    for repetition in 0..<SequentialTestTests.repetitions {
      var reached = 0
      for look in 1...looks {
        reached += Binomial.count(
          trials: step, probability: truth,
          uniform: stream.uniform(future: repetition, month: look, index: 0))
        if settles(reached, look * step) {
          settled += 1
          break
        }
      }
    }
    return Double(settled) / Double(SequentialTestTests.repetitions)
  }

  @Test(arguments: [0.5, 0.8, 0.95])
  func `rarely settles what is on the line, however often one looks`(share: Double) {
    let wrong = settled(truth: share, looks: 60, step: 50, name: "looks \(share)") {
      SequentialTest.verdict(reached: $0, futures: $1, confidence: share, tests: 1) != .open
    }
    #expect(wrong < 0.05)
    // The same looks at an ordinary interval would be deceived far more often.
    let naive = settled(truth: share, looks: 60, step: 50, name: "looks \(share)") {
      let interval = WilsonInterval(successes: $0, trials: $1)
      return !(interval.low...interval.high).contains(share)
    }
    #expect(naive > 0.15)
  }

  @Test func `rarely settles any of several goals wrongly`() {
    let wrong = settled(truth: 0.8, looks: 60, step: 50, name: "several") {
      SequentialTest.verdict(reached: $0, futures: $1, confidence: 0.8, tests: 5) != .open
    }
    #expect(wrong < 0.01)
  }

  @Test(arguments: [(0.9, 0.8), (0.7, 0.8), (0.55, 0.5), (0.99, 0.95)])
  func `settles within 4,000 futures what lies apart, and rightly`(truth: Double, wanted: Double) {
    let right: SequentialTest.Verdict = truth > wanted ? .reached : .missed
    let quick = settled(truth: truth, looks: 4, step: 1_000, name: "quick \(truth)") {
      SequentialTest.verdict(reached: $0, futures: $1, confidence: wanted, tests: 3) == right
    }
    #expect(quick > 0.97)
  }

  @Test func `says open in the middle and knows the ends`() {
    func verdict(_ reached: Int, _ futures: Int, _ confidence: Double) -> SequentialTest.Verdict {
      SequentialTest.verdict(reached: reached, futures: futures, confidence: confidence, tests: 1)
    }
    #expect(verdict(800, 1_000, 0.8) == .open)
    #expect(verdict(1_000, 1_000, 0.8) == .reached)
    #expect(verdict(0, 1_000, 0.8) == .missed)
    #expect(verdict(0, 1_000, 0) == .reached)
    // A goal wanted in every future is missed by one failure, and never proven.
    #expect(verdict(999, 1_000, 1) == .missed)
    #expect(verdict(1_000, 1_000, 1) == .open)
  }

  @Test func `asks more of each of several goals`() {
    let one = (800...1_000).first {
      SequentialTest.verdict(reached: $0, futures: 1_000, confidence: 0.8, tests: 1) == .reached
    }
    let ten = (800...1_000).first {
      SequentialTest.verdict(reached: $0, futures: 1_000, confidence: 0.8, tests: 10) == .reached
    }
    #expect((one ?? 0) < (ten ?? 0))
  }
}
