import Planning
import Uncertainty

/// The Gaussian copula that links the draws of a scenario's assumptions.
///
/// Each assumption has a uniform number of its own, addressed by its name. Those of a group of
/// correlated assumptions become normal deviates, are mixed by the Cholesky factor of their
/// correlations, members in alphabetical order, and become uniform numbers again. So a future does
/// not depend on how many there are, an assumption without correlations keeps its own number bit
/// for bit, as does the first of each group, and no group knows of another.
struct AssumptionCopula: Sendable {
  /// A part that one assumption's own deviate has in another.
  struct Part: Sendable {
    let assumption: Int
    let weight: Double
  }

  /// By assumption, its parts; empty where its own uniform number stands.
  let parts: [[Part]]
  /// Assumptions whose own deviates are parts of others, in ascending order.
  let sources: [Int]

  var isEmpty: Bool { sources.isEmpty }

  init(_ scenario: Scenario) {
    let indices = Dictionary(
      scenario.assumptions.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { first, _ in first })
    var parts = [[Part]](repeating: [], count: scenario.assumptions.count)
    for group in CorrelatedGroup.groups(of: scenario.correlations) {
      let members = group.names.compactMap { indices[$0] }
      guard members.count == group.count, let factor = group.matrix.factor else {
        preconditionFailure("correlations are checked when a scenario is read")
      }
      for (row, member) in members.enumerated() {
        let own = (0...row).compactMap { column in
          let weight = factor[row * members.count + column]
          return weight == 0 ? nil : Part(assumption: members[column], weight: weight)
        }
        let isItself = own.count == 1 && own[0].assumption == member
        if !isItself { parts[member] = own }
      }
    }
    self.parts = parts
    sources = Set(parts.flatMap { $0.map(\.assumption) }).sorted()
  }

  /// The uniform number of an assumption whose parts are not empty.
  ///
  /// - Parameters:
  ///   - assumption: The assumption.
  ///   - deviate: The own normal deviate of an assumption.
  /// - Returns: A number in (0, 1), as far from its ends as any uniform number drawn.
  @inline(__always)
  func uniform(_ assumption: Int, deviate: (Int) -> Double) -> Double {
    var sum = 0.0
    for part in parts[assumption] { sum += part.weight * deviate(part.assumption) }
    return min(max(NormalCurve.probability(below: sum), 0x1p-53), 1 - 0x1p-53)
  }
}

extension Blueprint {
  /// The number in (0, 1) that drives an assumption in a future: its rank among all values that it
  /// might take.
  package func uniform(assumption: Int, future: Int) -> Double {
    guard !copula.parts[assumption].isEmpty else {
      return ownUniform(assumption: assumption, future: future)
    }
    return copula.uniform(assumption) { deviate(assumption: $0, future: future) }
  }

  /// The number drawn under the assumption's own name, before correlations.
  func ownUniform(assumption: Int, future: Int) -> Double {
    assumptionStreams[assumption].uniform(future: future, month: 0, index: 0)
  }

  func deviate(assumption: Int, future: Int) -> Double {
    NormalCurve.quantile(ownUniform(assumption: assumption, future: future))
  }
}
