import Foundation
import Testing
import Uncertainty

struct MetalogTests {
  private static func law(
    _ points: [(Double, Double)], _ domain: Domain = .any
  ) throws -> Distribution {
    try Distribution(.quantiles(points.map { QuantilePoint($0.0, $0.1) }), domain: domain)
  }

  private static func fall(
    _ points: [(Double, Double)], _ domain: Domain = .any
  ) -> (near: Double, remedy: QuantileRemedy?)? {
    do {
      _ = try law(points, domain)
      return nil
    } catch DistributionError.curveFalls(let near, let remedy) {
      return (near, remedy)
    } catch {
      return nil
    }
  }

  private static func logit(_ y: Double) -> Double { log(y / (1 - y)) }

  private static let levels = [1e-9, 0.003, 0.1, 0.24, 0.5, 0.77, 0.9, 0.999, 1 - 1e-9]

  // Keelin (2016), section 6.2.1: the constants of a symmetric percentile triplet.
  @Test(arguments: [(0.1, 12.0, 20.0, 35.0), (0.05, -4, 0, 3), (0.25, 1, 1.4, 2)])
  func `three points have Keelin's closed form`(
    alpha: Double, low: Double, middle: Double, high: Double
  ) throws {
    let points = [(alpha, low), (0.5, middle), (1 - alpha, high)]
    let found = try Self.law(points)
    let odds = log((1 - alpha) / alpha)
    let skew = 1 - 2 * (middle - low) / (high - low)
    for y in Self.levels {
      let expected =
        middle + (high - low) / (2 * odds) * Self.logit(y)
        + (high - low) / ((1 - 2 * alpha) * odds) * skew * (y - 0.5) * Self.logit(y)
      #expect(abs(found.quantile(y) - expected) < 1e-7 * (high - low), "\(y)")
    }
  }

  @Test(arguments: [(0.1, 12.0, 20.0, 35.0), (0.05, 1, 4, 9)])
  func `three points of a bounded quantity have Keelin's closed forms`(
    alpha: Double, low: Double, middle: Double, high: Double
  ) throws {
    func straight(_ y: Double, _ scale: (Double) -> Double) -> Double {
      let (low, middle, high) = (scale(low), scale(middle), scale(high))
      let odds = log((1 - alpha) / alpha)
      let skew = 1 - 2 * (middle - low) / (high - low)
      return middle + (high - low) / odds * Self.logit(y)
        * (0.5 + skew * (y - 0.5) / (1 - 2 * alpha))
    }
    let money = try Self.law([(alpha, low), (0.5, middle), (1 - alpha, high)], .nonNegative)
    let share = try Self.law(
      [(alpha, low / 40), (0.5, middle / 40), (1 - alpha, high / 40)], .share)
    for y in Self.levels {
      let semiBounded = exp(straight(y) { log($0) })
      #expect(abs(money.quantile(y) / semiBounded - 1) < 1e-6)
      let odds = exp(straight(y) { log($0 / (40 - $0)) })
      #expect(abs(share.quantile(y) - odds / (1 + odds)) < 1e-7)
    }
  }

  // Keelin (2016), section 6.2.1: the median of a feasible triplet lies between the shares k and
  // 1 − k of the way, k = ½ (1 − 1.66711 (½ − α)).
  @Test(arguments: [0.1, 0.05, 0.2, 0.25])
  func `three points are refused exactly where Keelin says so`(alpha: Double) {
    let k = 0.5 * (1 - 1.66711 * (0.5 - alpha))
    func isRefused(_ share: Double, _ scale: (Double) -> Double, _ domain: Domain) -> Bool {
      let points = [(alpha, scale(0)), (0.5, scale(share)), (1 - alpha, scale(1))]
      return Self.fall(points, domain) != nil
    }
    let scales: [(scale: (Double) -> Double, domain: Domain)] = [
      ({ 5 + 20 * $0 }, .any), ({ exp(2 + 3 * $0) }, .nonNegative),
      ({ 1 / (1 + exp(1 - 4 * $0)) }, .share),
    ]
    for (scale, domain) in scales {
      #expect(isRefused(k - 2e-5, scale, domain) && isRefused(1 - k + 2e-5, scale, domain))
      #expect(!isRefused(k + 2e-5, scale, domain) && !isRefused(1 - k - 2e-5, scale, domain))
    }
  }

