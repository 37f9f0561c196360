/// The version of the simulator, which every result carries.
package enum SimulatorVersion {
  /// The version after semver.org; a change of results for an unchanged scenario raises it.
  package static let current = "0.1.0"
}
