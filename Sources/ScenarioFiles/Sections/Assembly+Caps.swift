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
    let bases = scenario.baseLines
    for (index, line) in scenario.costs.enumerated() where line.objectClass == .indirect {
      guard bases[index].contains(where: { scenario.costs[$0].activity == .training }) else {
        continue
      }
      report(
        .capsCross, places.name(places.costs, index),
        "'costs.\(line.name)' is administration by its class and training by its activity, and "
          + "'funding.\(capped.name)' caps both",
        help: "file it under another class, or leave training lines out of 'of'")
    }
  }
}