  @Test func `two points give a logistic law`() throws {
    let found = try Self.law([(0.2, 3), (0.8, 9)])
    for y in Self.levels {
      #expect(abs(found.quantile(y) - (6 + 3 * Self.logit(y) / Self.logit(0.8))) < 1e-7)
    }
    #expect(abs(found.mean - 6) < 1e-12)
  }

  // Keelin (2016), section 3.4: the mean of four terms is a₁ + a₃/2.
  @Test func `the mean has Keelin's closed form`() throws {
    let (low, middle, high) = (12.0, 20.0, 35.0)
    let found = try Self.law([(0.1, low), (0.5, middle), (0.9, high)])
    let third = (high - low) / (0.8 * log(9)) * (1 - 2 * (middle - low) / (high - low))
    #expect(abs(found.mean - (middle + third / 2)) < 1e-11)
  }

  @Test func `the mean of a bounded quantity is that of its quantiles`() throws {
    let money = try Self.law([(0.1, 2e4), (0.5, 4.5e4), (0.9, 9e4)], .nonNegative)
    let share = try Self.law([(0.1, 0.35), (0.5, 0.5), (0.9, 0.75)], .share)
    for law in [money, share] {
      let count = 400_000
      let sum = (0..<count).reduce(0.0) { $0 + law.quantile((Double($1) + 0.5) / Double(count)) }
      #expect(abs(sum / Double(count) / law.mean - 1) < 2e-4)
    }
    let heavy = try Self.law([(0.1, 1), (0.9, 100)], .nonNegative)
    #expect(heavy.mean == .infinity)
    let limited = try Self.law([(0.1, 1), (0.9, 100)], Domain(lower: 0, upper: 1e9))
    #expect(limited.mean > 100 && limited.mean < 1e5)
  }

  @Test(arguments: [
    (MetalogReferences.unboundedMetalog, Domain.any),
    (MetalogReferences.semiBoundedMetalog, .nonNegative),
    (MetalogReferences.boundedMetalog, .share),
  ])
  func `quantiles are those of 60 digits from one end to the other`(
    table: String, domain: Domain
  ) throws {
    for row in try rows(of: table) {
      let points = stride(from: 0, to: row.count - 2, by: 2).map { (row[$0], row[$0 + 1]) }
      let value = try Self.law(points, domain).quantile(row[row.count - 2])
      let expected = row[row.count - 1]
      #expect(abs(value - expected) <= 1e-9 * abs(expected), "\(row): \(value)")
    }
  }

  @Test(arguments: [Domain.any, .nonNegative, .share, Domain(lower: 1, upper: 600)])
  func `every representable probability has a finite value in the domain`(
    domain: Domain
  ) throws {
    let scale = domain == .share ? 0.1 : 10.0
    let law = try Self.law([(0.1, 0.2 * scale), (0.5, scale), (0.9, 3 * scale)], domain)
    var previous = -Double.infinity
    let least = Double.leastNonzeroMagnitude
    for u in [least, 0x1p-1070, 1e-300, 0x1p-53, 1e-9, 0.1, 0.5, 0.9, 1 - 1e-9, 1 - 0x1p-53] {
      let value = law.quantile(u)
      #expect(value.isFinite && domain.contains(value) && value >= previous, "\(u): \(value)")
      previous = value
    }
  }

  @Test func `meets its points`() throws {
    let points = [
      (0.02, 3.21), (0.1, 5.11), (0.35, 8.75), (0.5, 11.02), (0.7, 15.1), (0.9, 23.78),
      (0.97, 34.07),
    ]
    let law = try Self.law(points, .nonNegative)
    for (probability, value) in points {
      #expect(abs(law.quantile(probability) / value - 1) < 1e-12)
    }
  }

