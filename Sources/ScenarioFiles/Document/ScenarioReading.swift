package import Planning

/// What reading a scenario file yields: a scenario, findings, or both.
package struct ScenarioReading: Sendable {
  /// The scenario; nil if there is any error.
  package let scenario: Scenario?
  /// All errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]

  /// The files that the document extends, nearest first, as far as they could be read.
  package let bases: [ScenarioDocument]

  package init(scenario: Scenario?, diagnostics: [Diagnostic], bases: [ScenarioDocument]) {
    self.scenario = scenario
    self.diagnostics = diagnostics
    self.bases = bases
  }
}
