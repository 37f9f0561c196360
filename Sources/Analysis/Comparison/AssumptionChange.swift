package import Planning

/// One place in which two scenarios assume something else.
package struct AssumptionChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable { case changed, added, removed }

  package let kind: Kind
  /// As `--set` names it.
  package let path: String
  /// As the scenarios write it; nil for what one of them does not have, and for whole sections.
  package let from: String?
  package let to: String?

  package init(_ kind: Kind, _ path: String, from: String? = nil, to: String? = nil) {
    self.kind = kind
    self.path = path
    self.from = from
    self.to = to
  }

  /// Every figure and named thing that differs, in the order of the first scenario, then what only
  /// the second has.
  ///
  /// Figures are compared by what they mean, so that `62%` and `0.62` do not differ.
  package static func all(from base: Scenario, to other: Scenario) -> [AssumptionChange] {
    var changes = settings(base, other) + goals(base, other)
    let before = things(base)
    let after = things(other)
    changes += before.filter { !after.contains($0) }.map { AssumptionChange(.removed, $0) }
    changes += after.filter { !before.contains($0) }.map { AssumptionChange(.added, $0) }
    changes += groups(base, other)
    let whole = changes.map { $0.path + "." }
    changes += figures(base, other).filter { change in
      !whole.contains { change.path.hasPrefix($0) }
    }
    return changes
  }

  /// The paths of everything that has a name of its own.
  private static func things(_ scenario: Scenario) -> [String] {
    scenario.groups.map { "participants.\($0.name)" }
      + scenario.programs.map { "programs.\($0.name)" }
      + scenario.costs.map { "costs.\($0.name)" } + scenario.streams.map { "funding.\($0.name)" }
  }

  private static func settings(_ base: Scenario, _ other: Scenario) -> [AssumptionChange] {
    let settings = [
      ("start", base.start.description, other.start.description),
      ("horizon", "\(base.horizon) months", "\(other.horizon) months"),
      ("braiding", base.braiding.rawValue, other.braiding.rawValue),
      ("start-rule", base.startRule.rawValue, other.startRule.rawValue),
    ]
    return settings.filter { $0.1 != $0.2 }
      .map { AssumptionChange(.changed, $0.0, from: $0.1, to: $0.2) }
  }

  private static func goals(_ base: Scenario, _ other: Scenario) -> [AssumptionChange] {
    func text(_ goal: Goal) -> String { "\(goal), confidence \(percent(goal.confidence))" }
    let before = base.goals.map(text)
    let after = other.goals.map(text)
    return before.filter { !after.contains($0) }
      .map { AssumptionChange(.removed, "goals", from: $0) }
      + after.filter { !before.contains($0) }.map { AssumptionChange(.added, "goals", to: $0) }
  }

  private static func groups(_ base: Scenario, _ other: Scenario) -> [AssumptionChange] {
    base.groups.compactMap { group in
      guard let match = other.groups.first(where: { $0.name == group.name }), match != group
      else { return nil }
      let isShare = match.share != group.share
      return AssumptionChange(
        .changed, "participants.\(group.name)", from: isShare ? percent(group.share) : nil,
        to: isShare ? percent(match.share) : nil)
    }
  }

  private static func figures(_ base: Scenario, _ other: Scenario) -> [AssumptionChange] {
    let after = Dictionary(
      other.assumptions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [AssumptionChange] = []
    for old in base.assumptions {
      if let new = after[old.path] {
        if new.distribution != old.distribution {
          changes.append(
            AssumptionChange(.changed, old.path, from: old.written, to: new.written))
        }
      } else if !old.isDefault {
        changes.append(AssumptionChange(.removed, old.path, from: old.written))
      }
    }
    let before = Set(base.assumptions.map(\.path))
    for new in other.assumptions where !new.isDefault && !before.contains(new.path) {
      changes.append(AssumptionChange(.added, new.path, to: new.written))
    }
    return changes
  }
}
