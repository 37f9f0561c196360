extension CorrelatedGroup {
  /// Rank correlations of two digits that are possible together, as near to the given ones as two
  /// digits allow: given ones that need no change are kept as they are.
  ///
  /// By name × name. Rounding the nearest matrix may leave what is possible by a little; all are
  /// then taken toward 0 until it does not.
  package var nearestRanks: [Double] {
    let nearest = matrix.nearest
    let exact = nearest.entries.map(RankCorrelation.rank)
    for step in 0...200 {
      let shrunk = exact.map { $0 * (1 - Double(step) / 200) }
      var candidate = matrix
      var ranks = shrunk
      for row in 0..<count {
        for column in 0..<count {
          let place = row * count + column
          guard row != column else {
            ranks[place] = 1
            continue
          }
          let rounded = (shrunk[place] * 100).rounded() / 100 + 0
          let written = rank(row, column)
          ranks[place] = abs(rounded - written) < 0.005_000_1 ? written : rounded
          candidate[row, column] = RankCorrelation.normal(ofRank: ranks[place])
        }
      }
      if candidate.isPossible { return ranks }
    }
    return exact
  }
}
