package import Planning
package import Simulation

extension Scenario {
  /// The outcomes that the hub makes public, as far as its words name any.
  ///
  /// Other words under `hub.publish`, such as a dashboard's title, name nothing that a run counts.
  package var published: Set<Outcome> {
    Set(hub.publish.compactMap { Outcome(rawValue: $0.lowercased()) })
  }
}
