import Planning

extension Scenario {
  /// For each cost line the lines of their own amount that it rides on in the end, which is the line
  /// itself when it is no share of others.
  var baseLines: [Set<Int>] {
    var found = [Set<Int>?](repeating: nil, count: costs.count)
    func bases(of index: Int) -> Set<Int> {
      if let known = found[index] { return known }
      // Stands while the line's own parts are looked at; circles are errors and never come here.
      found[index] = []
      var result: Set<Int> = []
      if case .share(_, let of) = costs[index].price {
        for other in of { result.formUnion(bases(of: other)) }
      } else {
        result = [index]
      }
      found[index] = result
      return result
    }
    return costs.indices.map(bases)
  }
}
