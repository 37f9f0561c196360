import Planning

extension Assembly {
  /// Reports lines in which two caps of one stream would overlap without nesting.
  ///
  /// Indirect cost is administration by definition; a line of that class that is also training
  /// would count against the cap per participant as well.
  mutating func checkCaps(_ scenario: Scenario, _ places: ScenarioPlaces) {
    let capped = scenario.streams.first { stream in
      guard case .wioa(let terms) = stream.terms else { return false }
      return terms.trainingAccountCap != nil && stream.pays.contains(.training)
        && stream.paysClasses.contains(.indirect)
    }
    guard let capped else { return }
    for (index, line) in scenario.costs.enumerated() where line.objectClass == .indirect {
      guard scenario.activities(of: index).contains(.training) else { continue }
      report(
        .capsCross, places.name(places.costs, index),
        "'costs.\(line.name)' is administration by its class and training by its activity, and "
          + "'funding.\(capped.name)' caps both",
        help: "file it under another class, or leave training lines out of 'of'")
    }
  }
}

extension Scenario {
  /// The lines of its own that a line rides on; itself when it rides on none.
  func baseLines(of index: Int) -> Set<Int> {
    var found: Set<Int> = []
    var open = [index]
    var seen: Set<Int> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if case .share(_, let of) = costs[next].price { open += of } else { found.insert(next) }
    }
    return found
  }

  /// What a line is for, by its own word or that of the lines that it rides on.
  func activities(of index: Int) -> ActivitySet {
    baseLines(of: index).reduce(into: []) { $0.insert(ActivitySet(costs[$1].activity)) }
  }
}
