import Planning
import Simulation

extension ApplicationPlan {
  /// The match that the award asks for over all its years, in dollars.
  package var requiredMatch: Int { rounded(request * matchRate, by: 10_000) }

  /// What the match that counts pays for, by object class in the order of `ObjectClass.allCases`, in
  /// dollars: only committed money of matching sources that are not federal, the earliest source first,
  /// up to what is asked for.
  ///
  /// Pending money is left out: what a form shows as match becomes binding.
  package var countedMatch: [Double] {
    var left = Double(requiredMatch)
    var sums = ObjectClass.allCases.map { _ in 0.0 }
    for source in sources where source.countsAsMatch && !source.isFederal {
      let counted = min(left, Double(source.committed.reduce(0, +)))
      guard counted > 0 else { continue }
      left -= counted
      let paid = committedUses(of: source)
      let all = paid.reduce(0, +)
      guard all > 0 else { continue }
      for place in sums.indices { sums[place] += counted * paid[place] / all }
    }
    return sums
  }

  /// What a source's committed money pays for, by object class, in dollars: means of the futures.
  private func committedUses(of source: ApplicationSource) -> [Double] {
    let until = committedUntil(source)
    let months = years[0].months.lowerBound..<years[years.count - 1].months.upperBound
    let committed = months.clamped(to: months.lowerBound..<max(months.lowerBound, until))
    return ObjectClass.allCases.map { wanted in
      lines.reduce(0) { sum, line in
        line.objectClass == wanted
          ? sum + max(0, futures.paid(stream: source.stream, line: line.place, committed)) : sum
      }
    }
  }

  /// The first month whose money of a source is not yet assured.
  func committedUntil(_ source: ApplicationSource) -> Int {
    source.stream.map { scenario.streams[$0].committedUntil(in: scenario) } ?? Int.max
  }
}
