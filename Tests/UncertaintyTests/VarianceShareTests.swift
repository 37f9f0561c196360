import Foundation
import Testing
import Uncertainty

struct VarianceShareTests {
  private func uniforms(_ name: String, _ count: Int, seed: UInt64 = 1) -> [Double] {
    let stream = RandomStream(seed: seed, name: name)
    return (0..<count).map { stream.uniform(future: $0, month: 0, index: 0) }
  }

  private func normals(_ name: String, _ count: Int, seed: UInt64 = 1) -> [Double] {
    uniforms(name, count, seed: seed).map { NormalCurve.quantile($0) }
  }

  @Test func `the parts of Ishigami's function are those of its closed form`() {
    let count = 20_000
    let inputs = ["x1", "x2", "x3"].map { name in
      uniforms(name, count).map { (2 * $0 - 1) * Double.pi }
    }
    let values = (0..<count).map { future in
      let (x, y, z) = (inputs[0][future], inputs[1][future], inputs[2][future])
      return sin(x) + 7 * pow(sin(y), 2) + 0.1 * pow(z, 4) * sin(x)
    }
    let fourth = pow(Double.pi, 4)
    let variance = 49.0 / 8 + 0.1 * fourth / 5 + 0.01 * fourth * fourth / 18 + 0.5
    let parts = [0.5 * pow(1 + 0.1 * fourth / 5, 2), 49.0 / 8, 0].map { $0 / variance }
    #expect(abs(parts[0] - 0.3139) < 1e-4 && abs(parts[1] - 0.4424) < 1e-4)
    let sample = ReplicatedSample(values, values)
    for (input, part) in zip(inputs, parts) {
      let share = sample.settled(by: ValueClasses(input, most: 50))
      #expect(abs(share.share - part) < 0.012, "\(share.share), not \(part)")
      #expect(share.interval.low - 0.01 <= part && part <= share.interval.high + 0.01)
    }
  }

  @Test func `dependent normal inputs have the parts of their covariances`() {
    // Standard deviations 1, 1, 2; the last two are correlated by 0.5. The variance of the sum is
    // 8, and Cov(Y, X)² / Var(X) is 1, 4 and 25/4.
    let count = 40_000
    let own = ["a", "b", "c"].map { normals($0, count) }
    let unrelated = 0.75.squareRoot()
    let third: [Double] = zip(own[1], own[2]).map { 2 * (0.5 * $0 + unrelated * $1) }
    let inputs = [own[0], own[1], third]
    let sums: [Double] = (0..<count).map { inputs[0][$0] + inputs[1][$0] + inputs[2][$0] }
    let sample = ReplicatedSample(sums, sums)
    for (input, part) in zip(inputs, [1.0 / 8, 4.0 / 8, 25.0 / 32]) {
      let share = sample.settled(by: ValueClasses(input, most: 50)).share
      #expect(abs(share - part) < 0.012, "\(share), not \(part)")
    }
  }

  @Test func `a yes or no has the part of its two means`() {
    let count = 20_000
    let won = uniforms("won", count).map { $0 < 0.2 ? 1.0 : 0 }
    let values = zip(won, normals("rest", count)).map { 3 * $0 + $1 }
    let share = ReplicatedSample(values, values).settled(by: ValueClasses(won, most: 50)).share
    #expect(abs(share - 1.44 / 2.44) < 0.012)
  }

  @Test func `an input without effect settles nothing, whatever the number of classes`() {
    let values = normals("outcome", 4_000)
    let sample = ReplicatedSample(values, values)
    for most in [2, 10, 200] {
      let share = sample.settled(by: ValueClasses(uniforms("nothing", 4_000), most: most))
      #expect(abs(share.share) < 0.02)
    }
  }

  @Test func `luck and not knowing add up to the whole`() {
    let count = 10_000
    let known = normals("assumption", count)
    func life(_ name: String) -> [Double] {
      zip(known, normals(name, count)).map { 2.0.squareRoot() * $0 + 3.0.squareRoot() * $1 }
    }
    let (first, second) = (life("luck"), life("luck again"))
    let sample = ReplicatedSample(first, second)
    #expect(abs(sample.unknown.share - 0.4) < 0.03)
    // Luck on its own: half the mean squared difference of two lives.
    let squares = zip(first, second).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let luck = squares / Double(2 * count)
    let unknown = sample.unknown.share * sample.variance
    #expect(abs(luck + unknown - sample.variance) < 1e-3 * sample.variance)
    let share = sample.settled(by: ValueClasses(known, most: 50)).share
    #expect(abs(share - 0.4) < 0.03)
  }

  @Test func `intervals hold the truth in 93 to 97 of 100 samples`() {
    var heldUnknown = 0
    var heldSettled = 0
    let repetitions = 1_000
    for seed in 1...UInt64(repetitions) {
      let known = normals("x", 400, seed: seed)
      let first = zip(known, normals("first", 400, seed: seed)).map { $0 + $1 }
      let second = zip(known, normals("second", 400, seed: seed)).map { $0 + $1 }
      let sample = ReplicatedSample(first, second)
      let unknown = sample.unknown.interval
      if unknown.low <= 0.5 && 0.5 <= unknown.high { heldUnknown += 1 }
      // A yes or no with the same part: means ±1 around luck of variance 1.
      let won = known.map { $0 > 0 ? 1.0 : 0 }
      let outcome = zip(won, first.indices).map { won, future in
        (won == 1 ? 1 : -1) + first[future] - known[future]
      }
      let settled = ReplicatedSample(outcome, outcome).settled(by: ValueClasses(won, most: 5))
      if settled.interval.low <= 0.5 && 0.5 <= settled.interval.high { heldSettled += 1 }
    }
    #expect((930...970).contains(heldUnknown), "\(heldUnknown)")
    #expect((930...970).contains(heldSettled), "\(heldSettled)")
  }
}

struct ValueClassesTests {
  @Test func `equal values are never parted`() {
    let classes = ValueClasses([2, 1, 2, 2, 3, 2, 2, 2], most: 4)
    #expect(classes.sizes == [1, 6, 1])
    #expect(classes.members == [1, 0, 1, 1, 2, 1, 1, 1])
    #expect(classes.bounds.map(\.least) == [1, 2, 3])
  }

  @Test func `many values fall into classes of equal size`() {
    let classes = ValueClasses((0..<100).map { Double(($0 * 37) % 100) }, most: 5)
    #expect(classes.sizes == [20, 20, 20, 20, 20])
    #expect(classes.bounds.map(\.greatest) == [19, 39, 59, 79, 99])
  }

  @Test func `one value is one class`() {
    #expect(ValueClasses([4, 4, 4], most: 50).sizes == [3])
  }
}
