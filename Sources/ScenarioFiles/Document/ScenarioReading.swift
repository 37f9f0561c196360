package import Planning

/// What reading a scenario file yields: a scenario, findings, or both.
package struct ScenarioReading: Sendable {
  /// The scenario; nil if there is any error.
  package let scenario: Scenario?
  /// All errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]

  package init(scenario: Scenario?, diagnostics: [Diagnostic]) {
    self.scenario = scenario
    self.diagnostics = diagnostics
  }
}