  /// A dip that no grid of a thousand points would show is found all the same.
  @Test func `finds a fall however narrow`() throws {
    // Between these two values the fourth point moves from feasible to not.
    func isFeasible(_ value: Double) -> Bool {
      Self.fall([(0.1, 1), (0.3, 2), (0.6, 2.5), (0.9, value)]) == nil
    }
    let known = stride(from: 3.0, to: 60, by: 3).map { (value: $0, isFeasible: isFeasible($0)) }
    let change = try #require(
      zip(known, known.dropFirst()).first { $0.isFeasible && !$1.isFeasible })
    var (good, bad) = (change.0.value, change.1.value)
    while bad - good > 1e-8 {
      let middle = (good + bad) / 2
      if isFeasible(middle) { good = middle } else { bad = middle }
    }
    // Just short of the border the quantiles still rise everywhere; just past it they fall, over a
    // stretch that becomes narrower the nearer the border is.
    let law = try Self.law([(0.1, 1), (0.3, 2), (0.6, 2.5), (0.9, good)])
    let values = (1..<100_000).map { law.quantile(Double($0) / 100_000) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $1 > $0 })
    #expect(Self.fall([(0.1, 1), (0.3, 2), (0.6, 2.5), (0.9, good + 1e-6)]) != nil)
  }

  @Test func `says which point to move and how far`() throws {
    let fall = try #require(
      Self.fall([(0.1, 10_000), (0.5, 11_000), (0.9, 90_000)], .nonNegative))
    #expect((0.02...0.5).contains(fall.near))
    guard case .move(let point, let lower, let upper) = try #require(fall.remedy) else {
      Issue.record("\(fall)")
      return
    }
    #expect(point == 1)
    // Keelin's limits on the logarithmic scale, rounded inward to three digits.
    let k = 0.5 * (1 - 1.66711 * 0.4)
    let least = 10_000 * pow(9, k)
    let greatest = 10_000 * pow(9, 1 - k)
    #expect(try #require(lower) >= least && #require(lower) < least * 1.01)
    #expect(try #require(upper) <= greatest && #require(upper) > greatest * 0.99)
    for value in [lower, upper].compactMap(\.self) {
      _ = try Self.law([(0.1, 10_000), (0.5, value), (0.9, 90_000)], .nonNegative)
    }
  }

  @Test func `whatever it advises works`() throws {
    var moved = 0
    var left = 0
    var seed: UInt64 = 7
    func next() -> Double {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(seed >> 11) * 0x1p-53
    }
    for _ in 0..<150 {
      let count = 4 + Int(next() * 3)
      let levels = (1...count).map { (Double($0) - 0.5 + 0.4 * next()) / Double(count) }
      var value = 1.0
      let points = levels.map { level in
        value += pow(next(), 2) * 10 + 0.01
        return (level, value)
      }
      guard let fall = Self.fall(points, .nonNegative), let remedy = fall.remedy else { continue }
      var changed = points
      switch remedy {
      case .move(let point, let lower, let upper):
        moved += 1
        for value in [lower, upper].compactMap(\.self) {
          changed[point].1 = value
          _ = try Self.law(changed, .nonNegative)
        }
      case .leaveOut(let point):
        left += 1
        changed.remove(at: point)
        _ = try Self.law(changed, .nonNegative)
      }
    }
    #expect(moved > 50, "\(moved) \(left)")
  }

  @Test func `advises to leave a point out when moving none would help`() throws {
    let points = [
      (0.16002475836376143, 2.3856609849857584), (0.31628619618842685, 7.333183343407928),
      (0.5792526729505602, 11.893829184816092), (0.7486164519878012, 12.17512147184381),
      (0.9516557841268913, 12.204144808989163),
    ]
    let fall = try #require(Self.fall(points, .nonNegative))
    #expect(fall.remedy == .leaveOut(point: 4))
    _ = try Self.law(points.dropLast(), .nonNegative)
  }

  @Test(arguments: [
    ([(0.5, 3.0)], DistributionError.pointCount(1, atLeast: 2, atMost: 10)),
    ([(0.0, 1), (0.5, 3)], .probabilityOutside(0)),
    ([(0.5, 1), (1, 3)], .probabilityOutside(1)),
    ([(0.5, 1), (0.4, 3)], .boundsNotIncreasing(low: 0.5, high: 0.4)),
    ([(0.4, 3), (0.5, 3)], .boundsNotIncreasing(low: 3, high: 3)),
    ([(0.4, 0), (0.5, 3)], .valueOutsideDomain(0, .nonNegative)),
    ([(0.4, -1), (0.5, 3)], .valueOutsideDomain(-1, .nonNegative)),
    ([(0.4, 1), (0.5, .infinity)], .notFinite(.value, .infinity)),
  ])
  func `names what is wrong with points`(
    points: [(Double, Double)], expected: DistributionError
  ) {
    #expect(throws: expected) { try Self.law(points, .nonNegative) }
  }
}
