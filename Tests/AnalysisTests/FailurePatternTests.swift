import Analysis
import Foundation
import Planning
import TestSupport
import Testing

struct FailurePatternTests {
  private func uniforms(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in Double.random(in: 0..<1, using: &generator) }
  }

  @Test func `a corner in which futures fail is found and told with its limits`() throws {
    var generator = SplitMix64(seed: 11)
    let values = (0..<12).map { _ in uniforms(8_000, &generator) }
    let fails = (0..<8_000).map { future in
      let isCorner = values[2][future] < 0.3 && values[7][future] > 0.6
      return Double.random(in: 0..<1, using: &generator) < (isCorner ? 0.9 : 0.05)
    }
    let causes = values.enumerated().map {
      FailureCause(title: "input \($0)", unit: .share, values: $1)
    }
    let pattern = FailurePattern(fails, causes: causes)
    let group = try #require(pattern.groups.first)
    #expect(group.conditions.count == 2)
    let words = group.conditions.map(\.words).sorted()
    // Classes are 2.5 points wide.
    let low = try #require(words.first { $0.hasPrefix("input 2 ") && $0.hasSuffix("or less") })
    let high = try #require(words.first { $0.hasPrefix("input 7 ") && $0.hasSuffix("or more") })
    #expect(abs(try number(low) - 30) < 4)
    #expect(abs(try number(high) - 60) < 4)
    // 0.12 × 0.9 of 0.12 × 0.9 + 0.88 × 0.05 fail in the corner: 71 of 100.
    #expect(abs(group.coverage - 0.71) < 0.06)
    #expect(abs(group.density - 0.9) < 0.06)
    #expect(group.futures == 4_000)
    #expect(abs(group.overall - 0.152) < 0.02)
  }

  private func number(_ words: String) throws -> Double {
    let part = try #require(words.split(separator: " ").first { $0.hasSuffix("%") })
    return try #require(Double(part.dropLast()))
  }

  @Test func `two separate causes are told one after the other`() {
    var generator = SplitMix64(seed: 12)
    let values = (0..<6).map { _ in uniforms(8_000, &generator) }
    let fails = (0..<8_000).map { values[0][$0] < 0.15 || values[1][$0] > 0.9 }
    let causes = values.enumerated().map {
      FailureCause(title: "input \($0)", unit: .share, values: $1)
    }
    let groups = FailurePattern(fails, causes: causes).groups
    #expect(groups.count == 2)
    #expect(groups.allSatisfy { $0.conditions.count == 1 && $0.density > 0.95 })
    #expect(groups.first?.conditions.first?.words.hasPrefix("input 0 ") == true)
    #expect(groups.last?.conditions.first?.words.hasPrefix("input 1 ") == true)
  }

  @Test(arguments: [1_500, 4_000], [21, 22, 23, 24, 25, 26] as [UInt64])
  func `causes that only weigh in are told too`(count: Int, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let values = (0..<10).map { _ in uniforms(count, &generator) }
    // Half of the futures fail, the likelier the smaller three inputs are.
    let fails = (0..<count).map { future in
      let pull = 4 * (1.5 - values[0][future] - values[1][future] - values[2][future])
      return Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-pull))
    }
    let causes = values.enumerated().map {
      FailureCause(title: "input \($0)", unit: .share, values: $1)
    }
    let group = try #require(FailurePattern(fails, causes: causes).groups.first)
    #expect(group.density > group.overall + 0.12)
    #expect(
      group.conditions.contains { words in
        ["input 0 ", "input 1 ", "input 2 "].contains { words.words.hasPrefix($0) }
      })
  }

  @Test func `pure chance has no pattern`() {
    var told = 0
    for seed in 0..<50 {
      var generator = SplitMix64(seed: UInt64(1_000 + seed))
      let causes = (0..<12).map { place in
        FailureCause(
          title: "input \(place)", unit: .share, values: uniforms(600, &generator))
      }
      let fails = uniforms(600, &generator).map { $0 < 0.3 }
      if !FailurePattern(fails, causes: causes).groups.isEmpty { told += 1 }
    }
    #expect(told <= 1, "\(told) of 50")
  }

  @Test func `a handful of failures tells nothing`() {
    var generator = SplitMix64(seed: 13)
    let causes = [
      FailureCause(title: "input", unit: .share, values: uniforms(400, &generator))
    ]
    let fails = (0..<400).map { $0 < 12 }
    let pattern = FailurePattern(fails, causes: causes)
    #expect(pattern.failures == 12)
    #expect(pattern.groups.isEmpty)
  }
}
