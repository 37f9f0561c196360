import Planning

/// What two scenarios assume differently: every assumption and setting, defaults included.
///
/// Values are compared by what they mean, so that `62%` and `0.62` do not differ.
package struct ScenarioDifference: Sendable {
  /// One value of a scenario, for showing.
  package struct Value: Sendable, Hashable {
    package let written: String
    /// Whether the scenario leaves it to the default.
    package let isDefault: Bool
  }

  package enum Change: Sendable, Hashable {
    /// One place has another value.
    case changed(Value, Value)
    /// The second scenario has what the first does not; a thing comes with all that is written.
    case added([Part])
    case removed([Part])
  }

  /// A value of a thing that only one of the scenarios has; its key is empty for a single value.
  package struct Part: Sendable, Hashable {
    package let key: String
    package let value: Value
  }

  package struct Entry: Sendable, Hashable {
    /// The place as `--set` names it in the scenario that has it.
    package let path: String
    package let change: Change
  }

  /// In the order of the first scenario, what is added after what stands beside it.
  package let entries: [Entry]
  /// What the scenarios say differently of where figures come from that both have; it changes no
  /// result.
  package let sources: [Entry]
  /// How many places both scenarios have with the same value.
  package let same: Int

  /// Compares two readings without errors; empty where either has errors.
  package init(_ first: ScenarioReading, _ second: ScenarioReading) {
    guard let one = ResolvedPlaces(first), let other = ResolvedPlaces(second) else {
      entries = []
      sources = []
      same = 0
      return
    }
    var found: [Entry] = []
    var same = 0
    for section in ResolvedPlaces.sections(one, other) {
      for thing in section.things {
        switch (one.things[thing], other.things[thing]) {
        case (let old?, let new?):
          let (changes, unchanged) = ScenarioDifference.changes(old, new, one, other)
          found += changes
          same += unchanged
        case (let old?, nil):
          found.append(Entry(path: thing, change: .removed(one.parts(old, of: thing))))
        case (nil, let new?):
          found.append(Entry(path: thing, change: .added(other.parts(new, of: thing))))
        case (nil, nil): break
        }
      }
      if let order = ScenarioDifference.order(section.key, one, other) { found.append(order) }
    }
    let goals = GoalDifference(one.goals, other.goals)
    entries = found + goals.entries
    sources = ScenarioDifference.sources(one, other)
    self.same = same + goals.same
  }

  /// How many places differ in each way, sources included.
  package var counts: (changed: Int, added: Int, removed: Int) {
    (entries + sources).reduce(into: (0, 0, 0)) { counts, entry in
      switch entry.change {
      case .changed: counts.0 += 1
      case .added: counts.1 += 1
      case .removed: counts.2 += 1
      }
    }
  }

  private static func changes(
    _ old: [String], _ new: [String], _ one: ResolvedPlaces, _ other: ResolvedPlaces
  ) -> ([Entry], same: Int) {
    var entries: [Entry] = []
    var same = 0
    let known = Set(old)
    for path in old + new.filter({ !known.contains($0) }) {
      switch (one.places[path], other.places[path]) {
      case (let before?, let after?):
        if before.meaning == after.meaning {
          same += 1
        } else {
          entries.append(Entry(path: path, change: .changed(before.value, after.value)))
        }
      // What only one of them has by default follows from something else that differs.
      case (let before?, nil) where !before.value.isDefault:
        entries.append(
          Entry(path: path, change: .removed([Part(key: "", value: before.value)])))
      case (nil, let after?) where !after.value.isDefault:
        entries.append(Entry(path: path, change: .added([Part(key: "", value: after.value)])))
      default: break
      }
    }
    return (entries, same)
  }

  private static func sources(_ one: ResolvedPlaces, _ other: ResolvedPlaces) -> [Entry] {
    let paths = ResolvedPlaces.sections(one, other).flatMap { section in
      section.things.flatMap { one.things[$0] ?? [] }
    }
    return paths.compactMap { path in
      guard let old = one.places[path], let new = other.places[path], old.source != new.source
      else { return nil }
      func value(_ text: String) -> Value { Value(written: text, isDefault: false) }
      func part(_ text: String) -> [Part] { [Part(key: "", value: value(text))] }
      let change: Change? =
        switch (old.source, new.source) {
        case (let before?, let after?): .changed(value(before), value(after))
        case (let before?, nil): .removed(part(before))
        case (nil, let after?): .added(part(after))
        case (nil, nil): nil
        }
      return change.map { Entry(path: "sources.\(path)", change: $0) }
    }
  }

  /// Named things that stand in another order, which matters where they are taken in order.
  private static func order(
    _ section: String, _ one: ResolvedPlaces, _ other: ResolvedPlaces
  ) -> Entry? {
    guard let old = one.names[section], let new = other.names[section] else { return nil }
    let before = old.filter(new.contains)
    let after = new.filter(old.contains)
    guard before != after else { return nil }
    func value(_ names: [String]) -> Value {
      Value(written: names.joined(separator: ", "), isDefault: false)
    }
    return Entry(path: "order of \(section)", change: .changed(value(before), value(after)))
  }
}
