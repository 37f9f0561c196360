import Planning
import Uncertainty

/// Every place of a scenario with its value, defaults included.
struct ResolvedPlaces {
  struct Place {
    let value: ScenarioDifference.Value
    let meaning: Meaning
    /// Where the figure comes from, in the scenario's words; nil where it says nothing.
    var source: String?
  }

  /// What a value says, however it is written.
  enum Meaning: Hashable {
    case uncertain(Planning.Unit, Distribution)
    case settled(String)
  }

  /// A section of the file with the things in it, by the path that they begin with.
  struct SectionThings {
    let key: String
    let things: [String]
  }

  private(set) var places: [String: Place] = [:]
  /// The paths of each thing: of a named entry, or of a whole section that has none.
  private(set) var things: [String: [String]] = [:]
  /// All things in the order of the file.
  private(set) var order: [String] = []
  /// The names of the entries of each list.
  private(set) var names: [String: [String]] = [:]
  let goals: [Goal]

  init?(_ reading: ScenarioReading) {
    guard let scenario = reading.scenario else { return nil }
    goals = scenario.goals
    names = [
      "participants": scenario.groups.map(\.name), "programs": scenario.programs.map(\.name),
      "costs": scenario.costs.map(\.name), "funding": scenario.streams.map(\.name),
    ]
    // Goals have no names and are compared by what they ask for; formats are the same.
    for setting in reading.settings
    where setting.path != "format" && !setting.path.hasPrefix("goals.") {
      add(
        setting.path,
        Place(
          value: ScenarioDifference.Value(
            written: setting.written, isDefault: setting.isDefault),
          meaning: .settled(setting.meaning)))
    }
    for assumption in scenario.assumptions {
      add(
        assumption.path,
        Place(
          value: ScenarioDifference.Value(
            written: assumption.written, isDefault: assumption.isDefault),
          meaning: .uncertain(assumption.unit, assumption.distribution),
          source: assumption.isDefault ? nil : assumption.source))
    }
  }

  private mutating func add(_ path: String, _ place: Place) {
    if places.updateValue(place, forKey: path) != nil { return }
    let thing = thing(of: path)
    if things[thing] == nil { order.append(thing) }
    things[thing, default: []].append(path)
  }

  /// The named entry that a path leads into, or its section.
  private func thing(of path: String) -> String {
    let section = String(path.prefix { $0 != "." })
    guard let entries = names[section] else { return section }
    let below = path.dropFirst(section.count + 1)
    let name = entries.filter { below.hasPrefix("\($0).") }.max { $0.count < $1.count }
    return name.map { "\(section).\($0)" } ?? section
  }

  /// What is written of a thing, with keys relative to it; its name is in its path already.
  func parts(_ paths: [String], of thing: String) -> [ScenarioDifference.Part] {
    paths.compactMap { path in
      guard let place = places[path], !place.value.isDefault, path != "\(thing).name" else {
        return nil
      }
      return ScenarioDifference.Part(
        key: path == thing ? "" : String(path.dropFirst(thing.count + 1)), value: place.value)
    }
  }

  /// The sections of two scenarios with the things that either has.
  static func sections(_ one: ResolvedPlaces, _ other: ResolvedPlaces) -> [SectionThings] {
    let known = Set(one.order)
    let all = one.order + other.order.filter { !known.contains($0) }
    let keys = Assembly.topKeys.filter { key in
      all.contains { $0 == key || $0.hasPrefix("\(key).") }
    }
    return keys.map { key in
      SectionThings(key: key, things: all.filter { $0 == key || $0.hasPrefix("\(key).") })
    }
  }
}
