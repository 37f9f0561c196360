import Planning

/// What a scenario says, defaults included and however it is written.
///
/// Two readings mean the same where `ScenarioDifference` finds no entries. That takes a look at every
/// pair; by their meanings, which are hashed, thousands of readings are told apart at one look each.
package struct ScenarioMeaning: Sendable, Hashable {
  private let places: [String: ResolvedPlaces.Meaning]
  /// The order of named entries, which matters where they are taken in order.
  private let names: [String: [String]]
  /// How often each goal is set; their order says nothing.
  private let goals: [Goal: Int]

  /// The meaning of a reading; nil where it has errors.
  package init?(_ reading: ScenarioReading) {
    guard let resolved = ResolvedPlaces(reading) else { return nil }
    // Places that are only there by default need no care: they follow from others, which differ
    // where the defaults do.
    places = resolved.places.mapValues(\.meaning)
    names = resolved.names
    goals = resolved.goals.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
