internal import RealModule

/// How strongly two quantities rise and fall together: Spearman's rank correlation.
package struct RankCorrelation: Sendable, Hashable {
  package let first: String
  package let second: String
  /// From −1 to 1.
  package let rank: Double

  package init(_ first: String, _ second: String, rank: Double) {
    self.first = first
    self.second = second
    self.rank = rank
  }
}

extension RankCorrelation {
  /// The product-moment correlation of normal deviates with this rank correlation, 2 sin(πρ/6).
  ///
  /// Source: Pearson, "On further methods of determining correlation" (1907).
  static func normal(ofRank rank: Double) -> Double {
    // Exact at its ends, where rounding could leave the domain of correlations.
    abs(rank) >= 1 ? rank : 2 * .sin(.pi * rank / 6)
  }

  /// The rank correlation of normal deviates with a product-moment correlation.
  static func rank(ofNormal correlation: Double) -> Double {
    6 / .pi * .asin(max(-1, min(1, correlation)) / 2)
  }
}

/// Quantities that are linked by correlations, directly or through others.
///
/// What the correlations say nothing of is taken to be uncorrelated.
package struct CorrelatedGroup: Sendable, Hashable {
  /// In alphabetical order, which does not depend on that of any file.
  package let names: [String]
  /// By name × name.
  private let ranks: [Double]

  package var count: Int { names.count }

  package func rank(_ first: Int, _ second: Int) -> Double { ranks[first * count + second] }

  /// The correlations of the normal deviates that stand for the quantities.
  package var matrix: CorrelationMatrix {
    CorrelationMatrix(count: count, entries: ranks.map(RankCorrelation.normal))
  }

  /// The groups of some correlations, by the first name of each; of two correlations of the same
  /// names the last counts.
  package static func groups(of correlations: [RankCorrelation]) -> [CorrelatedGroup] {
    var leaders: [String: String] = [:]
    func leader(of name: String) -> String {
      var name = name
      while let next = leaders[name], next != name { name = next }
      return name
    }
    let names = Set(correlations.flatMap { [$0.first, $0.second] }).sorted()
    for name in names { leaders[name] = name }
    for correlation in correlations {
      let (first, second) = (leader(of: correlation.first), leader(of: correlation.second))
      leaders[max(first, second)] = min(first, second)
    }
    var members: [String: [String]] = [:]
    for name in names { members[leader(of: name), default: []].append(name) }
    return names.compactMap { name in
      members[name].map { CorrelatedGroup(names: $0, correlations) }
    }
  }

  private init(names: [String], _ correlations: [RankCorrelation]) {
    self.names = names
    var ranks = [Double](repeating: 0, count: names.count * names.count)
    for index in names.indices { ranks[index * names.count + index] = 1 }
    for correlation in correlations {
      guard let first = names.firstIndex(of: correlation.first),
        let second = names.firstIndex(of: correlation.second), first != second
      else { continue }
      ranks[first * names.count + second] = correlation.rank
      ranks[second * names.count + first] = correlation.rank
    }
    self.ranks = ranks
  }
}
