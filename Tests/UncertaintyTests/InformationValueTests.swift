import Foundation
import Testing
import Uncertainty

/// What finding out is worth to a choice, held against closed forms.
struct InformationValueTests {
  private func uniforms(_ name: String, _ count: Int, seed: UInt64 = 1) -> [Double] {
    let stream = RandomStream(seed: seed, name: name)
    return (0..<count).map { stream.uniform(future: $0, month: 0, index: 0) }
  }

  private func normals(_ name: String, _ count: Int, seed: UInt64 = 1) -> [Double] {
    uniforms(name, count, seed: seed).map { NormalCurve.quantile($0) }
  }

  /// E[max(0, X)] less max(0, mean) for X of the normal law with standard deviation 1: the unit normal
  /// loss (Raiffa and Schlaifer 1961).
  private func normalLoss(_ mean: Double) -> Double {
    let density = exp(-mean * mean / 2) / (2 * Double.pi).squareRoot()
    return density + mean * NormalCurve.probability(below: mean) - max(0, mean)
  }

  @Test(arguments: [-1.0, -0.4, 0, 0.3, 0.8])
  func `knowing a normal advantage is worth the unit normal loss`(mean: Double) {
    // The second action is better by X + luck; only X can be found out.
    let count = 20_000
    let known = normals("known", count).map { $0 + mean }
    let utilities = [
      Array(repeating: 0.0, count: count), zip(known, normals("luck", count)).map { $0 + 2 * $1 },
    ]
    let value = InformationValue(utilities, classes: ValueClasses(known, most: 20))
    let truth = normalLoss(mean)
    #expect(abs(value.gain - truth) < 4 * value.standardError, "\(value.gain), not \(truth)")
    #expect(value.isTelling(among: 40))
    #expect(value.standardError < 0.025)
    #expect(value.choices.first == 0 && value.choices.last == 1)
  }

  @Test func `knowing a yes or no is worth the chance times what it turns`() {
    // Won, in 3 of 10 cases: the first action succeeds with 0.9, the second with 0.5. Not won: 0.3
    // and 0.5. At large 0.48 and 0.5, so the second is taken; knowing adds 0.3 × (0.9 − 0.5).
    let count = 20_000
    let won = uniforms("won", count).map { $0 < 0.3 ? 1.0 : 0 }
    let luck = uniforms("luck", count)
    let utilities = [
      zip(won, luck).map { $1 < ($0 == 1 ? 0.9 : 0.3) ? 1.0 : 0 },
      luck.map { $0 < 0.5 ? 1.0 : 0 },
    ]
    let value = InformationValue(utilities, classes: ValueClasses(won, most: 20))
    #expect(abs(value.gain - 0.12) < 4 * value.standardError)
    #expect(value.standardError < 0.005)
    #expect(value.choices == [1, 0])
  }

  @Test func `a finding without use is worth nothing, however many classes it has`() {
    var telling = 0
    var sum = 0.0
    let count = 600
    for seed in 1...UInt64(200) {
      let utilities = [
        normals("one", count, seed: seed), normals("two", count, seed: seed),
        normals("three", count, seed: seed),
      ]
      let value = InformationValue(
        utilities,
        classes: ValueClasses(uniforms("nothing", count, seed: seed), most: 20))
      sum += value.gain
      if value.isTelling(among: 1) { telling += 1 }
    }
    // Choosing by the same futures that are counted would promise 0.1 and more.
    #expect(abs(sum / 200) < 0.02, "\(sum / 200)")
    #expect(telling <= 12)
  }

  @Test func `where one action is always better nothing is worth finding out`() {
    let better = uniforms("outcome", 500)
    let value = InformationValue(
      [better.map { $0 - 1 }, better], classes: ValueClasses(better, most: 20))
    #expect(value.gain == 0 && value.standardError == 0)
    #expect(!value.isTelling(among: 1))
    #expect(Set(value.choices) == [1])
  }

  @Test func `intervals hold the truth in 93 to 97 of 100 samples`() {
    var held = 0
    for seed in 1...UInt64(1_000) {
      let won = uniforms("won", 400, seed: seed).map { $0 < 0.4 ? 1.0 : 0 }
      let luck = normals("luck", 400, seed: seed)
      // The first action brings 3 where it is won and −1 where not, 0.6 on average; the second 0.
      let utilities = [
        zip(won, luck).map { 4 * $0 - 1 + $1 }, Array(repeating: 0.0, count: 400),
      ]
      let interval = InformationValue(utilities, classes: ValueClasses(won, most: 5)).interval()
      // Not won, in 6 of 10 cases: 0 in place of −1.
      if interval.low <= 0.6 && 0.6 <= interval.high { held += 1 }
    }
    #expect((930...970).contains(held), "\(held)")
  }
}
